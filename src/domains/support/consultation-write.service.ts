import type { ClientSession, QueryFilter, UpdateQuery } from 'mongoose';
import { asClass } from '../../database/entity.js';
import type { Context } from '../../graphql/context.js';
import { postMails, type MailContent } from '../../mail/outbox.js';
import { notFound } from '../../shared/errors.js';
import { invalidState } from '../../shared/states.js';
import type { ConsultationReach } from './consultation-access.js';
import { release } from './consultation-booking.service.js';
import { ConsultationStatus } from './consultation.enums.js';
import { consultationLoader } from './consultation.loaders.js';
import { Consultation, ConsultationModel } from './consultation.model.js';
import { changesCalendar, CONSULTATION_STATES, freesTime, isOpen, statusAt } from './consultation.states.js';
import { ifFirst, untilFirst } from './consultation.transaction.js';

/** A change of status. */
export interface Move {
  to: ConsultationStatus;
  actorId: string | null;
  reason?: string | null | undefined;
  /** What else is written with it. */
  fields?: Partial<Pick<Consultation, 'meeting' | 'outcome' | 'cancellation' | 'noShow' | 'nextId' | 'remindAt'>>;
  mails?: (after: Consultation) => MailContent[];
}

/** Reads what a change is decided on; a missing consultation and somebody else's give the same answer. */
export async function consultationForWrite(id: string, reach: ConsultationReach | undefined): Promise<Consultation> {
  const stored = reach && (await ConsultationModel.findOne({ _id: id, ...reach }).lean<Consultation>());
  if (!stored) throw notFound('consultation');
  return stored;
}

/**
 * Changes the status: decided by `plan` on the consultation as it is now, and written under compare-and-set together with
 * its history, its mails and the host's time. Who is overtaken decides anew.
 */
export async function moveConsultation(
  { id, reach, to, now }: { id: string; reach: ConsultationReach | undefined; to: ConsultationStatus; now: Date },
  plan: (before: Consultation) => Omit<Move, 'to'> | Promise<Omit<Move, 'to'>>,
): Promise<Consultation> {
  return untilFirst(async () => {
    const before = await consultationForWrite(id, reach);
    assertMove(before, to, now);
    const move = { ...(await plan(before)), to };
    return ifFirst(async (session) => {
      const after = await writeMove(before, move, now, session);
      if (after && before.hostId && freesTime(to)) await release(before.hostId, id, session);
      return after;
    });
  });
}

/** Refuses what the table does not have. A request that nobody answered has expired, and only the job writes that. */
export function assertMove(before: Consultation, to: ConsultationStatus, now: Date): void {
  const from = to === ConsultationStatus.EXPIRED ? before.status : statusAt(before, now);
  if (!CONSULTATION_STATES[from].includes(to)) throw invalidState(from, to, CONSULTATION_STATES[from], 'id');
}

/** One compare-and-set with its mails; undefined where the consultation is no longer as it was read. */
export async function writeMove(
  before: Consultation,
  { to, actorId, reason = null, fields = {}, mails }: Move,
  now: Date,
  session: ClientSession,
): Promise<Consultation | undefined> {
  const filter: QueryFilter<Consultation> = { _id: before._id, revision: before.revision };
  const update: UpdateQuery<Consultation> = {
    $set: { ...fields, status: to, open: isOpen(to) },
    $push: { history: { from: before.status, to, actorId, reason, at: now } },
    $inc: { revision: 1, ...(changesCalendar(to) ? { calendarSequence: 1 } : {}) },
  };
  const after = await ConsultationModel.findOneAndUpdate(filter, update, {
    session,
    returnDocument: 'after',
  }).lean<Consultation>();
  if (!after) return undefined;
  await postMails(mails?.(after) ?? [], session);
  return after;
}

/** The consultation as answers show it; what the request had read before is forgotten. */
export function written(context: Context, consultation: Consultation): Consultation {
  consultationLoader(context).clear(consultation._id);
  return asClass(Consultation, consultation);
}
