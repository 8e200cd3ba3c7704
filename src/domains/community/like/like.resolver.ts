import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access, RateLimit } from '../../../auth/access.js';
import { Node } from '../../../database/entity.js';
import { PageArgs } from '../../../graphql/connection.js';
import type { Context } from '../../../graphql/context.js';
import { targetOf } from './like.loaders.js';
import { CommunityLike } from './like.model.js';
import { CommunityLikeConnection, LikePayload } from './like.payloads.js';
import { like, myLikes, unlike } from './like.service.js';

@Resolver()
export class LikeResolver {
  @Access('user')
  @RateLimit(120, 3_600)
  @Mutation(() => LikePayload, {
    description: 'Likes a post, comment or content item. One like per user; repeating it has no effect.',
  })
  async like(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the post, comment or content item.' }) id: string,
  ): Promise<LikePayload> {
    const target = await like(context, id);
    return { target, likeCount: target.likeCount, likedByMe: true };
  }

  @Access('user')
  @RateLimit(120, 3_600)
  @Mutation(() => LikePayload, { description: 'Removes your like. Has no effect if there is none.' })
  async unlike(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the post, comment or content item.' }) id: string,
  ): Promise<LikePayload> {
    const target = await unlike(context, id);
    return { target, likeCount: target.likeCount, likedByMe: false };
  }

  @Access('user')
  @Query(() => CommunityLikeConnection, { description: 'Your likes, newest first.' })
  async myLikes(
    @Ctx() context: Context,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<InstanceType<typeof CommunityLikeConnection>> {
    return new CommunityLikeConnection(await myLikes(context, page));
  }
}

@Resolver(() => CommunityLike)
export class CommunityLikeFieldsResolver {
  @FieldResolver(() => Node, {
    nullable: true,
    complexity: 1,
    description: 'The liked post, comment or content item, or null if it no longer exists or you can no longer see it.',
  })
  target(@Root() { targetId }: CommunityLike, @Ctx() context: Context): Node | null | Promise<Node | null> {
    return targetOf(context, targetId);
  }
}
