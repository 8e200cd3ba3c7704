import { prop, Severity } from '@typegoose/typegoose';
import { GraphQLDateTimeISO, GraphQLSafeInt } from 'graphql-scalars';
import mongoose from 'mongoose';
import { Field, Int, ObjectType } from 'type-graphql';
import { Entity, entityModel, Node } from '../../../database/entity.js';
import { indexed, type IndexKeys } from '../../../database/indexes.js';
import { UsageQuantity } from '../../analytics/index.js';
import { LabExecutor, LabExperimentStatus, LabExperimentType } from './lab.enums.js';
import { LAB_STATES } from './lab-experiment.states.js';
import { LabAttempt, LabError, LabRating, LabReservation, LabStatusChange } from './lab-experiment.parts.js';

const OWN: IndexKeys = { userId: 1, isDeleted: 1 };

@ObjectType({ implements: Node, description: 'A run of a tool of the AI lab: what it was asked, gave, used and cost.' })
@indexed({ ...OWN, _id: -1, experimentType: 1, status: 1 }, 'The runs of an account, newest first.')
@indexed({ ...OWN, experimentType: 1, _id: -1, status: 1 }, 'The runs of an account of one type, newest first.')
@indexed({ userId: 1, consentId: 1, status: 1 }, 'The runs that used a consent, when it is revoked.')
@indexed({ userId: 1, day: 1 }, 'The usage summary of an account; its export and erasure.')
@indexed({ day: 1, experimentType: 1 }, 'The usage summary of everybody; the statistics.')
@indexed({ status: 1, experimentType: 1, _id: 1 }, 'The next run for a worker.')
@indexed({ dueAt: 1 }, 'Runs whose time is over.')
@indexed({ origin: 1, clientEventId: 1 }, 'A finished run that is told again counts once.', {
  unique: true,
  partialFilterExpression: { clientEventId: { $exists: true } },
})
export class LabExperiment extends Entity {
  @prop({ type: () => String, required: true })
  userId!: string;

  @Field(() => LabExperimentType, { description: 'What it makes.' })
  @prop({ type: () => String, enum: LabExperimentType, required: true })
  experimentType!: LabExperimentType;

  @Field(() => LabExecutor, { description: 'Who works on it.' })
  @prop({ type: () => String, enum: LabExecutor, required: true })
  executor!: LabExecutor;

  /** Who told it, where it was told as a finished run: the account, or `service:` and the name of the key. */
  @prop({ type: () => String })
  origin?: string;

  @Field(() => String, {
    nullable: true,
    description: 'The id under which it was told, where it was told as a finished run.',
  })
  @prop({ type: () => String })
  clientEventId?: string;

  @prop({ type: () => mongoose.Schema.Types.Mixed, required: true, allowMixed: Severity.ALLOW })
  input!: Record<string, unknown>;

  @prop({ type: () => mongoose.Schema.Types.Mixed, default: null, allowMixed: Severity.ALLOW })
  output!: Record<string, unknown> | null;

  /** The consent that a cloned voice rests on. */
  @prop({ type: () => String })
  consentId?: string;

  @Field(() => LabExperimentStatus, { description: 'Where it stands.' })
  @prop({ type: () => String, enum: LabExperimentStatus, required: true })
  status!: LabExperimentStatus;

  @Field(() => [LabExperimentStatus], { description: 'The statuses that may follow.' })
  get availableTransitions(): readonly LabExperimentStatus[] {
    return LAB_STATES[this.status];
  }

  @Field(() => String, { nullable: true, description: 'The model that made it, as the worker calls it.' })
  @prop({ type: () => String, default: null })
  modelName!: string | null;

  @Field(() => LabError, { nullable: true, description: 'Why the last attempt failed.' })
  @prop({ type: () => LabError, default: null })
  error!: LabError | null;

  @Field(() => Int, { nullable: true, description: 'How long the last attempt took, in milliseconds.' })
  @prop({ type: () => Number, default: null })
  processingTime!: number | null;

  @Field(() => GraphQLSafeInt, { description: 'Tokens that all attempts used.' })
  @prop({ type: () => Number, default: 0 })
  tokensUsed!: number;

  @Field(() => [UsageQuantity], { description: 'What all attempts used of each unit, with its cost.' })
  @prop({ type: () => [UsageQuantity], default: [] })
  usage!: UsageQuantity[];

  @Field(() => GraphQLSafeInt, { description: 'What all attempts cost, in micros: 1,000,000 are 1 USD.' })
  @prop({ type: () => Number, default: 0 })
  costMicros!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'The version of the price list that the last known cost was reckoned by; prices after it change nothing.',
  })
  @prop({ type: () => String, default: null })
  priceVersion!: string | null;

  @Field(() => Int, { description: 'The number of the present attempt, from 1; at most 3.' })
  @prop({ type: () => Number, required: true })
  attempt!: number;

  @Field(() => [LabAttempt], { description: 'The attempts, first to last; at most 3.' })
  @prop({ type: () => [LabAttempt], default: [] })
  attempts!: LabAttempt[];

  @Field(() => LabReservation, {
    nullable: true,
    description: 'The money put aside for the present attempt; null for a run that was told when it was over.',
  })
  @prop({ type: () => LabReservation, default: null })
  reservation!: LabReservation | null;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When it expires or times out by itself; null when nothing is awaited.',
  })
  @prop({ type: () => Date, default: null })
  dueAt!: Date | null;

  @Field(() => LabRating, { nullable: true, description: 'What its owner thinks of the result.' })
  @prop({ type: () => LabRating, default: null })
  rating!: LabRating | null;

  @Field(() => [LabStatusChange], { description: 'How the status changed, oldest first.' })
  @prop({ type: () => [LabStatusChange], default: [] })
  history!: LabStatusChange[];

  /** When it was started, or when it ended where only its end was recorded: what summaries count by. Missing in runs of earlier versions. */
  @prop({ type: () => Date })
  at?: Date;

  /** The day of that in UTC. */
  @prop({ type: () => String, required: true })
  day!: string;

  /** What it cost stays for the sums; nobody reads it any more. */
  @prop({ type: () => Boolean, default: false })
  isDeleted!: boolean;

  /** Rises with every change: a write that was decided on an older one is decided anew. */
  @prop({ type: () => Number, default: 0 })
  revision!: number;
}

export const LabExperimentModel = entityModel(LabExperiment, { collection: 'labexperiments', prefix: 'exp' });
