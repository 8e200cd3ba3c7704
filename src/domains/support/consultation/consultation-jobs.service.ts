import { trusted } from 'mongoose';
import { MAX_READ_TIME } from '../../../database/connection.js';
import { changeRecord } from '../../../database/record.js';
import { postMails } from '../../../mail/outbox.js';
import { InputError } from '../../../shared/errors.js';
import { hostById } from './consultation-booking.service.js';
import { newsMails } from './consultation-mails.js';
import { consultationTarget, moveConsultation } from './consultation-write.service.js';
import { nextReminder } from '../consultation-calendar/consultation.calendar.js';
import { ConsultationStatus } from './consultation.enums.js';
import { ConsultationModel, type Consultation } from './consultation.model.js';

const BATCH = 50;

/** Expires requests that were not answered before their start. Returns how many. */
export async function expireConsultations(now = new Date()): Promise<number> {
  const due = await ConsultationModel.find(
    // Exclusive: an inclusive bound can lose rows on the embedded database, see docs/database.md.
    { status: ConsultationStatus.REQUESTED, scheduledAt: trusted({ $lt: new Date(now.getTime() + 1) }) },
    { _id: 1 },
  )
    .limit(BATCH)
    .maxTimeMS(MAX_READ_TIME)
    .lean<Pick<Consultation, '_id'>[]>();
  let closed = 0;
  for (const { _id } of due) if (await unlessOvertaken(() => expire(_id, now))) closed += 1;
  return closed;
}

async function expire(id: string, now: Date): Promise<boolean> {
  await moveConsultation({ id, reach: {}, to: ConsultationStatus.EXPIRED, now }, async ({ hostId }) => {
    const host = await hostById(hostId);
    return { actorId: null, mails: (after, session) => newsMails(after, 'expired', session, { host }) };
  });
  return true;
}

/** Emails due reminders, each once. Returns how many were sent. */
export async function remindOfConsultations(now = new Date()): Promise<number> {
  const due = await ConsultationModel.find(
    {
      status: ConsultationStatus.CONFIRMED,
      remindAt: trusted({ $gt: new Date(0), $lt: new Date(now.getTime() + 1) }),
    },
    { _id: 1 },
  )
    .limit(BATCH)
    .maxTimeMS(MAX_READ_TIME)
    .lean<Pick<Consultation, '_id'>[]>();
  let mailed = 0;
  for (const { _id } of due) if (await unlessOvertaken(() => remind(_id, now))) mailed += 1;
  return mailed;
}

/** Advances the reminder in the same write as the email, so only one of several servers sends it. */
async function remind(id: string, now: Date): Promise<boolean> {
  let mailed = false;
  await changeRecord(ConsultationModel, consultationTarget(id, {}), async (consultation, session) => {
    const { status, remindAt, scheduledAt } = consultation;
    const isDue = status === ConsultationStatus.CONFIRMED && remindAt !== null && remindAt <= now;
    mailed = isDue && scheduledAt > now;
    if (!isDue) return undefined;
    if (mailed) await postMails(await newsMails(consultation, 'reminder', session), session);
    return { update: { $set: { remindAt: nextReminder(scheduledAt, now) }, $inc: { revision: 1 } } };
  });
  return mailed;
}

/** False if another process did it or the record changed at the same moment: the next run retries. */
async function unlessOvertaken(work: () => Promise<boolean>): Promise<boolean> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}
