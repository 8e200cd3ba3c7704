import { modelOptions, prop } from '@typegoose/typegoose';
import { StatusChange } from '../../../graphql/status-change.js';
import { GraphQLDateTimeISO, GraphQLSafeInt } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { UsageQuantity } from '../../analytics/index.js';
import { LabExperimentStatus, LabReservationStatus } from './lab.enums.js';

const MICROS = 'in micros (1,000,000 micros are 1 USD)';

@ObjectType({ description: 'The error that an experiment failed with.' })
@modelOptions({ schemaOptions: { _id: false } })
export class LabError {
  @Field(() => String, { description: 'Short error code, for example CONTENT_REFUSED.' })
  @prop({ type: () => String, required: true })
  code!: string;

  @Field(() => String, { nullable: true, description: 'Error message.' })
  @prop({ type: () => String })
  message?: string;
}

@ObjectType({
  description: 'The amount reserved for an experiment, so that its cost cannot exceed the spending limit.',
})
@modelOptions({ schemaOptions: { _id: false } })
export class LabReservation {
  @Field(() => LabReservationStatus, { description: 'Status of the reservation.' })
  @prop({ type: () => String, enum: LabReservationStatus, required: true })
  status!: LabReservationStatus;

  @Field(() => String, { description: 'Month that the reservation counts toward, for example 2026-11.' })
  @prop({ type: () => String, required: true })
  period!: string;

  @Field(() => GraphQLSafeInt, { description: `Reserved amount, ${MICROS}: the maximum cost of the experiment.` })
  @prop({ type: () => Number, required: true })
  micros!: number;
}

@ObjectType({ description: 'An attempt at an experiment.' })
@modelOptions({ schemaOptions: { _id: false } })
export class LabAttempt {
  @Field(() => Int, { description: 'Number of the attempt, starting at 1.' })
  @prop({ type: () => Number, required: true })
  number!: number;

  @Field(() => LabExperimentStatus, { description: 'Status of the attempt.' })
  @prop({ type: () => String, enum: LabExperimentStatus, required: true })
  status!: LabExperimentStatus;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'When the attempt started.' })
  @prop({ type: () => Date, default: null })
  startedAt!: Date | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'When the attempt ended.' })
  @prop({ type: () => Date, default: null })
  endedAt!: Date | null;

  /** The maximum cost quoted when it was started. */
  @prop({ type: () => Number, required: true })
  ceilingMicros!: number;

  @Field(() => [UsageQuantity], { description: 'Usage of the attempt, with its cost.' })
  @prop({ type: () => [UsageQuantity], default: [] })
  usage!: UsageQuantity[];

  @Field(() => GraphQLSafeInt, { description: `Cost of the attempt, ${MICROS}. Final once known.` })
  @prop({ type: () => Number, default: 0 })
  costMicros!: number;

  @Field(() => String, { nullable: true, description: 'Version of the price list used for the cost.' })
  @prop({ type: () => String, default: null })
  priceVersion!: string | null;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description:
      'When the usage was reported, which is after `endedAt` if the result was discarded. Null until it is reported.',
  })
  @prop({ type: () => Date, default: null })
  meteredAt!: Date | null;

  @Field(() => LabError, { nullable: true, description: 'Error of the attempt, if it failed.' })
  @prop({ type: () => LabError, default: null })
  error!: LabError | null;
}

@ObjectType({ description: 'A status change of an experiment.' })
export class LabStatusChange extends StatusChange {
  @Field(() => LabExperimentStatus, { description: 'Status before the change.' })
  @prop({ type: () => String, enum: LabExperimentStatus, required: true })
  from!: LabExperimentStatus;

  @Field(() => LabExperimentStatus, { description: 'Status after the change.' })
  @prop({ type: () => String, enum: LabExperimentStatus, required: true })
  to!: LabExperimentStatus;
}

@ObjectType({ description: "The owner's rating of a result." })
@modelOptions({ schemaOptions: { _id: false } })
export class LabRating {
  @Field(() => Int, { description: 'Score, 1 to 5.' })
  @prop({ type: () => Number, required: true })
  score!: number;

  @Field(() => String, { nullable: true, description: 'Comment on the result.' })
  @prop({ type: () => String, default: null })
  comment!: string | null;

  @Field(() => GraphQLDateTimeISO, { description: 'When the result was rated.' })
  @prop({ type: () => Date, required: true })
  ratedAt!: Date;
}

/** Plain data, which can be spread. */
export type Attempt = Pick<LabAttempt, keyof LabAttempt>;
export type Reservation = Pick<LabReservation, keyof LabReservation>;
