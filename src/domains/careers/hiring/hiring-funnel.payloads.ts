import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { ApplicationSource, JobApplicationStatus, RejectionReason } from '../job-application/job-application.enums.js';

@ObjectType({ description: 'Figures of one stage.' })
export class HiringStageStats {
  @Field(() => JobApplicationStatus, { description: 'The stage.' })
  stage!: JobApplicationStatus;

  @Field(() => Int, { description: 'How many are in it now.' })
  current!: number;

  @Field(() => Int, { description: 'How many were ever in it.' })
  entered!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'How many came as far as this stage, those included that skipped it; null for REJECTED and WITHDRAWN.',
  })
  reached!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'The share of all that came as far, 0 to 1; null for REJECTED and WITHDRAWN, and without applications.',
  })
  reachedShare!: number | null;

  @Field(() => Int, { description: 'How many have left it: whom its times are of.' })
  left!: number;

  @Field(() => Float, { nullable: true, description: 'Seconds in this stage on average; null where nobody left it.' })
  averageSeconds!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Half of those who left it were in it for at most this many seconds; null where nobody left it.',
  })
  medianSeconds!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Nine of ten of those who left it were in it for at most this many seconds; null where nobody left it.',
  })
  p90Seconds!: number | null;
}

@ObjectType({ description: 'How many were rejected for a kind of reason.' })
export class RejectionReasonCount {
  @Field(() => RejectionReason, { description: 'The kind of reason.' })
  reasonCode!: RejectionReason;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType({ description: 'How many came by a source.' })
export class ApplicationSourceCount {
  @Field(() => ApplicationSource, { description: 'The source.' })
  source!: ApplicationSource;

  @Field(() => Int, { description: 'How many applied.' })
  count!: number;

  @Field(() => Int, { description: 'How many of them were hired.' })
  hired!: number;
}

@ObjectType({
  description:
    'How the applications of a time range went, anonymised ones included. It is reckoned from their histories.',
})
export class HiringFunnelStats {
  @Field(() => GraphQLDateTimeISO, { description: 'Where the range begins.' })
  from!: Date;

  @Field(() => GraphQLDateTimeISO, { description: 'Where the range ends.' })
  to!: Date;

  @Field(() => Int, { description: 'How many applied.' })
  total!: number;

  @Field(() => [HiringStageStats], { description: 'All 13 stages, in their order.' })
  stages!: HiringStageStats[];

  @Field(() => [RejectionReasonCount], {
    description: 'Why those that are rejected now were, the most frequent first.',
  })
  rejectionReasons!: RejectionReasonCount[];

  @Field(() => [ApplicationSourceCount], { description: 'How they came to us, the most frequent first.' })
  sources!: ApplicationSourceCount[];
}
