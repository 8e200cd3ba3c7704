import { trusted } from 'mongoose';
import { requireUser } from '../../../auth/viewer.js';
import { MAX_READ_TIME } from '../../../database/connection.js';
import { asClass } from '../../../database/entity.js';
import { createOnce } from '../../../database/idempotency.js';
import { changeRecord, type RecordChange } from '../../../database/record.js';
import type { Context } from '../../../graphql/context.js';
import { inputError, notFound } from '../../../shared/errors.js';
import { firstIdAt } from '../../../shared/ids.js';
import { excerptOf, oneOf } from '../../../shared/text.js';
import { groupRecordLoader } from '../group/group.access.js';
import { GroupVisibility } from '../group/group.enums.js';
import { PostStatus } from './post.enums.js';
import { feedsOf, PUBLIC, tagsOf, type Placed } from './post.feeds.js';
import { forgetPost, ownWordsOf, visiblePosts } from './post.loaders.js';
import { CommunityPost, CommunityPostModel } from './post.model.js';
import { hotRank, type Counted } from './post.rank.js';
import { EDITABLE, LISTED } from './post.states.js';
import { assertMayWriteIn } from '../standing/standing.service.js';

const MAX_REVISIONS = 20;
const DAY = 86_400_000;
const MAX_AHEAD = 366 * DAY;
/** New posts by authors with a recently removed post go to review. */
const WATCHED = 30 * DAY;

/** A post with its text, or null if the caller may not see it. */
export async function post(context: Context, id: string): Promise<CommunityPost | null> {
  const plain = await CommunityPostModel.findOne({ _id: id }, { feeds: 0 })
    .maxTimeMS(MAX_READ_TIME)
    .lean<CommunityPost>();
  return plain ? ((await visiblePosts(context, [plain]))[0] ?? null) : null;
}

export async function requirePost(context: Context, id: string, field = 'id'): Promise<CommunityPost> {
  const found = await post(context, id);
  if (!found) throw notFound('post', field);
  return found;
}

export interface NewPost extends Placed {
  _id: string;
  title: string;
  body: string;
  authorId: string;
  groupId?: string | undefined;
  status: PostStatus;
  publishAt?: Date | undefined;
  at: Date;
}

/** All stored fields of a new post. */
export function newPost({ at, groupId, publishAt, ...post }: NewPost): object {
  const counts = { likeCount: 0, commentCount: 0 };
  return {
    ...post,
    ...(groupId ? { groupId } : {}),
    ...(publishAt ? { publishAt } : {}),
    ...counts,
    childCount: 0,
    excerpt: excerptOf(post.body),
    ...placeFields(post.status, { ...post, groupId }),
    ...(LISTED.includes(post.status) ? outFields(at, counts) : {}),
  };
}

/** The status with the feeds that follow from it. */
export function placeFields(status: PostStatus, post: Placed): Pick<Required<CommunityPost>, 'status' | 'feeds'> {
  return { status, feeds: LISTED.includes(status) ? feedsOf(post) : [] };
}

/** The fields that determine a record's feeds, with pending changes. */
export function placeOf(
  { audience, groupId, authorId, tags }: Placed,
  change: Partial<Pick<Placed, 'tags' | 'audience'>>,
): Placed {
  return { audience, groupId, authorId, tags, ...change };
}

/** Fields stored when a post is published. */
export function outFields(at: Date, counts: Counted): { publishedAt: Date; activeAt: Date; hotRank: number } {
  return { publishedAt: at, activeAt: at, hotRank: hotRank({ ...counts, publishedAt: at }) };
}

/** The audience of a record in a group or outside: see `Placed.audience`. */
export async function audienceOf(context: Context, groupId: string | null | undefined): Promise<string> {
  if (!groupId) return PUBLIC;
  const group = await groupRecordLoader(context).load(groupId);
  return group?.visibility === GroupVisibility.PUBLIC ? PUBLIC : groupId;
}

export interface PostInput {
  title: string;
  body: string;
  tags?: string[] | null | undefined;
  groupId?: string | null | undefined;
  isDraft?: boolean | null | undefined;
  publishAt?: Date | null | undefined;
  idempotencyKey?: string | null | undefined;
}

/** Creates a post: published, scheduled, pending review, or a draft. */
export async function createPost(context: Context, input: PostInput): Promise<CommunityPost> {
  const { userId } = requireUser(context.viewer);
  const { idempotencyKey, title, body, isDraft } = input;
  const groupId = input.groupId ?? undefined;
  const publishAt = input.publishAt ?? undefined;
  const tags = tagsOf(input.tags);
  const asked = { title, body, tags, groupId, isDraft: isDraft ?? false, publishAt };
  const { record } = await createOnce(
    { actor: userId, operation: 'createPost', key: idempotencyKey, input: asked, prefix: 'post' },
    async (id, session) => {
      const at = new Date();
      if (publishAt) assertSoon(publishAt, at);
      await assertMayWriteIn(session, context, groupId);
      const status = isDraft ? PostStatus.DRAFT : await outStatus(userId, publishAt, at);
      const audience = await audienceOf(context, groupId);
      const post = { _id: id, title, body, tags, authorId: userId, groupId, audience, status, publishAt, at };
      const [made] = await CommunityPostModel.create([newPost(post)], { session });
      if (!made) throw new Error('The post was not saved.');
      return made.toObject();
    },
  );
  if (groupId) await followGroup(context, record._id, groupId);
  return (await post(context, record._id)) ?? ownWordsOf(record);
}

/** The group may have changed visibility since it was read; from here on, changes move this post too. */
async function followGroup(context: Context, id: string, groupId: string): Promise<void> {
  groupRecordLoader(context).clear(groupId);
  const audience = await audienceOf(context, groupId);
  const isStale = await CommunityPostModel.exists({ _id: id, audience: trusted({ $ne: audience }) });
  if (!isStale) return;
  await changeRecord(CommunityPostModel, { filter: { _id: id }, what: 'post' }, (post) => ({
    update: { $set: { audience, ...placeFields(post.status, placeOf(post, { audience })) } },
  }));
}

export function assertSoon(publishAt: Date, now: Date): void {
  const ahead = publishAt.getTime() - now.getTime();
  if (ahead > 0 && ahead <= MAX_AHEAD) return;
  throw inputError('OUT_OF_RANGE', 'input.publishAt', 'publishAt must be in the future, at most one year ahead.');
}

/** The status of a post when its author publishes it. */
export async function outStatus(authorId: string, publishAt: Date | undefined, now: Date): Promise<PostStatus> {
  if (publishAt) return PostStatus.SCHEDULED;
  return (await isWatched(authorId, now)) ? PostStatus.PENDING_REVIEW : PostStatus.PUBLISHED;
}

async function isWatched(authorId: string, now: Date): Promise<boolean> {
  const since = firstIdAt('post', new Date(now.getTime() - WATCHED));
  const [removed] = await CommunityPostModel.aggregate<object>([
    { $match: { authorId, _id: { $gt: since } } },
    { $match: { status: PostStatus.REMOVED } },
    { $limit: 1 },
    { $project: { _id: 1 } },
  ]);
  return removed !== undefined;
}

export interface PostChanges {
  title?: string | null | undefined;
  body?: string | null | undefined;
  tags?: string[] | null | undefined;
}

/** Applies the author's changes to title, text and tags. Previously published versions go to the revisions. */
export async function editPost(context: Context, id: string, changes: PostChanges): Promise<CommunityPost> {
  const { userId } = requireUser(context.viewer);
  const target = { filter: { _id: id, authorId: userId }, what: 'post' };
  const { after } = await changeRecord(CommunityPostModel, target, async (before, session) => {
    assertEditable(before);
    await assertMayWriteIn(session, context, before.groupId, 'id');
    return editOf(before, changes, new Date());
  });
  forgetPost(context, id);
  return asClass(CommunityPost, after);
}

function editOf(before: CommunityPost, changes: PostChanges, at: Date): RecordChange<CommunityPost> | undefined {
  const title = changes.title ?? before.title;
  const body = changes.body ?? before.body ?? '';
  const tags = changes.tags === undefined ? before.tags : tagsOf(changes.tags);
  const rewritten = title !== before.title || body !== before.body;
  if (!rewritten && tags.join() === before.tags.join()) return undefined;
  const snapshot = { title: before.title, body: before.body ?? '', at };
  return {
    update: {
      $set: {
        title,
        body,
        tags,
        excerpt: excerptOf(body),
        ...placeFields(before.status, placeOf(before, { tags })),
        ...(rewritten ? { editedAt: at } : {}),
      },
      $inc: { editCount: 1 },
      ...(rewritten && before.publishedAt
        ? { $push: { revisions: { $each: [snapshot], $slice: -MAX_REVISIONS } } }
        : {}),
    },
  };
}

function assertEditable({ status }: CommunityPost): void {
  if (EDITABLE.includes(status)) return;
  const allowed = EDITABLE.map((one) => one.toUpperCase());
  throw inputError(
    'INVALID_STATE',
    'id',
    `The post is ${status.toUpperCase()}; it can be edited only while ${oneOf(allowed)}.`,
    allowed,
  );
}
