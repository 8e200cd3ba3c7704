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

/** Loads author names for the whole page at once. */
async function withAuthors(context: Context, page: Page<CommunityPost>, info: GraphQLResolveInfo): Promise<PostPage> {
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
    description: 'Posts in the community, optionally filtered by group, author or tag.',
  })
  async feed(
    @Ctx() context: Context,
    @Args(() => FeedArgs) { filter, sort, ...page }: FeedArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PostPage> {
    return withAuthors(context, await feed(context, filter ?? {}, sort, page), info);
  }

  @Access('user')
  @Query(() => CommunityPostConnection, { description: 'Your posts, newest first, including drafts.' })
  async myPosts(@Ctx() context: Context, @Args(() => MyPostsArgs) { filter, ...page }: MyPostsArgs): Promise<PostPage> {
    return new CommunityPostConnection(await myPosts(context, filter?.status, page));
  }

  @Access('user')
  @Query(() => CommunityPostConnection, {
    description:
      'Posts waiting for review, oldest first. Group owners and moderators see those in their group, platform moderators see all.',
  })
  async pendingPosts(
    @Ctx() context: Context,
    @Args(() => PendingPostsArgs) { filter, ...page }: PendingPostsArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PostPage> {
    return withAuthors(context, await pendingPosts(context, filter?.groupId, page), info);
  }
}
