import { prop } from '@typegoose/typegoose';
import { Field, Int, ObjectType } from 'type-graphql';
import { Entity, entityModel, Node } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';
import { GroupJoinPolicy, GroupVisibility } from './group.enums.js';

@ObjectType({ implements: Node, description: 'A community group with its posts, events and members.' })
@indexed({ visibility: 1, memberCount: -1, _id: -1, joinPolicy: 1 }, 'List of groups, largest first.')
@indexed({ visibility: 1, _id: -1, joinPolicy: 1 }, 'List of groups, newest first.')
@indexed({ visibility: 1, searchWords: 1, memberCount: -1, _id: -1, joinPolicy: 1 }, 'Group search, largest first.')
@indexed({ visibility: 1, searchWords: 1, _id: -1, joinPolicy: 1 }, 'Group search, newest first.')
@indexed({ isAudienceStale: 1 }, 'Groups whose content must follow a visibility change.', { sparse: true })
@indexed({ ownerIds: 1 }, 'Groups that a user owns, for erasure.')
export class CommunityGroup extends Entity {
  @Field(() => String, { description: 'Name of the group.' })
  @prop({ type: () => String, required: true })
  name!: string;

  @Field(() => String, { description: 'Description of the group.' })
  @prop({ type: () => String, default: '' })
  description!: string;

  @Field(() => GroupVisibility, { description: 'Visibility of the group.' })
  @prop({ type: () => String, enum: GroupVisibility, required: true })
  visibility!: GroupVisibility;

  @Field(() => GroupJoinPolicy, { description: 'How users join the group.' })
  @prop({ type: () => String, enum: GroupJoinPolicy, required: true })
  joinPolicy!: GroupJoinPolicy;

  /** Updated in the transactions that write memberships: the last owner cannot leave. */
  @prop({ type: () => [String], default: [] })
  ownerIds!: string[];

  @Field(() => Int, { description: 'Number of members.' })
  @prop({ type: () => Number, default: 0 })
  memberCount!: number;

  /** True from a visibility change until all content in the group has followed. */
  @prop({ type: () => Boolean })
  isAudienceStale?: boolean;

  /** Normalized words of the name and description. */
  @prop({ type: () => [String], default: [], select: false })
  searchWords!: string[];
}

export const CommunityGroupModel = entityModel(CommunityGroup, { collection: 'communitygroups', prefix: 'grp' });
