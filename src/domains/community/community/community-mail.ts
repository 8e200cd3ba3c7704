import type { ClientSession } from 'mongoose';
import type { Context } from '../../../graphql/context.js';
import { userLoader, UserStatus } from '../../identity/index.js';
import { blockersOf } from './readers.service.js';

export interface Word {
  /** Whom to tell; nobody where there is no account any more. */
  userId: string | undefined;
  message: string;
  /** Where the link leads. */
  path: string;
  /** Whose doing it is: whoever blocks this person hears nothing of them. */
  actorId?: string;
}

/** Mails somebody a few words with a link into the community; whose account cannot be used gets none. */
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
