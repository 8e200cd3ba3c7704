import { trusted, type ClientSession } from 'mongoose';
import { requireUser } from '../../../auth/viewer.js';
import { asClass } from '../../../database/entity.js';
import { createOnce, firstResult, type OnceRequest } from '../../../database/idempotency.js';
import { changeRecord } from '../../../database/record.js';
import { inTurn } from '../../../database/turns.js';
import type { Context } from '../../../graphql/context.js';
import { inputError, notFound } from '../../../shared/errors.js';
import { newId } from '../../../shared/ids.js';
import * as turns from '../../../shared/turns.js';
import { CommentStatus } from './comment.enums.js';
import { commentLoader, forgetComment, ownWordsOf } from './comment.loaders.js';
import { CommunityComment, CommunityCommentModel } from './comment.model.js';
import { MAX_DEPTH, pathOf } from './comment.path.js';
import { assertMayPost, noMember } from '../group/group.access.js';
import { MembershipStatus } from '../membership/membership.enums.js';
import { PostStatus } from '../post/post.enums.js';
import { forgetPost, postLoader } from '../post/post.loaders.js';
import { CommunityPostModel, type CommunityPost } from '../post/post.model.js';
import { hotRank } from '../post/post.rank.js';
import { standingIn } from '../community/readers.service.js';
import { assertMayTakePart, assertMayWriteIn, refusalsIn } from '../standing/standing.service.js';

const MAX_REVISIONS = 20;
const BATCH = 50;

/** A comment waiting to be written. */
interface Draft {
  _id: string;
  postId: string;
  parentId?: string;
  groupId?: string;
  authorId: string;
  body: string;
  /** Why it was not written although others in its batch were. */
  refusal?: Error | undefined;
}

const writeInTurn = turns.inTurns<Draft>(async (postId, drafts) => {
  await inPostTurn(postId, (session) => writeWithin(postId, drafts, session));
}, BATCH);

/** Serializes writes to the count of a post, so that concurrent writers do not conflict. */
export function inPostTurn<T>(postId: string, work: (session: ClientSession) => Promise<T>): Promise<T> {
  return inTurn(`${CommunityPostModel.collection.name}/${postId}`, work);
}

export interface CommentInput {
  body: string;
  parentId?: string | null | undefined;
  idempotencyKey?: string | null | undefined;
}

export interface Commented {
  comment: CommunityComment;
  post: CommunityPost | null;
}

/** Comments on a post or replies to another comment. */
export async function addComment(context: Context, postId: string, input: CommentInput): Promise<Commented> {
  const { userId } = requireUser(context.viewer);
  const { body, idempotencyKey } = input;
  const parentId = input.parentId ?? undefined;
  const request = {
    actor: userId,
    operation: 'addComment',
    key: idempotencyKey,
    input: { postId, parentId, body },
    prefix: 'cmt',
  };
  const known = await firstResult<CommunityComment>(request);
  if (known) return withCurrent(context, known);
  const { groupId } = await assertMayComment(context, postId, parentId);
  const comment = {
    postId,
    authorId: userId,
    body,
    ...(parentId ? { parentId } : {}),
    ...(groupId ? { groupId } : {}),
  };
  const written = idempotencyKey ? await writeOnce(request, comment) : await writeBatched(comment);
  forgetPost(context, postId);
  for (const commentId of [written._id, parentId ?? written._id]) forgetComment(context, commentId);
  return withCurrent(context, written);
}

async function assertMayComment(context: Context, postId: string, parentId?: string): Promise<CommunityPost> {
  const post = await postLoader(context).load(postId);
  if (!post) throw notFound('post');
  assertCommentable(post.status);
  await assertMayTakePart(context);
  if (post.groupId) await assertMayPost(context, post.groupId, 'id');
  if (parentId) assertAnswerable(await commentLoader(context).load(parentId), postId);
  return post;
}

type CommentFields = Omit<Draft, '_id' | 'refusal'>;

/** With a key: the comment and its key are written together. */
async function writeOnce(request: OnceRequest, comment: CommentFields): Promise<CommunityComment> {
  const { postId } = comment;
  const write = (_id: string, session: ClientSession): Promise<CommunityComment> =>
    writeOne({ ...comment, _id }, session);
  const { record } = await turns.inTurn(`${CommunityPostModel.collection.name}/${postId}`, () =>
    createOnce(request, write),
  );
  return record;
}

async function writeOne(draft: Draft, session: ClientSession): Promise<CommunityComment> {
  const [written] = await writeWithin(draft.postId, [draft], session);
  if (draft.refusal) throw draft.refusal;
  if (!written) throw new Error('The comment was not saved.');
  return written as CommunityComment;
}

/** Without a key: batched with other comments being written on the same post. */
async function writeBatched(comment: CommentFields): Promise<CommunityComment> {
  const draft: Draft = { ...comment, _id: newId('cmt') };
  await writeInTurn(comment.postId, draft);
  if (draft.refusal) throw draft.refusal;
  return draft as unknown as CommunityComment;
}

/** The current comment, or as written if its author can no longer read there. */
async function withCurrent(context: Context, written: CommunityComment): Promise<Commented> {
  const comment = await commentLoader(context).load(written._id);
  return withPost(context, comment ?? ownWordsOf(written));
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
  throw inputError(
    'INVALID_STATE',
    'id',
    `The post is ${status.toUpperCase()}; only PUBLISHED posts accept comments.`,
    ['PUBLISHED'],
  );
}

type Parent = Pick<CommunityComment, 'postId' | 'depth' | 'status'>;

function assertAnswerable(parent: Parent | null | undefined, postId: string): void {
  const field = 'input.parentId';
  if (parent?.postId !== postId) throw notFound('comment', field);
  if (parent.status !== CommentStatus.VISIBLE) {
    const message = `The comment is ${parent.status.toUpperCase()}; only VISIBLE comments accept replies.`;
    throw inputError('INVALID_STATE', field, message, ['VISIBLE']);
  }
  if (parent.depth < MAX_DEPTH) return;
  const message = `Replies nest at most ${String(MAX_DEPTH)} levels deep. Reply to the parent comment instead.`;
  throw inputError('LIMIT_REACHED', field, message);
}

/**
 * Writes the comments of several users on one post, with all counts. The post is written too, so a post that is locked
 * concurrently accepts none.
 */
async function writeWithin(
  postId: string,
  drafts: readonly Draft[],
  session: ClientSession,
): Promise<readonly NewComment[]> {
  const post = await CommunityPostModel.findOne(
    { _id: postId },
    { status: 1, groupId: 1, likeCount: 1, commentCount: 1, childCount: 1, publishedAt: 1 },
    { session },
  ).lean<CommunityPost>();
  if (!post) throw notFound('post');
  assertCommentable(post.status);
  const refusals = await refusalsOfAuthors(drafts, post, session);
  const parents = await parentsOf(drafts, session);
  const at = new Date();
  const comments = drafts.flatMap((draft) => {
    const parent = draft.parentId ? parents.get(draft.parentId) : undefined;
    draft.refusal = refusals.get(draft.authorId) ?? (draft.parentId ? refusalOf(parent, postId) : undefined);
    return draft.refusal ? [] : [newComment(draft, parent ?? null, takePosition(parent ?? post), at)];
  });
  if (comments.length === 0) return [];
  const { likeCount, publishedAt, childCount } = post;
  const commentCount = post.commentCount + comments.length;
  await CommunityPostModel.updateOne(
    { _id: postId },
    { $set: { commentCount, childCount, activeAt: at, hotRank: hotRank({ likeCount, commentCount, publishedAt }) } },
    { session },
  );
  await CommunityCommentModel.insertMany(comments, { session });
  await saveChildCounts(comments, parents, session);
  return comments;
}

/** Why some of the authors cannot write there now; a ban committed before this transaction counts. */
async function refusalsOfAuthors(
  drafts: readonly Draft[],
  { groupId }: CommunityPost,
  session: ClientSession,
): Promise<Map<string, Error>> {
  const authors = drafts.map(({ authorId }) => authorId);
  const refusals = await refusalsIn(session, authors);
  if (!groupId) return refusals;
  const standing = await standingIn(groupId, authors, session);
  const strangers = authors.filter((author) => standing.get(author) !== MembershipStatus.ACTIVE);
  return new Map([...strangers.map((author) => [author, noMember('id')] as const), ...refusals]);
}

async function saveChildCounts(
  comments: readonly NewComment[],
  parents: ReadonlyMap<string, CommunityComment>,
  session: ClientSession,
): Promise<void> {
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

/** Takes the next position below a post or a comment. */
function takePosition(above: { childCount: number }): number {
  above.childCount += 1;
  return above.childCount - 1;
}

type NewComment = Omit<Draft, 'refusal'> &
  Pick<CommunityComment, 'position' | 'path' | 'depth' | 'threadId' | 'status' | 'createdAt'>;

function newComment(
  { refusal: _refusal, ...draft }: Draft,
  parent: CommunityComment | null,
  position: number,
  at: Date,
): NewComment {
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

/** Saves the author's new text while the post accepts comments. The old text goes to the revisions. */
export async function editComment(context: Context, id: string, body: string): Promise<Commented> {
  const { userId } = requireUser(context.viewer);
  const target = { filter: { _id: id, authorId: userId }, what: 'comment' };
  const { after } = await changeRecord(CommunityCommentModel, target, async (before, session) => {
    assertVisible(before);
    await assertMayWriteIn(session, context, before.groupId, 'id');
    const post = await CommunityPostModel.findOne(
      { _id: before.postId },
      { status: 1 },
      { session },
    ).lean<CommunityPost>();
    if (!post) throw notFound('comment');
    assertEditable(post.status);
    if (body === before.body) return undefined;
    const at = new Date();
    const revisions = { $each: [{ body: before.body, at }], $slice: -MAX_REVISIONS };
    return { update: { $set: { body, editedAt: at }, $inc: { editCount: 1 }, $push: { revisions } } };
  });
  forgetComment(context, id);
  return withPost(context, asClass(CommunityComment, after));
}

function assertEditable(status: PostStatus): void {
  if (status === PostStatus.PUBLISHED) return;
  const message = `The post is ${status.toUpperCase()}; comments can be edited only while the post is PUBLISHED.`;
  throw inputError('INVALID_STATE', 'id', message, ['PUBLISHED']);
}

function assertVisible({ status }: CommunityComment): void {
  if (status === CommentStatus.VISIBLE) return;
  const message = `The comment is ${status.toUpperCase()}; only VISIBLE comments can be edited.`;
  throw inputError('INVALID_STATE', 'id', message, ['VISIBLE']);
}
