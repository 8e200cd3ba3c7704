import type { ClientSession } from 'mongoose';
import { greeting } from '../../../mail/greeting.js';
import type { MailContent } from '../../../mail/outbox.js';
import { spokenTime } from '../../../shared/time-zones.js';
import { readersOf } from '../../identity/index.js';
import type { RegistrationMessageKind } from './registration.enums.js';
import type { WebinarRegistration } from './registration.model.js';
import type { Webinar } from '../webinar/webinar.model.js';

type Facts = Pick<Webinar, 'title' | 'startsAt' | 'timeZone'>;
type Receiver = Pick<WebinarRegistration, 'email' | 'name' | 'offerExpiresAt'>;

/** What a registrant is to be told; it becomes a mail in their own zone. */
export interface Letter {
  kind: Exclude<RegistrationMessageKind, RegistrationMessageKind.CONFIRM_ADDRESS>;
  receiver: Receiver & Pick<WebinarRegistration, 'userId'>;
  reason?: string | null | undefined;
}

/**
 * The mails of letters about one webinar: times in the zone of the reader's profile, else in that of the hosts. Whose account is closed
 * hears nothing more.
 */
export async function mailsOf(
  letters: readonly Letter[],
  webinar: Facts,
  session: ClientSession,
): Promise<MailContent[]> {
  const readers = await readersOf(
    letters.flatMap(({ receiver: { userId } }) => (userId ? [userId] : [])),
    session,
  );
  return letters.flatMap(({ kind, receiver, reason }) => {
    const reader = readers.get(receiver.userId ?? '');
    if (receiver.userId && !reader) return [];
    const timeZone = reader?.timeZone ?? webinar.timeZone;
    return registrationMail(kind, { ...webinar, timeZone }, receiver, reason);
  });
}

/** For who registered without a proof of the address: opening the link makes it count. No word of theirs stands in it. */
export function confirmAddressMail(email: string, { title }: Pick<Webinar, 'title'>, link: string): MailContent {
  const lines = [
    greeting(undefined),
    `Somebody registered with this address for the webinar "${title}".`,
    `If it was you, open this link within a day. Until then you have no seat:\n${link}`,
    'If it was not you, there is nothing to do.',
  ];
  return { to: email, subject: `Confirm your registration: ${title}`, text: lines.join('\n\n') };
}

/** For the owner of an address that is registered already: somebody tried again without a proof, and nothing was changed. */
export function knownMail(
  { email, status }: Pick<WebinarRegistration, 'email' | 'status'>,
  { title }: Pick<Webinar, 'title'>,
  link: string,
): MailContent {
  const lines = [
    greeting(undefined),
    `Somebody registered with this address for the webinar "${title}". There is a registration with it already (${status.replaceAll('_', ' ')}), so nothing was changed.`,
    `If it was you, this link opens it within a day:\n${link}`,
    'If it was not you, there is nothing to do.',
  ];
  return { to: email, subject: `Your registration: ${title}`, text: lines.join('\n\n') };
}

const SUBJECTS: Record<Letter['kind'], string> = {
  confirmation: 'You have a seat',
  pending_approval: 'Your registration came in',
  denied: 'Your registration',
  waitlisted: 'You are on the waitlist',
  offer: 'A seat is free for you',
  offer_expired: 'Your seat went to the next in line',
  reminder_24h: 'It starts within a day',
  reminder_1h: 'It starts within an hour',
  rescheduled: 'It takes place at another time',
  cancelled: 'Cancelled',
  recording_ready: 'The recording is ready',
};

/** What a registrant is told. A mail never has the join link: that is given in its time, to who asks for it. */
export function registrationMail(
  kind: Letter['kind'],
  webinar: Facts,
  { email, name, offerExpiresAt }: Receiver,
  reason?: string | null,
): MailContent {
  const when = spokenTime(webinar.startsAt, webinar.timeZone);
  const until = offerExpiresAt ? spokenTime(offerExpiresAt, webinar.timeZone) : when;
  const texts: Record<Letter['kind'], string> = {
    confirmation: `You have a seat. It starts ${when}. The link to join opens 15 minutes before, with your registration.`,
    pending_approval: `Your registration came in; you will hear from us. It starts ${when}.`,
    denied: 'We could not accept your registration.',
    waitlisted: `All seats are taken; you are on the waitlist. We write as soon as one is free. It starts ${when}.`,
    offer: `A seat is free for you. Confirm it with your registration by ${until}; afterwards it goes to the next in line. The webinar starts ${when}.`,
    offer_expired: 'You did not confirm your seat in time, so it went to the next in line.',
    reminder_24h: `It starts ${when}. The link to join opens 15 minutes before, with your registration.`,
    reminder_1h: `It starts ${when}. The link to join opens 15 minutes before, with your registration.`,
    rescheduled: `It now starts ${when}. Your registration stands; cancel it if the new time does not suit you.`,
    cancelled: 'Your registration is cancelled.',
    recording_ready: 'You can watch the recording with your registration.',
  };
  const lines = [greeting(name), `about the webinar "${webinar.title}":`, texts[kind]];
  if (reason) lines.push(reason);
  return { to: email, subject: `${SUBJECTS[kind]}: ${webinar.title}`, text: lines.join('\n\n') };
}
