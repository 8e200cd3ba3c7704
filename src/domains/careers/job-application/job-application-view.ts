import { isCaller } from '../../../auth/viewer.js';
import { asClass } from '../../../database/entity.js';
import type { Context } from '../../../graphql/context.js';
import { userLoader } from '../../identity/index.js';
import { JobApplication } from './job-application.model.js';
import { Interview, type JobApplicationStatusChange, type JobOfferDetails } from './job-application-parts.model.js';
import { InterviewStatus, JobApplicationStatus, JobOfferStatus } from './job-application.enums.js';
import { interviewStatusAt, isLive, movesFrom, publicStage, publicStatusOf } from './job-application.states.js';
import { withChanges } from './stored-part.js';

/** Who looks at applications: whether they decide on them, and by which account and address some are their own. */
export interface Onlooker {
  isStaff: boolean;
  account?: Account;
}

/** An account, and the address that it has proven. */
export interface Account {
  userId: string;
  email: string;
}

/** Reads the account of the staff, once for a request: nobody else sees as the staff, whosever the application is. */
export async function onlookerOf(context: Pick<Context, 'viewer' | 'loaders'>): Promise<Onlooker> {
  const { viewer } = context;
  const isStaff = isCaller(viewer, 'recruiting');
  if (!isStaff || viewer.kind !== 'user') return { isStaff };
  const { userId } = viewer;
  const user = await userLoader(context).load(userId);
  return { isStaff, account: { userId, email: user?.email ?? '' } };
}

/** Sent by the account, or by a guest under its address: that is the same person. */
export function isOf({ userId, email }: Account, application: Pick<JobApplication, 'userId' | 'email'>): boolean {
  return application.userId === null ? application.email === email : application.userId === userId;
}

/** True for those who decide on it. Nobody decides on the own application: its sender sees what every applicant sees. */
export function seesAsStaff(
  { isStaff, account }: Onlooker,
  application: Pick<JobApplication, 'userId' | 'email'>,
): boolean {
  return isStaff && !(account && isOf(account, application));
}

/**
 * The one way out for an application: as it stands at this moment, and with nothing in it that this reader must not see.
 * Fields need no check of their own then, in lists, mutations and exports alike.
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

/** An offer that nobody answered in time is expired, whether or not that has been written. */
export function offerAt(offer: JobOfferDetails, now: Date): JobOfferDetails {
  const isOver = offer.status === JobOfferStatus.EXTENDED && offer.expiresAt <= now;
  return isOver ? withChanges(offer, { status: JobOfferStatus.EXPIRED }) : offer;
}

/** Applicants learn neither who talks to them before they do, nor whether the interviewers have made up their minds. */
function interviewFor(asStaff: boolean, { _id, position }: JobApplication, stored: Interview, now: Date): Interview {
  const told = asStaff
    ? { status: interviewStatusAt(stored, now) }
    : {
        status: interviewStatusAt(withChanges(stored, { interviewerIds: [''], feedbackBy: [] }), now),
        briefing: null,
        interviewerIds: [],
      };
  if (!asStaff && told.status === InterviewStatus.AWAITING_FEEDBACK) told.status = InterviewStatus.COMPLETE;
  return asClass(Interview, withChanges(stored, { feedbackBy: [], ...told, applicationId: _id, title: position }));
}

/** Changes that show, without the names and reasons of the staff. */
function publicHistory(history: readonly JobApplicationStatusChange[]): JobApplicationStatusChange[] {
  return history.flatMap((row) => {
    const shown = withChanges(row, { from: publicStatusOf(row.from), to: publicStatusOf(row.to) });
    if (shown.from === shown.to) return [];
    return [row.byApplicant ? shown : withChanges(shown, { actorId: null, reason: null })];
  });
}
