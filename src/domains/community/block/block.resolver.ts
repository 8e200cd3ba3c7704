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
  @Query(() => CommunityBlockConnection, { description: 'Whom the caller blocks, newest first.' })
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
      'Blocks somebody: what they write is left out of what the caller reads. They are not told. At most 1,000 people.',
  })
  async blockMember(
    @Ctx() context: Context,
    @Arg('userId', () => ID, { description: 'Id of the account.' }) userId: string,
  ): Promise<BlockPayload> {
    return { block: await blockMember(context, userId) };
  }

  @Access('user')
  @Mutation(() => BlockPayload, { description: 'Takes a block back; where there is none, nothing changes.' })
  async unblockMember(
    @Ctx() context: Context,
    @Arg('userId', () => ID, { description: 'Id of the account.' }) userId: string,
  ): Promise<BlockPayload> {
    await unblockMember(context, userId);
    return {};
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who is blocked.' })
  user(@Root() { blockedId }: CommunityBlock, @Ctx() context: Context): User | null | Promise<User | null> {
    return userLoader(context).load(blockedId);
  }
}
