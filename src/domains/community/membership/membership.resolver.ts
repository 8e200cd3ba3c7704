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
  @Query(() => CommunityMembershipConnection, { description: 'How the caller stands to groups, newest first.' })
  async myMemberships(
    @Ctx() context: Context,
    @Args(() => MyMembershipsArgs) { filter, ...page }: MyMembershipsArgs,
  ): Promise<MembershipPage> {
    return new CommunityMembershipConnection(await myMemberships(context, filter ?? {}, page));
  }

  @Access('user')
  @Query(() => CommunityMembershipConnection, { description: 'The people of a group, newest first.' })
  async groupMembers(
    @Ctx() context: Context,
    @Args(() => GroupMembersArgs) { groupId, filter, ...page }: GroupMembersArgs,
  ): Promise<MembershipPage> {
    return new CommunityMembershipConnection(await groupMembers(context, groupId, filter ?? {}, page));
  }

  @Access('user')
  @RateLimit(60, 3_600)
  @Mutation(() => MembershipPayload, {
    description: 'Joins a group, asks to where it wants that, or takes an invitation. Saying it again changes nothing.',
  })
  async joinGroup(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the group.' }) id: string,
    @Arg('input', () => JoinGroupInput, { nullable: true, description: 'What to say.' }) input?: JoinGroupInput | null,
  ): Promise<MembershipPayload> {
    return { membership: await joinGroup(context, id, input?.message) };
  }

  @Access('user')
  @Mutation(() => MembershipPayload, {
    description:
      'Leaves a group, takes back the wish to join it or declines an invitation. Its last owner cannot leave.',
  })
  async leaveGroup(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the group.' }) id: string,
  ): Promise<MembershipPayload> {
    return { membership: await leaveGroup(context, id) };
  }

  @Access('user')
  @RateLimit(100, 3_600)
  @Mutation(() => MembershipPayload, {
    description: 'Invites somebody into a group. For its owners and moderators. Saying it again changes nothing.',
  })
  async inviteToGroup(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the group.' }) id: string,
    @Arg('input', () => InviteToGroupInput, { description: 'Whom.' }) input: InviteToGroupInput,
  ): Promise<MembershipPayload> {
    return { membership: await inviteToGroup(context, id, input.inviteeId) };
  }

  @Access('user')
  @Mutation(() => MembershipPayload, {
    description: 'Decides about somebody in a group, who is told by mail. For its owners and moderators.',
  })
  async reviewMembership(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the membership.' }) id: string,
    @Arg('input', () => ReviewMembershipInput, { description: 'The decision.' }) input: ReviewMembershipInput,
  ): Promise<MembershipPayload> {
    return { membership: await reviewMembership(context, id, input) };
  }

  @Access('user')
  @Mutation(() => MembershipPayload, { description: 'Gives a member another role. For owners of the group.' })
  async setMemberRole(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the membership.' }) id: string,
    @Arg('input', () => SetMemberRoleInput, { description: 'The role.' }) input: SetMemberRoleInput,
  ): Promise<MembershipPayload> {
    return { membership: await setMemberRole(context, id, input.role) };
  }

  @FieldResolver(() => CommunityGroup, { nullable: true, description: 'The group; null where it is not for you.' })
  async group(@Root() { groupId }: CommunityMembership, @Ctx() context: Context): Promise<CommunityGroup | null> {
    return (await visibleGroups(context, [groupId]))[0] ?? null;
  }

  @FieldResolver(() => User, { nullable: true, description: 'The person.' })
  user(@Root() { userId }: CommunityMembership, @Ctx() context: Context): User | null | Promise<User | null> {
    return userLoader(context).load(userId);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What the person said when asking to join; null for all but the person and those who decide.',
  })
  async message(@Root() membership: CommunityMembership, @Ctx() context: Context): Promise<string | null> {
    return (await maySeeDetails(context, membership)) ? (membership.message ?? null) : null;
  }

  @FieldResolver(() => [MembershipStatusChange], {
    description: 'What happened, oldest first; empty for all but the person and those who decide.',
  })
  async history(
    @Root() membership: CommunityMembership,
    @Ctx() context: Context,
  ): Promise<readonly MembershipStatusChange[]> {
    return (await maySeeDetails(context, membership)) ? membership.history : [];
  }

  @FieldResolver(() => [MembershipDecision], {
    description: 'What the caller may decide about it now; empty for all but owners and moderators of the group.',
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
    description: 'Who brought it about; null where time did, or there is no account any more.',
  })
  actor(@Root() { actorId }: MembershipStatusChange, @Ctx() context: Context): User | null | Promise<User | null> {
    return actorId ? userLoader(context).load(actorId) : null;
  }
}
