import { ValidateNested } from 'class-validator';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, InputType, Int } from 'type-graphql';
import { IsBetween, IsList, IsRangeEnd, IsText, IsTimeZone } from '../../../graphql/input.js';
import { AnalyticsDimension, AnalyticsInterval, RetentionPeriod } from './report.enums.js';

const ZONE = 'IANA time zone for days, weeks and months, for example Europe/Berlin; defaults to UTC.';

/** A time range; each report limits its length. */
@InputType()
abstract class AnalyticsRange {
  @IsRangeEnd()
  @Field(() => GraphQLDateTimeISO, { description: 'Start of the range, inclusive.' })
  from!: Date;

  @IsRangeEnd()
  @Field(() => GraphQLDateTimeISO, { description: 'End of the range, exclusive, at most 366 days after `from`.' })
  to!: Date;
}

@InputType({ description: 'The time range of an overview.' })
export class AnalyticsOverviewInput extends AnalyticsRange {}

@InputType({ description: 'The range and interval of a time series.' })
export class AnalyticsSeriesInput extends AnalyticsRange {
  @Field(() => AnalyticsInterval, { description: 'Length of each interval.' })
  interval!: AnalyticsInterval;

  @IsTimeZone()
  @Field(() => String, { nullable: true, description: ZONE })
  timeZone?: string | null;
}

export const MAX_ROWS = 100;

@InputType({ description: 'The range and dimension of a breakdown.' })
export class AnalyticsBreakdownInput extends AnalyticsRange {
  @Field(() => AnalyticsDimension, { description: 'Dimension to break figures down by.' })
  dimension!: AnalyticsDimension;

  @IsBetween(1, MAX_ROWS)
  @Field(() => Int, { nullable: true, description: `Number of rows, 1 to ${String(MAX_ROWS)}; defaults to 20.` })
  first?: number | null;
}

@InputType({ description: 'A step of a funnel. Specify either a path or an event.' })
export class FunnelStepInput {
  @IsText({ max: 300 })
  @Field(() => String, { nullable: true, description: 'Path of the page, for example /pricing.' })
  path?: string | null;

  @IsText({ max: 50 })
  @Field(() => String, { nullable: true, description: 'Name of the event, for example sign_up.' })
  event?: string | null;
}

@InputType({ description: 'The range and steps of a funnel. The range can span at most 92 days.' })
export class FunnelInput extends AnalyticsRange {
  @IsList(10, 2)
  @ValidateNested({ each: true })
  @Field(() => [FunnelStepInput], {
    description: 'Steps of the funnel in order, 2 to 10, each with either a path or an event.',
  })
  steps!: FunnelStepInput[];
}

@InputType({ description: 'The range and period of a retention report.' })
export class RetentionInput extends AnalyticsRange {
  @Field(() => RetentionPeriod, { description: 'Length of each period. The range can span at most 31 periods.' })
  period!: RetentionPeriod;

  @IsTimeZone()
  @Field(() => String, { nullable: true, description: ZONE })
  timeZone?: string | null;
}
