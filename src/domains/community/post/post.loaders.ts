import { trusted } from 'mongoose';
import { isCaller, type Viewer } from '../../../auth/viewer.js';
import { MAX_READ_TIME } from '../../../database/connection.js';
import { asClass, copyOf } from '../../../database/entity.js';
import { defineLoader } from '../../../database/loaders.js';
import { readPlain } from '../../../database/read.js';
import type { Context } from '../../../graphql/context.js';
import { isGroupModerator, mayRead } from '../group/group.access.js';
import { PostStatus } from './post.enums.js';
import { CommunityPost, CommunityPostModel } from './post.model.js';
import type { CommunityPostSnapshot, CommunityPostStatusChange } from './post.parts.js';
import { LISTED, PRIVATE, TOMBSTONES } from './post.states.js';

/** Large fields that lists leave out; loaded for a whole page when requested. */
export const LIGHT = { body: 0, history: 0, revisions: 0, feeds: 0 } as const;

/** How much of a post the caller sees. */
type PostVisibility = 'whole' | 'tombstone' | 'nothing';

function visibilityOf(
  viewer: Viewer,
  { status, authorId, publishedAt }: CommunityPost,
  moderates: boolean,
): PostVisibility {
  if (LISTED.includes(status)) return 'whole';
  const isAuthor = viewer.kind === 'user' && viewer.userId === authorId;
  if (PRIVATE.includes(status)) return isAuthor ? 'whole' : 'nothing';
  if (status === PostStatus.DELETED) {
    // A deleted draft was never visible to others.
    if (!publishedAt) return isAuthor ? 'tombstone' : 'nothing';
    return moderates ? 'whole' : 'tombstone';
  }
  if (isAuthor || moderates) return 'whole';
  return TOMBSTONES.includes(status) && publishedAt ? 'tombstone' : 'nothing';
}

/** The post without the author's text. */
export function tombstoneOf(post: CommunityPost): CommunityPost {
  Object.assign(post, { title: '', excerpt: '', body: '', tags: [], revisions: [], masked: true });
  return asClass(CommunityPost, post);
}

/** The author's own post in a group that they can no longer read: only what they wrote, without what others did about it. */
export function ownWordsOf(post: CommunityPost): CommunityPost {
  const alone = copyOf(CommunityPost, post, { childCount: 0, commentCount: 0, likeCount: 0 });
  delete alone.activeAt;
  return alone;
}

/** Posts as the caller may see them, or null. Needs at most two commands for groups. */
export async function visiblePosts(
  context: Context,
  posts: readonly CommunityPost[],
): Promise<(CommunityPost | null)[]> {
  const groupIds = posts.flatMap(({ groupId }) => groupId ?? []);
  const readable = groupIds.length > 0 ? await mayRead(context, groupIds) : new Set<string>();
  return Promise.all(
    posts.map(async (post) => {
      if (post.groupId && !readable.has(post.groupId)) return null;
      const visibility = visibilityOf(
        context.viewer,
        post,
        !LISTED.includes(post.status) && (await moderates(context, post)),
      );
      if (visibility === 'nothing') return null;
      return visibility === 'tombstone' ? tombstoneOf(post) : asClass(CommunityPost, post);
    }),
  );
}

/** Whether the caller moderates here: platform moderators everywhere, group moderators in their group. */
export async function moderates(context: Context, { groupId }: { groupId?: string }): Promise<boolean> {
  if (isCaller(context.viewer, 'moderation')) return true;
  return groupId !== undefined && (await isGroupModerator(context, groupId));
}

/** Posts by ID without large fields, if the caller may see them. */
export const postLoader = defineLoader<string, CommunityPost | null>(async (ids, scope) => {
  const found = await readPlain<CommunityPost>(CommunityPostModel, { _id: { $in: [...ids] } }, { projection: LIGHT });
  // A request's loaders are scoped to its context.
  const visible = await visiblePosts(scope as Context, found);
  return new Map(visible.flatMap((post) => (post ? [[post._id, post]] : [])));
}, null);

export interface PostDetails {
  body: string;
  history: CommunityPostStatusChange[];
  revisions: CommunityPostSnapshot[];
}

const NO_DETAILS: PostDetails = { body: '', history: [], revisions: [] };

/** Large fields of posts that were read without them. Access was checked before. */
export const postDetailsLoader = defineLoader<string, PostDetails>(async (ids) => {
  const found = await CommunityPostModel.find(
    { _id: trusted({ $in: [...ids] }) },
    { body: 1, history: 1, revisions: 1 },
  )
    .maxTimeMS(MAX_READ_TIME)
    .lean<CommunityPost[]>();
  return new Map(found.map(({ _id, ...details }) => [_id, { ...NO_DETAILS, ...details }]));
}, NO_DETAILS);

/** Clears cached records. Call it after every write. */
export function forgetPost(context: Context, id: string): void {
  postLoader(context).clear(id);
  postDetailsLoader(context).clear(id);
}
