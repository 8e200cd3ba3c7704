import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access, RateLimit } from '../../../auth/access.js';
import { PageArgs } from '../../../graphql/connection.js';
import type { Context } from '../../../graphql/context.js';
import { User, userLoader } from '../../identity/index.js';
import { CommunityBlock } from './block.model.js';
import { blockMember, myBlocks, unblockMember } from './block.service.js';
import { BlockPayload, CommunityBlockConnection } from '../moderation/moderation.payloads.js';

@Resolver(() => CommunityBlock)
export class BlockResolver {
  @Access('user')
  @Query(() => CommunityBlockConnection, { description: 'Users you have blocked, newest first.' })
  async myBlocks(
    @Ctx() context: Context,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<InstanceType<typeof CommunityBlockConnection>> {
    return new CommunityBlockConnection(await myBlocks(context, page));
  }

  @Access('user')
  @RateLimit(100, 3_600)
  @Mutation(() => BlockPayload, {
    description:
      'Blocks a user, which hides what they write from you. They are not notified. You can block at most 1,000 users.',
  })
  async blockMember(
    @Ctx() context: Context,
    @Arg('userId', () => ID, { description: 'ID of the user.' }) userId: string,
  ): Promise<BlockPayload> {
    return { block: await blockMember(context, userId) };
  }

  @Access('user')
  @Mutation(() => BlockPayload, { description: 'Unblocks a user. Has no effect if the user is not blocked.' })
  async unblockMember(
    @Ctx() context: Context,
    @Arg('userId', () => ID, { description: 'ID of the user.' }) userId: string,
  ): Promise<BlockPayload> {
    await unblockMember(context, userId);
    return {};
  }

  @FieldResolver(() => User, { nullable: true, description: 'The blocked user.' })
  user(@Root() { blockedId }: CommunityBlock, @Ctx() context: Context): User | null | Promise<User | null> {
    return userLoader(context).load(blockedId);
  }
}
