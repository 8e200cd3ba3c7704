import type { ClientSession } from 'mongoose';
import { requireUser } from '../../../auth/viewer.js';
import { lockKey } from '../../../database/lock.js';
import type { Context } from '../../../graphql/context.js';
import { inputError, notFound } from '../../../shared/errors.js';
import { sha256 } from '../../../shared/ids.js';
import { workerOf } from '../../identity/index.js';
import { INTERVIEW_ROLES } from './interview-unassign.service.js';
import { mailsToInterviewers } from './interview-off.service.js';
import { interviewCancelledMail, interviewMail, interviewOffMail } from './interview.mails.js';
import { addAsStaff, changeAsStaff, type StoredApplication } from '../job-application/job-application-write.service.js';
import { isOf, type Account } from '../job-application/job-application-view.js';
import { JobApplicationModel, type JobApplication } from '../job-application/job-application.model.js';
import type { Interview } from '../job-application/job-application-parts.model.js';
import type { InterviewKind, ScorecardRating } from '../job-application/job-application.enums.js';
import { isLive } from '../job-application/job-application.states.js';
import { withChanges } from '../job-application/stored-part.js';

const MAX_INTERVIEWS = 20;
const MAX_DAYS = 366;
const MINUTE = 60_000;

export interface InterviewPlan {
  kind: InterviewKind;
  startsAt: Date;
  durationMinutes: number;
  timeZone: string;
  location?: string | null | undefined;
  briefing?: string | null | undefined;
  interviewerIds: string[];
  idempotencyKey?: string | null | undefined;
}

/** Schedules an interview for an undecided application and notifies the applicant and the interviewers. */
export async function scheduleInterview(
  context: Context,
  id: string,
  input: InterviewPlan,
  now = new Date(),
): Promise<JobApplication> {
  const { userId } = requireUser(context.viewer);
  const { startsAt, durationMinutes, kind, timeZone, location = null, briefing = null, idempotencyKey } = input;
  const interviewerIds = [...new Set(input.interviewerIds)].sort();
  const endsAt = new Date(startsAt.getTime() + durationMinutes * MINUTE);
  const facts = { kind, startsAt, endsAt, timeZone, location, briefing };
  return addAsStaff(
    context,
    id,
    { operation: 'scheduleInterview', key: idempotencyKey, input, prefix: 'itv' },
    async (application, _id, session) => {
      assertAhead(startsAt, now);
      const interviewers = await recruitersOf(interviewerIds, session);
      assertRoom(application, interviewers);
      await assertFree(interviewerIds, { startsAt, endsAt }, session);
      const interview = { _id, ...facts, interviewerIds, feedbackBy: [], cancelledAt: null } as unknown as Interview;
      const interviews = [...application.interviews, interview].sort(
        (a, b) => a.startsAt.getTime() - b.startsAt.getTime(),
      );
      return {
        set: { interviews },
        staffIds: [userId, ...interviewerIds],
        mail: interviewMail(application, interview),
        mails: await mailsToInterviewers(application, [interview], 'scheduled', userId, session),
      };
    },
    now,
  );
}

function assertAhead(startsAt: Date, now: Date): void {
  const ahead = startsAt.getTime() - now.getTime();
  if (ahead > 0 && ahead <= MAX_DAYS * 24 * 60 * MINUTE) return;
  throw inputError(
    'OUT_OF_RANGE',
    'input.startsAt',
    `startsAt must be in the future, at most ${String(MAX_DAYS)} days ahead.`,
  );
}

type Times = Pick<Interview, 'startsAt' | 'endsAt'>;

/** Prevents double booking of interviewers. A lock serializes concurrent requests. */
async function assertFree(interviewerIds: readonly string[], times: Times, session: ClientSession): Promise<void> {
  for (const interviewerId of interviewerIds) {
    await lockKey(session, `interviewer/${interviewerId}`);
    const held = await JobApplicationModel.find(
      { 'interviews.interviewerIds': interviewerId },
      { interviews: 1 },
      { session },
    ).lean<Pick<JobApplication, 'interviews'>[]>();
    const clash = held
      .flatMap(({ interviews }) => interviews)
      .some((known) => known.interviewerIds.includes(interviewerId) && !known.cancelledAt && overlaps(known, times));
    if (!clash) continue;
    throw inputError(
      'TAKEN',
      'input.startsAt',
      `${interviewerId} has another interview at that time. Choose another time or another interviewer.`,
    );
  }
}

function overlaps(one: Times, other: Times): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt;
}

function assertRoom(application: StoredApplication, interviewers: readonly Account[]): void {
  const { status, interviews } = application;
  if (!isLive(status)) {
    throw inputError(
      'INVALID_STATE',
      'id',
      `The application is ${status.toUpperCase()}; interviews can no longer be scheduled.`,
    );
  }
  if (interviewers.some((account) => isOf(account, application))) {
    throw inputError('NOT_ALLOWED', 'input.interviewerIds', 'Interviewers cannot interview themselves.');
  }
  if (interviews.length >= MAX_INTERVIEWS) {
    throw inputError('LIMIT_REACHED', 'id', `An application can have at most ${String(MAX_INTERVIEWS)} interviews.`);
  }
}

async function recruitersOf(ids: readonly string[], session: ClientSession): Promise<Account[]> {
  const found: Account[] = [];
  for (const id of ids) {
    const account = await workerOf(id, INTERVIEW_ROLES, session);
    if (!account) {
      throw inputError(
        'NOT_ALLOWED',
        'input.interviewerIds',
        'Interviewers must be recruiters or admins with an active account.',
      );
    }
    found.push({ userId: id, email: account.email });
  }
  return found;
}

/** Cancels an interview and notifies the applicant and the other interviewers. */
export function cancelInterview(
  context: Context,
  id: string,
  interviewId: string,
  now = new Date(),
): Promise<JobApplication> {
  const { userId } = requireUser(context.viewer);
  return changeAsStaff(
    context,
    id,
    async (application, session) => {
      const interview = interviewOf(application, interviewId);
      if (interview.cancelledAt)
        throw inputError('ALREADY_DONE', 'input.interviewId', 'This interview is already canceled.');
      if (interview.endsAt <= now || interview.feedbackBy.length > 0) {
        throw inputError(
          'INVALID_STATE',
          'input.interviewId',
          'This interview has taken place and cannot be canceled.',
        );
      }
      return {
        set: { interviews: replaced(application, withChanges(interview, { cancelledAt: now })) },
        staffIds: [userId],
        mail: isLive(application.status)
          ? interviewCancelledMail(application, interview)
          : interviewOffMail(application, interview),
        mails: await mailsToInterviewers(application, [interview], 'cancelled', userId, session),
      };
    },
    now,
  );
}

export interface Feedback {
  interviewId: string;
  rating: ScorecardRating;
  strengths?: string | null | undefined;
  concerns?: string | null | undefined;
  notes?: string | null | undefined;
}

/** Submits the caller's scorecard, once and permanently. Scorecards of others are visible afterwards. */
export function submitInterviewFeedback(
  context: Context,
  id: string,
  { interviewId, rating, strengths = null, concerns = null, notes = null }: Feedback,
  now = new Date(),
): Promise<JobApplication> {
  const { userId } = requireUser(context.viewer);
  return changeAsStaff(
    context,
    id,
    (application) => {
      const interview = interviewOf(application, interviewId);
      assertOwed(application, interview, userId);
      const feedbackBy = [...interview.feedbackBy, userId];
      return {
        set: { interviews: replaced(application, withChanges(interview, { feedbackBy })) },
        scorecard: {
          _id: sha256(`${interviewId}:${userId}`),
          ...{ interviewId, interviewerId: userId, rating, strengths, concerns, notes, submittedAt: now },
        },
        staffIds: [userId],
        silent: true,
      };
    },
    now,
  );
}

function assertOwed({ anonymized }: StoredApplication, interview: Interview, userId: string): void {
  if (!interview.interviewerIds.includes(userId)) {
    throw inputError(
      'NOT_ALLOWED',
      'input.interviewId',
      'Only the interviewers of an interview can submit scorecards.',
    );
  }
  if (interview.feedbackBy.includes(userId)) {
    throw inputError(
      'ALREADY_DONE',
      'input.interviewId',
      'You have already submitted your scorecard for this interview. It cannot be changed.',
    );
  }
  if (interview.cancelledAt || anonymized) {
    throw inputError(
      'INVALID_STATE',
      'input.interviewId',
      'The interview is canceled or the application is anonymized; scorecards can no longer be submitted.',
    );
  }
}

function interviewOf({ interviews }: StoredApplication, interviewId: string): Interview {
  const interview = interviews.find(({ _id }) => _id === interviewId);
  if (!interview) throw notFound('interview', 'input.interviewId');
  return interview;
}

function replaced({ interviews }: StoredApplication, interview: Interview): Interview[] {
  return interviews.map((known) => (known._id === interview._id ? interview : known));
}
