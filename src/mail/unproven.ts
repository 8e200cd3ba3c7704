import { prop } from '@typegoose/typegoose';
import type { ClientSession } from 'mongoose';
import { Entity, entityModel } from '../database/entity.js';
import { indexed } from '../database/indexes.js';
import { orStartOver } from '../database/transaction.js';
import { sha256 } from '../shared/ids.js';
import { normalizeEmail } from '../shared/text.js';
import { postMails, type MailContent } from './outbox.js';

const SECONDS = 3_600;

/** That a mailbox was written to at the request of somebody who has not proven it. `_id` is a hash of the mailbox. */
@indexed({ mailedAt: 1 }, 'An hour later the mailbox may be written to again.', { expireAfterSeconds: SECONDS })
export class UnprovenMail extends Entity {
  @prop({ type: () => Date, required: true })
  mailedAt!: Date;
}

export const UnprovenMailModel = entityModel(UnprovenMail, { collection: 'unprovenmails', prefix: 'unm' });

/** The mailbox of an address: what stands behind a plus reaches the same one. */
export function mailboxOf(email: string): string {
  return normalizeEmail(email).replace(/\+[^@]*@/, '@');
}

/**
 * Posts a mail at the request of somebody who has not proven the address: one an hour for each mailbox, whatever was asked for and
 * however often. Answers whether it was posted; a mail too many is left out without a word to the caller.
 */
export async function postUnproven(mail: MailContent, session: ClientSession, now = new Date()): Promise<boolean> {
  const _id = sha256(mailboxOf(mail.to));
  const known = await UnprovenMailModel.findOne({ _id }, null, { session }).lean<UnprovenMail>();
  if (known && now.getTime() - known.mailedAt.getTime() < SECONDS * 1_000) return false;
  // Two requests at once for a mailbox that was never written to.
  await orStartOver(() => UnprovenMailModel.updateOne({ _id }, { $set: { mailedAt: now } }, { session, upsert: true }));
  await postMails([mail], session);
  return true;
}

/** Who has proven the address is written to as often as there is something to say. */
export async function forgetUnproven(email: string): Promise<void> {
  await UnprovenMailModel.deleteOne({ _id: sha256(mailboxOf(email)) });
}
