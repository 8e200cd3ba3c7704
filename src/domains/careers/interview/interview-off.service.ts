import type { ClientSession } from 'mongoose';
import type { MailContent } from '../../../mail/outbox.js';
import { readersOf } from '../../identity/index.js';
import { interviewerMail, interviewOffMail } from './interview.mails.js';
import type { JobApplication } from '../job-application/job-application.model.js';
import type { Interview } from '../job-application/job-application-parts.model.js';

/** The interviews that would still take place. */
export function interviewsOff({ interviews }: Pick<JobApplication, 'interviews'>, now: Date): Interview[] {
  return interviews.filter(
    ({ cancelledAt, endsAt, feedbackBy }) => !cancelledAt && endsAt > now && feedbackBy.length === 0,
  );
}

interface Telling {
  /** Who did it and knows already. */
  actorId: string | null;
  /** Whether the applicant knows already. */
  told: boolean;
}

/** Mails to everybody who would have come to interviews that do not take place. */
export async function mailsOfInterviewsOff(
  application: Pick<JobApplication, '_id' | 'position' | 'email' | 'applicant'>,
  off: readonly Interview[],
  { actorId, told }: Telling,
  session: ClientSession,
): Promise<MailContent[]> {
  const toInterviewers = await mailsToInterviewers(application, off, 'cancelled', actorId, session);
  const toApplicant = told ? [] : off.map((interview) => interviewOffMail(application, interview));
  return [...toInterviewers, ...toApplicant.filter((mail) => mail !== undefined)];
}

/** What interviewers are told, each in their own zone; whoever did it knows already. */
export async function mailsToInterviewers(
  application: Pick<JobApplication, '_id' | 'position'>,
  interviews: readonly Interview[],
  news: 'scheduled' | 'cancelled',
  actorId: string | null,
  session: ClientSession,
): Promise<MailContent[]> {
  const readers = await readersOf(
    interviews.flatMap(({ interviewerIds }) => interviewerIds),
    session,
  );
  return interviews.flatMap((interview) =>
    interview.interviewerIds.flatMap((id) => {
      const reader = readers.get(id);
      return reader && id !== actorId ? [interviewerMail(reader, application, interview, news)] : [];
    }),
  );
}
