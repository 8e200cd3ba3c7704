import { GraphQLSafeInt } from 'graphql-scalars';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.js';
import { Payload } from '../../../graphql/payload.js';
import { UsageUnit } from '../../analytics/index.js';
import { LabExperimentStatus, LabExperimentType } from './lab.enums.js';
import { LabExperiment } from './lab-experiment.model.js';

const MICROS = 'in micros (1,000,000 micros are 1 USD)';

export const LabExperimentConnection = connectionOf(LabExperiment);

@ObjectType({ description: 'Result of changing an experiment.' })
export class LabExperimentPayload extends Payload {
  @Field(() => LabExperiment, {
    nullable: true,
    description: 'The experiment, or null if the operation had no effect.',
  })
  experiment?: LabExperiment | null;
}

@ObjectType({ description: 'Result of reporting the end of an experiment.' })
export class LabReportPayload extends Payload {
  @Field(() => LabExperiment, {
    nullable: true,
    description: 'The experiment, or null if the operation had no effect.',
  })
  experiment?: LabExperiment;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True if the report arrived after a cancellation or the deadline: dropped, but its cost counts.',
  })
  discarded?: boolean;
}

@ObjectType({ description: 'Result of recording an experiment that has ended.' })
export class TrackLabExperimentPayload extends Payload {
  @Field(() => LabExperiment, {
    nullable: true,
    description: 'The experiment, or null if the operation had no effect.',
  })
  experiment?: LabExperiment;

  @Field(() => Boolean, { nullable: true, description: 'True if it was already recorded with the same ID.' })
  duplicate?: boolean;
}

@ObjectType({ description: 'Result of deleting an experiment.' })
export class DeleteLabExperimentPayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'ID of the deleted experiment, or null if nothing was deleted.' })
  deletedId?: string;
}

@ObjectType({ description: 'Estimated usage of an experiment in a unit.' })
export class LabUsageEstimate {
  @Field(() => UsageUnit, { description: 'Unit of measure.' })
  unit!: UsageUnit;

  @Field(() => GraphQLSafeInt, { description: 'Maximum quantity.' })
  quantity!: number;
}

@ObjectType({
  description: 'Maximum usage and cost of an experiment. An experiment that is started now never costs more.',
})
export class LabEstimate {
  @Field(() => LabExperimentType, { description: 'Type of the experiment.' })
  experimentType!: LabExperimentType;

  @Field(() => [LabUsageEstimate], { description: 'Maximum usage, per unit.' })
  usage!: LabUsageEstimate[];

  @Field(() => GraphQLSafeInt, { description: `Maximum cost, ${MICROS}.` })
  costMicros!: number;

  @Field(() => String, { description: 'Version of the price list.' })
  priceVersion!: string;

  @Field(() => GraphQLSafeInt, { description: `Remaining amount of this month's limit, ${MICROS}.` })
  leftMicros!: number;

  @Field(() => Boolean, { description: 'Whether the remaining amount covers the maximum cost.' })
  isAffordable!: boolean;
}

@ObjectType({ description: 'A value compared across experiments.' })
export class LabDifference {
  @Field(() => String, { description: 'Path of the value, for example input.prompt, output.text or costMicros.' })
  path!: string;

  @Field(() => Boolean, { description: 'Whether the value is the same in all experiments.' })
  isSame!: boolean;

  @Field(() => [String], {
    nullable: 'items',
    description: 'Value in each experiment as JSON, in the order of the IDs; null if an experiment has none.',
  })
  values!: (string | null)[];
}

@ObjectType({ description: 'A side-by-side comparison of experiments.' })
export class LabComparison {
  @Field(() => [LabExperiment], { description: 'Compared experiments, in the order of the IDs.' })
  experiments!: LabExperiment[];

  @Field(() => [LabDifference], {
    description: 'Input, output, cost and times of the experiments, one item per value; at most 100 items.',
  })
  differences!: LabDifference[];

  @Field(() => ID, {
    nullable: true,
    description: 'ID of the completed experiment with the lowest cost; null if none was completed.',
  })
  cheapestId!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'ID of the fastest completed experiment; null if none was completed.',
  })
  fastestId!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'ID of the experiment with the best rating; null if none was rated.',
  })
  bestRatedId!: string | null;
}

@ObjectType({ description: 'Number of experiments with a status.' })
export class LabStatusCount {
  @Field(() => LabExperimentStatus, { description: 'Status of the experiments.' })
  status!: LabExperimentStatus;

  @Field(() => Int, { description: 'Number of experiments.' })
  count!: number;
}

@ObjectType({ description: 'Statistics of the experiments of a type.' })
export class LabTypeStats {
  @Field(() => LabExperimentType, { description: 'Type of the experiments.' })
  experimentType!: LabExperimentType;

  @Field(() => Int, { description: 'Number of experiments.' })
  runs!: number;

  @Field(() => Int, { description: 'Number of completed experiments.' })
  completed!: number;

  @Field(() => Int, { description: 'Number of experiments that failed or timed out.' })
  failed!: number;

  @Field(() => GraphQLSafeInt, { description: `Total cost, ${MICROS}.` })
  costMicros!: number;

  @Field(() => GraphQLSafeInt, { description: 'Total tokens used.' })
  tokensUsed!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Median duration of completed experiments, in milliseconds; null if none was completed.',
  })
  processingTimeMedian!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      '90th percentile of the duration of completed experiments, in milliseconds; null if none was completed.',
  })
  processingTimeP90!: number | null;

  @Field(() => Float, { nullable: true, description: 'Average score, 1 to 5; null if none was rated.' })
  averageScore!: number | null;
}

@ObjectType({ description: 'Statistics of the experiments started in a time range.' })
export class LabExperimentStats {
  @Field(() => String, { description: 'First UTC day of the range.' })
  from!: string;

  @Field(() => String, { description: 'Last UTC day of the range.' })
  to!: string;

  @Field(() => Int, { description: 'Number of experiments.' })
  total!: number;

  @Field(() => GraphQLSafeInt, { description: `Total cost, ${MICROS}.` })
  costMicros!: number;

  @Field(() => [LabStatusCount], { description: 'Counts by status; statuses without experiments are omitted.' })
  byStatus!: LabStatusCount[];

  @Field(() => [LabTypeStats], { description: 'Statistics by type; types without experiments are omitted.' })
  byType!: LabTypeStats[];
}
