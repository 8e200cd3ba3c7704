import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, Float, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Information on the accuracy of figures.' })
export class AnalyticsQuality {
  @Field(() => Boolean, {
    description:
      'Whether the same person can count twice. Without consent a visitor is recognized for one day (UTC) only, so visitors over several days are estimates; page views and sessions are always exact.',
  })
  approximate!: boolean;

  @Field(() => Float, {
    nullable: true,
    description: 'Share of page views by bots, 0 to 1; no other figure includes them. Null if there are no page views.',
  })
  botShare!: number | null;

  @Field(() => Boolean, { description: 'Whether figures are extrapolated from a sample; always false.' })
  sampled!: boolean;
}

@ObjectType({ description: 'Figures for a period of time, without bots.' })
export class AnalyticsFigures {
  @Field(() => Int, { description: 'Number of visitors.' })
  visitors!: number;

  @Field(() => Int, { description: 'Number of sessions that started.' })
  visits!: number;

  @Field(() => Int, { description: 'Number of page views.' })
  pageviews!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Share of sessions with a single event, 0 to 1; null if there are no sessions.',
  })
  bounceRate!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Average session duration in seconds; null if there are no sessions.',
  })
  averageVisitSeconds!: number | null;
}

@ObjectType({ description: 'Figures for a time range and for the preceding range of the same length.' })
export class AnalyticsOverview {
  @Field(() => GraphQLDateTimeISO, { description: 'Start of the range.' })
  from!: Date;

  @Field(() => GraphQLDateTimeISO, { description: 'End of the range.' })
  to!: Date;

  @Field(() => AnalyticsFigures, { description: 'Figures for the range.' })
  current!: AnalyticsFigures;

  @Field(() => AnalyticsFigures, { description: 'Figures for the preceding range of the same length.' })
  previous!: AnalyticsFigures;

  @Field(() => AnalyticsQuality, { description: 'Accuracy of the figures.' })
  quality!: AnalyticsQuality;
}

@ObjectType({ description: 'An interval of a time series.' })
export class AnalyticsPoint {
  @Field(() => GraphQLDateTimeISO, { description: 'Start of the interval.' })
  at!: Date;

  @Field(() => AnalyticsFigures, { description: 'Figures for the interval.' })
  figures!: AnalyticsFigures;
}

@ObjectType({ description: 'A time series of figures.' })
export class AnalyticsSeries {
  @Field(() => [AnalyticsPoint], {
    description: 'Every interval of the range, including empty ones; at most 1,500.',
  })
  points!: AnalyticsPoint[];

  @Field(() => AnalyticsQuality, { description: 'Accuracy of the figures.' })
  quality!: AnalyticsQuality;
}

@ObjectType({ description: 'Figures for a value of a dimension.' })
export class AnalyticsBreakdownRow {
  @Field(() => String, {
    nullable: true,
    description:
      'Value of the dimension; empty if there is none, for example without a referrer. Null for the row of all other values.',
  })
  value!: string | null;

  @Field(() => Int, { description: 'Number of visitors.' })
  visitors!: number;

  @Field(() => Int, { description: 'Number of sessions.' })
  visits!: number;

  @Field(() => Int, { description: 'Number of page views.' })
  pageviews!: number;

  @Field(() => Float, { nullable: true, description: 'Share of sessions with a single event, 0 to 1; null for PATH.' })
  bounceRate!: number | null;
}

@ObjectType({ description: 'Figures by value of a dimension.' })
export class AnalyticsBreakdown {
  @Field(() => [AnalyticsBreakdownRow], {
    description: 'Values that at least 5 people shared on one day (UTC), most page views first.',
  })
  rows!: AnalyticsBreakdownRow[];

  @Field(() => AnalyticsBreakdownRow, {
    nullable: true,
    description:
      'All other values in a single row: those of fewer than 5 people and those beyond `first`; null if there are none. A visitor with several values counts for each.',
  })
  other!: AnalyticsBreakdownRow | null;

  @Field(() => Int, { description: 'Total number of values.' })
  values!: number;

  @Field(() => AnalyticsQuality, { description: 'Accuracy of the figures.' })
  quality!: AnalyticsQuality;
}

@ObjectType({ description: 'The number of people who reached a step of a funnel.' })
export class AnalyticsFunnelStep {
  @Field(() => String, { description: 'Path of the page or name of the event.' })
  step!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'Number of people who took this and all previous steps in order; null if they may be fewer than 5, because visitors without an account or consent are not recognized across days (UTC).',
  })
  people!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Share of the people who took the first step, 0 to 1; null if `people` is null or the first step has 0 people.',
  })
  share!: number | null;
}

@ObjectType({ description: 'A funnel report.' })
export class AnalyticsFunnel {
  @Field(() => [AnalyticsFunnelStep], { description: 'Steps of the funnel in order, at most 10.' })
  steps!: AnalyticsFunnelStep[];

  @Field(() => AnalyticsQuality, { description: 'Accuracy of the figures.' })
  quality!: AnalyticsQuality;
}

@ObjectType({ description: 'The people whose first session in the range was in the same period.' })
export class RetentionCohort {
  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'Start of the period; null for the combined row of all cohorts of fewer than 5 people.',
  })
  startsAt!: Date | null;

  @Field(() => Int, { description: 'Number of people in the cohort.' })
  size!: number;

  @Field(() => [Int], {
    nullable: 'items',
    description:
      'Number of them who were active in the first and each later period; null for 1 to 4. At most 31 items.',
  })
  retained!: (number | null)[];
}

@ObjectType({ description: 'A retention report.' })
export class AnalyticsRetention {
  @Field(() => [RetentionCohort], {
    description:
      'Cohorts by period of the first session in the range, oldest first; at most 31, plus the combined row.',
  })
  cohorts!: RetentionCohort[];

  @Field(() => AnalyticsQuality, { description: 'Accuracy of the figures.' })
  quality!: AnalyticsQuality;
}
