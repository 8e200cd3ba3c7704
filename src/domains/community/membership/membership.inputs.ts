import { ValidateNested } from 'class-validator';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PageArgs } from '../../../graphql/connection.js';
import { IsIdOf, IsText } from '../../../graphql/input.js';
import { GroupRole, MembershipDecision, MembershipStatus } from './membership.enums.js';

@InputType({ description: 'Fields for a request to join a group.' })
export class JoinGroupInput {
  @IsText({ max: 500, multiline: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Message to owners and moderators of the group, at most 500 characters. Only you and they can read it.',
  })
  message?: string | null;
}

@InputType({ description: 'The user to invite.' })
export class InviteToGroupInput {
  @IsIdOf('usr')
  @Field(() => ID, { description: 'ID of the user.' })
  inviteeId!: string;
}

@InputType({ description: 'A decision about a membership.' })
export class ReviewMembershipInput {
  @Field(() => MembershipDecision, { description: 'The decision.' })
  decision!: MembershipDecision;

  @IsText({ max: 500, multiline: true })
  @Field(() => String, { nullable: true, description: 'Reason, at most 500 characters. Required for a ban.' })
  reason?: string | null;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When a ban ends, at most one year ahead. Omit for a permanent ban.',
  })
  bannedUntil?: Date | null;
}

@InputType({ description: 'The new role of a member.' })
export class SetMemberRoleInput {
  @Field(() => GroupRole, { description: 'The role.' })
  role!: GroupRole;
}

@InputType({ description: 'Filters for your memberships.' })
export class MyMembershipsFilter {
  @Field(() => MembershipStatus, { nullable: true, description: 'Only memberships with this status.' })
  status?: MembershipStatus | null;

  @Field(() => GroupRole, { nullable: true, description: 'Only memberships with this role.' })
  role?: GroupRole | null;
}

@ArgsType()
export class MyMembershipsArgs extends PageArgs {
  @ValidateNested()
  @Field(() => MyMembershipsFilter, {
    nullable: true,
    description: 'Filters for the list. If omitted, all memberships.',
  })
  filter?: MyMembershipsFilter | null;
}

@InputType({ description: 'Filters for the members of a group.' })
export class GroupMembersFilter {
  @Field(() => MembershipStatus, {
    nullable: true,
    description:
      'Only memberships with this status. Defaults to ACTIVE; other statuses are visible only to owners and moderators of the group.',
  })
  status?: MembershipStatus | null;

  @Field(() => GroupRole, { nullable: true, description: 'Only memberships with this role.' })
  role?: GroupRole | null;
}

@ArgsType()
export class GroupMembersArgs extends PageArgs {
  @IsIdOf('grp')
  @Field(() => ID, { description: 'ID of the group.' })
  groupId!: string;

  @ValidateNested()
  @Field(() => GroupMembersFilter, { nullable: true, description: 'Filters for the list. If omitted, all members.' })
  filter?: GroupMembersFilter | null;
}
