import type { ClientSession } from 'mongoose';
import { postMails } from '../../../mail/outbox.js';
import { knownZone, spokenTime } from '../../../shared/time-zones.js';
import type { User } from '../../identity/index.js';
import type { CommunityEvent } from './event.model.js';
import { blockersOf, comersOf } from '../community/readers.service.js';

export interface EventNews {
  subject: string;
  words: string;
  /** Whose words they are: whoever blocks this person reads that it happened, and not these. */
  actorId?: string;
}

/** Mails people about an event, with the change that causes it: those of them who may come to it at this moment. */
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

/** The time where the reader is first, then where it happens. */
function timesOf({ startsAt, timeZone }: CommunityEvent, reader: User): string {
  const zones = new Set([knownZone(reader.timeZone) ?? timeZone, timeZone]);
  return [...zones].map((zone) => spokenTime(startsAt, zone)).join('\n');
}
