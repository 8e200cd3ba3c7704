import type { ClientSession } from 'mongoose';
import { Role } from '../../../auth/viewer.js';
import { changeRecordIn } from '../../../database/record.js';
import type { RolesLost } from '../../../graphql/domain.js';
import { postMails } from '../../../mail/outbox.js';
import { interviewsOff } from './interview-off.service.js';
import { interviewCancelledMail, interviewOffMail } from './interview.mails.js';
import { JobApplicationModel, type JobApplication } from '../job-application/job-application.model.js';
import type { Interview } from '../job-application/job-application-parts.model.js';
import { isLive } from '../job-application/job-application.states.js';
import { withChanges } from '../job-application/stored-part.js';

/** Roles that can hold interviews. */
export const INTERVIEW_ROLES: readonly Role[] = [Role.RECRUITER, Role.ADMIN];

/**
 * Removes a user who can no longer hold interviews from upcoming ones. An interview without another interviewer is canceled, and
 * its applicant is notified.
 */
export async function leaveInterviews({ userId, kept }: RolesLost, session: ClientSession): Promise<void> {
  if (INTERVIEW_ROLES.some((role) => kept.includes(role))) return;
  const now = new Date();
  const held = await JobApplicationModel.find({ 'interviews.interviewerIds': userId }, { _id: 1 }, { session }).lean<
    { _id: string }[]
  >();
  for (const { _id } of held) {
    const target = { filter: { _id }, what: 'application' };
    await changeRecordIn(session, JobApplicationModel, target, async (application, own) => {
      const left = interviewsOff(application, now).filter(({ interviewerIds }) => interviewerIds.includes(userId));
      if (left.length === 0) return undefined;
      const off = left.filter(({ interviewerIds }) => interviewerIds.length === 1);
      await postMails(
        off.flatMap((interview) => mailOf(application, interview) ?? []),
        own,
      );
      const gone = new Set(left.map((interview) => interview._id));
      const interviews = application.interviews.map((interview) =>
        gone.has(interview._id) ? withChanges(interview, withoutInterviewer(interview, userId, now)) : interview,
      );
      // A canceled interview is a change that the applicant sees.
      return { update: { $set: { interviews }, $inc: { revision: 1 } }, timestamps: off.length > 0 };
    });
  }
}

function withoutInterviewer({ interviewerIds }: Interview, userId: string, now: Date): Partial<Interview> {
  const others = interviewerIds.filter((id) => id !== userId);
  return others.length > 0 ? { interviewerIds: others } : { interviewerIds: others, cancelledAt: now };
}

function mailOf(application: JobApplication, interview: Interview): ReturnType<typeof interviewOffMail> {
  return isLive(application.status)
    ? interviewCancelledMail(application, interview)
    : interviewOffMail(application, interview);
}
