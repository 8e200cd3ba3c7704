import { ValidateNested } from 'class-validator';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, InputType, Int } from 'type-graphql';
import { IsBetween, IsList, IsRangeEnd, IsText, IsTimeZone } from '../../../graphql/input.js';
import { AnalyticsDimension, AnalyticsInterval, RetentionPeriod } from './report.enums.js';

const ZONE = 'IANA time zone in which days, weeks and months begin, such as Europe/Berlin; UTC if left out.';

/** A time range; at most so long as each report says. */
@InputType()
abstract class AnalyticsRange {
  @IsRangeEnd()
  @Field(() => GraphQLDateTimeISO, { description: 'The beginning of the range.' })
  from!: Date;

  @IsRangeEnd()
  @Field(() => GraphQLDateTimeISO, { description: 'The end of the range, which is not in it. At most 366 days later.' })
  to!: Date;
}

@InputType({ description: 'What to sum up.' })
export class AnalyticsOverviewInput extends AnalyticsRange {}

@InputType({ description: 'What to show over time.' })
export class AnalyticsSeriesInput extends AnalyticsRange {
  @Field(() => AnalyticsInterval, { description: 'How long each step is.' })
  interval!: AnalyticsInterval;

  @IsTimeZone()
  @Field(() => String, { nullable: true, description: ZONE })
  timeZone?: string | null;
}

export const MAX_ROWS = 100;

@InputType({ description: 'What to break down.' })
export class AnalyticsBreakdownInput extends AnalyticsRange {
  @Field(() => AnalyticsDimension, { description: 'By what.' })
  dimension!: AnalyticsDimension;

  @IsBetween(1, MAX_ROWS)
  @Field(() => Int, { nullable: true, description: `How many rows, 1 to ${String(MAX_ROWS)}; 20 if left out.` })
  first?: number | null;
}

@InputType({ description: 'A step of a funnel: a page or an event.' })
export class FunnelStepInput {
  @IsText({ max: 300 })
  @Field(() => String, { nullable: true, description: 'Path of the page, such as /pricing.' })
  path?: string | null;

  @IsText({ max: 50 })
  @Field(() => String, { nullable: true, description: 'Name of the event, such as sign_up.' })
  event?: string | null;
}

@InputType({ description: 'Steps that are taken one after the other.' })
export class FunnelInput extends AnalyticsRange {
  @IsList(10, 2)
  @ValidateNested({ each: true })
  @Field(() => [FunnelStepInput], {
    description: 'The steps, 2 to 10, each with either a path or an event. The range: at most 92 days.',
  })
  steps!: FunnelStepInput[];
}

@InputType({ description: 'Whose return to look at.' })
export class RetentionInput extends AnalyticsRange {
  @Field(() => RetentionPeriod, { description: 'How long the steps are; at most 31 of them fit into the range.' })
  period!: RetentionPeriod;

  @IsTimeZone()
  @Field(() => String, { nullable: true, description: ZONE })
  timeZone?: string | null;
}
