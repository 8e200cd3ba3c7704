import { prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { Entity, entityModel, Node } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';

/** The scope of the rows about the whole community; otherwise it is a group's id. */
export const EVERYTHING = 'all';

/** `_id` is made of day and scope, so there cannot be two. */
@ObjectType({ implements: Node, description: 'What happened in the community, or in a group, on a day.' })
@indexed({ scope: 1, day: -1, _id: -1 }, 'The days of the community or a group, newest first.')
export class CommunityMetric extends Entity {
  @prop({ type: () => String, required: true })
  scope!: string;

  @Field(() => String, { description: 'The day in UTC, as 2026-11-23.' })
  @prop({ type: () => String, required: true })
  day!: string;

  @Field(() => Int, { description: 'Posts that came out, and can still be read or once could.' })
  @prop({ type: () => Number, required: true })
  posts!: number;

  @Field(() => Int, { description: 'Comments that were written.' })
  @prop({ type: () => Number, required: true })
  comments!: number;

  @Field(() => Int, { description: 'Likes that were given and not taken back.' })
  @prop({ type: () => Number, required: true })
  likes!: number;

  @Field(() => Int, { description: 'Contents that came out.' })
  @prop({ type: () => Number, required: true })
  contents!: number;

  @Field(() => Int, { description: 'Different people who posted, published, commented or liked.' })
  @prop({ type: () => Number, required: true })
  activePeople!: number;

  @Field(() => Boolean, { description: 'Whether the day was over when it was counted.' })
  @prop({ type: () => Boolean, required: true })
  isFinal!: boolean;

  @Field(() => GraphQLDateTimeISO, { description: 'When it was counted.' })
  @prop({ type: () => Date, required: true })
  countedAt!: Date;
}

export const CommunityMetricModel = entityModel(CommunityMetric, { collection: 'communitymetrics', prefix: 'met' });
