import { isCaller } from '../../../auth/viewer.js';
import { asClass } from '../../../database/entity.js';
import type { Context } from '../../../graphql/context.js';
import { userLoader } from '../../identity/index.js';
import { JobApplication } from './job-application.model.js';
import { Interview, type JobApplicationStatusChange, type JobOfferDetails } from './job-application-parts.model.js';
import { InterviewStatus, JobApplicationStatus, JobOfferStatus } from './job-application.enums.js';
import { interviewStatusAt, isLive, movesFrom, publicStage, publicStatusOf } from './job-application.states.js';
import { withChanges } from './stored-part.js';

/** The reader of applications: whether they are staff, and the account that identifies their own applications. */
export interface Onlooker {
  isStaff: boolean;
  account?: Account;
}

/** An account and its verified email address. */
export interface Account {
  userId: string;
  email: string;
}

/** Loads the staff account once per request; other callers never see applications as staff. */
export async function onlookerOf(context: Pick<Context, 'viewer' | 'loaders'>): Promise<Onlooker> {
  const { viewer } = context;
  const isStaff = isCaller(viewer, 'recruiting');
  if (!isStaff || viewer.kind !== 'user') return { isStaff };
  const { userId } = viewer;
  const user = await userLoader(context).load(userId);
  return { isStaff, account: { userId, email: user?.email ?? '' } };
}

/** Whether the application was submitted by the account, or by a guest with the same email. */
export function isOf({ userId, email }: Account, application: Pick<JobApplication, 'userId' | 'email'>): boolean {
  return application.userId === null ? application.email === email : application.userId === userId;
}

/** Whether the reader sees the application as staff. Staff see their own application like any applicant. */
export function seesAsStaff(
  { isStaff, account }: Onlooker,
  application: Pick<JobApplication, 'userId' | 'email'>,
): boolean {
  return isStaff && !(account && isOf(account, application));
}

/**
 * The only way to return an application: in its current state and without anything this reader must not see, so that fields
 * need no further checks in lists, mutations and exports.
 */
export function applicationFor(asStaff: boolean, stored: JobApplication, now = new Date()): JobApplication {
  const {
    scorecards: _cards,
    notes: _notes,
    searchWords: _words,
    duplicateKeys: _keys,
    staffIds: _staff,
    ...kept
  } = stored;
  const application = kept as JobApplication;
  const { label, nextStep } = publicStage(application.status);
  const shared = {
    stageLabel: label,
    nextStep,
    offers: application.offers.map((offer) => offerAt(offer, now)),
    interviews: application.interviews.map((interview) => interviewFor(asStaff, application, interview, now)),
  };
  const own = asStaff
    ? { availableTransitions: movesFrom(application) }
    : {
        status: application.publicStatus,
        stageSince: null,
        rejection: null,
        history: publicHistory(application.history),
        availableTransitions: isLive(application.status) ? [JobApplicationStatus.WITHDRAWN] : [],
      };
  return asClass(JobApplication, Object.assign(application, shared, own));
}

/** An unanswered offer past its expiry is EXPIRED, even if that is not written yet. */
export function offerAt(offer: JobOfferDetails, now: Date): JobOfferDetails {
  const isOver = offer.status === JobOfferStatus.EXTENDED && offer.expiresAt <= now;
  return isOver ? withChanges(offer, { status: JobOfferStatus.EXPIRED }) : offer;
}

/** Applicants see neither the interviewers in advance nor whether scorecards have been submitted. */
function interviewFor(asStaff: boolean, { _id, position }: JobApplication, stored: Interview, now: Date): Interview {
  const visible = asStaff
    ? { status: interviewStatusAt(stored, now) }
    : {
        status: interviewStatusAt(withChanges(stored, { interviewerIds: [''], feedbackBy: [] }), now),
        briefing: null,
        interviewerIds: [],
      };
  if (!asStaff && visible.status === InterviewStatus.AWAITING_FEEDBACK) visible.status = InterviewStatus.COMPLETE;
  return asClass(Interview, withChanges(stored, { feedbackBy: [], ...visible, applicationId: _id, title: position }));
}

/** Changes visible to the applicant, without names and reasons of staff. */
function publicHistory(history: readonly JobApplicationStatusChange[]): JobApplicationStatusChange[] {
  return history.flatMap((row) => {
    const shown = withChanges(row, { from: publicStatusOf(row.from), to: publicStatusOf(row.to) });
    if (shown.from === shown.to) return [];
    return [row.byApplicant ? shown : withChanges(shown, { actorId: null, reason: null })];
  });
}
