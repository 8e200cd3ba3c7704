import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, Float, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'How far figures can be relied on.' })
export class AnalyticsQuality {
  @Field(() => Boolean, {
    description:
      'Whether the same person may count twice: without consent a visitor is known for one day (UTC), so people over several days can only be estimated. Page views and visits are always exact.',
  })
  approximate!: boolean;

  @Field(() => Float, {
    nullable: true,
    description:
      'The share of page views that programs made, 0 to 1; they are in no other figure. Null without page views.',
  })
  botShare!: number | null;

  @Field(() => Boolean, { description: 'Whether figures were projected from a part of the events. They never are.' })
  sampled!: boolean;
}

@ObjectType({ description: 'What people did in a stretch of time. Programs are not counted.' })
export class AnalyticsFigures {
  @Field(() => Int, { description: 'Visitors.' })
  visitors!: number;

  @Field(() => Int, { description: 'Visits that began.' })
  visits!: number;

  @Field(() => Int, { description: 'Pages that were shown.' })
  pageviews!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'The share of visits with a single event, 0 to 1; null without visits.',
  })
  bounceRate!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'How long visits lasted on average, in seconds; null without visits.',
  })
  averageVisitSeconds!: number | null;
}

@ObjectType({ description: 'Figures of a range of time, beside those of the range of the same length before it.' })
export class AnalyticsOverview {
  @Field(() => GraphQLDateTimeISO, { description: 'The beginning of the range.' })
  from!: Date;

  @Field(() => GraphQLDateTimeISO, { description: 'The end of the range.' })
  to!: Date;

  @Field(() => AnalyticsFigures, { description: 'Figures of the range.' })
  current!: AnalyticsFigures;

  @Field(() => AnalyticsFigures, { description: 'Figures of the range of the same length before it.' })
  previous!: AnalyticsFigures;

  @Field(() => AnalyticsQuality, { description: 'How far they can be relied on.' })
  quality!: AnalyticsQuality;
}

@ObjectType({ description: 'A step of a series.' })
export class AnalyticsPoint {
  @Field(() => GraphQLDateTimeISO, { description: 'When the step begins.' })
  at!: Date;

  @Field(() => AnalyticsFigures, { description: 'Figures of the step.' })
  figures!: AnalyticsFigures;
}

@ObjectType({ description: 'Figures over time.' })
export class AnalyticsSeries {
  @Field(() => [AnalyticsPoint], {
    description: 'Every step of the range, also those in which nothing happened; at most 1,500.',
  })
  points!: AnalyticsPoint[];

  @Field(() => AnalyticsQuality, { description: 'How far they can be relied on.' })
  quality!: AnalyticsQuality;
}

@ObjectType({ description: 'Figures of one value.' })
export class AnalyticsBreakdownRow {
  @Field(() => String, {
    nullable: true,
    description:
      'The value; empty where there is none, such as visits without referrer. Null for the row of all others.',
  })
  value!: string | null;

  @Field(() => Int, { description: 'Visitors.' })
  visitors!: number;

  @Field(() => Int, { description: 'Visits.' })
  visits!: number;

  @Field(() => Int, { description: 'Pages that were shown.' })
  pageviews!: number;

  @Field(() => Float, { nullable: true, description: 'The share of visits with a single event; null for pages.' })
  bounceRate!: number | null;
}

@ObjectType({ description: 'Figures by value.' })
export class AnalyticsBreakdown {
  @Field(() => [AnalyticsBreakdownRow], {
    description: 'Values that at least 5 people shared on one day (UTC), those with most page views first.',
  })
  rows!: AnalyticsBreakdownRow[];

  @Field(() => AnalyticsBreakdownRow, {
    nullable: true,
    description:
      'All other values in one row, which names none: those of fewer than 5 people, and those beyond `first`. Null where there are none. A visitor of several values counts for each.',
  })
  other!: AnalyticsBreakdownRow | null;

  @Field(() => Int, { description: 'How many values there are in all.' })
  values!: number;

  @Field(() => AnalyticsQuality, { description: 'How far they can be relied on.' })
  quality!: AnalyticsQuality;
}

@ObjectType({ description: 'How many came as far as a step.' })
export class AnalyticsFunnelStep {
  @Field(() => String, { description: 'The path or the name of the event.' })
  step!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many took this step and all before it, in order; null where they may be fewer than 5, for without an account or consent nobody is known beyond a day (UTC).',
  })
  people!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The share of those who took the first step; null where `people` is.',
  })
  share!: number | null;
}

@ObjectType({ description: 'How many go on from step to step.' })
export class AnalyticsFunnel {
  @Field(() => [AnalyticsFunnelStep], { description: 'The steps, at most 10.' })
  steps!: AnalyticsFunnelStep[];

  @Field(() => AnalyticsQuality, { description: 'How far they can be relied on.' })
  quality!: AnalyticsQuality;
}

@ObjectType({ description: 'Those who came first in the same period.' })
export class RetentionCohort {
  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When the period begins; null for the row of all cohorts of fewer than 5 people.',
  })
  startsAt!: Date | null;

  @Field(() => Int, { description: 'How many they are.' })
  size!: number;

  @Field(() => [Int], {
    nullable: 'items',
    description: 'How many of them were there in their first period, the next, and so on; null for 1 to 4. At most 31.',
  })
  retained!: (number | null)[];
}

@ObjectType({ description: 'How many come again.' })
export class AnalyticsRetention {
  @Field(() => [RetentionCohort], {
    description: 'By the period of the first visit in the range, oldest first; at most 31 and one.',
  })
  cohorts!: RetentionCohort[];

  @Field(() => AnalyticsQuality, { description: 'How far they can be relied on.' })
  quality!: AnalyticsQuality;
}
