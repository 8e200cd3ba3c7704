import { requireUser } from '../../../auth/viewer.js';
import { findPage, type Page } from '../../../database/page.js';
import type { Context } from '../../../graphql/context.js';
import { inputError, notFound } from '../../../shared/errors.js';
import { daysBetween } from '../../../shared/time-zones.js';
import { changeRecord } from '../../../database/record.js';
import { actorOf, doerOf, ownReach, partyOf, reachOf, type ConsultationReach } from './consultation-access.js';
import { hostById, readCalendars, withoutBooking } from './consultation-booking.service.js';
import { newsMails } from './consultation-mails.js';
import { assertChangeable } from '../consultation-calendar/consultation-rules.js';
import { consultationTarget, moveConsultation, written } from './consultation-write.service.js';
import { freeSlots, type Slot } from '../consultation-calendar/consultation.calendar.js';
import { ConsultationParty, ConsultationStatus, type ConsultationType } from './consultation.enums.js';
import { consultationLoader } from './consultation.loaders.js';
import { Consultation, ConsultationModel } from './consultation.model.js';
import { CONSULTATION_SETTINGS, MAX_SLOT_DAYS } from '../consultation-calendar/consultation.settings.js';
import type { PageRequest } from '../ticket/ticket.service.js';

/** Calls a consultation off, from either side. */
export async function cancelConsultation(
  context: Context,
  id: string,
  reason: string | null | undefined,
  now = new Date(),
): Promise<Consultation> {
  const { viewer, platform } = context;
  const wanted = { id, reach: reachOf(viewer), to: ConsultationStatus.CANCELLED, now };
  const cancelled = await moveConsultation(wanted, async (before) => {
    assertChangeable(viewer, before, reason, now);
    const by = await doerOf(context, before);
    const { party } = by;
    const telling = { publicUrl: platform.config.publicUrl, reason, by, host: await hostById(before.hostId) };
    return {
      actorId: actorOf(viewer),
      reason,
      fields: { cancellation: { party, reason: reason ?? null, at: now }, remindAt: null },
      mails: (after, session) => newsMails(after, 'cancelled', session, telling),
    };
  });
  return written(context, cancelled);
}

/** Keeps what the guest thought of it: once, and only after it took place. */
export async function submitConsultationFeedback(
  context: Context,
  id: string,
  { rating, comment }: { rating: number; comment?: string | null | undefined },
  now = new Date(),
): Promise<Consultation> {
  const target = consultationTarget(id, ownReach(context.viewer));
  const { after } = await changeRecord(ConsultationModel, target, ({ status, feedback }) => {
    if (status !== ConsultationStatus.COMPLETED) {
      const message = `It is ${status.toUpperCase()}; feedback is for COMPLETED ones.`;
      throw inputError('INVALID_STATE', 'id', message, ['COMPLETED']);
    }
    if (feedback) throw inputError('ALREADY_DONE', 'id', 'There is feedback for it already; it can be given once.');
    const given = { rating, comment: comment ?? null, submittedAt: now };
    return { update: { $set: { feedback: given }, $inc: { revision: 1 } } };
  });
  return written(context, after);
}

interface OwnFilter {
  status?: ConsultationStatus | null | undefined;
}

/** The consultations of the account, newest first. */
export function myConsultations(context: Context, filter: OwnFilter, page: PageRequest): Promise<Page<Consultation>> {
  return ownConsultations({ userId: requireUser(context.viewer).userId }, filter, page);
}

/** The consultations of an account, newest first, for the staff. */
export function consultationsOfUser(userId: string, filter: OwnFilter, page: PageRequest): Promise<Page<Consultation>> {
  return ownConsultations({ userId }, filter, page);
}

/** Those of the address that the capability proves, newest first, with and without an account. */
export function consultationsByEmail(
  { viewer }: Context,
  filter: OwnFilter,
  page: PageRequest,
): Promise<Page<Consultation>> {
  const reach = ownReach(viewer);
  if (!reach || viewer.kind !== 'capability') {
    throw inputError('NOT_ALLOWED', '', 'This capability opens something else: ask for one of scope CONSULTATIONS.');
  }
  return ownConsultations(reach, filter, page);
}

function ownConsultations(
  reach: ConsultationReach,
  { status }: OwnFilter,
  page: PageRequest,
): Promise<Page<Consultation>> {
  return findPage(ConsultationModel, Consultation, {
    filter: { ...reach, ...(status ? { status } : {}) },
    sort: { field: '_id', direction: -1 },
    ...page,
  });
}

export interface SlotsWanted {
  type: ConsultationType;
  from: string;
  to: string;
  timeZone: string;
  /** What is to be moved, which the caller must be able to move. */
  moving?: string | null | undefined;
}

/** When a consultation of a type could begin, from one date to another; what is to be moved stands in nobody's way. */
export async function consultationSlots(
  context: Context,
  { type, moving, ...wanted }: SlotsWanted,
  now = new Date(),
): Promise<Slot[]> {
  const days = daysBetween(wanted.from, wanted.to);
  if (days < 0) throw inputError('OUT_OF_RANGE', 'to', 'to must not lie before from.');
  if (days >= MAX_SLOT_DAYS) {
    throw inputError('OUT_OF_RANGE', 'to', `At most ${String(MAX_SLOT_DAYS)} days can be looked at in one go.`);
  }
  const calendars = await readCalendars();
  const settings = CONSULTATION_SETTINGS[type];
  if (!moving) return freeSlots(calendars, settings, wanted, now);
  const before = await consultationLoader(context).load(moving);
  if (!before) throw notFound('consultation', 'moving');
  // As moving it does: the staff needs no notice, and to the same time nothing is moved.
  const byStaff = partyOf(context.viewer, before) === ConsultationParty.HOST;
  const noticed = byStaff ? { ...settings, noticeHours: 0 } : settings;
  const slots = freeSlots(withoutBooking(calendars, moving), noticed, wanted, now);
  return slots.filter(({ startsAt }) => startsAt.getTime() !== before.scheduledAt.getTime());
}

/** Consultations through `node`. */
export async function consultationsByIds(context: Context, ids: readonly string[]): Promise<(Consultation | null)[]> {
  return consultationLoader(context).loadMany(ids);
}
