import { Field, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.js';
import { Payload } from '../../../graphql/payload.js';
import { CommunityGroup } from './group.model.js';
import { CommunityMembership } from '../membership/membership.model.js';

export const CommunityGroupConnection = connectionOf(CommunityGroup);
export const CommunityMembershipConnection = connectionOf(CommunityMembership);

@ObjectType({ description: 'The outcome of a change to a group.' })
export class GroupPayload extends Payload {
  @Field(() => CommunityGroup, { nullable: true, description: 'The group as it is now.' })
  group?: CommunityGroup;
}

@ObjectType({ description: 'The outcome of a change of how somebody stands to a group.' })
export class MembershipPayload extends Payload {
  @Field(() => CommunityMembership, { nullable: true, description: 'The membership as it is now.' })
  membership?: CommunityMembership;
}
