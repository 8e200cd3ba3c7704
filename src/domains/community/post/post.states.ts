import type { StateTable } from '../../../shared/states.js';
import { HoldKind, type HoldRules } from '../moderation/holds.js';
import { PostStatus } from './post.enums.js';

const { DRAFT, SCHEDULED, PENDING_REVIEW, PUBLISHED, LOCKED, HIDDEN, REMOVED, DELETED } = PostStatus;

/** What may become of a post. What a moderator removed is not the author's to delete; what was deleted stays so. */
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

/** How a post shows that it is held. */
export const POST_HOLDS: HoldRules<PostStatus> = {
  statuses: { [HoldKind.LOCK]: LOCKED, [HoldKind.HIDE]: HIDDEN, [HoldKind.REMOVE]: REMOVED },
  table: POST_TRANSITIONS,
};

/** What stands in feeds. */
export const LISTED: readonly PostStatus[] = [PUBLISHED, LOCKED];
/** What is left of a post for those who may not read it: the place where the thread hangs. */
export const TOMBSTONES: readonly PostStatus[] = [HIDDEN, REMOVED, DELETED];
/** What nobody but its author sees. */
export const PRIVATE: readonly PostStatus[] = [DRAFT, SCHEDULED];
/** Where the author may still edit. */
export const EDITABLE: readonly PostStatus[] = [DRAFT, SCHEDULED, PENDING_REVIEW, PUBLISHED];
