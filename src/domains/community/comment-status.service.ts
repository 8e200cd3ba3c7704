import { trusted, type ClientSession } from 'mongoose';
import { requireUser } from '../../auth/viewer.js';
import { inTransaction } from '../../database/transaction.js';
import type { Context } from '../../graphql/context.js';
import { inputError, notFound } from '../../shared/errors.js';
import { assertTransition } from '../../shared/states.js';
import { inTurns } from '../../shared/turns.js';
import { CommentStatus } from './comment.enums.js';
import { forgetComment } from './comment.loaders.js';
import { CommunityCommentModel, type CommunityComment } from './comment.model.js';
import { requireComment, type Commented } from './comment.service.js';
import { COMMENT_TRANSITIONS } from './comment.states.js';
import { forgetPost, postLoader } from './post.loaders.js';
import { CommunityPostModel } from './post.model.js';

const { VISIBLE, DELETED } = CommentStatus;
/** How long the text of a deleted comment stays, for moderators. */
const PURGE_AFTER = 30 * 86_400_000;
const BATCH = 200;
const MAX_BATCHES = 50;

/** Deletions on one post write the same count: one after the other, they need not start over. */
const inPostTurn = inTurns<() => Promise<void>>(async (_postId, [work]) => {
  await work?.();
}, 1);

export interface CommentMove {
  to: CommentStatus;
  /** Who does it; nobody where time or reports bring it about. */
  actorId?: string | undefined;
  reason?: string | undefined;
  /** The comment must be this person's. */
  authorId?: string;
  /** That it is there already is no problem. */
  repeatable?: boolean;
}

/** Moves a comment, with its history row and the count of its post, in the transaction given. */
export async function moveComment(id: string, move: CommentMove, session: ClientSession): Promise<CommunityComment> {
  const { to, authorId, actorId, reason } = move;
  const own = { _id: id, ...(authorId ? { authorId } : {}) };
  const before = await CommunityCommentModel.findOne(own, null, { session }).lean<CommunityComment>();
  if (!before) throw notFound('comment');
  if (move.repeatable && before.status === to) return before;
  assertTransition(COMMENT_TRANSITIONS, before.status, to, 'id');
  const at = new Date();
  const after = await CommunityCommentModel.findOneAndUpdate(
    { ...own, status: before.status },
    {
      $set: { status: to, ...(to === DELETED ? { purgeAt: new Date(at.getTime() + PURGE_AFTER) } : {}) },
      $push: {
        history: { from: before.status, to, ...(actorId ? { actorId } : {}), ...(reason ? { reason } : {}), at },
      },
    },
    { session, returnDocument: 'after' },
  ).lean<CommunityComment>();
  if (!after) throw inputError('CONFLICT', 'id', 'The comment was changed in between. Read it again.');
  const change = Number(to === VISIBLE) - Number(before.status === VISIBLE);
  if (change !== 0) {
    await CommunityPostModel.updateOne(
      { _id: before.postId },
      { $inc: { commentCount: change }, $set: { isRankStale: true } },
      { session, timestamps: false },
    );
  }
  return after;
}

/** Deletes the own comment. The answers to it stay; its text goes after 30 days. */
export async function deleteComment(context: Context, id: string): Promise<Commented> {
  const { userId } = requireUser(context.viewer);
  const { postId } = await requireComment(context, id);
  await inPostTurn(postId, async () => {
    await inTransaction((session) => moveComment(id, { to: DELETED, actorId: userId, authorId: userId }, session));
  });
  forgetComment(context, id);
  forgetPost(context, postId);
  return { comment: await requireComment(context, id), post: await postLoader(context).load(postId) };
}

/** Takes away the text of comments that were deleted a while ago. Answers how many. */
export async function purgeDeletedComments(now: Date): Promise<number> {
  let purged = 0;
  for (let batch = 0; batch < MAX_BATCHES; batch += 1) {
    const due = await CommunityCommentModel.find({ purgeAt: trusted({ $lte: now }) }, { _id: 1 })
      .sort({ purgeAt: 1 })
      .limit(BATCH)
      .lean<CommunityComment[]>();
    if (due.length === 0) break;
    const { modifiedCount } = await CommunityCommentModel.updateMany(
      { _id: trusted({ $in: due.map(({ _id }) => _id) }) },
      { $set: { body: '', revisions: [] }, $unset: { purgeAt: 1 } },
      { timestamps: false },
    );
    purged += modifiedCount;
  }
  return purged;
}
