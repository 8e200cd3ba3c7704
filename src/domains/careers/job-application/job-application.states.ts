import type { StateTable } from '../../../shared/states.js';
import { InterviewStatus, JobApplicationStatus as Status } from './job-application.enums.js';

/** The stages through which recruiters move an application, in order. */
export const PIPELINE: readonly Status[] = [
  Status.SUBMITTED,
  Status.UNDER_REVIEW,
  Status.SHORTLISTED,
  Status.PHONE_SCREEN,
  Status.ASSESSMENT,
  Status.INTERVIEW,
  Status.FINAL_INTERVIEW,
  Status.REFERENCE_CHECK,
];

/** Stages without a final decision. */
export const LIVE: readonly Status[] = [...PIPELINE, Status.OFFER_EXTENDED, Status.OFFER_ACCEPTED];

/** The stages of a successful application, as counted in the funnel. */
export const FUNNEL: readonly Status[] = [...LIVE, Status.HIRED];

export const ALL_STAGES = Object.values(Status);

/** Transitions from a pipeline stage: any later stage, an offer, one stage back, rejection or withdrawal. */
function onward(stage: Status): Status[] {
  const place = PIPELINE.indexOf(stage);
  const back = PIPELINE.slice(Math.max(0, place - 1), place);
  return [...back, ...PIPELINE.slice(place + 1), Status.OFFER_EXTENDED, Status.REJECTED, Status.WITHDRAWN];
}

/** REJECTED leads only to the previous stage (see `movesFrom`); WITHDRAWN is final, but the person can apply again. */
export const APPLICATION_STATES: StateTable<Status> = {
  [Status.SUBMITTED]: onward(Status.SUBMITTED),
  [Status.UNDER_REVIEW]: onward(Status.UNDER_REVIEW),
  [Status.SHORTLISTED]: onward(Status.SHORTLISTED),
  [Status.PHONE_SCREEN]: onward(Status.PHONE_SCREEN),
  [Status.ASSESSMENT]: onward(Status.ASSESSMENT),
  [Status.INTERVIEW]: onward(Status.INTERVIEW),
  [Status.FINAL_INTERVIEW]: onward(Status.FINAL_INTERVIEW),
  [Status.REFERENCE_CHECK]: onward(Status.REFERENCE_CHECK),
  [Status.OFFER_EXTENDED]: [Status.REFERENCE_CHECK, Status.OFFER_ACCEPTED, Status.REJECTED, Status.WITHDRAWN],
  [Status.OFFER_ACCEPTED]: [Status.OFFER_EXTENDED, Status.HIRED, Status.REJECTED, Status.WITHDRAWN],
  [Status.HIRED]: [Status.OFFER_ACCEPTED],
  [Status.REJECTED]: LIVE,
  [Status.WITHDRAWN]: [],
};

/** Allowed transitions. `history` contains the previous stage of a rejected application. None once it is anonymized. */
export function movesFrom({
  status,
  history,
  anonymized,
}: {
  status: Status;
  history: readonly { from: Status }[];
  anonymized: boolean;
}): readonly Status[] {
  if (anonymized) return [];
  if (status !== Status.REJECTED) return APPLICATION_STATES[status];
  const before = history.at(-1)?.from;
  return before ? [before] : [];
}

export function isLive(status: Status): boolean {
  return LIVE.includes(status);
}

/** Whether the same person cannot apply for the same position again in this stage. */
export function holdsPlace(status: Status): boolean {
  return status !== Status.REJECTED && status !== Status.WITHDRAWN;
}

/** Only a move to the next stage needs no reason; skipping stages or going back does. */
export function needsReason(from: Status, to: Status): boolean {
  return FUNNEL.indexOf(to) !== FUNNEL.indexOf(from) + 1;
}

/** The stage as shown to the applicant. */
export function publicStatusOf(status: Status): Status {
  if (status === Status.SHORTLISTED) return Status.UNDER_REVIEW;
  const place = PIPELINE.indexOf(status);
  return place >= PIPELINE.indexOf(Status.PHONE_SCREEN) ? Status.INTERVIEW : status;
}

const LABELS: Partial<Record<Status, readonly [label: string, next: string | null]>> = {
  [Status.SUBMITTED]: ['Received', 'We will read your application.'],
  [Status.UNDER_REVIEW]: ['In review', 'We are reading your application and will get back to you.'],
  [Status.INTERVIEW]: ['Interviews', 'We will contact you about the next interview.'],
  [Status.OFFER_EXTENDED]: ['Offer', 'Review the offer and respond before it expires.'],
  [Status.OFFER_ACCEPTED]: ['Offer accepted', 'We are preparing your contract and your first day.'],
  [Status.HIRED]: ['Hired', null],
  [Status.REJECTED]: ['Not selected', null],
  [Status.WITHDRAWN]: ['Withdrawn', null],
};

/** Label of the stage for the applicant, and the next step or null if there is none. */
export function publicStage(status: Status): { label: string; nextStep: string | null } {
  const [label = 'Received', nextStep = null] = LABELS[publicStatusOf(status)] ?? [];
  return { label, nextStep };
}

/** Status of an interview at a given time. */
export function interviewStatusAt(
  interview: {
    cancelledAt: Date | null;
    endsAt: Date;
    interviewerIds: readonly string[];
    feedbackBy: readonly string[];
  },
  now: Date,
): InterviewStatus {
  const { cancelledAt, endsAt, interviewerIds, feedbackBy } = interview;
  if (cancelledAt) return InterviewStatus.CANCELLED;
  if (interviewerIds.every((id) => feedbackBy.includes(id))) return InterviewStatus.COMPLETE;
  return feedbackBy.length > 0 || endsAt <= now ? InterviewStatus.AWAITING_FEEDBACK : InterviewStatus.SCHEDULED;
}
