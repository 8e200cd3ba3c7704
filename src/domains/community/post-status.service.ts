import type { ClientSession } from 'mongoose';
import { requireUser } from '../../auth/viewer.js';
import { asClass } from '../../database/entity.js';
import type { Context } from '../../graphql/context.js';
import { inputError, notFound } from '../../shared/errors.js';
import { assertTransition } from '../../shared/states.js';
import { oneOf } from '../../shared/text.js';
import { assertMayPost } from './group.access.js';
import { PostStatus } from './post.enums.js';
import { forgetPost, moderates, tombstoneOf, visiblePosts } from './post.loaders.js';
import { CommunityPost, CommunityPostModel } from './post.model.js';
import { assertSoon, outFields, outStatus, placeFields, requirePost } from './post.service.js';
import { LISTED, POST_TRANSITIONS } from './post.states.js';
import { assertMayTakePart } from './standing.service.js';

const { DRAFT, SCHEDULED, PENDING_REVIEW, PUBLISHED, LOCKED, REMOVED, DELETED } = PostStatus;

const TRIES = 5;
/** How long the text of a deleted post stays, for moderators. */
const PURGE_AFTER = 30 * 86_400_000;

export interface PostMove {
  to: PostStatus;
  /** Where this operation may start from; the table may know other ways to the same status. Any way if left out. */
  from?: readonly PostStatus[];
  /** Who does it; nobody where time or reports bring it about. */
  actorId?: string | undefined;
  reason?: string | undefined;
  /** The post must be this person's. */
  authorId?: string;
  /** That it is there already is no problem. */
  repeatable?: boolean;
  set?: { publishAt?: Date };
  at?: Date;
}

/** Moves a post, in one compare-and-set that writes the history row as well. */
export async function movePost(id: string, move: PostMove, session?: ClientSession): Promise<CommunityPost> {
  const { to, authorId } = move;
  const own = { _id: id, ...(authorId ? { authorId } : {}) };
  const options = session ? { session } : {};
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const before = await CommunityPostModel.findOne(own, { body: 0, revisions: 0 }, options).lean<CommunityPost>();
    if (!before) throw notFound('post');
    if (move.repeatable && before.status === to) return asClass(CommunityPost, before);
    assertMove(before.status, move);
    const after = await CommunityPostModel.findOneAndUpdate(
      { ...own, status: before.status, editCount: before.editCount, audience: before.audience },
      { $set: setOf(before, move), $push: { history: changeOf(before.status, move) } },
      { ...options, returnDocument: 'after', projection: { feeds: 0 } },
    ).lean<CommunityPost>();
    if (after) return asClass(CommunityPost, after);
  }
  throw inputError('CONFLICT', 'id', 'The post was changed by others at the same moment. Read it again.');
}

function assertMove(status: PostStatus, { from, to }: PostMove): void {
  assertTransition(POST_TRANSITIONS, status, to, 'id');
  if (!from || from.includes(status)) return;
  const allowed = from.map((one) => one.toUpperCase());
  throw inputError('INVALID_STATE', 'id', `It is ${status.toUpperCase()}; this needs it ${oneOf(allowed)}.`, allowed);
}

function setOf(before: CommunityPost, { to, set, at = new Date() }: PostMove): object {
  const comesOut = LISTED.includes(to) && !before.publishedAt;
  return {
    ...set,
    ...placeFields(to, before),
    ...(comesOut ? outFields(at, before) : {}),
    ...(to === DELETED ? { purgeAt: new Date(at.getTime() + PURGE_AFTER) } : {}),
  };
}

function changeOf(from: PostStatus, { to, actorId, reason, at = new Date() }: PostMove): object {
  return { from, to, ...(actorId ? { actorId } : {}), ...(reason ? { reason } : {}), at };
}

async function moved(context: Context, id: string, move: PostMove): Promise<CommunityPost> {
  try {
    const post = await movePost(id, move);
    return (await visiblePosts(context, [post]))[0] ?? tombstoneOf(post);
  } finally {
    forgetPost(context, id);
  }
}

/** Brings a draft out: at once, at a time, or once a moderator has read it. */
export async function publishPost(
  context: Context,
  id: string,
  publishAt: Date | null | undefined,
): Promise<CommunityPost> {
  const { userId } = requireUser(context.viewer);
  const at = new Date();
  const post = await CommunityPostModel.findOne({ _id: id, authorId: userId }, { groupId: 1 }).lean<CommunityPost>();
  if (!post) throw notFound('post');
  if (publishAt) assertSoon(publishAt, at);
  await assertMayTakePart(context);
  if (post.groupId) await assertMayPost(context, post.groupId, 'id');
  const to = await outStatus(userId, publishAt ?? undefined, at);
  return moved(context, id, {
    to,
    from: [DRAFT, SCHEDULED],
    actorId: userId,
    authorId: userId,
    at,
    ...(publishAt ? { set: { publishAt } } : {}),
  });
}

/** Makes a draft again of what was to come out by itself. */
export function unschedulePost(context: Context, id: string): Promise<CommunityPost> {
  const { userId } = requireUser(context.viewer);
  return moved(context, id, { to: DRAFT, actorId: userId, authorId: userId });
}

/** Deletes the own post. What was said about it stays; its text goes after 30 days. */
export function deletePost(context: Context, id: string): Promise<CommunityPost> {
  const { userId } = requireUser(context.viewer);
  return moved(context, id, { to: DELETED, actorId: userId, authorId: userId });
}

export interface LockInput {
  locked: boolean;
  reason?: string | null | undefined;
}

/** Closes a post for comments or opens it again: moderators, and those of its group. */
export async function lockPost(context: Context, id: string, input: LockInput): Promise<CommunityPost> {
  const actorId = await requirePostModerator(context, id);
  return moved(context, id, {
    to: input.locked ? LOCKED : PUBLISHED,
    from: [input.locked ? PUBLISHED : LOCKED],
    actorId,
    reason: input.reason ?? undefined,
  });
}

export interface ReviewInput {
  approve: boolean;
  reason?: string | null | undefined;
}

/** Decides about a post that waits for a moderator. */
export async function reviewPost(context: Context, id: string, input: ReviewInput): Promise<CommunityPost> {
  const actorId = await requirePostModerator(context, id);
  if (!input.approve && !input.reason)
    throw inputError('REQUIRED', 'input.reason', 'Say why: its author reads the reason.');
  return moved(context, id, {
    to: input.approve ? PUBLISHED : REMOVED,
    from: [PENDING_REVIEW],
    actorId,
    reason: input.reason ?? undefined,
  });
}

async function requirePostModerator(context: Context, id: string): Promise<string> {
  const { userId } = requireUser(context.viewer);
  const post = await requirePost(context, id);
  if (await moderates(context, post)) return userId;
  throw inputError('NOT_ALLOWED', 'id', 'Only moderators, and owners and moderators of its group, may do this.');
}
