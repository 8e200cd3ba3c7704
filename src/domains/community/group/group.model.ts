import { prop } from '@typegoose/typegoose';
import { Field, Int, ObjectType } from 'type-graphql';
import { Entity, entityModel, Node } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';
import { GroupJoinPolicy, GroupVisibility } from './group.enums.js';

@ObjectType({ implements: Node, description: 'A group of the community: its posts, events and members.' })
@indexed({ visibility: 1, memberCount: -1, _id: -1, joinPolicy: 1 }, 'The list of groups, largest first.')
@indexed({ visibility: 1, _id: -1, joinPolicy: 1 }, 'The list of groups, newest first.')
@indexed({ visibility: 1, searchWords: 1, memberCount: -1, _id: -1, joinPolicy: 1 }, 'Groups by words, largest first.')
@indexed({ visibility: 1, searchWords: 1, _id: -1, joinPolicy: 1 }, 'Groups by words, newest first.')
@indexed({ isAudienceStale: 1 }, 'Groups whose records have to follow a change of who reads them.', { sparse: true })
@indexed({ ownerIds: 1 }, 'Groups that a person owns, for erasure.')
export class CommunityGroup extends Entity {
  @Field(() => String, { description: 'The name of the group.' })
  @prop({ type: () => String, required: true })
  name!: string;

  @Field(() => String, { description: 'What it is about.' })
  @prop({ type: () => String, default: '' })
  description!: string;

  @Field(() => GroupVisibility, { description: 'Who finds it and reads what is in it.' })
  @prop({ type: () => String, enum: GroupVisibility, required: true })
  visibility!: GroupVisibility;

  @Field(() => GroupJoinPolicy, { description: 'How one becomes a member.' })
  @prop({ type: () => String, enum: GroupJoinPolicy, required: true })
  joinPolicy!: GroupJoinPolicy;

  /** Kept in step with the memberships, in their transactions: a list of one cannot leave. */
  @prop({ type: () => [String], default: [] })
  ownerIds!: string[];

  @Field(() => Int, { description: 'How many members it has.' })
  @prop({ type: () => Number, default: 0 })
  memberCount!: number;

  /** True from a change of who reads it until all that stands in it has followed. */
  @prop({ type: () => Boolean })
  isAudienceStale?: boolean;

  /** Folded words of name and description. */
  @prop({ type: () => [String], default: [], select: false })
  searchWords!: string[];
}

export const CommunityGroupModel = entityModel(CommunityGroup, { collection: 'communitygroups', prefix: 'grp' });
