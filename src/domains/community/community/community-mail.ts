import type { ClientSession } from 'mongoose';
import type { Context } from '../../../graphql/context.js';
import { userLoader, UserStatus } from '../../identity/index.js';
import { blockersOf } from './readers.service.js';

export interface Word {
  /** The recipient, or undefined if the account no longer exists. */
  userId: string | undefined;
  message: string;
  /** Target of the link. */
  path: string;
  /** The acting user. Recipients who block them get no mail. */
  actorId?: string;
}

/** Mails a short message with a link into the community, if the recipient's account is active. */
export async function tellPerson(
  context: Context,
  { userId, message, path, actorId }: Word,
  session?: ClientSession,
): Promise<void> {
  const user = userId === undefined ? null : await userLoader(context).load(userId);
  if (user?.status !== UserStatus.ACTIVE) return;
  if ((await blockersOf(actorId, [user._id], session)).size > 0) return;
  const { outbox, config } = context.platform;
  const [subject = message] = message.split('\n', 1);
  await outbox.post({ to: user.email, subject, text: `${message}\n\n${config.publicUrl}${path}` }, session);
}
