import { modelOptions, prop } from '@typegoose/typegoose';
import { StatusChange } from '../../../graphql/status-change.js';
import { GraphQLDateTimeISO, GraphQLSafeInt } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { UsageQuantity } from '../../analytics/index.js';
import { LabExperimentStatus, LabReservationStatus } from './lab.enums.js';

const MICROS = 'in micros: 1,000,000 are 1 USD';

@ObjectType({ description: 'Why a run failed.' })
@modelOptions({ schemaOptions: { _id: false } })
export class LabError {
  @Field(() => String, { description: 'A short code, such as CONTENT_REFUSED.' })
  @prop({ type: () => String, required: true })
  code!: string;

  @Field(() => String, { nullable: true, description: 'What went wrong, in words.' })
  @prop({ type: () => String })
  message?: string;
}

@ObjectType({ description: 'The money that is put aside for a run, so that it never costs more than there is.' })
@modelOptions({ schemaOptions: { _id: false } })
export class LabReservation {
  @Field(() => LabReservationStatus, { description: 'What became of it.' })
  @prop({ type: () => String, enum: LabReservationStatus, required: true })
  status!: LabReservationStatus;

  @Field(() => String, { description: 'The month that it counts in, such as 2026-11.' })
  @prop({ type: () => String, required: true })
  period!: string;

  @Field(() => GraphQLSafeInt, { description: `How much, ${MICROS}: the most that the run can cost.` })
  @prop({ type: () => Number, required: true })
  micros!: number;
}

@ObjectType({ description: 'One try of a run.' })
@modelOptions({ schemaOptions: { _id: false } })
export class LabAttempt {
  @Field(() => Int, { description: 'Its number, from 1.' })
  @prop({ type: () => Number, required: true })
  number!: number;

  @Field(() => LabExperimentStatus, { description: 'Where it stands, or how it ended.' })
  @prop({ type: () => String, enum: LabExperimentStatus, required: true })
  status!: LabExperimentStatus;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'When work on it began.' })
  @prop({ type: () => Date, default: null })
  startedAt!: Date | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'When it ended.' })
  @prop({ type: () => Date, default: null })
  endedAt!: Date | null;

  /** The most that it may cost, as it was promised when it was started. */
  @prop({ type: () => Number, required: true })
  ceilingMicros!: number;

  @Field(() => [UsageQuantity], { description: 'What it used, with its cost.' })
  @prop({ type: () => [UsageQuantity], default: [] })
  usage!: UsageQuantity[];

  @Field(() => GraphQLSafeInt, { description: `What it cost, ${MICROS}. Never changes once it is known.` })
  @prop({ type: () => Number, default: 0 })
  costMicros!: number;

  @Field(() => String, { nullable: true, description: 'The version of the price list that it was reckoned by.' })
  @prop({ type: () => String, default: null })
  priceVersion!: string | null;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When its use was told: after its end where its result was discarded. Null while it is not known.',
  })
  @prop({ type: () => Date, default: null })
  meteredAt!: Date | null;

  @Field(() => LabError, { nullable: true, description: 'Why it failed.' })
  @prop({ type: () => LabError, default: null })
  error!: LabError | null;
}

@ObjectType({ description: 'A change of the status of a run.' })
export class LabStatusChange extends StatusChange {
  @Field(() => LabExperimentStatus, { description: 'The status before.' })
  @prop({ type: () => String, enum: LabExperimentStatus, required: true })
  from!: LabExperimentStatus;

  @Field(() => LabExperimentStatus, { description: 'The status after.' })
  @prop({ type: () => String, enum: LabExperimentStatus, required: true })
  to!: LabExperimentStatus;
}

@ObjectType({ description: 'What the owner thinks of a result.' })
@modelOptions({ schemaOptions: { _id: false } })
export class LabRating {
  @Field(() => Int, { description: 'The score, 1 to 5.' })
  @prop({ type: () => Number, required: true })
  score!: number;

  @Field(() => String, { nullable: true, description: 'In words.' })
  @prop({ type: () => String, default: null })
  comment!: string | null;

  @Field(() => GraphQLDateTimeISO, { description: 'When it was given.' })
  @prop({ type: () => Date, required: true })
  ratedAt!: Date;
}

/** As plain data, which can be spread and changed. */
export type Attempt = Pick<LabAttempt, keyof LabAttempt>;
export type Reservation = Pick<LabReservation, keyof LabReservation>;
