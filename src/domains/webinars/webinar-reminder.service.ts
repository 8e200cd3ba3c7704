import { trusted, type AnyBulkWriteOperation, type ClientSession } from 'mongoose';
import { inTransaction } from '../../database/transaction.js';
import { postMails, type MailContent } from '../../mail/outbox.js';
import { isConflict } from '../../shared/errors.js';
import { registrationMail } from './registration-mails.js';
import { RegistrationModel, type WebinarRegistration } from './registration.model.js';
import { dueReminder, messageRow, nextReminder } from './registration-moves.service.js';
import { WebinarModel, type Webinar } from './webinar.model.js';

const BATCH = 50;
const MAX_BATCHES = 40;

/**
 * Posts the reminders that are due. Each batch takes its registrations and stores their mails in one transaction, so a
 * reminder is posted once, however many servers look. Answers how many were posted.
 */
export async function remindRegistrants(now: Date): Promise<number> {
  let posted = 0;
  for (let batch = 0; batch < MAX_BATCHES; batch += 1) {
    const { taken, mails } = await remindTogether(now);
    posted += mails;
    if (taken < BATCH) break;
  }
  return posted;
}

async function remindTogether(now: Date): Promise<{ taken: number; mails: number }> {
  try {
    return await inTransaction((session) => remindBatch(now, session));
  } catch (error) {
    // Another server is at it: it posts them, or the next round does.
    if (isConflict(error)) return { taken: 0, mails: 0 };
    throw error;
  }
}

async function remindBatch(now: Date, session: ClientSession): Promise<{ taken: number; mails: number }> {
  const due = await RegistrationModel.find({ remindAt: trusted({ $lte: now }) }, null, { session })
    .sort({ remindAt: 1 })
    .limit(BATCH)
    .lean<WebinarRegistration[]>();
  if (due.length === 0) return { taken: 0, mails: 0 };
  const ids = [...new Set(due.map(({ webinarId }) => webinarId))];
  const webinars = await WebinarModel.find({ _id: trusted({ $in: ids }) }, null, { session }).lean<Webinar[]>();
  const byId = new Map(webinars.map((webinar) => [webinar._id, webinar]));
  const mails: MailContent[] = [];
  const writes: AnyBulkWriteOperation<WebinarRegistration>[] = [];
  for (const registration of due) {
    const webinar = byId.get(registration.webinarId);
    const kind = webinar && dueReminder(webinar.startsAt, now);
    const next = webinar && nextReminder(webinar.startsAt, now);
    if (webinar && kind) mails.push(registrationMail(kind, webinar, registration));
    const update = {
      ...(next ? { $set: { remindAt: next } } : { $unset: { remindAt: 1 as const } }),
      ...(kind ? { $push: { messages: messageRow(kind, now) } } : {}),
    };
    writes.push({ updateOne: { filter: { _id: registration._id }, update } });
  }
  await RegistrationModel.bulkWrite(writes, { session });
  await postMails(mails, session);
  return { taken: due.length, mails: mails.length };
}
