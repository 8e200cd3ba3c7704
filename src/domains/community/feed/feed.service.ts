import { isCaller, requireUser } from '../../../auth/viewer.js';
import { findPage, type Page } from '../../../database/page.js';
import type { Context } from '../../../graphql/context.js';
import { inputError, notFound } from '../../../shared/errors.js';
import { blockedBy } from '../block/block.service.js';
import { mayRead, requireGroupModerator } from '../group/group.access.js';
import { FeedSort, PostStatus } from '../post/post.enums.js';
import { feedCondition, type FeedChoice } from '../post/post.feeds.js';
import { LIGHT, ownWordsOf, tombstoneOf } from '../post/post.loaders.js';
import { CommunityPost, CommunityPostModel } from '../post/post.model.js';

interface PageInput {
  first: number;
  after?: string | null | undefined;
}

const SORT_FIELDS = {
  [FeedSort.NEW]: 'publishedAt',
  [FeedSort.ACTIVE]: 'activeAt',
  [FeedSort.HOT]: 'hotRank',
  [FeedSort.TOP]: 'likeCount',
} as const satisfies Record<FeedSort, keyof CommunityPost>;

/**
 * The feed of a group that the caller may read, or of everything outside groups and in public groups. Posts by users whom the
 * caller blocked are left out.
 */
export async function feed(
  context: Context,
  choice: FeedChoice,
  sort: FeedSort,
  page: PageInput,
): Promise<Page<CommunityPost>> {
  const { groupId } = choice;
  if (groupId && !(await mayRead(context, [groupId])).has(groupId)) throw notFound('group', 'filter.groupId');
  const blocked = [...(await blockedBy(context))];
  return findPage(CommunityPostModel, CommunityPost, {
    filter: { feeds: feedCondition(choice) },
    ...(blocked.length > 0 ? { besides: { authorId: { $nin: blocked } } } : {}),
    sort: { field: SORT_FIELDS[sort], direction: -1 },
    projection: LIGHT,
    ...page,
  });
}

/** The caller's own posts in any status, newest first. */
export async function myPosts(
  context: Context,
  status: PostStatus | null | undefined,
  page: PageInput,
): Promise<Page<CommunityPost>> {
  const { userId } = requireUser(context.viewer);
  const found = await findPage(CommunityPostModel, CommunityPost, {
    filter: { authorId: userId, ...(status ? { status } : {}) },
    sort: { field: '_id', direction: -1 },
    projection: LIGHT,
    ...page,
  });
  const readable = await mayRead(
    context,
    found.nodes.flatMap((post) => post.groupId ?? []),
  );
  const nodes = found.nodes.map((post) => {
    const own = post.status === PostStatus.DELETED ? tombstoneOf(post) : post;
    return post.groupId && !readable.has(post.groupId) ? ownWordsOf(own) : own;
  });
  return { ...found, nodes };
}

/** Posts waiting for review, oldest first: of one group for its moderators, all for platform moderators. */
export async function pendingPosts(
  context: Context,
  groupId: string | null | undefined,
  page: PageInput,
): Promise<Page<CommunityPost>> {
  if (groupId) await requireGroupModerator(context, groupId, 'filter.groupId');
  else if (!isCaller(context.viewer, 'moderation')) {
    throw inputError('REQUIRED', 'filter.groupId', 'Specify a group that you moderate.');
  }
  return findPage(CommunityPostModel, CommunityPost, {
    filter: { status: PostStatus.PENDING_REVIEW, ...(groupId ? { groupId } : {}) },
    sort: { field: '_id', direction: 1 },
    projection: LIGHT,
    ...page,
  });
}
