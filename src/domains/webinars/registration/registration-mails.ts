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

/** A notification to a registrant; it becomes an email in their time zone. */
export interface Letter {
  kind: Exclude<RegistrationMessageKind, RegistrationMessageKind.CONFIRM_ADDRESS>;
  receiver: Receiver & Pick<WebinarRegistration, 'userId'>;
  reason?: string | null | undefined;
}

/**
 * Emails for notifications about one webinar, with times in the reader's time zone, or that of the hosts. Closed
 * accounts are not notified.
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

/**
 * For a registrant with an unproven address: opening the link confirms the registration. Contains nothing they wrote.
 */
export function confirmAddressMail(email: string, { title }: Pick<Webinar, 'title'>, link: string): MailContent {
  const lines = [
    greeting(undefined),
    `Someone registered with this address for the webinar "${title}".`,
    `If this was you, open this link within a day to confirm. Until then you do not have a seat:\n${link}`,
    'If this was not you, you can ignore this email.',
  ];
  return { to: email, subject: `Confirm your registration: ${title}`, text: lines.join('\n\n') };
}

/**
 * For the owner of an address that is already registered: someone tried again without proof, and nothing was changed.
 */
export function knownMail(
  { email, status }: Pick<WebinarRegistration, 'email' | 'status'>,
  { title }: Pick<Webinar, 'title'>,
  link: string,
): MailContent {
  const lines = [
    greeting(undefined),
    `Someone registered with this address for the webinar "${title}". This address is already registered (${status.replaceAll('_', ' ')}), so nothing was changed.`,
    `If this was you, open your registration with this link within a day:\n${link}`,
    'If this was not you, you can ignore this email.',
  ];
  return { to: email, subject: `Your registration: ${title}`, text: lines.join('\n\n') };
}

const SUBJECTS: Record<Letter['kind'], string> = {
  confirmation: 'You have a seat',
  pending_approval: 'We received your registration',
  denied: 'Your registration was not accepted',
  waitlisted: 'You are on the waitlist',
  offer: 'A seat is available for you',
  offer_expired: 'Your seat offer has expired',
  reminder_24h: 'Starting within a day',
  reminder_1h: 'Starting within an hour',
  rescheduled: 'New time',
  cancelled: 'Canceled',
  recording_ready: 'The recording is ready',
};

/** The notification to a registrant. Emails never contain the join link: it is available only while it is open. */
export function registrationMail(
  kind: Letter['kind'],
  webinar: Facts,
  { email, name, offerExpiresAt }: Receiver,
  reason?: string | null,
): MailContent {
  const when = spokenTime(webinar.startsAt, webinar.timeZone);
  const until = offerExpiresAt ? spokenTime(offerExpiresAt, webinar.timeZone) : when;
  const texts: Record<Letter['kind'], string> = {
    confirmation: `You have a seat. The webinar starts ${when}. You can join from your registration 15 minutes before the start.`,
    pending_approval: `We received your registration and will get back to you. The webinar starts ${when}.`,
    denied: 'We could not accept your registration.',
    waitlisted: `All seats are taken, so you are on the waitlist. We will email you as soon as a seat is available. The webinar starts ${when}.`,
    offer: `A seat is available for you. Confirm it in your registration by ${until}; after that it goes to the next person on the waitlist. The webinar starts ${when}.`,
    offer_expired: 'You did not confirm your seat in time, so it went to the next person on the waitlist.',
    reminder_24h: `The webinar starts ${when}. You can join from your registration 15 minutes before the start.`,
    reminder_1h: `The webinar starts ${when}. You can join from your registration 15 minutes before the start.`,
    rescheduled: `The webinar now starts ${when}. Your registration remains valid; cancel it if the new time does not suit you.`,
    cancelled: 'Your registration was canceled.',
    recording_ready: 'You can watch the recording from your registration.',
  };
  const lines = [greeting(name), `This is about the webinar "${webinar.title}".`, texts[kind]];
  if (reason) lines.push(reason);
  return { to: email, subject: `${SUBJECTS[kind]}: ${webinar.title}`, text: lines.join('\n\n') };
}
