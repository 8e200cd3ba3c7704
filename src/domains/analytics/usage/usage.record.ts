import { modelOptions, prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO, GraphQLSafeInt } from 'graphql-scalars';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { Entity } from '../../../database/entity.js';
import { IsBetween } from '../../../graphql/input.js';
import { UsageUnit } from './usage.enums.js';

const MAX_QUANTITY = 1_000_000_000;

@ObjectType({ description: 'How much of something was used, and what that cost.' })
@modelOptions({ schemaOptions: { _id: false } })
export class UsageQuantity {
  @Field(() => UsageUnit, { description: 'What it is measured in.' })
  @prop({ type: () => String, enum: UsageUnit, required: true })
  unit!: UsageUnit;

  @Field(() => GraphQLSafeInt, { description: 'How much.' })
  @prop({ type: () => Number, required: true })
  quantity!: number;

  @Field(() => GraphQLSafeInt, { description: 'What it cost, in micros: 1,000,000 are 1 USD.' })
  @prop({ type: () => Number, required: true })
  costMicros!: number;
}

@InputType({ description: 'How much of something was used.' })
export class UsageQuantityInput {
  @Field(() => UsageUnit, { description: 'What it is measured in.' })
  unit!: UsageUnit;

  @IsBetween(0, MAX_QUANTITY)
  @Field(() => Int, { description: 'How much, 0 to 1,000,000,000.' })
  quantity!: number;
}

/** What every told use has: whose it is, who told it under which id, when it was, and what it cost. */
@ObjectType()
export abstract class UsageRecord extends Entity {
  @prop({ type: () => String, required: true })
  userId!: string;

  /** Who told it: the account, or `service:` and the name of the key. Ids of events are unique within it. */
  @prop({ type: () => String, required: true })
  origin!: string;

  @Field(() => String, { description: 'The id that whoever told it gave it: told again under it, it counts once.' })
  @prop({ type: () => String, required: true })
  clientEventId!: string;

  @Field(() => GraphQLDateTimeISO, { description: 'When it happened.' })
  @prop({ type: () => Date, required: true })
  at!: Date;

  @prop({ type: () => String, required: true })
  day!: string;

  @Field(() => [UsageQuantity], { description: 'What was used of each unit, with its cost.' })
  @prop({ type: () => [UsageQuantity], default: [] })
  usage!: UsageQuantity[];

  @Field(() => GraphQLSafeInt, { description: 'What it cost, in micros: 1,000,000 are 1 USD. Never changes.' })
  @prop({ type: () => Number, required: true })
  costMicros!: number;

  @Field(() => String, { description: 'The version of the price list that it was reckoned by.' })
  @prop({ type: () => String, required: true })
  priceVersion!: string;
}
