import { prop } from '@typegoose/typegoose';
import type { ClientSession } from 'mongoose';
import { Entity, entityModel } from '../database/entity.js';
import { indexed } from '../database/indexes.js';
import { orStartOver } from '../database/transaction.js';
import { sha256 } from '../shared/ids.js';
import { normalizeEmail } from '../shared/text.js';
import { postMails, type MailContent } from './outbox.js';

const SECONDS = 3_600;

/** Records that a mail was sent to an unverified mailbox. `_id` is a hash of the mailbox. */
@indexed({ mailedAt: 1 }, 'After an hour, the mailbox may receive another mail.', { expireAfterSeconds: SECONDS })
export class UnprovenMail extends Entity {
  @prop({ type: () => Date, required: true })
  mailedAt!: Date;
}

export const UnprovenMailModel = entityModel(UnprovenMail, { collection: 'unprovenmails', prefix: 'unm' });

/** The mailbox of an address: the part after a plus does not change it. */
export function mailboxOf(email: string): string {
  return normalizeEmail(email).replace(/\+[^@]*@/, '@');
}

/**
 * Sends a mail to an unverified address: one an hour per mailbox, whatever the reason. Returns whether it was sent;
 * excess mails are dropped silently.
 */
export async function postUnproven(mail: MailContent, session: ClientSession, now = new Date()): Promise<boolean> {
  const _id = sha256(mailboxOf(mail.to));
  const known = await UnprovenMailModel.findOne({ _id }, null, { session }).lean<UnprovenMail>();
  if (known && now.getTime() - known.mailedAt.getTime() < SECONDS * 1_000) return false;
  // Two requests at once for a new mailbox.
  await orStartOver(() => UnprovenMailModel.updateOne({ _id }, { $set: { mailedAt: now } }, { session, upsert: true }));
  await postMails([mail], session);
  return true;
}

/** Verified addresses have no limit. */
export async function forgetUnproven(email: string): Promise<void> {
  await UnprovenMailModel.deleteOne({ _id: sha256(mailboxOf(email)) });
}
