import { prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { Entity, entityModel, Node } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';

/** The scope for the whole community; otherwise it is a group's ID. */
export const EVERYTHING = 'all';

/** `_id` is derived from day and scope, so each row is unique. */
@ObjectType({ implements: Node, description: 'Daily activity in the community or in a group.' })
@indexed({ scope: 1, day: -1, _id: -1 }, 'Days of the community or a group, newest first.')
export class CommunityMetric extends Entity {
  @prop({ type: () => String, required: true })
  scope!: string;

  @Field(() => String, { description: 'The day in UTC, for example 2026-11-23.' })
  @prop({ type: () => String, required: true })
  day!: string;

  @Field(() => Int, { description: 'Posts published, including posts that are no longer visible.' })
  @prop({ type: () => Number, required: true })
  posts!: number;

  @Field(() => Int, { description: 'Comments written.' })
  @prop({ type: () => Number, required: true })
  comments!: number;

  @Field(() => Int, { description: 'Likes given and not removed.' })
  @prop({ type: () => Number, required: true })
  likes!: number;

  @Field(() => Int, { description: 'Content items published.' })
  @prop({ type: () => Number, required: true })
  contents!: number;

  @Field(() => Int, { description: 'Distinct users who posted, published, commented or liked.' })
  @prop({ type: () => Number, required: true })
  activePeople!: number;

  @Field(() => Boolean, { description: 'Whether the day was over when it was counted, so that the numbers are final.' })
  @prop({ type: () => Boolean, required: true })
  isFinal!: boolean;

  @Field(() => GraphQLDateTimeISO, { description: 'When the day was counted.' })
  @prop({ type: () => Date, required: true })
  countedAt!: Date;
}

export const CommunityMetricModel = entityModel(CommunityMetric, { collection: 'communitymetrics', prefix: 'met' });
