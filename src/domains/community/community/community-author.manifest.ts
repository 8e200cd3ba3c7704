import type { Domain, Job, PersonalData } from '../../../graphql/domain.js';
import { commentLoader } from '../comment/comment.loaders.js';
import {
  CommentResolver,
  CommunityCommentFieldsResolver,
  CommunityCommentStatusChangeFieldsResolver,
} from '../comment/comment.resolver.js';
import { purgeDeletedComments } from '../comment/comment-status.service.js';
import { authorsPersonalData } from './community-author-data.service.js';
import { contentLoader } from '../content/content.loaders.js';
import {
  CommunityContentFieldsResolver,
  CommunityContentStatusChangeFieldsResolver,
  ContentResolver,
} from '../content/content.resolver.js';
import { FeedResolver } from '../feed/feed.resolver.js';
import { CommunityLikeFieldsResolver, LikeResolver } from '../like/like.resolver.js';
import { MetricResolver } from '../metric/metric.resolver.js';
import { metricsByIds, rollUpMetrics } from '../metric/metric.service.js';
import { CommunityPostFieldsResolver, CommunityPostStatusChangeFieldsResolver } from '../post/post-fields.resolver.js';
import { publishDuePosts, purgeDeletedPosts, refreshHotRanks } from '../post/post-jobs.service.js';
import { postLoader } from '../post/post.loaders.js';
import { PostResolver } from '../post/post.resolver.js';

/** Posts, comments, likes, content and metrics. */
export const writingResolvers: Domain['resolvers'] = [
  PostResolver,
  FeedResolver,
  CommunityPostFieldsResolver,
  CommunityPostStatusChangeFieldsResolver,
  CommentResolver,
  CommunityCommentFieldsResolver,
  CommunityCommentStatusChangeFieldsResolver,
  LikeResolver,
  CommunityLikeFieldsResolver,
  ContentResolver,
  CommunityContentFieldsResolver,
  CommunityContentStatusChangeFieldsResolver,
  MetricResolver,
];

export const writingNodes: NonNullable<Domain['nodes']> = {
  post: (context, ids) => postLoader(context).loadMany(ids),
  cmt: (context, ids) => commentLoader(context).loadMany(ids),
  cnt: (context, ids) => contentLoader(context).loadMany(ids),
  met: metricsByIds,
};

export const writingPersonalData: readonly PersonalData[] = authorsPersonalData;

export const writingJobs: readonly Job[] = [
  { name: 'community: publish-scheduled-posts', everySeconds: 15, run: publishDuePosts },
  { name: 'community: purge-deleted-posts', everySeconds: 3_600, run: purgeDeletedPosts },
  { name: 'community: purge-deleted-comments', everySeconds: 3_600, run: purgeDeletedComments },
  { name: 'community: refresh-hot-ranks', everySeconds: 60, run: refreshHotRanks },
  { name: 'community: metrics', everySeconds: 300, run: rollUpMetrics },
];
