import type { ClientSession, UpdateQuery } from 'mongoose';
import { asClass } from '../../../database/entity.js';
import { changeRecord, type RecordTarget } from '../../../database/record.js';
import type { Context } from '../../../graphql/context.js';
import { postMails, type MailContent } from '../../../mail/outbox.js';
import { notFound } from '../../../shared/errors.js';
import { invalidState } from '../../../shared/states.js';
import type { ConsultationReach } from './consultation-access.js';
import { release } from './consultation-booking.service.js';
import type { ToldConsultation } from './consultation-mails.js';
import { ConsultationStatus } from './consultation.enums.js';
import { consultationLoader } from './consultation.loaders.js';
import { Consultation, ConsultationModel } from './consultation.model.js';
import { changesCalendar, CONSULTATION_STATES, freesTime, isOpen, statusAt } from './consultation.states.js';

/** A change of status. */
export interface Move {
  to: ConsultationStatus;
  actorId: string | null;
  reason?: string | null | undefined;
  /** What else is written with it. */
  fields?: Partial<Pick<Consultation, 'meeting' | 'outcome' | 'cancellation' | 'noShow' | 'nextId' | 'remindAt'>>;
  mails?: (after: ToldConsultation, session: ClientSession) => Promise<MailContent[]>;
}

/** Which consultation; a missing one and somebody else's give the same answer. */
export function consultationTarget(id: string, reach: ConsultationReach | undefined): RecordTarget<Consultation> {
  if (!reach) throw notFound('consultation');
  return { filter: { _id: id, ...reach }, what: 'consultation' };
}

export interface WantedStatus {
  id: string;
  reach: ConsultationReach | undefined;
  to: ConsultationStatus;
  now: Date;
}

/**
 * Changes the status: decided by `plan` on the consultation as it is now, and written together with its history, its mails
 * and the host's time.
 */
export async function moveConsultation(
  { id, reach, to, now }: WantedStatus,
  plan: (before: Consultation) => Omit<Move, 'to'> | Promise<Omit<Move, 'to'>>,
): Promise<Consultation> {
  const { after } = await changeRecord(ConsultationModel, consultationTarget(id, reach), async (before, session) => {
    assertMove(before, to, now);
    const move = { ...(await plan(before)), to };
    if (before.hostId && freesTime(to)) await release(before.hostId, id, session);
    return { update: await moveOf(before, move, session, now) };
  });
  return after;
}

/** Refuses what the table does not have. A request that nobody answered has expired, and only the job writes that. */
export function assertMove(before: Consultation, to: ConsultationStatus, now: Date): void {
  const from = to === ConsultationStatus.EXPIRED ? before.status : statusAt(before, now);
  if (!CONSULTATION_STATES[from].includes(to)) throw invalidState(from, to, CONSULTATION_STATES[from], 'id');
}

/** The write of a move, with its history; its mails are posted with the session. */
export async function moveOf(
  before: Consultation,
  { to, actorId, reason = null, fields = {}, mails }: Move,
  session: ClientSession,
  now: Date,
): Promise<UpdateQuery<Consultation>> {
  const after: ToldConsultation = Object.assign({}, before, fields, { status: to });
  if (mails) await postMails(await mails(after, session), session);
  return {
    $set: { ...fields, status: to, open: isOpen(to) },
    $push: { history: { from: before.status, to, actorId, reason, at: now } },
    $inc: { revision: 1, ...(changesCalendar(to) ? { calendarSequence: 1 } : {}) },
  };
}

/** The consultation as answers show it; what the request had read before is forgotten. */
export function written(context: Context, consultation: Consultation): Consultation {
  consultationLoader(context).clear(consultation._id);
  return asClass(Consultation, consultation);
}
