import { trusted, type PipelineStage } from 'mongoose';
import { isCaller } from '../../../auth/viewer.js';
import { MAX_READ_TIME } from '../../../database/connection.js';
import { asClass, copyOf } from '../../../database/entity.js';
import { defineLoader } from '../../../database/loaders.js';
import { readPlain } from '../../../database/read.js';
import type { Context } from '../../../graphql/context.js';
import { blockedBy } from '../block/block.service.js';
import { CommentStatus } from './comment.enums.js';
import {
  CommunityComment,
  CommunityCommentModel,
  type CommunityCommentSnapshot,
  type CommunityCommentStatusChange,
} from './comment.model.js';
import { moderates, postLoader } from '../post/post.loaders.js';

const NOBODY: ReadonlySet<string> = new Set();

export const COMMENT_LIGHT = { history: 0, revisions: 0 } as const;

/**
 * Comments as the caller sees them. Read access to the post was checked before. Comments that are hidden, removed, deleted or by
 * blocked users are masked but keep their position, because replies depend on it. Queries only blocks and moderated groups.
 */
export async function visibleComments(
  context: Context,
  comments: readonly CommunityComment[],
): Promise<CommunityComment[]> {
  const { viewer } = context;
  const blocked = comments.length > 0 && !isCaller(viewer, 'moderation') ? await blockedBy(context) : NOBODY;
  return Promise.all(
    comments.map(async (comment) => {
      if (blocked.has(comment.authorId ?? '')) return maskedComment(comment);
      if (comment.status === CommentStatus.VISIBLE) return asClass(CommunityComment, comment);
      const isOwn = viewer.kind === 'user' && viewer.userId === comment.authorId;
      const sees = (isOwn && comment.status !== CommentStatus.DELETED) || (await moderates(context, comment));
      return sees ? asClass(CommunityComment, comment) : maskedComment(comment);
    }),
  );
}

function maskedComment(comment: CommunityComment): CommunityComment {
  Object.assign(comment, { body: '', revisions: [], masked: true });
  return asClass(CommunityComment, comment);
}

/** The author's own comment in a group that they can no longer read: only what they wrote, without replies and likes. */
export function ownWordsOf(comment: CommunityComment): CommunityComment {
  const alone = copyOf(CommunityComment, comment, { childCount: 0, likeCount: 0 });
  return comment.status === CommentStatus.DELETED ? maskedComment(alone) : alone;
}

/** Comments by ID, if the caller can see their posts. */
export const commentLoader = defineLoader<string, CommunityComment | null>(async (ids, scope) => {
  // A request's loaders are scoped to its context.
  const context = scope as Context;
  const found = await readPlain<CommunityComment>(
    CommunityCommentModel,
    { _id: { $in: [...ids] } },
    { projection: COMMENT_LIGHT },
  );
  const posts = await postLoader(context).loadMany(found.map(({ postId }) => postId));
  const comments = await visibleComments(
    context,
    found.filter((_comment, index) => posts[index]),
  );
  return new Map(comments.map((comment) => [comment._id, comment]));
}, null);

/** A range of direct replies to a post or a comment. */
export interface Stretch {
  threadId: string;
  /** The first position. */
  from: number;
  count: number;
}

/**
 * Ranges of many threads in one command: positions have no gaps, so "the first 10 of each" is a range of positions. The key is
 * a `Stretch` as JSON.
 */
export const stretchLoader = defineLoader<string, CommunityComment[]>(async (keys, scope) => {
  const stretches = new Map(keys.map((key) => [key, JSON.parse(key) as Stretch]));
  // One page size everywhere makes one range; aliases may request other sizes.
  const byRange = new Map<string, Stretch[]>();
  for (const stretch of stretches.values()) {
    const range = `${String(stretch.from)}:${String(stretch.count)}`;
    byRange.set(range, [...(byRange.get(range) ?? []), stretch]);
  }
  const [first = [], ...others] = [...byRange.values()].map(pipelineOf);
  const found = await CommunityCommentModel.aggregate<CommunityComment>([
    ...first,
    ...others.map((pipeline) => ({ $unionWith: { coll: CommunityCommentModel.collection.name, pipeline } })),
  ]);
  const distinct = [...new Map(found.map((comment) => [comment._id, comment])).values()];
  const comments = await visibleComments(scope as Context, distinct);
  const byThread = new Map<string, CommunityComment[]>();
  for (const comment of comments.sort((one, other) => one.position - other.position)) {
    byThread.set(comment.threadId, [...(byThread.get(comment.threadId) ?? []), comment]);
  }
  return new Map(
    [...stretches].map(([key, { threadId, from, count }]) => {
      const thread = byThread.get(threadId) ?? [];
      return [key, thread.filter(({ position }) => position >= from && position < from + count)];
    }),
  );
}, []);

/** Two stages for the embedded database: an index serves the first completely. A real cluster merges them. */
function pipelineOf(stretches: readonly Stretch[]): [PipelineStage.Match, PipelineStage.Match, PipelineStage.Project] {
  const [{ from, count } = { from: 0, count: 0 }] = stretches;
  const threadIds = [...new Set(stretches.map(({ threadId }) => threadId))];
  return [
    { $match: { threadId: threadIds.length === 1 ? threadIds[0] : { $in: threadIds } } },
    { $match: { position: { $gte: from, $lt: from + count } } },
    { $project: COMMENT_LIGHT },
  ];
}

export interface CommentDetails {
  history: CommunityCommentStatusChange[];
  revisions: CommunityCommentSnapshot[];
}

const NO_DETAILS: CommentDetails = { history: [], revisions: [] };

/** Fields that lists leave out. Access to the comment was checked before. */
export const commentDetailsLoader = defineLoader<string, CommentDetails>(async (ids) => {
  const found = await CommunityCommentModel.find({ _id: trusted({ $in: [...ids] }) }, { history: 1, revisions: 1 })
    .maxTimeMS(MAX_READ_TIME)
    .lean<CommunityComment[]>();
  return new Map(found.map(({ _id, ...details }) => [_id, { ...NO_DETAILS, ...details }]));
}, NO_DETAILS);

/** Clears cached records. Call it after every write. */
export function forgetComment(context: Context, id: string): void {
  commentLoader(context).clear(id);
  commentDetailsLoader(context).clear(id);
}
