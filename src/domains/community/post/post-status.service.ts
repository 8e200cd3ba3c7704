import type { ClientSession } from 'mongoose';
import { isCaller, requireUser } from '../../../auth/viewer.js';
import { asClass } from '../../../database/entity.js';
import { changeRecord, changeRecordIn, type RecordChange } from '../../../database/record.js';
import type { Context } from '../../../graphql/context.js';
import { inputError } from '../../../shared/errors.js';
import { assertTransition } from '../../../shared/states.js';
import { oneOf } from '../../../shared/text.js';
import {
  addHold,
  HoldKind,
  holdsOf,
  HoldSource,
  liftHolds,
  planHolds,
  type ChangeHolds,
  type Hold,
} from '../moderation/holds.js';
import { revertAction } from '../moderation/moderation-action.service.js';
import { PostStatus } from './post.enums.js';
import { forgetPost, moderates, ownWordsOf, tombstoneOf, visiblePosts } from './post.loaders.js';
import { CommunityPost, CommunityPostModel } from './post.model.js';
import { assertSoon, outFields, outStatus, placeFields, requirePost } from './post.service.js';
import { LISTED, POST_HOLDS, POST_TRANSITIONS } from './post.states.js';
import { assertMayTakePart, assertMayTakePartIn, assertMayWriteIn } from '../standing/standing.service.js';

const { DRAFT, SCHEDULED, PENDING_REVIEW, PUBLISHED, LOCKED, DELETED } = PostStatus;

/** How long moderators can read the text of a deleted post. */
const PURGE_AFTER = 30 * 86_400_000;
/** Fields that a move does not need. */
const WITHOUT_TEXT = '-body -revisions';

export interface PostMove {
  to: PostStatus;
  /** Statuses this operation can start from. If omitted, any that the state table allows. */
  from?: readonly PostStatus[];
  /** The acting user, or undefined if it happens automatically or through reports. */
  actorId?: string | undefined;
  reason?: string | undefined;
  /** The required author of the post. */
  authorId?: string;
  set?: { publishAt?: Date };
  at?: Date;
}

/** Decides a move by the current post; may read in the transaction. */
export type DecideMove = (before: CommunityPost, session: ClientSession) => PostMove | Promise<PostMove>;

/** Moves a post to another status and records it in the history. */
export async function movePost(id: string, move: PostMove | DecideMove, authorId?: string): Promise<CommunityPost> {
  const target = { filter: { _id: id, ...(authorId ? { authorId } : {}) }, what: 'post', select: WITHOUT_TEXT };
  const { after } = await changeRecord(CommunityPostModel, target, async (before, session) => {
    const decided = typeof move === 'function' ? await move(before, session) : move;
    assertMove(before.status, decided);
    return {
      update: {
        $set: setOf(before, decided),
        $push: { history: changeOf(before.status, decided) },
        ...unsetOf(decided),
      },
    };
  });
  return asClass(CommunityPost, after);
}

function assertMove(status: PostStatus, { from, to }: PostMove): void {
  assertTransition(POST_TRANSITIONS, status, to, 'id');
  if (from) assertFrom(status, from);
}

function assertFrom(status: PostStatus, from: readonly PostStatus[]): void {
  if (from.includes(status)) return;
  const allowed = from.map((one) => one.toUpperCase());
  throw inputError(
    'INVALID_STATE',
    'id',
    `The post is ${status.toUpperCase()}; it must be ${oneOf(allowed)}.`,
    allowed,
  );
}

function setOf(before: CommunityPost, { to, set, at = new Date() }: Omit<PostMove, 'from'>): object {
  const comesOut = LISTED.includes(to) && !before.publishedAt;
  return {
    ...set,
    ...placeFields(to, before),
    ...(comesOut ? outFields(at, before) : {}),
    ...(to === DELETED ? { purgeAt: new Date(at.getTime() + PURGE_AFTER) } : {}),
  };
}

/** Deleted posts have no holds. */
function unsetOf({ to }: PostMove): object {
  return to === DELETED ? { $unset: { holds: 1 } } : {};
}

function changeOf(from: PostStatus, { to, actorId, reason, at = new Date() }: PostMove): object {
  return { from, to, ...(actorId ? { actorId } : {}), ...(reason ? { reason } : {}), at };
}

/** The status of a post without holds. */
function freeStatus({ status }: CommunityPost): PostStatus {
  return Object.values(POST_HOLDS.statuses).includes(status) ? PUBLISHED : status;
}

export interface HeldBy {
  /** Undefined if it happens automatically or through reports. */
  actorId?: string | undefined;
  reason?: string | undefined;
}

/** The update of a post for a change of its holds, or `undefined` if nothing changes. */
export function heldPost(
  before: CommunityPost,
  change: ChangeHolds,
  by: HeldBy,
): RecordChange<CommunityPost> | undefined {
  const plan = planHolds(before, POST_HOLDS, freeStatus(before), change);
  if (!plan) return undefined;
  const { to, holds } = plan;
  if (to === before.status) return { update: { $set: { holds } } };
  const move = { ...by, to, at: new Date() };
  return { update: { $set: { ...setOf(before, move), holds }, $push: { history: changeOf(before.status, move) } } };
}

/** Adds or removes holds on a post, inside a moderator's transaction. Returns the holds before and after. */
export async function changePostHolds(
  id: string,
  change: ChangeHolds,
  by: HeldBy,
  session: ClientSession,
): Promise<{ before: CommunityPost; after: CommunityPost }> {
  const target = { filter: { _id: id }, what: 'post', select: WITHOUT_TEXT };
  return changeRecordIn(session, CommunityPostModel, target, (before) => heldPost(before, change, by));
}

async function seen(context: Context, post: CommunityPost): Promise<CommunityPost> {
  forgetPost(context, post._id);
  return (await visiblePosts(context, [post]))[0] ?? ownWordsOf(tombstoneOf(post));
}

/** Publishes a draft: immediately, at a scheduled time, or after review. */
export async function publishPost(
  context: Context,
  id: string,
  publishAt: Date | null | undefined,
): Promise<CommunityPost> {
  const { userId } = requireUser(context.viewer);
  const at = new Date();
  const post = await movePost(
    id,
    async ({ groupId }, session) => {
      if (publishAt) assertSoon(publishAt, at);
      await assertMayWriteIn(session, context, groupId, 'id');
      const to = await outStatus(userId, publishAt ?? undefined, at);
      return { to, from: [DRAFT, SCHEDULED], actorId: userId, at, ...(publishAt ? { set: { publishAt } } : {}) };
    },
    userId,
  );
  return seen(context, post);
}

/** Turns a scheduled post back into a draft. */
export async function unschedulePost(context: Context, id: string): Promise<CommunityPost> {
  const { userId } = requireUser(context.viewer);
  return seen(context, await movePost(id, { to: DRAFT, actorId: userId }, userId));
}

/** Deletes the author's own post in any status. Comments stay; the text is purged after 30 days. */
export async function deletePost(context: Context, id: string): Promise<CommunityPost> {
  const { userId } = requireUser(context.viewer);
  return seen(context, await movePost(id, { to: DELETED, actorId: userId }, userId));
}

export interface LockInput {
  locked: boolean;
  reason?: string | null | undefined;
}

/** Locks or unlocks comments on a post, as a moderator of the platform or its group. */
export async function lockPost(context: Context, id: string, input: LockInput): Promise<CommunityPost> {
  const actorId = await requirePostModerator(context, id);
  const by = { actorId, reason: input.reason ?? undefined };
  const isPlatform = isCaller(context.viewer, 'moderation');
  const target = { filter: { _id: id }, what: 'post', select: WITHOUT_TEXT };
  const { after } = await changeRecord(CommunityPostModel, target, async (before, session) => {
    await assertMayTakePartIn(session, context);
    if (input.locked) return heldPost(before, addHold(ownLock(before, actorId)), by);
    const lifted = locksToLift(before, { actorId, isPlatform });
    for (const { source } of lifted) await revertAction(source, session);
    return heldPost(
      before,
      liftHolds(({ source }) => lifted.some((one) => one.source === source)),
      by,
    );
  });
  return seen(context, asClass(CommunityPost, after));
}

function isOwnLock({ kind, source }: Hold): boolean {
  return kind === HoldKind.LOCK && (source === HoldSource.LOCK || source === HoldSource.UNKNOWN);
}

function ownLock(post: CommunityPost, actorId: string): Hold {
  const isLocked = holdsOf(post, POST_HOLDS).some(isOwnLock);
  if (isLocked || !LISTED.includes(post.status)) assertFrom(post.status, [PUBLISHED]);
  const byAuthor = post.authorId === actorId;
  return { kind: HoldKind.LOCK, source: HoldSource.LOCK, ...(byAuthor ? { byAuthor } : {}) };
}

/** The locks set by `lockPost`; if there is none, platform moderators lift locks from moderation actions. */
function locksToLift(post: CommunityPost, { actorId, isPlatform }: { actorId: string; isPlatform: boolean }): Hold[] {
  const locks = holdsOf(post, POST_HOLDS).filter(({ kind }) => kind === HoldKind.LOCK);
  if (locks.length === 0) assertFrom(post.status, [LOCKED]);
  const own = locks.filter(isOwnLock);
  if (own.length === 0 && !isPlatform) {
    throw inputError('NOT_ALLOWED', 'id', 'Platform moderators locked this post, so only they can unlock it.');
  }
  if (post.authorId === actorId && own.some(({ source, byAuthor }) => source === HoldSource.LOCK && !byAuthor)) {
    throw inputError('NOT_ALLOWED', 'id', 'Another moderator locked your post, so you cannot unlock it yourself.');
  }
  return own.length > 0 ? own : locks;
}

export interface ReviewInput {
  approve: boolean;
  reason?: string | null | undefined;
}

/** Approves or rejects a post waiting for review. */
export async function reviewPost(context: Context, id: string, input: ReviewInput): Promise<CommunityPost> {
  const actorId = await requirePostModerator(context, id);
  if (!input.approve && !input.reason)
    throw inputError('REQUIRED', 'input.reason', 'Provide a reason. It is shown to the author.');
  const by = { actorId, reason: input.reason ?? undefined };
  if (input.approve) {
    const move: DecideMove = async (before, session) => {
      await assertMayTakePartIn(session, context);
      assertNotOwn(before, actorId);
      return { to: PUBLISHED, from: [PENDING_REVIEW], ...by };
    };
    return seen(context, await movePost(id, move));
  }
  const target = { filter: { _id: id }, what: 'post', select: WITHOUT_TEXT };
  const { after } = await changeRecord(CommunityPostModel, target, async (before, session) => {
    await assertMayTakePartIn(session, context);
    assertNotOwn(before, actorId);
    assertFrom(before.status, [PENDING_REVIEW]);
    return heldPost(before, addHold({ kind: HoldKind.REMOVE, source: HoldSource.REVIEW }), by);
  });
  return seen(context, asClass(CommunityPost, after));
}

function assertNotOwn({ authorId }: CommunityPost, actorId: string): void {
  if (authorId !== actorId) return;
  throw inputError('NOT_ALLOWED', 'id', 'You cannot review your own post. A different moderator must decide.');
}

async function requirePostModerator(context: Context, id: string): Promise<string> {
  const { userId } = requireUser(context.viewer);
  const post = await requirePost(context, id);
  if (await moderates(context, post)) {
    await assertMayTakePart(context);
    return userId;
  }
  throw inputError(
    'NOT_ALLOWED',
    'id',
    'Only moderators, and owners and moderators of the group of this post, can do this.',
  );
}
