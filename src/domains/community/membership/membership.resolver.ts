import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access, RateLimit } from '../../../auth/access.js';
import type { Context } from '../../../graphql/context.js';
import { User, userLoader } from '../../identity/index.js';
import { visibleGroups } from '../group/group.access.js';
import { CommunityGroup } from '../group/group.model.js';
import { CommunityMembershipConnection, MembershipPayload } from '../group/group.payloads.js';
import { reviewMembership, setMemberRole } from './membership-review.service.js';
import { MembershipDecision } from './membership.enums.js';
import {
  GroupMembersArgs,
  InviteToGroupInput,
  JoinGroupInput,
  MyMembershipsArgs,
  ReviewMembershipInput,
  SetMemberRoleInput,
} from './membership.inputs.js';
import { CommunityMembership, MembershipStatusChange } from './membership.model.js';
import {
  groupMembers,
  inviteToGroup,
  joinGroup,
  leaveGroup,
  maySeeDetails,
  myMemberships,
  possibleDecisions,
} from './membership.service.js';

type MembershipPage = InstanceType<typeof CommunityMembershipConnection>;

@Resolver(() => CommunityMembership)
export class MembershipResolver {
  @Access('user')
  @Query(() => CommunityMembershipConnection, { description: 'Your group memberships, newest first.' })
  async myMemberships(
    @Ctx() context: Context,
    @Args(() => MyMembershipsArgs) { filter, ...page }: MyMembershipsArgs,
  ): Promise<MembershipPage> {
    return new CommunityMembershipConnection(await myMemberships(context, filter ?? {}, page));
  }

  @Access('user')
  @Query(() => CommunityMembershipConnection, { description: 'Members of a group, newest first.' })
  async groupMembers(
    @Ctx() context: Context,
    @Args(() => GroupMembersArgs) { groupId, filter, ...page }: GroupMembersArgs,
  ): Promise<MembershipPage> {
    return new CommunityMembershipConnection(await groupMembers(context, groupId, filter ?? {}, page));
  }

  @Access('user')
  @RateLimit(60, 3_600)
  @Mutation(() => MembershipPayload, {
    description:
      'Joins a group, requests to join if approval is required, or accepts an invitation. Repeating it has no effect.',
  })
  async joinGroup(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the group.' }) id: string,
    @Arg('input', () => JoinGroupInput, { nullable: true, description: 'Details of the request.' })
    input?: JoinGroupInput | null,
  ): Promise<MembershipPayload> {
    return { membership: await joinGroup(context, id, input?.message) };
  }

  @Access('user')
  @Mutation(() => MembershipPayload, {
    description: 'Leaves a group, withdraws a request to join, or declines an invitation. The last owner cannot leave.',
  })
  async leaveGroup(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the group.' }) id: string,
  ): Promise<MembershipPayload> {
    return { membership: await leaveGroup(context, id) };
  }

  @Access('user')
  @RateLimit(100, 3_600)
  @Mutation(() => MembershipPayload, {
    description: 'Invites a user to a group. Only for its owners and moderators. Repeating it has no effect.',
  })
  async inviteToGroup(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the group.' }) id: string,
    @Arg('input', () => InviteToGroupInput, { description: 'The user to invite.' }) input: InviteToGroupInput,
  ): Promise<MembershipPayload> {
    return { membership: await inviteToGroup(context, id, input.inviteeId) };
  }

  @Access('user')
  @Mutation(() => MembershipPayload, {
    description: 'Reviews a membership and emails the user. Only for owners and moderators of the group.',
  })
  async reviewMembership(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the membership.' }) id: string,
    @Arg('input', () => ReviewMembershipInput, { description: 'The decision.' }) input: ReviewMembershipInput,
  ): Promise<MembershipPayload> {
    return { membership: await reviewMembership(context, id, input) };
  }

  @Access('user')
  @Mutation(() => MembershipPayload, { description: 'Changes the role of a member. Only for owners of the group.' })
  async setMemberRole(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the membership.' }) id: string,
    @Arg('input', () => SetMemberRoleInput, { description: 'The new role.' }) input: SetMemberRoleInput,
  ): Promise<MembershipPayload> {
    return { membership: await setMemberRole(context, id, input.role) };
  }

  @FieldResolver(() => CommunityGroup, { nullable: true, description: 'The group, or null if you cannot see it.' })
  async group(@Root() { groupId }: CommunityMembership, @Ctx() context: Context): Promise<CommunityGroup | null> {
    return (await visibleGroups(context, [groupId]))[0] ?? null;
  }

  @FieldResolver(() => User, { nullable: true, description: 'The user.' })
  user(@Root() { userId }: CommunityMembership, @Ctx() context: Context): User | null | Promise<User | null> {
    return userLoader(context).load(userId);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Message of the request to join. Null unless you are the user or an owner or moderator of the group.',
  })
  async message(@Root() membership: CommunityMembership, @Ctx() context: Context): Promise<string | null> {
    return (await maySeeDetails(context, membership)) ? (membership.message ?? null) : null;
  }

  @FieldResolver(() => [MembershipStatusChange], {
    description: 'Status changes, oldest first. Empty unless you are the user or an owner or moderator of the group.',
  })
  async history(
    @Root() membership: CommunityMembership,
    @Ctx() context: Context,
  ): Promise<readonly MembershipStatusChange[]> {
    return (await maySeeDetails(context, membership)) ? membership.history : [];
  }

  @FieldResolver(() => [MembershipDecision], {
    description: 'Decisions you can make now. Empty unless you are an owner or moderator of the group.',
  })
  possibleDecisions(
    @Root() membership: CommunityMembership,
    @Ctx() context: Context,
  ): Promise<readonly MembershipDecision[]> {
    return possibleDecisions(context, membership);
  }
}

@Resolver(() => MembershipStatusChange)
export class MembershipStatusChangeResolver {
  @FieldResolver(() => User, {
    nullable: true,
    description: 'The user who made the change. Null if it happened automatically or the account no longer exists.',
  })
  actor(@Root() { actorId }: MembershipStatusChange, @Ctx() context: Context): User | null | Promise<User | null> {
    return actorId ? userLoader(context).load(actorId) : null;
  }
}
