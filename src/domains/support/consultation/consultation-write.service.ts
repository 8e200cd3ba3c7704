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

/** A status change. */
export interface Move {
  to: ConsultationStatus;
  actorId: string | null;
  reason?: string | null | undefined;
  /** Other fields written with the change. */
  fields?: Partial<Pick<Consultation, 'meeting' | 'outcome' | 'cancellation' | 'noShow' | 'nextId' | 'remindAt'>>;
  mails?: (after: ToldConsultation, session: ClientSession) => Promise<MailContent[]>;
}

/** Selects the consultation; a missing one and someone else's give the same error. */
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
 * Changes the status: `plan` decides on the current consultation, and the change is written together with its history,
 * emails, and the host's time.
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

/** Rejects transitions that are not in the table. Unanswered requests have expired, and only the job writes that. */
export function assertMove(before: Consultation, to: ConsultationStatus, now: Date): void {
  const from = to === ConsultationStatus.EXPIRED ? before.status : statusAt(before, now);
  if (!CONSULTATION_STATES[from].includes(to)) throw invalidState(from, to, CONSULTATION_STATES[from], 'id');
}

/** The write of a status change, with its history; its emails are posted in the session. */
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

/** The consultation for the response; cached reads of this request are cleared. */
export function written(context: Context, consultation: Consultation): Consultation {
  consultationLoader(context).clear(consultation._id);
  return asClass(Consultation, consultation);
}
