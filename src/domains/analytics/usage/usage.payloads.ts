import { GraphQLSafeInt } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { Payload } from '../../../graphql/payload.js';
import { ApiUsage } from './api-usage.model.js';
import { ChatInteraction } from './chat-interaction.model.js';
import { ToolUsage } from './tool-usage.model.js';
import { TrackingOutcome, UsageSource, UsageUnit } from './usage.enums.js';

const MICROS = 'in micros: 1,000,000 are 1 USD';
const OUTCOME = 'Whether it was stored now or was known; null when nothing was done.';

@ObjectType({ description: 'A use of a tool that was told.' })
export class ToolUsagePayload extends Payload {
  @Field(() => ToolUsage, { nullable: true, description: 'It, as it is stored; null when nothing was done.' })
  toolUsage?: ToolUsage;

  @Field(() => TrackingOutcome, { nullable: true, description: OUTCOME })
  outcome?: TrackingOutcome;
}

@ObjectType({ description: 'A call of the API that was told.' })
export class ApiUsagePayload extends Payload {
  @Field(() => ApiUsage, { nullable: true, description: 'It, as it is stored; null when nothing was done.' })
  apiUsage?: ApiUsage;

  @Field(() => TrackingOutcome, { nullable: true, description: OUTCOME })
  outcome?: TrackingOutcome;
}

@ObjectType({ description: 'A turn of a conversation that was told.' })
export class ChatInteractionPayload extends Payload {
  @Field(() => ChatInteraction, { nullable: true, description: 'It, as it is stored; null when nothing was done.' })
  chatInteraction?: ChatInteraction;

  @Field(() => TrackingOutcome, { nullable: true, description: OUTCOME })
  outcome?: TrackingOutcome;
}

@ObjectType({ description: 'What became of one of many events.' })
export class TrackedEvent {
  @Field(() => String, { description: 'The id that it was told under.' })
  clientEventId!: string;

  @Field(() => UsageSource, { description: 'What was used.' })
  source!: UsageSource;

  @Field(() => TrackingOutcome, { description: 'Whether it was stored now or was known.' })
  outcome!: TrackingOutcome;
}

@ObjectType({ description: 'What became of many events.' })
export class TrackUsagePayload extends Payload {
  @Field(() => [TrackedEvent], {
    nullable: true,
    description: 'One row for each event, tools first, then API, then chat; null when nothing was done.',
  })
  events?: TrackedEvent[];
}

@ObjectType({ description: 'What was used of one thing on one day, or in one week or month, measured in one unit.' })
export class UsageDay {
  @Field(() => String, { description: 'The day in the time zone, such as 2026-11-23; of a week or month its first.' })
  day!: string;

  @Field(() => UsageSource, { description: 'What was used.' })
  source!: UsageSource;

  @Field(() => UsageUnit, { description: 'What it is measured in.' })
  unit!: UsageUnit;

  @Field(() => GraphQLSafeInt, { description: 'How much.' })
  quantity!: number;

  @Field(() => GraphQLSafeInt, { description: `What it cost, ${MICROS}.` })
  costMicros!: number;

  @Field(() => Int, { description: 'In how many runs or events.' })
  records!: number;
}

@ObjectType({ description: 'What was used in all, measured in one unit.' })
export class UsageTotal {
  @Field(() => UsageUnit, { description: 'What it is measured in.' })
  unit!: UsageUnit;

  @Field(() => GraphQLSafeInt, { description: 'How much.' })
  quantity!: number;

  @Field(() => GraphQLSafeInt, { description: `What it cost, ${MICROS}.` })
  costMicros!: number;
}

@ObjectType({ description: 'What was used and what it cost, by day (or week or month) and unit.' })
export class UsageSummary {
  @Field(() => String, { description: 'The time zone in which days begin.' })
  timeZone!: string;

  @Field(() => String, { description: 'The first day in the time zone.' })
  from!: string;

  @Field(() => String, { description: 'The last day in the time zone.' })
  to!: string;

  @Field(() => [UsageDay], { description: 'By day, then by what was used and unit; days without use are left out.' })
  days!: UsageDay[];

  @Field(() => [UsageTotal], { description: 'By unit; units of which nothing was used are left out.' })
  totals!: UsageTotal[];

  @Field(() => GraphQLSafeInt, { description: `What all of it cost, ${MICROS}.` })
  costMicros!: number;

  @Field(() => String, { description: 'The ISO 4217 code of the currency that micros are of.' })
  currency!: string;
}
