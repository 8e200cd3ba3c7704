import { prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { Entity, entityModel } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';

/** `_id` is derived from target and user, so each like is unique. */
@ObjectType({ description: 'A like on a post, comment or content item.' })
@indexed({ targetId: 1, userId: 1 }, 'One like per user and target.', { unique: true })
@indexed({ userId: 1, likedAt: -1, _id: -1 }, 'Likes of a user, newest first; export and erasure.')
@indexed({ createdAt: 1, groupId: 1, userId: 1 }, 'Likes of a day, for metrics.')
export class CommunityLike extends Entity {
  @prop({ type: () => String, required: true })
  targetId!: string;

  @prop({ type: () => String, required: true })
  userId!: string;

  @prop({ type: () => String })
  groupId?: string;

  @Field(() => GraphQLDateTimeISO, { description: 'When the like was given.' })
  @prop({ type: () => Date, required: true })
  likedAt!: Date;
}

export const CommunityLikeModel = entityModel(CommunityLike, { collection: 'communitylikes', prefix: 'like' });

export function likeId(targetId: string, userId: string): string {
  return `${targetId}:${userId}`;
}
