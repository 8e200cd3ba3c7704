import { trusted, type ClientSession } from 'mongoose';
import { requireUser } from '../../../auth/viewer.js';
import { updateEach } from '../../../database/bulk.js';
import { changeRecordIn, type Changed } from '../../../database/record.js';
import type { Context } from '../../../graphql/context.js';
import { notFound } from '../../../shared/errors.js';
import { assertTransition } from '../../../shared/states.js';
import { CommentStatus } from './comment.enums.js';
import { forgetComment, ownWordsOf } from './comment.loaders.js';
import { CommunityCommentModel, type CommunityComment } from './comment.model.js';
import { inPostTurn, requireComment, type Commented } from './comment.service.js';
import { COMMENT_HOLDS, COMMENT_TRANSITIONS } from './comment.states.js';
import { planHolds, type ChangeHolds } from '../moderation/holds.js';
import { forgetPost, postLoader } from '../post/post.loaders.js';
import { CommunityPostModel } from '../post/post.model.js';
import type { HeldBy } from '../post/post-status.service.js';

const { VISIBLE, DELETED } = CommentStatus;
/** How long moderators can read the text of a deleted comment. */
const PURGE_AFTER = 30 * 86_400_000;
const BATCH = 200;
const MAX_BATCHES = 50;

/** By how much a status change moves the comment count of the post. */
async function countMove(before: CommunityComment, to: CommentStatus, session: ClientSession): Promise<void> {
  const change = Number(to === VISIBLE) - Number(before.status === VISIBLE);
  if (change === 0) return;
  await CommunityPostModel.updateOne(
    { _id: before.postId },
    { $inc: { commentCount: change }, $set: { isRankStale: true } },
    { session, timestamps: false },
  );
}

function changeOf(from: CommentStatus, to: CommentStatus, { actorId, reason }: HeldBy, at: Date): object {
  return { from, to, ...(actorId ? { actorId } : {}), ...(reason ? { reason } : {}), at };
}

/** Adds or removes holds on a comment and updates the count of its post, inside a moderator's transaction. */
export async function changeCommentHolds(
  id: string,
  change: ChangeHolds,
  by: HeldBy,
  session: ClientSession,
): Promise<Changed<CommunityComment>> {
  const target = { filter: { _id: id }, what: 'comment', select: '-revisions' };
  return changeRecordIn(session, CommunityCommentModel, target, async (before) => {
    const free = Object.values(COMMENT_HOLDS.statuses).includes(before.status) ? VISIBLE : before.status;
    const plan = planHolds(before, COMMENT_HOLDS, free, change);
    if (!plan) return undefined;
    const { to, holds } = plan;
    if (to === before.status) return { update: { $set: { holds } } };
    await countMove(before, to, session);
    const at = new Date();
    return { update: { $set: { status: to, holds }, $push: { history: changeOf(before.status, to, by, at) } } };
  });
}

/**
 * Deletes the caller's own comment in any status, even if they can no longer read the group. Replies stay; the text is purged
 * after 30 days.
 */
export async function deleteComment(context: Context, id: string): Promise<Commented> {
  const { userId } = requireUser(context.viewer);
  const own = await CommunityCommentModel.findOne(
    { _id: id, authorId: userId },
    { postId: 1 },
  ).lean<CommunityComment>();
  if (!own) await refuseForeign(context, id);
  const { postId = '' } = own ?? {};
  const after = await inPostTurn(postId, (session) => deleteWithin(id, userId, session));
  forgetComment(context, id);
  forgetPost(context, postId);
  const post = await postLoader(context).load(postId);
  if (post) return { comment: await requireComment(context, id), post };
  return { comment: ownWordsOf(after), post: null };
}

/** Refuses to delete another author's comment; one that the caller cannot see is not found. */
async function refuseForeign(context: Context, id: string): Promise<never> {
  await requireComment(context, id);
  throw notFound('comment');
}

async function deleteWithin(id: string, userId: string, session: ClientSession): Promise<CommunityComment> {
  const target = { filter: { _id: id, authorId: userId }, what: 'comment', select: '-revisions' };
  const { after } = await changeRecordIn(session, CommunityCommentModel, target, async (before) => {
    assertTransition(COMMENT_TRANSITIONS, before.status, DELETED, 'id');
    await countMove(before, DELETED, session);
    const at = new Date();
    const change = changeOf(before.status, DELETED, { actorId: userId }, at);
    const purgeAt = new Date(at.getTime() + PURGE_AFTER);
    return { update: { $set: { status: DELETED, purgeAt }, $unset: { holds: 1 }, $push: { history: change } } };
  });
  return after;
}

/** Purges the text of comments deleted long enough ago. Returns how many. */
export async function purgeDeletedComments(now: Date): Promise<number> {
  let purged = 0;
  for (let batch = 0; batch < MAX_BATCHES; batch += 1) {
    const due = await CommunityCommentModel.find({ purgeAt: trusted({ $lte: now }) }, { _id: 1 })
      .sort({ purgeAt: 1 })
      .limit(BATCH)
      .lean<CommunityComment[]>();
    if (due.length === 0) break;
    purged += await updateEach(
      CommunityCommentModel,
      { _id: trusted({ $in: due.map(({ _id }) => _id) }) },
      { $set: { body: '', revisions: [] }, $unset: { purgeAt: 1 } },
      { timestamps: false },
    );
  }
  return purged;
}
