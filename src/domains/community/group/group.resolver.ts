import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access, RateLimit } from '../../../auth/access.js';
import type { Context } from '../../../graphql/context.js';
import { User, userLoader } from '../../identity/index.js';
import { ownMembershipLoader } from './group.access.js';
import { CreateGroupInput, GroupsArgs, TransferGroupInput, UpdateGroupInput } from './group.inputs.js';
import { CommunityGroup } from './group.model.js';
import { CommunityGroupConnection, GroupPayload } from './group.payloads.js';
import { createGroup, group, groups, updateGroup } from './group.service.js';
import { currentMembership } from '../membership/membership.time.js';
import { transferGroup } from '../membership/membership-review.service.js';
import { CommunityMembership } from '../membership/membership.model.js';

@Resolver(() => CommunityGroup)
export class GroupResolver {
  @Access('public')
  @Query(() => CommunityGroupConnection, { description: 'The public groups.' })
  async groups(
    @Args(() => GroupsArgs) { filter, sort, ...page }: GroupsArgs,
  ): Promise<InstanceType<typeof CommunityGroupConnection>> {
    return new CommunityGroupConnection(await groups(filter ?? {}, sort, page));
  }

  @Access('public')
  @Query(() => CommunityGroup, {
    nullable: true,
    description:
      'One group; null when it is missing or not for you. Private groups are for members and who asked or was invited.',
  })
  group(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the group.' }) id: string,
  ): Promise<CommunityGroup | null> {
    return group(context, id);
  }

  @Access('user')
  @RateLimit(10, 3_600)
  @Mutation(() => GroupPayload, { description: 'Makes a group; whoever makes it owns it.' })
  async createGroup(
    @Ctx() context: Context,
    @Arg('input', () => CreateGroupInput, { description: 'The group.' }) input: CreateGroupInput,
  ): Promise<GroupPayload> {
    return { group: await createGroup(context, input) };
  }

  @Access('user')
  @Mutation(() => GroupPayload, { description: 'Changes a group. For its owners.' })
  async updateGroup(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the group.' }) id: string,
    @Arg('input', () => UpdateGroupInput, { description: 'What to change.' }) input: UpdateGroupInput,
  ): Promise<GroupPayload> {
    return { group: await updateGroup(context, id, input) };
  }

  @Access('user')
  @Mutation(() => GroupPayload, {
    description: 'Hands a group over to one of its members; the caller stays as a moderator. For its owners.',
  })
  async transferGroup(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the group.' }) id: string,
    @Arg('input', () => TransferGroupInput, { description: 'To whom.' }) input: TransferGroupInput,
  ): Promise<GroupPayload> {
    return { group: await transferGroup(context, id, input.newOwnerId) };
  }

  @FieldResolver(() => [User], { description: 'Who owns it, at most ten.' })
  async owners(@Root() { ownerIds }: CommunityGroup, @Ctx() context: Context): Promise<User[]> {
    const owners = await userLoader(context).loadMany(ownerIds);
    return owners.filter((owner) => owner !== null);
  }

  @FieldResolver(() => CommunityMembership, {
    nullable: true,
    description: 'How the caller stands to it; null for whoever has nothing to do with it.',
  })
  async myMembership(@Root() { _id }: CommunityGroup, @Ctx() context: Context): Promise<CommunityMembership | null> {
    if (context.viewer.kind !== 'user') return null;
    const own = await ownMembershipLoader(context).load(_id);
    return own && currentMembership(own, new Date());
  }
}
