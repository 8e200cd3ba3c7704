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

/** Cancels a consultation, from either side. */
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

/** Stores the guest's feedback, once and only after completion. */
export async function submitConsultationFeedback(
  context: Context,
  id: string,
  { rating, comment }: { rating: number; comment?: string | null | undefined },
  now = new Date(),
): Promise<Consultation> {
  const target = consultationTarget(id, ownReach(context.viewer));
  const { after } = await changeRecord(ConsultationModel, target, ({ status, feedback }) => {
    if (status !== ConsultationStatus.COMPLETED) {
      const message = `The consultation must be COMPLETED; it is ${status.toUpperCase()}.`;
      throw inputError('INVALID_STATE', 'id', message, ['COMPLETED']);
    }
    if (feedback) throw inputError('ALREADY_DONE', 'id', 'Feedback has already been submitted for this consultation.');
    const given = { rating, comment: comment ?? null, submittedAt: now };
    return { update: { $set: { feedback: given }, $inc: { revision: 1 } } };
  });
  return written(context, after);
}

interface OwnFilter {
  status?: ConsultationStatus | null | undefined;
}

/** The viewer's consultations, newest first. */
export function myConsultations(context: Context, filter: OwnFilter, page: PageRequest): Promise<Page<Consultation>> {
  return ownConsultations({ userId: requireUser(context.viewer).userId }, filter, page);
}

/** A user's consultations, newest first, for staff. */
export function consultationsOfUser(userId: string, filter: OwnFilter, page: PageRequest): Promise<Page<Consultation>> {
  return ownConsultations({ userId }, filter, page);
}

/** Consultations of the address that the capability proves, newest first, with and without an account. */
export function consultationsByEmail(
  { viewer }: Context,
  filter: OwnFilter,
  page: PageRequest,
): Promise<Page<Consultation>> {
  const reach = ownReach(viewer);
  if (!reach || viewer.kind !== 'capability') {
    throw inputError(
      'NOT_ALLOWED',
      '',
      'This capability has a different scope. Request one with the scope CONSULTATIONS.',
    );
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
  /** The consultation to reschedule, which the caller must be able to change. */
  moving?: string | null | undefined;
}

/** Free slots for a type of consultation in a date range; the one being rescheduled does not block any. */
export async function consultationSlots(
  context: Context,
  { type, moving, ...wanted }: SlotsWanted,
  now = new Date(),
): Promise<Slot[]> {
  const days = daysBetween(wanted.from, wanted.to);
  if (days < 0) throw inputError('OUT_OF_RANGE', 'to', 'to must not be earlier than from.');
  if (days >= MAX_SLOT_DAYS) {
    throw inputError('OUT_OF_RANGE', 'to', `The range must not exceed ${String(MAX_SLOT_DAYS)} days.`);
  }
  const calendars = await readCalendars();
  const settings = CONSULTATION_SETTINGS[type];
  if (!moving) return freeSlots(calendars, settings, wanted, now);
  const before = await consultationLoader(context).load(moving);
  if (!before) throw notFound('consultation', 'moving');
  // Same rules as rescheduling: staff need no notice, and the current time is not offered.
  const byStaff = partyOf(context.viewer, before) === ConsultationParty.HOST;
  const noticed = byStaff ? { ...settings, noticeHours: 0 } : settings;
  const slots = freeSlots(withoutBooking(calendars, moving), noticed, wanted, now);
  return slots.filter(({ startsAt }) => startsAt.getTime() !== before.scheduledAt.getTime());
}

/** Consultations for `node`. */
export async function consultationsByIds(context: Context, ids: readonly string[]): Promise<(Consultation | null)[]> {
  return consultationLoader(context).loadMany(ids);
}
