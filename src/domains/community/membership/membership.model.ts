import { prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { Entity, entityModel, Node } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';
import { StatusChange } from '../../../graphql/status-change.js';
import { GroupRole, MembershipStatus } from './membership.enums.js';

@ObjectType({ description: 'A change of how somebody stands to a group.' })
export class MembershipStatusChange extends StatusChange {
  @Field(() => MembershipStatus, { nullable: true, description: 'How it was before; null at the beginning.' })
  @prop({ type: () => String, enum: MembershipStatus, default: null })
  from!: MembershipStatus | null;

  @Field(() => MembershipStatus, { description: 'How it was afterwards.' })
  @prop({ type: () => String, enum: MembershipStatus, required: true })
  to!: MembershipStatus;
}

@ObjectType({ implements: Node, description: 'How one person stands to one group.' })
@indexed(
  { userId: 1, groupId: 1 },
  'One row for each person and group; how the caller stands to the groups of a page.',
  {
    unique: true,
  },
)
@indexed({ userId: 1, _id: -1, status: 1, role: 1 }, 'Memberships of a person, newest first.')
@indexed({ groupId: 1, status: 1, _id: -1, role: 1 }, 'Members of a group, and who waits to become one.')
@indexed({ status: 1, bannedUntil: 1 }, 'Bans that are over, for the job.')
@indexed({ 'history.actorId': 1 }, 'What a person decided about others, for erasure.')
export class CommunityMembership extends Entity {
  @prop({ type: () => String, required: true })
  groupId!: string;

  @prop({ type: () => String, required: true })
  userId!: string;

  @Field(() => GroupRole, { description: 'What the person may do in the group.' })
  @prop({ type: () => String, enum: GroupRole, required: true })
  role!: GroupRole;

  @Field(() => MembershipStatus, { description: 'How the person stands to the group.' })
  @prop({ type: () => String, enum: MembershipStatus, required: true })
  status!: MembershipStatus;

  /** For those who decide. */
  @prop({ type: () => String })
  message?: string;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'Since when the person is a member.' })
  @prop({ type: () => Date })
  joinedAt?: Date;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'When a ban ends; null for one that does not.' })
  @prop({ type: () => Date })
  bannedUntil?: Date;

  @prop({ type: () => [MembershipStatusChange], default: [] })
  history!: MembershipStatusChange[];
}

export const CommunityMembershipModel = entityModel(CommunityMembership, {
  collection: 'communitymemberships',
  prefix: 'mbr',
});
