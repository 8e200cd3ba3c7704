import { trusted, type ClientSession } from 'mongoose';
import { requireUser } from '../../auth/viewer.js';
import { asClass } from '../../database/entity.js';
import { recordIdFor } from '../../database/idempotency.js';
import { inTransaction } from '../../database/transaction.js';
import type { Context } from '../../graphql/context.js';
import { inputError, notFound } from '../../shared/errors.js';
import { inTurns } from '../../shared/turns.js';
import { CommentStatus } from './comment.enums.js';
import { commentLoader, forgetComment } from './comment.loaders.js';
import { CommunityComment, CommunityCommentModel } from './comment.model.js';
import { MAX_DEPTH, pathOf } from './comment.path.js';
import { assertMayPost } from './group.access.js';
import { PostStatus } from './post.enums.js';
import { forgetPost, postLoader } from './post.loaders.js';
import { CommunityPostModel, type CommunityPost } from './post.model.js';
import { hotRank } from './post.rank.js';
import { assertMayTakePart } from './standing.service.js';

const MAX_REVISIONS = 20;
const BATCH = 50;

/** A comment that waits to be written. */
interface Draft {
  _id: string;
  postId: string;
  parentId?: string;
  groupId?: string;
  authorId: string;
  body: string;
  /** Why it was not written, while others of its batch were. */
  refusal?: Error | undefined;
}

const writeInTurn = inTurns<Draft>(writeTogether, BATCH);

export interface CommentInput {
  body: string;
  parentId?: string | null | undefined;
  idempotencyKey?: string | null | undefined;
}

export interface Commented {
  comment: CommunityComment;
  post: CommunityPost | null;
}

/** Comments on a post, or answers another comment. */
export async function addComment(context: Context, postId: string, input: CommentInput): Promise<Commented> {
  const { userId } = requireUser(context.viewer);
  const { body, idempotencyKey } = input;
  const parentId = input.parentId ?? undefined;
  const { id, replayed } = await recordIdFor({
    actor: userId,
    operation: 'addComment',
    key: idempotencyKey ?? undefined,
    input: { postId, parentId, body },
    prefix: 'cmt',
  });
  const known = replayed ? await commentLoader(context).load(id) : null;
  if (known) return withPost(context, known);

  const post = await postLoader(context).load(postId);
  if (!post) throw notFound('post');
  assertCommentable(post.status);
  await assertMayTakePart(context);
  const { groupId } = post;
  if (groupId) await assertMayPost(context, groupId, 'id');
  if (parentId) assertAnswerable(await commentLoader(context).load(parentId), postId);

  const draft: Draft = {
    _id: id,
    postId,
    authorId: userId,
    body,
    ...(parentId ? { parentId } : {}),
    ...(groupId ? { groupId } : {}),
  };
  await writeInTurn(postId, draft);
  if (draft.refusal) throw draft.refusal;
  forgetPost(context, postId);
  for (const commentId of [id, parentId ?? id]) forgetComment(context, commentId);
  return withPost(context, await requireComment(context, id));
}

async function withPost(context: Context, comment: CommunityComment): Promise<Commented> {
  return { comment, post: await postLoader(context).load(comment.postId) };
}

export async function requireComment(context: Context, id: string, field = 'id'): Promise<CommunityComment> {
  const comment = await commentLoader(context).load(id);
  if (!comment) throw notFound('comment', field);
  return comment;
}

function assertCommentable(status: PostStatus): void {
  if (status === PostStatus.PUBLISHED) return;
  throw inputError('INVALID_STATE', 'id', `It is ${status.toUpperCase()}; comments are taken while it is PUBLISHED.`, [
    'PUBLISHED',
  ]);
}

type Parent = Pick<CommunityComment, 'postId' | 'depth' | 'status'>;

function assertAnswerable(parent: Parent | null | undefined, postId: string): void {
  const field = 'input.parentId';
  if (parent?.postId !== postId) throw notFound('comment', field);
  if (parent.status !== CommentStatus.VISIBLE) {
    const message = `It is ${parent.status.toUpperCase()}; answers are taken while it is VISIBLE.`;
    throw inputError('INVALID_STATE', field, message, ['VISIBLE']);
  }
  if (parent.depth < MAX_DEPTH) return;
  const message = `Answers go ${String(MAX_DEPTH)} deep. Answer the comment above instead.`;
  throw inputError('LIMIT_REACHED', field, message);
}

/**
 * Writes the comments of several people on one post, with all counts, in one transaction. The post is written as well, so
 * one that is locked at the same moment takes none.
 */
async function writeTogether(postId: string, drafts: readonly Draft[]): Promise<void> {
  await inTransaction(async (session) => {
    const post = await CommunityPostModel.findOne(
      { _id: postId },
      { status: 1, likeCount: 1, commentCount: 1, childCount: 1, publishedAt: 1 },
      { session },
    ).lean<CommunityPost>();
    if (!post) throw notFound('post');
    assertCommentable(post.status);
    const fresh = await notWrittenYet(drafts, session);
    const parents = await parentsOf(fresh, session);
    const at = new Date();
    const comments = fresh.flatMap((draft) => {
      const parent = draft.parentId ? parents.get(draft.parentId) : undefined;
      draft.refusal = draft.parentId ? refusalOf(parent, postId) : undefined;
      return draft.refusal ? [] : [newComment(draft, parent ?? null, takePlace(parent ?? post), at)];
    });
    if (comments.length === 0) return;
    const { likeCount, publishedAt, childCount } = post;
    const commentCount = post.commentCount + comments.length;
    await CommunityPostModel.updateOne(
      { _id: postId },
      { $set: { commentCount, childCount, activeAt: at, hotRank: hotRank({ likeCount, commentCount, publishedAt }) } },
      { session },
    );
    await CommunityCommentModel.insertMany(comments, { session });
    const answered = [...new Set(comments.flatMap(({ parentId }) => parentId ?? []))];
    if (answered.length === 0) return;
    await CommunityCommentModel.bulkWrite(
      answered.map((_id) => ({
        updateOne: {
          filter: { _id },
          update: { $set: { childCount: parents.get(_id)?.childCount ?? 0 } },
          timestamps: false,
        },
      })),
      { session },
    );
  });
}

/** Another request with the same key may have written it first. */
async function notWrittenYet(drafts: readonly Draft[], session: ClientSession): Promise<Draft[]> {
  const ids = drafts.map(({ _id }) => _id);
  const found = await CommunityCommentModel.find({ _id: trusted({ $in: ids }) }, { _id: 1 }, { session }).lean<
    CommunityComment[]
  >();
  const written = new Set(found.map(({ _id }) => _id));
  const distinct = [...new Map(drafts.map((draft) => [draft._id, draft])).values()];
  return distinct.filter(({ _id }) => !written.has(_id));
}

async function parentsOf(drafts: readonly Draft[], session: ClientSession): Promise<Map<string, CommunityComment>> {
  const ids = [...new Set(drafts.flatMap(({ parentId }) => parentId ?? []))];
  if (ids.length === 0) return new Map();
  const found = await CommunityCommentModel.find(
    { _id: trusted({ $in: ids }) },
    { postId: 1, status: 1, depth: 1, path: 1, childCount: 1 },
    { session },
  ).lean<CommunityComment[]>();
  return new Map(found.map((parent) => [parent._id, parent]));
}

function refusalOf(parent: CommunityComment | undefined, postId: string): Error | undefined {
  try {
    assertAnswerable(parent, postId);
    return undefined;
  } catch (error) {
    return error as Error;
  }
}

/** The next place below a post or a comment. */
function takePlace(above: { childCount: number }): number {
  above.childCount += 1;
  return above.childCount - 1;
}

type NewComment = Omit<Draft, 'refusal'> & Pick<CommunityComment, 'position' | 'path' | 'depth' | 'threadId'>;

function newComment(
  { refusal: _refusal, ...draft }: Draft,
  parent: CommunityComment | null,
  position: number,
  at: Date,
): NewComment & { status: CommentStatus; createdAt: Date } {
  return {
    ...draft,
    threadId: parent?._id ?? draft.postId,
    position,
    path: pathOf(draft._id, parent),
    depth: parent ? parent.depth + 1 : 0,
    status: CommentStatus.VISIBLE,
    createdAt: at,
  };
}

/** The author's new text; the old one is kept in the revisions. */
export async function editComment(context: Context, id: string, body: string): Promise<Commented> {
  const { userId } = requireUser(context.viewer);
  const own = { _id: id, authorId: userId };
  const before = await CommunityCommentModel.findOne(own).lean<CommunityComment>();
  if (!before) throw notFound('comment');
  assertVisible(before);
  await assertMayTakePart(context);
  if (before.groupId) await assertMayPost(context, before.groupId, 'id');
  if (body === before.body) return withPost(context, await requireComment(context, id));
  const at = new Date();
  const after = await CommunityCommentModel.findOneAndUpdate(
    { ...own, status: before.status, editCount: before.editCount },
    {
      $set: { body, editedAt: at },
      $inc: { editCount: 1 },
      $push: { revisions: { $each: [{ body: before.body, at }], $slice: -MAX_REVISIONS } },
    },
    { returnDocument: 'after' },
  ).lean<CommunityComment>();
  forgetComment(context, id);
  if (after) return withPost(context, asClass(CommunityComment, after));
  const now = await CommunityCommentModel.findOne(own, { status: 1 }).lean<CommunityComment>();
  if (!now) throw notFound('comment');
  assertVisible(now);
  throw inputError('CONFLICT', 'id', 'The comment was changed in between. Read it again.');
}

function assertVisible({ status }: CommunityComment): void {
  if (status === CommentStatus.VISIBLE) return;
  const message = `It is ${status.toUpperCase()}; its author edits a comment while it is VISIBLE.`;
  throw inputError('INVALID_STATE', 'id', message, ['VISIBLE']);
}
