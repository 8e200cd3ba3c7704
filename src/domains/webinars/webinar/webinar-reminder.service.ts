import { trusted, type AnyBulkWriteOperation, type ClientSession } from 'mongoose';
import { inTransaction } from '../../../database/transaction.js';
import { postMails, type MailContent } from '../../../mail/outbox.js';
import { isConflict } from '../../../shared/errors.js';
import { mailsOf, type Letter } from '../registration/registration-mails.js';
import { RegistrationModel, type WebinarRegistration } from '../registration/registration.model.js';
import { RegistrationStatus } from '../registration/registration.enums.js';
import { dueReminder, messageRow, nextReminder } from '../registration/registration-moves.service.js';
import { WebinarStatus } from './webinar.enums.js';
import { WebinarModel, type Webinar } from './webinar.model.js';

const BATCH = 50;
const MAX_BATCHES = 40;

/**
 * Queues due reminders. Each batch claims its registrations and stores their emails in one transaction, so a reminder
 * is sent once on any number of servers. Returns how many were queued.
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
    // Another server is processing it: it sends them, or the next run does.
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
  const letters = new Map<string, Letter[]>(ids.map((id) => [id, []]));
  const writes: AnyBulkWriteOperation<WebinarRegistration>[] = [];
  for (const registration of due) {
    const webinar = byId.get(registration.webinarId);
    const isDue = webinar?.status === WebinarStatus.SCHEDULED && registration.status === RegistrationStatus.REGISTERED;
    const kind = isDue ? dueReminder(webinar.startsAt, now) : undefined;
    const next = isDue ? nextReminder(webinar.startsAt, now) : undefined;
    if (kind) letters.get(registration.webinarId)?.push({ kind, receiver: registration });
    const update = {
      ...(next ? { $set: { remindAt: next } } : { $unset: { remindAt: 1 as const } }),
      ...(kind ? { $push: { messages: messageRow(kind, now) } } : {}),
    };
    writes.push({ updateOne: { filter: { _id: registration._id }, update } });
  }
  await RegistrationModel.bulkWrite(writes, { session });
  const mails: MailContent[] = [];
  for (const [id, about] of letters) {
    const webinar = byId.get(id);
    if (webinar) mails.push(...(await mailsOf(about, webinar, session)));
  }
  await postMails(mails, session);
  return { taken: due.length, mails: mails.length };
}
