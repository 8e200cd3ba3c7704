import type { MailContent } from '../../../mail/outbox.js';
import { spokenTime } from '../../../shared/time-zones.js';
import type { Reader } from '../../identity/index.js';
import { mailToApplicant, type Addressed } from '../job-application/job-application.mails.js';
import type { JobApplication } from '../job-application/job-application.model.js';
import type { Interview } from '../job-application/job-application-parts.model.js';

export function interviewMail(application: Addressed, interview: Interview): MailContent | undefined {
  return mailToApplicant(application, 'Your interview', [
    `We would like to invite you to an interview on ${timeIn(interview)}.`,
    ...(interview.location ? [`Where: ${interview.location}`] : []),
    'If this time does not work for you, reply to this email.',
  ]);
}

/** For a canceled interview of an application that stays open. */
export function interviewCancelledMail(application: Addressed, interview: Interview): MailContent | undefined {
  return mailToApplicant(application, 'Your interview is canceled', [`${offLine(interview)} We will get back to you.`]);
}

/** For an interview that is canceled with the application, so no follow-up is promised. */
export function interviewOffMail(application: Addressed, interview: Interview): MailContent | undefined {
  return mailToApplicant(application, 'Your interview is canceled', [offLine(interview)]);
}

export function offLine(interview: Interview): string {
  return `The interview on ${timeIn(interview)} has been canceled.`;
}

const TO_INTERVIEWER = {
  scheduled: ['Interview scheduled', 'You are scheduled to conduct an interview'],
  cancelled: ['Interview canceled', 'The interview you were scheduled to conduct has been canceled'],
} as const;

/** Contains nothing about the applicant, since it would stay in a mailbox after their erasure. */
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
