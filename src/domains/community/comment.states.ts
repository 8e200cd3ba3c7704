import type { StateTable } from '../../shared/states.js';
import { CommentStatus } from './comment.enums.js';

const { VISIBLE, HIDDEN, REMOVED, DELETED } = CommentStatus;

/** What may become of a comment. */
export const COMMENT_TRANSITIONS: StateTable<CommentStatus> = {
  [VISIBLE]: [HIDDEN, REMOVED, DELETED],
  [HIDDEN]: [VISIBLE, REMOVED, DELETED],
  [REMOVED]: [VISIBLE],
  [DELETED]: [],
};
