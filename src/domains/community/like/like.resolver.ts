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
    description: 'Likes a post, a comment or a content. One like a person; saying it again changes nothing.',
  })
  async like(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the post, comment or content.' }) id: string,
  ): Promise<LikePayload> {
    const target = await like(context, id);
    return { target, likeCount: target.likeCount, likedByMe: true };
  }

  @Access('user')
  @RateLimit(120, 3_600)
  @Mutation(() => LikePayload, { description: 'Takes a like back; where there is none, nothing changes.' })
  async unlike(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the post, comment or content.' }) id: string,
  ): Promise<LikePayload> {
    const target = await unlike(context, id);
    return { target, likeCount: target.likeCount, likedByMe: false };
  }

  @Access('user')
  @Query(() => CommunityLikeConnection, { description: 'What the caller likes, newest first.' })
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
    description: 'The post, comment or content; null where it is gone or not for you any more.',
  })
  target(@Root() { targetId }: CommunityLike, @Ctx() context: Context): Node | null | Promise<Node | null> {
    return targetOf(context, targetId);
  }
}
