import type { StateTable } from '../../../shared/states.js';
import { HoldKind, type HoldRules } from '../moderation/holds.js';
import { PostStatus } from './post.enums.js';

const { DRAFT, SCHEDULED, PENDING_REVIEW, PUBLISHED, LOCKED, HIDDEN, REMOVED, DELETED } = PostStatus;

/** Allowed status transitions of a post. Authors cannot delete removed posts; deletion is final. */
export const POST_TRANSITIONS: StateTable<PostStatus> = {
  [DRAFT]: [SCHEDULED, PENDING_REVIEW, PUBLISHED, DELETED],
  [SCHEDULED]: [DRAFT, PENDING_REVIEW, PUBLISHED, DELETED],
  [PENDING_REVIEW]: [PUBLISHED, REMOVED, DELETED],
  [PUBLISHED]: [LOCKED, HIDDEN, REMOVED, DELETED],
  [LOCKED]: [PUBLISHED, HIDDEN, REMOVED, DELETED],
  [HIDDEN]: [PUBLISHED, LOCKED, REMOVED, DELETED],
  [REMOVED]: [PUBLISHED, LOCKED, HIDDEN],
  [DELETED]: [],
};

/** Statuses that show holds on a post. */
export const POST_HOLDS: HoldRules<PostStatus> = {
  statuses: { [HoldKind.LOCK]: LOCKED, [HoldKind.HIDE]: HIDDEN, [HoldKind.REMOVE]: REMOVED },
  table: POST_TRANSITIONS,
};

/** Statuses listed in feeds. */
export const LISTED: readonly PostStatus[] = [PUBLISHED, LOCKED];
/** Statuses shown as a tombstone, as the root of the thread, to users who may not read the post. */
export const TOMBSTONES: readonly PostStatus[] = [HIDDEN, REMOVED, DELETED];
/** Statuses visible only to the author. */
export const PRIVATE: readonly PostStatus[] = [DRAFT, SCHEDULED];
/** Statuses in which the author can edit it. */
export const EDITABLE: readonly PostStatus[] = [DRAFT, SCHEDULED, PENDING_REVIEW, PUBLISHED];
