import { trusted, type AnyBulkWriteOperation, type ClientSession } from 'mongoose';
import { requireUser } from '../../../auth/viewer.js';
import type { Node } from '../../../database/entity.js';
import { findPage, type Page } from '../../../database/page.js';
import { inTransaction } from '../../../database/transaction.js';
import type { Context } from '../../../graphql/context.js';
import { inputError, notFound } from '../../../shared/errors.js';
import { idPrefix } from '../../../shared/ids.js';
import { oneOf } from '../../../shared/text.js';
import { inTurns } from '../../../shared/turns.js';
import { CommentStatus } from '../comment/comment.enums.js';
import { CommunityCommentModel, type CommunityComment } from '../comment/comment.model.js';
import { ContentStatus } from '../content/content.enums.js';
import { CommunityContentModel, type CommunityContent } from '../content/content.model.js';
import { forgetLike, forgetTarget, targetOf } from './like.loaders.js';
import { CommunityLike, CommunityLikeModel, likeId } from './like.model.js';
import { CommunityPostModel, type CommunityPost } from '../post/post.model.js';
import { hotRank } from '../post/post.rank.js';
import { LISTED } from '../post/post.states.js';
import { assertMayTakePart, refusalsIn } from '../standing/standing.service.js';

/** A user's request to like or unlike a target. */
export interface LikeWish {
  userId: string;
  liked: boolean;
  /** Why it was not written although others in its batch were. */
  refusal?: Error | undefined;
}

const BATCH = 200;
const likeInTurn = inTurns<LikeWish>(likeTogether, BATCH);

/** Fields of a target needed to count likes; the rank of a post needs more. */
type Liked = Pick<CommunityPost | CommunityComment | CommunityContent, 'status' | 'likeCount' | 'groupId'> &
  Partial<Pick<CommunityPost, 'commentCount' | 'publishedAt'> & Pick<CommunityComment, 'postId'>>;

interface LikeableKind {
  /** Statuses that accept new likes. Likes can be removed in any status. */
  open: readonly string[];
  /** Why likes are refused although the status accepts them. */
  closed?: (target: Liked, session: ClientSession) => Promise<Error | undefined>;
  read: (id: string, session: ClientSession) => Promise<Liked | null>;
  /** One bounded write, regardless of the number of likes. */
  save: (id: string, target: Liked, likeCount: number, session: ClientSession) => Promise<unknown>;
}

/** A like is not an edit, so `updatedAt` stays. */
const QUIET = { timestamps: false } as const;
const COUNTED = { status: 1, likeCount: 1, groupId: 1 } as const;

const KINDS: ReadonlyMap<string, LikeableKind> = new Map(
  Object.entries<LikeableKind>({
    post: {
      open: LISTED,
      read: (_id, session) =>
        CommunityPostModel.findOne(
          { _id },
          { ...COUNTED, commentCount: 1, publishedAt: 1 },
          { session },
        ).lean<CommunityPost>(),
      save(_id, target, likeCount, session) {
        const { commentCount = 0, publishedAt } = target;
        const rank = hotRank({ likeCount, commentCount, publishedAt });
        return CommunityPostModel.updateOne({ _id }, { $set: { likeCount, hotRank: rank } }, { session, ...QUIET });
      },
    },
    cmt: {
      open: [CommentStatus.VISIBLE],
      read: (_id, session) =>
        CommunityCommentModel.findOne({ _id }, { ...COUNTED, postId: 1 }, { session }).lean<CommunityComment>(),
      async closed({ postId }, session) {
        const post = await CommunityPostModel.findOne(
          { _id: postId ?? '' },
          { status: 1 },
          { session },
        ).lean<CommunityPost>();
        if (post && LISTED.includes(post.status)) return undefined;
        const message = `The post of this comment is ${post?.status.toUpperCase() ?? 'deleted'}; comments can be liked only while the post is published.`;
        return inputError('INVALID_STATE', 'id', message);
      },
      save: (_id, _target, likeCount, session) =>
        CommunityCommentModel.updateOne({ _id }, { $set: { likeCount } }, { session, ...QUIET }),
    },
    cnt: {
      open: [ContentStatus.PUBLISHED],
      read: (_id, session) => CommunityContentModel.findOne({ _id }, COUNTED, { session }).lean<CommunityContent>(),
      save: (_id, _target, likeCount, session) =>
        CommunityContentModel.updateOne({ _id }, { $set: { likeCount } }, { session, ...QUIET }),
    },
  }),
);

export type LikeTarget = Node & { _id: string; likeCount: number; status: string };

/** Likes a post, comment or content item. Idempotent. */
export function like(context: Context, id: string): Promise<LikeTarget> {
  return setLike(context, id, true);
}

/** Removes a like. */
export function unlike(context: Context, id: string): Promise<LikeTarget> {
  return setLike(context, id, false);
}

async function setLike(context: Context, id: string, liked: boolean): Promise<LikeTarget> {
  const { userId } = requireUser(context.viewer);
  const target = (await targetOf(context, id)) as LikeTarget | null;
  if (!target) throw notFound('post, comment or content');
  if (liked) {
    await assertMayTakePart(context, 'silently');
    const refusal = refusalOf(kindOf(id), target.status);
    if (refusal) throw refusal;
  }
  const wish: LikeWish = { userId, liked };
  await likeInTurn(id, wish);
  if (wish.refusal) throw wish.refusal;
  forgetTarget(context, id);
  forgetLike(context, id, userId);
  const after = (await targetOf(context, id)) as LikeTarget | null;
  if (!after) throw notFound('post, comment or content');
  return after;
}

function kindOf(id: string): LikeableKind {
  const kind = KINDS.get(idPrefix(id) ?? '');
  if (!kind) throw notFound('post, comment or content');
  return kind;
}

function refusalOf({ open }: LikeableKind, status: string): Error | undefined {
  if (open.includes(status)) return undefined;
  const allowed = open.map((one) => one.toUpperCase());
  return inputError(
    'INVALID_STATE',
    'id',
    `This item is ${status.toUpperCase()}; it can be liked only while ${oneOf(allowed)}.`,
    allowed,
  );
}

/**
 * Writes the likes of several users on one target, and its count, in one transaction: a crash leaves both or neither. The last
 * request of each user wins. Reads only the rows of these users, however many likes there are.
 */
export async function likeTogether(targetId: string, wishes: readonly LikeWish[]): Promise<void> {
  const kind = kindOf(targetId);
  const wanted = new Map(wishes.map((wish) => [wish.userId, wish]));
  await inTransaction(async (session) => {
    const target = await kind.read(targetId, session);
    if (!target) throw notFound('post, comment or content');
    const ids = [...wanted.keys()].map((userId) => likeId(targetId, userId));
    const rows = await CommunityLikeModel.find({ _id: trusted({ $in: ids }) }, { userId: 1 }, { session }).lean<
      CommunityLike[]
    >();
    const likers = new Set(rows.map(({ userId }) => userId));
    const isWanted = wishes.some(({ liked }) => liked);
    const refusal = refusalOf(kind, target.status) ?? (isWanted ? await kind.closed?.(target, session) : undefined);
    const changing = [...wanted.values()].filter(({ userId, liked }) => liked !== likers.has(userId));
    const newLikers = changing.filter(({ liked }) => liked).map(({ userId }) => userId);
    const refusals = await refusalsIn(session, newLikers, 'silently');
    for (const wish of wanted.values()) wish.refusal = undefined;
    for (const wish of changing) if (wish.liked) wish.refusal = refusal ?? refusals.get(wish.userId);
    const changes = changing.filter((wish) => !wish.refusal);
    if (changes.length === 0) return;
    const change = changes.reduce((sum, { liked }) => sum + (liked ? 1 : -1), 0);
    await kind.save(targetId, target, Math.max(0, target.likeCount + change), session);
    const writes = changes.map(({ userId, liked }) => writeOf(targetId, userId, liked, target.groupId));
    await CommunityLikeModel.bulkWrite(writes, { session });
  });
}

function writeOf(
  targetId: string,
  userId: string,
  liked: boolean,
  groupId: string | undefined,
): AnyBulkWriteOperation<CommunityLike> {
  const _id = likeId(targetId, userId);
  if (!liked) return { deleteOne: { filter: { _id } } };
  const update = { $setOnInsert: { targetId, userId, likedAt: new Date(), ...(groupId ? { groupId } : {}) } };
  return { updateOne: { filter: { _id }, update, upsert: true } };
}

/** The caller's likes, newest first. */
export function myLikes(
  context: Context,
  page: { first: number; after?: string | null | undefined },
): Promise<Page<CommunityLike>> {
  const { userId } = requireUser(context.viewer);
  return findPage(CommunityLikeModel, CommunityLike, {
    filter: { userId },
    sort: { field: 'likedAt', direction: -1 },
    ...page,
  });
}
