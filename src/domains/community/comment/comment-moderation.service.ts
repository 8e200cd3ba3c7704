import { CommentStatus } from './comment.enums.js';
import { CommunityCommentModel, type CommunityComment } from './comment.model.js';
import { changeCommentHolds } from './comment-status.service.js';
import { COMMENT_HOLDS } from './comment.states.js';
import { HoldKind, holdsOf } from '../moderation/holds.js';
import { ModerationTargetKind } from '../moderation/moderation.enums.js';
import type { ModerationTarget } from '../post/post-moderation.service.js';

export const commentTarget: ModerationTarget = {
  async snapshot(id, session) {
    const comment = await CommunityCommentModel.findOne(
      { _id: id },
      { body: 1, authorId: 1, groupId: 1, status: 1 },
      session ? { session } : {},
    ).lean<CommunityComment>();
    if (!comment || comment.status === CommentStatus.DELETED) return null;
    return {
      kind: ModerationTargetKind.COMMENT,
      authorId: comment.authorId ?? null,
      text: comment.body,
      groupId: comment.groupId ?? null,
    };
  },
  kinds: [HoldKind.HIDE, HoldKind.REMOVE],
  async change(id, change, by, session) {
    const { before, after } = await changeCommentHolds(id, change, by, session);
    return { before: holdsOf(before, COMMENT_HOLDS), after: holdsOf(after, COMMENT_HOLDS) };
  },
};
