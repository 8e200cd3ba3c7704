import type { StateTable } from '../../../shared/states.js';
import { SuggestionStatus } from './suggestion.enums.js';

const { PENDING_REVIEW, OPEN, UNDER_REVIEW, PLANNED, IN_PROGRESS, COMPLETED, DECLINED, DUPLICATE, REJECTED } =
  SuggestionStatus;

/** What may become of a suggestion. DUPLICATE is reached by merging and left by unmerging. */
export const SUGGESTION_TRANSITIONS: StateTable<SuggestionStatus> = {
  [PENDING_REVIEW]: [OPEN, REJECTED],
  [OPEN]: [UNDER_REVIEW, PLANNED, IN_PROGRESS, COMPLETED, DECLINED, DUPLICATE],
  [UNDER_REVIEW]: [OPEN, PLANNED, IN_PROGRESS, DECLINED, DUPLICATE],
  [PLANNED]: [IN_PROGRESS, UNDER_REVIEW, DECLINED, DUPLICATE],
  [IN_PROGRESS]: [COMPLETED, PLANNED, DECLINED],
  [DECLINED]: [OPEN],
  [COMPLETED]: [IN_PROGRESS],
  [DUPLICATE]: [OPEN],
  [REJECTED]: [],
};

/** Where votes count: what is finished takes no more. */
export const VOTABLE: readonly SuggestionStatus[] = [OPEN, UNDER_REVIEW, PLANNED, IN_PROGRESS];
/** Where people may comment. A duplicate's talk goes on where it was merged into. */
export const COMMENTABLE: readonly SuggestionStatus[] = [
  PENDING_REVIEW,
  OPEN,
  UNDER_REVIEW,
  PLANNED,
  IN_PROGRESS,
  COMPLETED,
  DECLINED,
];
/** Where the author may still edit. */
export const EDITABLE: readonly SuggestionStatus[] = [PENDING_REVIEW, OPEN];
/** What another suggestion may be merged into. */
export const MERGE_TARGETS: readonly SuggestionStatus[] = [
  OPEN,
  UNDER_REVIEW,
  PLANNED,
  IN_PROGRESS,
  COMPLETED,
  DECLINED,
];
/** Where it can be recorded what was built. */
export const IMPLEMENTABLE: readonly SuggestionStatus[] = [OPEN, UNDER_REVIEW, PLANNED, IN_PROGRESS, COMPLETED];

const HIDDEN: readonly SuggestionStatus[] = [PENDING_REVIEW, REJECTED];
const ACCEPTED: readonly SuggestionStatus[] = [PLANNED, IN_PROGRESS, COMPLETED];

export function isPublicStatus(status: SuggestionStatus): boolean {
  return !HIDDEN.includes(status);
}

export interface StatusFields {
  status: SuggestionStatus;
  isPublic: boolean;
  isRanked: boolean;
  isAccepted: boolean;
}

/** The status with what is stored of it for lists: an index needs an equality, and "any public status" is none. */
export function statusFields(status: SuggestionStatus): StatusFields {
  return {
    status,
    isPublic: isPublicStatus(status),
    isRanked: isPublicStatus(status) && status !== DUPLICATE,
    isAccepted: ACCEPTED.includes(status),
  };
}
