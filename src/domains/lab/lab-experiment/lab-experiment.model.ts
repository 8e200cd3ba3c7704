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

@ObjectType({ implements: Node, description: 'An experiment in the AI lab, with its input, output, usage and cost.' })
@indexed({ ...OWN, _id: -1, experimentType: 1, status: 1 }, 'Experiments of an account, newest first.')
@indexed({ ...OWN, experimentType: 1, _id: -1, status: 1 }, 'Experiments of an account by type, newest first.')
@indexed({ userId: 1, consentId: 1, status: 1 }, 'Experiments that used a consent, when the consent is revoked.')
@indexed({ userId: 1, day: 1 }, 'Usage summary, export and erasure of an account.')
@indexed({ day: 1, experimentType: 1 }, 'Usage summary of all accounts; statistics.')
@indexed({ status: 1, experimentType: 1, _id: 1 }, 'The next experiment for a worker.')
@indexed({ dueAt: 1 }, 'Experiments that are overdue.')
@indexed({ origin: 1, clientEventId: 1 }, 'Deduplication of recorded experiments.', {
  unique: true,
  partialFilterExpression: { clientEventId: { $exists: true } },
})
export class LabExperiment extends Entity {
  @prop({ type: () => String, required: true })
  userId!: string;

  @Field(() => LabExperimentType, { description: 'Type of the experiment.' })
  @prop({ type: () => String, enum: LabExperimentType, required: true })
  experimentType!: LabExperimentType;

  @Field(() => LabExecutor, { description: 'Whether a platform worker or the client runs the experiment.' })
  @prop({ type: () => String, enum: LabExecutor, required: true })
  executor!: LabExecutor;

  /** Origin of an experiment recorded after the fact: the account, or `service:` and the name of the key. */
  @prop({ type: () => String })
  origin?: string;

  @Field(() => String, {
    nullable: true,
    description: 'ID that the client recorded the experiment under; null unless it was recorded after it ended.',
  })
  @prop({ type: () => String })
  clientEventId?: string;

  @prop({ type: () => mongoose.Schema.Types.Mixed, required: true, allowMixed: Severity.ALLOW })
  input!: Record<string, unknown>;

  @prop({ type: () => mongoose.Schema.Types.Mixed, default: null, allowMixed: Severity.ALLOW })
  output!: Record<string, unknown> | null;

  /** The consent for the cloned voice. */
  @prop({ type: () => String })
  consentId?: string;

  @Field(() => LabExperimentStatus, { description: 'Status of the experiment.' })
  @prop({ type: () => String, enum: LabExperimentStatus, required: true })
  status!: LabExperimentStatus;

  @Field(() => [LabExperimentStatus], { description: 'Statuses that can follow the current one.' })
  get availableTransitions(): readonly LabExperimentStatus[] {
    return LAB_STATES[this.status];
  }

  @Field(() => String, { nullable: true, description: 'Name of the model, as reported by the worker.' })
  @prop({ type: () => String, default: null })
  modelName!: string | null;

  @Field(() => LabError, { nullable: true, description: 'Error of the last attempt, if it failed.' })
  @prop({ type: () => LabError, default: null })
  error!: LabError | null;

  @Field(() => Int, { nullable: true, description: 'Duration of the last attempt, in milliseconds.' })
  @prop({ type: () => Number, default: null })
  processingTime!: number | null;

  @Field(() => GraphQLSafeInt, { description: 'Tokens used by all attempts.' })
  @prop({ type: () => Number, default: 0 })
  tokensUsed!: number;

  @Field(() => [UsageQuantity], { description: 'Usage of all attempts per unit, with its cost.' })
  @prop({ type: () => [UsageQuantity], default: [] })
  usage!: UsageQuantity[];

  @Field(() => GraphQLSafeInt, { description: 'Cost of all attempts, in micros (1,000,000 micros are 1 USD).' })
  @prop({ type: () => Number, default: 0 })
  costMicros!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Version of the price list used for the latest known cost. Later price changes have no effect.',
  })
  @prop({ type: () => String, default: null })
  priceVersion!: string | null;

  @Field(() => Int, { description: 'Number of the current attempt, 1 to 3.' })
  @prop({ type: () => Number, required: true })
  attempt!: number;

  @Field(() => [LabAttempt], { description: 'Attempts, oldest first; at most 3.' })
  @prop({ type: () => [LabAttempt], default: [] })
  attempts!: LabAttempt[];

  @Field(() => LabReservation, {
    nullable: true,
    description: 'Amount reserved for the current attempt; null for an experiment that was recorded after it ended.',
  })
  @prop({ type: () => LabReservation, default: null })
  reservation!: LabReservation | null;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When the experiment expires or times out; null if it has no deadline.',
  })
  @prop({ type: () => Date, default: null })
  dueAt!: Date | null;

  @Field(() => LabRating, { nullable: true, description: "The owner's rating of the result." })
  @prop({ type: () => LabRating, default: null })
  rating!: LabRating | null;

  @Field(() => [LabStatusChange], { description: 'Status changes, oldest first.' })
  @prop({ type: () => [LabStatusChange], default: [] })
  history!: LabStatusChange[];

  /** When it started, or ended if only its end was recorded; used by summaries. Missing in runs of earlier versions. */
  @prop({ type: () => Date })
  at?: Date;

  /** The UTC day of `at`. */
  @prop({ type: () => String, required: true })
  day!: string;

  /** A deleted run is hidden and only counts in sums. */
  @prop({ type: () => Boolean, default: false })
  isDeleted!: boolean;

  /** Incremented by every change, for optimistic locking. */
  @prop({ type: () => Number, default: 0 })
  revision!: number;
}

export const LabExperimentModel = entityModel(LabExperiment, { collection: 'labexperiments', prefix: 'exp' });
