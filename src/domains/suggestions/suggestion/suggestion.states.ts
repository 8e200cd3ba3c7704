import type { StateTable } from '../../../shared/states.js';
import { SuggestionStatus } from './suggestion.enums.js';

const { PENDING_REVIEW, OPEN, UNDER_REVIEW, PLANNED, IN_PROGRESS, COMPLETED, DECLINED, DUPLICATE, REJECTED } =
  SuggestionStatus;

/** Allowed status transitions of a suggestion. DUPLICATE is entered by merging and left by unmerging. */
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

/** Statuses that accept votes. */
export const VOTABLE: readonly SuggestionStatus[] = [OPEN, UNDER_REVIEW, PLANNED, IN_PROGRESS];
/** Statuses that accept comments. Discussion of a duplicate continues on its merge target. */
export const COMMENTABLE: readonly SuggestionStatus[] = [
  PENDING_REVIEW,
  OPEN,
  UNDER_REVIEW,
  PLANNED,
  IN_PROGRESS,
  COMPLETED,
  DECLINED,
];
/** Statuses in which the author can edit it. */
export const EDITABLE: readonly SuggestionStatus[] = [PENDING_REVIEW, OPEN];
/** Statuses of valid merge targets. */
export const MERGE_TARGETS: readonly SuggestionStatus[] = [
  OPEN,
  UNDER_REVIEW,
  PLANNED,
  IN_PROGRESS,
  COMPLETED,
  DECLINED,
];
/** Statuses in which an implementation can be recorded. */
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

/** The status with derived fields for lists: an index needs an equality, and "any public status" is not one. */
export function statusFields(status: SuggestionStatus): StatusFields {
  return {
    status,
    isPublic: isPublicStatus(status),
    isRanked: isPublicStatus(status) && status !== DUPLICATE,
    isAccepted: ACCEPTED.includes(status),
  };
}
