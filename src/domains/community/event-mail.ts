import type { ClientSession } from 'mongoose';
import { postMails } from '../../mail/outbox.js';
import { spokenTime } from '../../shared/time-zones.js';
import { userLoader, UserStatus } from '../identity/index.js';
import type { CommunityEvent } from './event.model.js';

/** Mails people about an event, with the change that causes it; whose account cannot be used gets none. */
export async function tellPeople(
  userIds: readonly string[],
  { title, startsAt, timeZone, location }: CommunityEvent,
  subject: string,
  words: string,
  session: ClientSession,
): Promise<void> {
  const users = await userLoader({ loaders: new Map() }).loadMany([...new Set(userIds)]);
  const text = [words, title, spokenTime(startsAt, timeZone), location].filter(Boolean).join('\n\n');
  const mails = users.flatMap((user) =>
    user?.status === UserStatus.ACTIVE ? [{ to: user.email, subject: `${subject}: ${title}`, text }] : [],
  );
  await postMails(mails, session);
}
