import type { MailContent } from '../../mail/outbox.js';
import type { Interview, JobOfferDetails } from './job-application-parts.model.js';
import type { JobApplication } from './job-application.model.js';
import { formatMoney } from '../../shared/money.js';

type Addressed = Pick<JobApplication, '_id' | 'position' | 'email' | 'applicant'>;

/** Mails to applicants say where they stand and nothing of what the staff thinks. None goes out once the address is gone. */
function mailTo(
  { email, applicant, position }: Addressed,
  subject: string,
  lines: readonly string[],
): MailContent | undefined {
  if (!email || !applicant) return undefined;
  const text = [`Hello ${applicant.name},`, ...lines, 'The hiring team at Tally'].join('\n\n');
  return { to: email, subject: `${subject}: ${position}`, text };
}

export function receivedMail(application: Addressed, publicUrl: string): MailContent | undefined {
  return mailTo(application, 'We received your application', [
    `Thank you for your application as ${application.position}. Its number is ${application._id}.`,
    `You can see how it stands and withdraw it at ${publicUrl}/careers. Without an account, ask there for a link to this address.`,
    'If you did not apply, ask for that link and withdraw the application: somebody used your address.',
  ]);
}

export function rejectionMail(application: Addressed): MailContent | undefined {
  return mailTo(application, 'Your application', [
    `Thank you for your interest in ${application.position} and for the time you took. We have decided to go on with others.`,
    'We wish you all the best.',
  ]);
}

export function interviewMail(application: Addressed, interview: Interview): MailContent | undefined {
  return mailTo(application, 'Your interview', [
    `We would like to talk to you on ${timeIn(interview)}.`,
    ...(interview.location ? [`Where: ${interview.location}`] : []),
    'If the time does not suit you, answer this mail.',
  ]);
}

export function interviewCancelledMail(application: Addressed, interview: Interview): MailContent | undefined {
  return mailTo(application, 'Your interview is cancelled', [
    `The interview on ${timeIn(interview)} does not take place. We will get back to you.`,
  ]);
}

export function offerMail(application: Addressed, offer: JobOfferDetails, publicUrl: string): MailContent | undefined {
  return mailTo(application, 'Our offer', [
    `We would like to work with you, and offer you ${formatMoney(offer.salary)} a year.`,
    `Read the whole offer and answer it at ${publicUrl}/careers until ${offer.expiresAt.toUTCString()}.`,
  ]);
}

function timeIn({ startsAt, timeZone }: Interview): string {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'full', timeStyle: 'short' }).format(startsAt);
  return `${time} (${timeZone})`;
}
