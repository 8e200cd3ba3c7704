import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { Access } from '../../../auth/access.js';
import type { Page } from '../../../database/page.js';
import type { Context } from '../../../graphql/context.js';
import { preloadUsers } from '../../identity/index.js';
import { FeedArgs } from './feed.inputs.js';
import { feed, myPosts, pendingPosts } from './feed.service.js';
import { MyPostsArgs, PendingPostsArgs } from '../post/post.inputs.js';
import type { CommunityPost } from '../post/post.model.js';
import { CommunityPostConnection } from '../post/post.payloads.js';

type PostPage = InstanceType<typeof CommunityPostConnection>;

/** The names beside the posts are loaded at once, not one by one. */
async function answer(context: Context, page: Page<CommunityPost>, info: GraphQLResolveInfo): Promise<PostPage> {
  await preloadUsers(
    context,
    page.nodes.flatMap(({ authorId }) => authorId ?? []),
    info,
  );
  return new CommunityPostConnection(page);
}

@Resolver()
export class FeedResolver {
  @Access('public')
  @Query(() => CommunityPostConnection, {
    description: 'Posts of the community, of a group, of a person or about something.',
  })
  async feed(
    @Ctx() context: Context,
    @Args(() => FeedArgs) { filter, sort, ...page }: FeedArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PostPage> {
    return answer(context, await feed(context, filter ?? {}, sort, page), info);
  }

  @Access('user')
  @Query(() => CommunityPostConnection, { description: 'The own posts, newest first, drafts too.' })
  async myPosts(@Ctx() context: Context, @Args(() => MyPostsArgs) { filter, ...page }: MyPostsArgs): Promise<PostPage> {
    return new CommunityPostConnection(await myPosts(context, filter?.status, page));
  }

  @Access('user')
  @Query(() => CommunityPostConnection, {
    description:
      'Posts that wait for a moderator, oldest first: those of a group for who moderates it, all for moderators of the platform.',
  })
  async pendingPosts(
    @Ctx() context: Context,
    @Args(() => PendingPostsArgs) { filter, ...page }: PendingPostsArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PostPage> {
    return answer(context, await pendingPosts(context, filter?.groupId, page), info);
  }
}
