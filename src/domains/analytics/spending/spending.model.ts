import { modelOptions, prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO, GraphQLSafeInt } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { Entity, entityModel } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';

@ObjectType({
  description: 'An alert that a share of the spending limit was reached. Raised once per share, limit and month.',
})
@modelOptions({ schemaOptions: { _id: false } })
export class SpendingAlert {
  @Field(() => Int, { description: 'Share of the limit in percent: 50, 80 or 100.' })
  @prop({ type: () => Number, required: true })
  threshold!: number;

  @Field(() => GraphQLDateTimeISO, { description: 'When the share was reached.' })
  @prop({ type: () => Date, required: true })
  at!: Date;

  @Field(() => GraphQLSafeInt, { description: 'Amount spent at that time, in micros.' })
  @prop({ type: () => Number, required: true })
  spentMicros!: number;

  @Field(() => GraphQLSafeInt, { description: 'Limit at that time, in micros.' })
  @prop({ type: () => Number, required: true })
  limitMicros!: number;
}

/** The spending of an account in a month. `_id` combines the account and the month. */
@indexed({ userId: 1 }, 'Spending periods of an account, for export and erasure.')
export class SpendingPeriod extends Entity {
  @prop({ type: () => String, required: true })
  userId!: string;

  @prop({ type: () => String, required: true })
  period!: string;

  @prop({ type: () => Number, required: true })
  allowanceMicros!: number;

  @prop({ type: () => Number, default: null })
  ownLimitMicros!: number | null;

  @prop({ type: () => Number, required: true })
  spentMicros!: number;

  /** Reserved by unfinished runs. */
  @prop({ type: () => Number, required: true })
  heldMicros!: number;

  /** The limit minus spent and held amounts, which bounds reservations. Negative if overdrawn. */
  @prop({ type: () => Number, required: true })
  leftMicros!: number;

  @prop({ type: () => [SpendingAlert], default: [] })
  alerts!: SpendingAlert[];
}

export const SpendingPeriodModel = entityModel(SpendingPeriod, { collection: 'spendingperiods', prefix: 'spp' });

/** The limit that an account set itself. `_id` is the account. */
export class SpendingLimit extends Entity {
  @prop({ type: () => Number, default: null })
  limitMicros!: number | null;
}

export const SpendingLimitModel = entityModel(SpendingLimit, { collection: 'spendinglimits', prefix: 'spl' });
