import { GraphQLSafeInt } from 'graphql-scalars';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.js';
import { Payload } from '../../../graphql/payload.js';
import { UsageUnit } from '../../analytics/index.js';
import { LabExperimentStatus, LabExperimentType } from './lab.enums.js';
import { LabExperiment } from './lab-experiment.model.js';

const MICROS = 'in micros: 1,000,000 are 1 USD';

export const LabExperimentConnection = connectionOf(LabExperiment);

@ObjectType({ description: 'The experiment after a change.' })
export class LabExperimentPayload extends Payload {
  @Field(() => LabExperiment, { nullable: true, description: 'The experiment; null when nothing was done.' })
  experiment?: LabExperiment | null;
}

@ObjectType({ description: 'The experiment after its worker told its end.' })
export class LabReportPayload extends Payload {
  @Field(() => LabExperiment, { nullable: true, description: 'The experiment; null when nothing was done.' })
  experiment?: LabExperiment;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True where it came too late, after a cancellation or the deadline: not kept, but its cost counts.',
  })
  discarded?: boolean;
}

@ObjectType({ description: 'A finished run that was told.' })
export class TrackLabExperimentPayload extends Payload {
  @Field(() => LabExperiment, { nullable: true, description: 'The experiment; null when nothing was done.' })
  experiment?: LabExperiment;

  @Field(() => Boolean, { nullable: true, description: 'True where it was told before under the same id.' })
  duplicate?: boolean;
}

@ObjectType({ description: 'The outcome of deleting an experiment.' })
export class DeleteLabExperimentPayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'The id of what was deleted; null when nothing was done.' })
  deletedId?: string;
}

@ObjectType({ description: 'How much of something a run may use.' })
export class LabUsageEstimate {
  @Field(() => UsageUnit, { description: 'What it is measured in.' })
  unit!: UsageUnit;

  @Field(() => GraphQLSafeInt, { description: 'How much at most.' })
  quantity!: number;
}

@ObjectType({ description: 'What a run can use and cost at most. A run that is started now never costs more.' })
export class LabEstimate {
  @Field(() => LabExperimentType, { description: 'What it makes.' })
  experimentType!: LabExperimentType;

  @Field(() => [LabUsageEstimate], { description: 'What it can use.' })
  usage!: LabUsageEstimate[];

  @Field(() => GraphQLSafeInt, { description: `What it can cost, ${MICROS}.` })
  costMicros!: number;

  @Field(() => String, { description: 'The version of the price list.' })
  priceVersion!: string;

  @Field(() => GraphQLSafeInt, { description: `What is left of this month's limit, ${MICROS}.` })
  leftMicros!: number;

  @Field(() => Boolean, { description: 'Whether that is enough.' })
  isAffordable!: boolean;
}

@ObjectType({ description: 'One thing in which runs can differ.' })
export class LabDifference {
  @Field(() => String, { description: 'Where: such as input.prompt, output.text or costMicros.' })
  path!: string;

  @Field(() => Boolean, { description: 'Whether it is the same in all.' })
  isSame!: boolean;

  @Field(() => [String], {
    nullable: 'items',
    description: 'The value in each run, in the order of the ids, as JSON; null where a run has none.',
  })
  values!: (string | null)[];
}

@ObjectType({ description: 'Runs side by side.' })
export class LabComparison {
  @Field(() => [LabExperiment], { description: 'The runs, in the order of the ids.' })
  experiments!: LabExperiment[];

  @Field(() => [LabDifference], {
    description: 'Input, output, cost and times of all runs, one row for each value; at most 100 rows.',
  })
  differences!: LabDifference[];

  @Field(() => ID, { nullable: true, description: 'The completed run that cost least; null without one.' })
  cheapestId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The completed run that was fastest; null without one.' })
  fastestId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The run that was rated best; null where none was.' })
  bestRatedId!: string | null;
}

@ObjectType({ description: 'How many runs have a status.' })
export class LabStatusCount {
  @Field(() => LabExperimentStatus, { description: 'The status.' })
  status!: LabExperimentStatus;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType({ description: 'Figures of the runs of one type.' })
export class LabTypeStats {
  @Field(() => LabExperimentType, { description: 'The type.' })
  experimentType!: LabExperimentType;

  @Field(() => Int, { description: 'How many runs.' })
  runs!: number;

  @Field(() => Int, { description: 'How many were completed.' })
  completed!: number;

  @Field(() => Int, { description: 'How many failed or timed out.' })
  failed!: number;

  @Field(() => GraphQLSafeInt, { description: `What they cost, ${MICROS}.` })
  costMicros!: number;

  @Field(() => GraphQLSafeInt, { description: 'Tokens that they used.' })
  tokensUsed!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Half of the completed ones took at most so many milliseconds; null without one.',
  })
  processingTimeMedian!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Nine of ten completed ones took at most so many milliseconds; null without one.',
  })
  processingTimeP90!: number | null;

  @Field(() => Float, { nullable: true, description: 'Average score, 1 to 5; null without ratings.' })
  averageScore!: number | null;
}

@ObjectType({ description: 'Figures of the runs that were started in a time range.' })
export class LabExperimentStats {
  @Field(() => String, { description: 'The first day in UTC.' })
  from!: string;

  @Field(() => String, { description: 'The last day in UTC.' })
  to!: string;

  @Field(() => Int, { description: 'How many runs.' })
  total!: number;

  @Field(() => GraphQLSafeInt, { description: `What they cost, ${MICROS}.` })
  costMicros!: number;

  @Field(() => [LabStatusCount], { description: 'By status; statuses without runs are left out.' })
  byStatus!: LabStatusCount[];

  @Field(() => [LabTypeStats], { description: 'By type; types without runs are left out.' })
  byType!: LabTypeStats[];
}
