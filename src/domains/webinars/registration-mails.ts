import type { MailContent } from '../../mail/outbox.js';
import { spokenTime } from '../../shared/time-zones.js';
import type { RegistrationMessageKind } from './registration.enums.js';
import type { WebinarRegistration } from './registration.model.js';
import type { Webinar } from './webinar.model.js';

type Facts = Pick<Webinar, 'title' | 'startsAt' | 'timeZone'>;
type Receiver = Pick<WebinarRegistration, 'email' | 'name' | 'offerExpiresAt'>;

const SUBJECTS: Record<RegistrationMessageKind, string> = {
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
  kind: RegistrationMessageKind,
  webinar: Facts,
  { email, name, offerExpiresAt }: Receiver,
  reason?: string | null,
): MailContent {
  const when = spokenTime(webinar.startsAt, webinar.timeZone);
  const until = offerExpiresAt ? spokenTime(offerExpiresAt, webinar.timeZone) : when;
  const texts: Record<RegistrationMessageKind, string> = {
    confirmation: `You have a seat. It starts ${when}. The link to join opens 15 minutes before, with your registration.`,
    pending_approval: `Your registration came in; you will hear from us. It starts ${when}.`,
    denied: 'We could not accept your registration.',
    waitlisted: `All seats are taken; you are on the waitlist. We write as soon as one is free. It starts ${when}.`,
    offer: `A seat is free for you. Confirm it with your registration by ${until}; afterwards it goes to the next in line.`,
    offer_expired: 'You did not confirm your seat in time, so it went to the next in line.',
    reminder_24h: `It starts ${when}. The link to join opens 15 minutes before, with your registration.`,
    reminder_1h: `It starts ${when}. The link to join opens 15 minutes before, with your registration.`,
    rescheduled: `It now starts ${when}. Your registration stands; cancel it if the new time does not suit you.`,
    cancelled: 'Your registration is cancelled.',
    recording_ready: 'You can watch the recording with your registration.',
  };
  const lines = [`Hello ${name},`, `about the webinar "${webinar.title}":`, texts[kind]];
  if (reason) lines.push(reason);
  return { to: email, subject: `${SUBJECTS[kind]}: ${webinar.title}`, text: lines.join('\n\n') };
}
