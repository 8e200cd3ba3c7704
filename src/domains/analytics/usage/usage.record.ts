import { modelOptions, prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO, GraphQLSafeInt } from 'graphql-scalars';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { Entity } from '../../../database/entity.js';
import { IsBetween } from '../../../graphql/input.js';
import { UsageUnit } from './usage.enums.js';

const MAX_QUANTITY = 1_000_000_000;

@ObjectType({ description: 'An amount of usage, with its cost.' })
@modelOptions({ schemaOptions: { _id: false } })
export class UsageQuantity {
  @Field(() => UsageUnit, { description: 'Unit of measure.' })
  @prop({ type: () => String, enum: UsageUnit, required: true })
  unit!: UsageUnit;

  @Field(() => GraphQLSafeInt, { description: 'Quantity used.' })
  @prop({ type: () => Number, required: true })
  quantity!: number;

  @Field(() => GraphQLSafeInt, { description: 'Cost, in micros (1,000,000 micros are 1 USD).' })
  @prop({ type: () => Number, required: true })
  costMicros!: number;
}

@InputType({ description: 'An amount of usage.' })
export class UsageQuantityInput {
  @Field(() => UsageUnit, { description: 'Unit of measure.' })
  unit!: UsageUnit;

  @IsBetween(0, MAX_QUANTITY)
  @Field(() => Int, { description: 'Quantity used, 0 to 1,000,000,000.' })
  quantity!: number;
}

/** Fields of every usage record. */
@ObjectType()
export abstract class UsageRecord extends Entity {
  @prop({ type: () => String, required: true })
  userId!: string;

  /** The reporter: the account, or `service:` and the name of the key. Client event IDs are unique per origin. */
  @prop({ type: () => String, required: true })
  origin!: string;

  @Field(() => String, { description: "The reporter's ID for the event. Repeated events with the same ID count once." })
  @prop({ type: () => String, required: true })
  clientEventId!: string;

  @Field(() => GraphQLDateTimeISO, { description: 'When the event occurred.' })
  @prop({ type: () => Date, required: true })
  at!: Date;

  @prop({ type: () => String, required: true })
  day!: string;

  @Field(() => [UsageQuantity], { description: 'Usage per unit, with its cost.' })
  @prop({ type: () => [UsageQuantity], default: [] })
  usage!: UsageQuantity[];

  @Field(() => GraphQLSafeInt, { description: 'Cost, in micros (1,000,000 micros are 1 USD). Never changes.' })
  @prop({ type: () => Number, required: true })
  costMicros!: number;

  @Field(() => String, { description: 'Version of the price list used for the cost.' })
  @prop({ type: () => String, required: true })
  priceVersion!: string;
}
