import { modelOptions, prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO, GraphQLSafeInt } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { Entity, entityModel } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';

@ObjectType({ description: 'That a share of the limit was reached. It comes once for each share, limit and month.' })
@modelOptions({ schemaOptions: { _id: false } })
export class SpendingAlert {
  @Field(() => Int, { description: 'The share in percent: 50, 80 or 100.' })
  @prop({ type: () => Number, required: true })
  threshold!: number;

  @Field(() => GraphQLDateTimeISO, { description: 'When it was reached.' })
  @prop({ type: () => Date, required: true })
  at!: Date;

  @Field(() => GraphQLSafeInt, { description: 'What was spent then, in micros.' })
  @prop({ type: () => Number, required: true })
  spentMicros!: number;

  @Field(() => GraphQLSafeInt, { description: 'The limit then, in micros.' })
  @prop({ type: () => Number, required: true })
  limitMicros!: number;
}

/** What an account spent in a month. `_id` is the account and the month, so there is one. */
@indexed({ userId: 1 }, 'The months of an account, for export and erasure.')
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

  /** Reserved by runs that are not over. */
  @prop({ type: () => Number, required: true })
  heldMicros!: number;

  /** The limit less what is spent and held: the counter that a reservation is bounded by. Below zero once overdrawn. */
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
