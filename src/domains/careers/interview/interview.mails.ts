import type { MailContent } from '../../../mail/outbox.js';
import { spokenTime } from '../../../shared/time-zones.js';
import type { Reader } from '../../identity/index.js';
import { mailToApplicant, type Addressed } from '../job-application/job-application.mails.js';
import type { JobApplication } from '../job-application/job-application.model.js';
import type { Interview } from '../job-application/job-application-parts.model.js';

export function interviewMail(application: Addressed, interview: Interview): MailContent | undefined {
  return mailToApplicant(application, 'Your interview', [
    `We would like to talk to you on ${timeIn(interview)}.`,
    ...(interview.location ? [`Where: ${interview.location}`] : []),
    'If the time does not suit you, answer this mail.',
  ]);
}

/** For an interview that is called off while the applicant stays in the running. */
export function interviewCancelledMail(application: Addressed, interview: Interview): MailContent | undefined {
  return mailToApplicant(application, 'Your interview is cancelled', [
    `${offLine(interview)} We will get back to you.`,
  ]);
}

/** For an interview that ends with the application: nothing is promised. */
export function interviewOffMail(application: Addressed, interview: Interview): MailContent | undefined {
  return mailToApplicant(application, 'Your interview is cancelled', [offLine(interview)]);
}

export function offLine(interview: Interview): string {
  return `The interview on ${timeIn(interview)} does not take place.`;
}

const TO_INTERVIEWER = {
  scheduled: ['You hold an interview', 'You hold an interview'],
  cancelled: ['An interview is cancelled', 'An interview that you were to hold does not take place'],
} as const;

/** Says nothing of the applicant: it would stay in a mailbox after they are erased. */
export function interviewerMail(
  { email, timeZone }: Reader,
  { _id, position }: Pick<JobApplication, '_id' | 'position'>,
  interview: Interview,
  news: keyof typeof TO_INTERVIEWER,
): MailContent {
  const [subject, text] = TO_INTERVIEWER[news];
  const lines = [
    `${text}: ${spokenTime(interview.startsAt, timeZone ?? interview.timeZone)}.`,
    ...(timeZone && timeZone !== interview.timeZone ? [`For the applicant: ${timeIn(interview)}.`] : []),
    `Application ${_id}.`,
  ];
  return { to: email, subject: `${subject}: ${position}`, text: lines.join('\n\n') };
}

function timeIn({ startsAt, timeZone }: Interview): string {
  return spokenTime(startsAt, timeZone);
}
