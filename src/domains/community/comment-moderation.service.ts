import { CommentStatus } from './comment.enums.js';
import { CommunityCommentModel, type CommunityComment } from './comment.model.js';
import { moveComment } from './comment-status.service.js';
import { ModerationTargetKind } from './moderation.enums.js';
import type { ModerationTarget, TargetMove } from './post-moderation.service.js';

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
  hide: moveTo(CommentStatus.HIDDEN),
  remove: moveTo(CommentStatus.REMOVED),
  restore: moveTo(CommentStatus.VISIBLE),
};

function moveTo(to: CommentStatus): TargetMove {
  return async (id, actorId, session, reason) => {
    await moveComment(id, { to, actorId: actorId ?? undefined, reason, repeatable: true }, session);
  };
}
