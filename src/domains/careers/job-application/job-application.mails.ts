import { greeting } from '../../../mail/greeting.js';
import type { MailContent } from '../../../mail/outbox.js';
import { formatMoney } from '../../../shared/money.js';
import { DEFAULT_ZONE, spokenTime } from '../../../shared/time-zones.js';
import type { JobOfferDetails } from './job-application-parts.model.js';
import type { JobApplication } from './job-application.model.js';

export type Addressed = Pick<JobApplication, '_id' | 'position' | 'email' | 'applicant'> &
  Partial<Pick<JobApplication, 'userId' | 'isProven'>>;

/** Mails to applicants say where they stand and nothing of what the staff thinks. None goes out once the address is gone. */
export function mailToApplicant(
  { email, applicant, position, userId, isProven }: Addressed,
  subject: string,
  lines: readonly string[],
): MailContent | undefined {
  if (!email || !applicant) return undefined;
  const name = userId || isProven ? applicant.name : undefined;
  const text = [greeting(name), ...lines, 'The hiring team at Tally'].join('\n\n');
  return { to: email, subject: `${subject}: ${position}`, text };
}

export function receivedMail(application: Addressed, publicUrl: string): MailContent | undefined {
  return mailToApplicant(application, 'We received your application', [
    `Thank you for your application as ${application.position}. Its number is ${application._id}.`,
    `You can see how it stands and withdraw it at ${publicUrl}/careers. Without an account, ask there for a link to this address.`,
    'If you did not apply, ask for that link and withdraw the application: somebody used your address.',
  ]);
}

/** For whoever owns the address: somebody without a proof applied with it once more, and nothing was changed. */
export function knownMail(email: string, position: string, publicUrl: string): MailContent {
  const lines = [
    greeting(undefined),
    `Somebody applied as ${position} with your address. There is an application with it already, so nothing was changed.`,
    `If it was you, sign in or ask for a link to this address at ${publicUrl}/careers: there you see how it stands, and can withdraw it to apply again.`,
    'If it was not you, there is nothing to do.',
    'The hiring team at Tally',
  ];
  return { to: email, subject: `Your application: ${position}`, text: lines.join('\n\n') };
}

export function rejectionMail(application: Addressed, more: readonly string[] = []): MailContent | undefined {
  return mailToApplicant(application, 'Your application', [
    `Thank you for your interest in ${application.position} and for the time you took. We have decided to go on with others.`,
    ...more,
    'We wish you all the best.',
  ]);
}

export function offerMail(
  application: Addressed,
  offer: JobOfferDetails,
  publicUrl: string,
  timeZone = DEFAULT_ZONE,
): MailContent | undefined {
  return mailToApplicant(application, 'Our offer', [
    `We would like to work with you, and offer you ${formatMoney(offer.salary)} a year.`,
    `Read the whole offer and answer it at ${publicUrl}/careers until ${spokenTime(offer.expiresAt, timeZone)}.`,
  ]);
}

export function offerTakenBackMail(application: Addressed): MailContent | undefined {
  return mailToApplicant(application, 'Our offer', [
    `We have taken our offer for ${application.position} back: it can no longer be answered. Your application goes on.`,
  ]);
}

export function offerExpiredMail(application: Addressed): MailContent | undefined {
  return mailToApplicant(application, 'Our offer has expired', [
    `The time to answer our offer for ${application.position} is over. Answer this mail if you are still interested.`,
  ]);
}
