import type { ClientSession } from 'mongoose';
import type { MailContent } from '../../../mail/outbox.js';
import { readersOf } from '../../identity/index.js';
import { interviewerMail, interviewOffMail } from './interview.mails.js';
import type { JobApplication } from '../job-application/job-application.model.js';
import type { Interview } from '../job-application/job-application-parts.model.js';

/** Upcoming interviews, which a final decision cancels. */
export function interviewsOff({ interviews }: Pick<JobApplication, 'interviews'>, now: Date): Interview[] {
  return interviews.filter(
    ({ cancelledAt, endsAt, feedbackBy }) => !cancelledAt && endsAt > now && feedbackBy.length === 0,
  );
}

interface Telling {
  /** The user who made the change and needs no email. */
  actorId: string | null;
  /** Whether the applicant has already been informed. */
  told: boolean;
}

/** Emails to all participants of canceled interviews. */
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

/** Emails to the interviewers except the actor, with times in their own time zone. */
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
