import { prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { Entity, entityModel, Node } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';
import { StatusChange } from '../../../graphql/status-change.js';
import { GroupRole, MembershipStatus } from './membership.enums.js';

@ObjectType({ description: 'A status change of a membership.' })
export class MembershipStatusChange extends StatusChange {
  @Field(() => MembershipStatus, { nullable: true, description: 'Previous status, or null for the first entry.' })
  @prop({ type: () => String, enum: MembershipStatus, default: null })
  from!: MembershipStatus | null;

  @Field(() => MembershipStatus, { description: 'New status.' })
  @prop({ type: () => String, enum: MembershipStatus, required: true })
  to!: MembershipStatus;
}

@ObjectType({ implements: Node, description: 'The membership of a user in a group.' })
@indexed(
  { userId: 1, groupId: 1 },
  "One membership per user and group; the caller's memberships in the groups of a page.",
  {
    unique: true,
  },
)
@indexed({ userId: 1, _id: -1, status: 1, role: 1 }, 'Memberships of a user, newest first.')
@indexed({ groupId: 1, status: 1, _id: -1, role: 1 }, 'Members of a group, and users waiting to join.')
@indexed({ status: 1, bannedUntil: 1 }, 'Expired bans, for the job.')
@indexed({ 'history.actorId': 1 }, 'Decisions by a user about others, for erasure.')
export class CommunityMembership extends Entity {
  @prop({ type: () => String, required: true })
  groupId!: string;

  @prop({ type: () => String, required: true })
  userId!: string;

  @Field(() => GroupRole, { description: 'Role of the user in the group.' })
  @prop({ type: () => String, enum: GroupRole, required: true })
  role!: GroupRole;

  @Field(() => MembershipStatus, { description: 'Status of the membership.' })
  @prop({ type: () => String, enum: MembershipStatus, required: true })
  status!: MembershipStatus;

  /** Only for owners and moderators of the group, and for the user. */
  @prop({ type: () => String })
  message?: string;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When the user became a member, or null if they never did.',
  })
  @prop({ type: () => Date })
  joinedAt?: Date;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When the ban ends, or null for a permanent ban or no ban.',
  })
  @prop({ type: () => Date })
  bannedUntil?: Date;

  @prop({ type: () => [MembershipStatusChange], default: [] })
  history!: MembershipStatusChange[];
}

export const CommunityMembershipModel = entityModel(CommunityMembership, {
  collection: 'communitymemberships',
  prefix: 'mbr',
});
