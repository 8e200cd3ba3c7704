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
  @Query(() => CommunityGroupConnection, { description: 'Public groups.' })
  async groups(
    @Args(() => GroupsArgs) { filter, sort, ...page }: GroupsArgs,
  ): Promise<InstanceType<typeof CommunityGroupConnection>> {
    return new CommunityGroupConnection(await groups(filter ?? {}, sort, page));
  }

  @Access('public')
  @Query(() => CommunityGroup, {
    nullable: true,
    description:
      'A group by its ID, or null if it does not exist or you cannot see it. Private groups are visible to members, invitees and users with a pending request.',
  })
  group(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the group.' }) id: string,
  ): Promise<CommunityGroup | null> {
    return group(context, id);
  }

  @Access('user')
  @RateLimit(10, 3_600)
  @Mutation(() => GroupPayload, { description: 'Creates a group that you own.' })
  async createGroup(
    @Ctx() context: Context,
    @Arg('input', () => CreateGroupInput, { description: 'The group to create.' }) input: CreateGroupInput,
  ): Promise<GroupPayload> {
    return { group: await createGroup(context, input) };
  }

  @Access('user')
  @Mutation(() => GroupPayload, { description: 'Updates a group. Only for its owners.' })
  async updateGroup(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the group.' }) id: string,
    @Arg('input', () => UpdateGroupInput, { description: 'Fields to change.' }) input: UpdateGroupInput,
  ): Promise<GroupPayload> {
    return { group: await updateGroup(context, id, input) };
  }

  @Access('user')
  @Mutation(() => GroupPayload, {
    description: 'Transfers ownership of a group to one of its members; you become a moderator. Only for its owners.',
  })
  async transferGroup(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the group.' }) id: string,
    @Arg('input', () => TransferGroupInput, { description: 'The new owner.' }) input: TransferGroupInput,
  ): Promise<GroupPayload> {
    return { group: await transferGroup(context, id, input.newOwnerId) };
  }

  @FieldResolver(() => [User], { description: 'Owners of the group, at most ten.' })
  async owners(@Root() { ownerIds }: CommunityGroup, @Ctx() context: Context): Promise<User[]> {
    const owners = await userLoader(context).loadMany(ownerIds);
    return owners.filter((owner) => owner !== null);
  }

  @FieldResolver(() => CommunityMembership, {
    nullable: true,
    description: 'Your membership, or null if you have none.',
  })
  async myMembership(@Root() { _id }: CommunityGroup, @Ctx() context: Context): Promise<CommunityMembership | null> {
    if (context.viewer.kind !== 'user') return null;
    const own = await ownMembershipLoader(context).load(_id);
    return own && currentMembership(own, new Date());
  }
}
