import { greeting } from '../../../mail/greeting.js';
import type { MailContent } from '../../../mail/outbox.js';
import { formatMoney } from '../../../shared/money.js';
import { DEFAULT_ZONE, spokenTime } from '../../../shared/time-zones.js';
import type { JobOfferDetails } from './job-application-parts.model.js';
import type { JobApplication } from './job-application.model.js';

export type Addressed = Pick<JobApplication, '_id' | 'position' | 'email' | 'applicant'> &
  Partial<Pick<JobApplication, 'userId' | 'isProven'>>;

/** Emails to applicants contain their status but nothing internal. None is sent once the address is deleted. */
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
    `Thank you for applying as ${application.position}. Your application ID is ${application._id}.`,
    `You can check its status and withdraw it at ${publicUrl}/careers. If you do not have an account, request a link to this email address there.`,
    'If you did not apply, someone used your email address: request that link and withdraw the application.',
  ]);
}

/** Informs the owner of the address that an unverified sender applied with it again and nothing was changed. */
export function knownMail(email: string, position: string, publicUrl: string): MailContent {
  const lines = [
    greeting(undefined),
    `Someone applied as ${position} with your email address. An application with this address already exists, so nothing was changed.`,
    `If it was you, sign in or request a link to this email address at ${publicUrl}/careers to check the status, or to withdraw the application and apply again.`,
    'If it was not you, you can ignore this email.',
    'The hiring team at Tally',
  ];
  return { to: email, subject: `Your application: ${position}`, text: lines.join('\n\n') };
}

export function rejectionMail(application: Addressed, more: readonly string[] = []): MailContent | undefined {
  return mailToApplicant(application, 'Your application', [
    `Thank you for your interest in ${application.position} and for your time. We have decided to move forward with other applicants.`,
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
    `We would like to work with you and offer you ${formatMoney(offer.salary)} a year.`,
    `Review the full offer and respond at ${publicUrl}/careers by ${spokenTime(offer.expiresAt, timeZone)}.`,
  ]);
}

export function offerTakenBackMail(application: Addressed): MailContent | undefined {
  return mailToApplicant(application, 'Our offer', [
    `We have withdrawn our offer for ${application.position}. Your application is still under consideration.`,
  ]);
}

export function offerExpiredMail(application: Addressed): MailContent | undefined {
  return mailToApplicant(application, 'Our offer has expired', [
    `Our offer for ${application.position} has expired. If you are still interested, reply to this email.`,
  ]);
}
