import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { ApplicationSource, JobApplicationStatus, RejectionReason } from '../job-application/job-application.enums.js';

@ObjectType({ description: 'Statistics of one stage.' })
export class HiringStageStats {
  @Field(() => JobApplicationStatus, { description: 'The stage.' })
  stage!: JobApplicationStatus;

  @Field(() => Int, { description: 'Number of applications currently in the stage.' })
  current!: number;

  @Field(() => Int, { description: 'Number of applications that were ever in the stage.' })
  entered!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of applications that reached this stage or a later one; null for REJECTED and WITHDRAWN.',
  })
  reached!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Share of all applications that reached this stage, 0 to 1; null for REJECTED and WITHDRAWN, or if there are no applications.',
  })
  reachedShare!: number | null;

  @Field(() => Int, { description: 'Number of applications that left the stage; the times refer to these.' })
  left!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Average time in the stage in seconds, or null if no application has left it.',
  })
  averageSeconds!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Median time in the stage in seconds, or null if no application has left it.',
  })
  medianSeconds!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: '90th percentile of the time in the stage in seconds, or null if no application has left it.',
  })
  p90Seconds!: number | null;
}

@ObjectType({ description: 'Number of rejections for a reason.' })
export class RejectionReasonCount {
  @Field(() => RejectionReason, { description: 'Reason for the rejection.' })
  reasonCode!: RejectionReason;

  @Field(() => Int, { description: 'Number of rejected applications.' })
  count!: number;
}

@ObjectType({ description: 'Number of applications from a source.' })
export class ApplicationSourceCount {
  @Field(() => ApplicationSource, { description: 'Source of the applications.' })
  source!: ApplicationSource;

  @Field(() => Int, { description: 'Number of applications.' })
  count!: number;

  @Field(() => Int, { description: 'Number of these applicants that were hired.' })
  hired!: number;
}

@ObjectType({
  description:
    'Hiring statistics for the applications of a time range, including anonymized ones, computed from their histories.',
})
export class HiringFunnelStats {
  @Field(() => GraphQLDateTimeISO, { description: 'Start of the time range.' })
  from!: Date;

  @Field(() => GraphQLDateTimeISO, { description: 'End of the time range.' })
  to!: Date;

  @Field(() => Int, { description: 'Number of applications.' })
  total!: number;

  @Field(() => [HiringStageStats], { description: 'All 13 stages, in order.' })
  stages!: HiringStageStats[];

  @Field(() => [RejectionReasonCount], {
    description: 'Reasons of currently rejected applications, most frequent first.',
  })
  rejectionReasons!: RejectionReasonCount[];

  @Field(() => [ApplicationSourceCount], { description: 'Sources of the applications, most frequent first.' })
  sources!: ApplicationSourceCount[];
}
