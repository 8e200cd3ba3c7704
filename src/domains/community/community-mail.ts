import type { ClientSession } from 'mongoose';
import type { Context } from '../../graphql/context.js';
import { userLoader, UserStatus } from '../identity/index.js';

/** Mails somebody a few words with a link into the community; whose account cannot be used gets none. */
export async function tellPerson(
  context: Context,
  userId: string | undefined,
  message: string,
  path: string,
  session?: ClientSession,
): Promise<void> {
  const user = userId === undefined ? null : await userLoader(context).load(userId);
  if (user?.status !== UserStatus.ACTIVE) return;
  const { outbox, config } = context.platform;
  const [subject = message] = message.split('\n', 1);
  await outbox.post({ to: user.email, subject, text: `${message}\n\n${config.publicUrl}${path}` }, session);
}
