import type { ClientSession } from 'mongoose';
import { postMails } from '../../../mail/outbox.js';
import { knownZone, spokenTime } from '../../../shared/time-zones.js';
import type { User } from '../../identity/index.js';
import type { CommunityEvent } from './event.model.js';
import { blockersOf, comersOf } from '../community/readers.service.js';

export interface EventNews {
  subject: string;
  words: string;
  /** Author of the words. Recipients who block them get the mail without these words. */
  actorId?: string;
}

/** Mails users who may attend the event now, in the transaction of the change. */
export async function tellPeople(
  userIds: readonly string[],
  event: CommunityEvent,
  { subject, words, actorId }: EventNews,
  session: ClientSession,
): Promise<void> {
  const users = await comersOf(event, userIds, session);
  const blockers = await blockersOf(
    actorId,
    users.map(({ _id }) => _id),
    session,
  );
  const mails = users.map((user) => {
    const said = blockers.has(user._id) ? [] : [words];
    const text = [...said, event.title, timesOf(event, user), event.location].filter(Boolean).join('\n\n');
    return { to: user.email, subject: `${subject}: ${event.title}`, text };
  });
  await postMails(mails, session);
}

/** The start in the reader's time zone first, then in the event's. */
function timesOf({ startsAt, timeZone }: CommunityEvent, reader: User): string {
  const zones = new Set([knownZone(reader.timeZone) ?? timeZone, timeZone]);
  return [...zones].map((zone) => spokenTime(startsAt, zone)).join('\n');
}
