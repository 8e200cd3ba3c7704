import type { StateTable } from '../../../shared/states.js';
import { CommentStatus } from './comment.enums.js';
import { HoldKind, type HoldRules } from '../moderation/holds.js';

const { VISIBLE, HIDDEN, REMOVED, DELETED } = CommentStatus;

/** Allowed status transitions of a comment. */
export const COMMENT_TRANSITIONS: StateTable<CommentStatus> = {
  [VISIBLE]: [HIDDEN, REMOVED, DELETED],
  [HIDDEN]: [VISIBLE, REMOVED, DELETED],
  [REMOVED]: [VISIBLE, HIDDEN],
  [DELETED]: [],
};

/** Statuses that show holds on a comment. Comments cannot be locked. */
export const COMMENT_HOLDS: HoldRules<CommentStatus> = {
  statuses: { [HoldKind.HIDE]: HIDDEN, [HoldKind.REMOVE]: REMOVED },
  table: COMMENT_TRANSITIONS,
};
