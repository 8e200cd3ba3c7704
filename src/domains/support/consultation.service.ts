import { requireUser } from '../../auth/viewer.js';
import { findPage, type Page } from '../../database/page.js';
import type { Context } from '../../graphql/context.js';
import { inputError, notFound } from '../../shared/errors.js';
import { daysBetween } from '../../shared/time-zones.js';
import { userLoader } from '../identity/index.js';
import { actorOf, ownReach, partyOf, reachOf, type ConsultationReach } from './consultation-access.js';
import { readCalendars } from './consultation-booking.service.js';
import { newsMails } from './consultation-mails.js';
import { assertChangeable } from './consultation-rules.js';
import { consultationForWrite, moveConsultation, written } from './consultation-write.service.js';
import { freeSlots, type Slot } from './consultation.calendar.js';
import { ConsultationStatus, type ConsultationType } from './consultation.enums.js';
import { consultationLoader } from './consultation.loaders.js';
import { Consultation, ConsultationModel } from './consultation.model.js';
import { CONSULTATION_SETTINGS, MAX_SLOT_DAYS } from './consultation.settings.js';
import type { PageRequest } from './ticket.service.js';

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
    const party = partyOf(viewer, before);
    const host = before.hostId ? await userLoader(context).load(before.hostId) : null;
    const news = { publicUrl: platform.config.publicUrl, reason, hostEmail: host?.email };
    return {
      actorId: actorOf(viewer),
      reason,
      fields: { cancellation: { party, reason: reason ?? null, at: now }, remindAt: null },
      mails: (after) => newsMails(after, 'cancelled', news),
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
  const reach = ownReach(context.viewer);
  if (!reach) throw notFound('consultation');
  const after = await ConsultationModel.findOneAndUpdate(
    { _id: id, ...reach, status: ConsultationStatus.COMPLETED, feedback: null },
    { $set: { feedback: { rating, comment: comment ?? null, submittedAt: now } }, $inc: { revision: 1 } },
    { returnDocument: 'after' },
  ).lean<Consultation>();
  if (after) return written(context, after);
  const { status } = await consultationForWrite(id, reach);
  if (status === ConsultationStatus.COMPLETED) {
    throw inputError('ALREADY_DONE', 'id', 'There is feedback for it already; it can be given once.');
  }
  throw inputError('INVALID_STATE', 'id', `It is ${status.toUpperCase()}; feedback is for COMPLETED ones.`, [
    'COMPLETED',
  ]);
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

/** When a consultation of a type could begin, from one date to another. */
export async function consultationSlots(
  { type, from, to, timeZone }: { type: ConsultationType; from: string; to: string; timeZone: string },
  now = new Date(),
): Promise<Slot[]> {
  const days = daysBetween(from, to);
  if (days < 0) throw inputError('OUT_OF_RANGE', 'to', 'to must not lie before from.');
  if (days >= MAX_SLOT_DAYS) {
    throw inputError('OUT_OF_RANGE', 'to', `At most ${String(MAX_SLOT_DAYS)} days can be looked at in one go.`);
  }
  return freeSlots(await readCalendars(), CONSULTATION_SETTINGS[type], { from, to, timeZone }, now);
}

/** Consultations through `node`. */
export async function consultationsByIds(context: Context, ids: readonly string[]): Promise<(Consultation | null)[]> {
  return consultationLoader(context).loadMany(ids);
}
