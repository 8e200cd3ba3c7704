import { trusted } from 'mongoose';
import { MAX_READ_TIME } from '../../database/connection.js';
import { postMails } from '../../mail/outbox.js';
import { InputError, isConflict } from '../../shared/errors.js';
import { newsMails } from './consultation-mails.js';
import { moveConsultation } from './consultation-write.service.js';
import { nextReminder } from './consultation.calendar.js';
import { ConsultationStatus } from './consultation.enums.js';
import { ConsultationModel, type Consultation } from './consultation.model.js';
import { ifFirst } from './consultation.transaction.js';

const BATCH = 50;

/** Closes requests that nobody answered before they would have begun; answers how many it closed. */
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
  for (const { _id: id } of due) {
    try {
      await moveConsultation({ id, reach: {}, to: ConsultationStatus.EXPIRED, now }, () => ({
        actorId: null,
        mails: (after) => newsMails(after, 'expired'),
      }));
      closed += 1;
    } catch (error) {
      if (!isOvertaken(error)) throw error;
    }
  }
  return closed;
}

/** Another process closed it, or somebody changed it at the same moment: the next run sees. */
function isOvertaken(error: unknown): boolean {
  return error instanceof InputError || isConflict(error);
}

/** Mails the reminders that are due, each once; answers how many it mailed. */
export async function remindOfConsultations(now = new Date()): Promise<number> {
  const due = await ConsultationModel.find({
    status: ConsultationStatus.CONFIRMED,
    remindAt: trusted({ $gt: new Date(0), $lt: new Date(now.getTime() + 1) }),
  })
    .limit(BATCH)
    .maxTimeMS(MAX_READ_TIME)
    .lean<Consultation[]>();
  let mailed = 0;
  for (const consultation of due) if (await remind(consultation, now)) mailed += 1;
  return mailed;
}

/** Claims the reminder by the revision that was read; the mail goes with the claim. */
async function remind(consultation: Consultation, now: Date): Promise<boolean> {
  const { _id, revision, scheduledAt } = consultation;
  const late = scheduledAt <= now;
  const claimed = await ifFirst(async (session) => {
    const { matchedCount } = await ConsultationModel.updateOne(
      { _id, revision },
      { $set: { remindAt: nextReminder(scheduledAt, now) }, $inc: { revision: 1 } },
      { session },
    );
    if (matchedCount === 0) return undefined;
    if (!late) await postMails(newsMails(consultation, 'reminder'), session);
    return true;
  });
  return claimed === true && !late;
}
