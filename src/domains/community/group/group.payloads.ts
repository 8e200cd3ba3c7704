import { Field, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.js';
import { Payload } from '../../../graphql/payload.js';
import { CommunityGroup } from './group.model.js';
import { CommunityMembership } from '../membership/membership.model.js';

export const CommunityGroupConnection = connectionOf(CommunityGroup);
export const CommunityMembershipConnection = connectionOf(CommunityMembership);

@ObjectType({ description: 'Result of changing a group.' })
export class GroupPayload extends Payload {
  @Field(() => CommunityGroup, { nullable: true, description: 'The group after the change.' })
  group?: CommunityGroup;
}

@ObjectType({ description: 'Result of changing a group membership.' })
export class MembershipPayload extends Payload {
  @Field(() => CommunityMembership, { nullable: true, description: 'The membership after the change.' })
  membership?: CommunityMembership;
}
