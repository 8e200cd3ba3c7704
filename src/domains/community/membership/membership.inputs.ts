import { ValidateNested } from 'class-validator';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PageArgs } from '../../../graphql/connection.js';
import { IsIdOf, IsText } from '../../../graphql/input.js';
import { GroupRole, MembershipDecision, MembershipStatus } from './membership.enums.js';

@InputType({ description: 'What to say when joining a group.' })
export class JoinGroupInput {
  @IsText({ max: 500, multiline: true })
  @Field(() => String, {
    nullable: true,
    description: 'A word to those who decide, at most 500 characters; only they read it.',
  })
  message?: string | null;
}

@InputType({ description: 'Whom to invite.' })
export class InviteToGroupInput {
  @IsIdOf('usr')
  @Field(() => ID, { description: 'Id of the account.' })
  inviteeId!: string;
}

@InputType({ description: 'A decision about somebody in a group.' })
export class ReviewMembershipInput {
  @Field(() => MembershipDecision, { description: 'What is decided.' })
  decision!: MembershipDecision;

  @IsText({ max: 500, multiline: true })
  @Field(() => String, { nullable: true, description: 'Why, at most 500 characters. Needed for a ban.' })
  reason?: string | null;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When a ban ends, at most a year from now; a ban without it does not end by itself.',
  })
  bannedUntil?: Date | null;
}

@InputType({ description: 'What a member may do from now on.' })
export class SetMemberRoleInput {
  @Field(() => GroupRole, { description: 'The role.' })
  role!: GroupRole;
}

@InputType({ description: 'Which of the own memberships to list.' })
export class MyMembershipsFilter {
  @Field(() => MembershipStatus, { nullable: true, description: 'Only those that stand so.' })
  status?: MembershipStatus | null;

  @Field(() => GroupRole, { nullable: true, description: 'Only those with this role.' })
  role?: GroupRole | null;
}

@ArgsType()
export class MyMembershipsArgs extends PageArgs {
  @ValidateNested()
  @Field(() => MyMembershipsFilter, { nullable: true, description: 'Which; all where it is left out.' })
  filter?: MyMembershipsFilter | null;
}

@InputType({ description: 'Whom of a group to list.' })
export class GroupMembersFilter {
  @Field(() => MembershipStatus, {
    nullable: true,
    description: 'How they stand to the group; ACTIVE where it is left out. Others are for its owners and moderators.',
  })
  status?: MembershipStatus | null;

  @Field(() => GroupRole, { nullable: true, description: 'Only those with this role.' })
  role?: GroupRole | null;
}

@ArgsType()
export class GroupMembersArgs extends PageArgs {
  @IsIdOf('grp')
  @Field(() => ID, { description: 'Id of the group.' })
  groupId!: string;

  @ValidateNested()
  @Field(() => GroupMembersFilter, { nullable: true, description: 'Whom; all members where it is left out.' })
  filter?: GroupMembersFilter | null;
}
