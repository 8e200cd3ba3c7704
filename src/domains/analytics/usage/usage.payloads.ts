import { GraphQLSafeInt } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { Payload } from '../../../graphql/payload.js';
import { ApiUsage } from './api-usage.model.js';
import { ChatInteraction } from './chat-interaction.model.js';
import { ToolUsage } from './tool-usage.model.js';
import { TrackingOutcome, UsageSource, UsageUnit } from './usage.enums.js';

const MICROS = 'in micros (1,000,000 micros are 1 USD)';
const OUTCOME = 'Whether the event was stored or is a duplicate, or null if the operation had no effect.';

@ObjectType({ description: 'Result of recording a tool use.' })
export class ToolUsagePayload extends Payload {
  @Field(() => ToolUsage, {
    nullable: true,
    description: 'The stored tool use, or null if the operation had no effect.',
  })
  toolUsage?: ToolUsage;

  @Field(() => TrackingOutcome, { nullable: true, description: OUTCOME })
  outcome?: TrackingOutcome;
}

@ObjectType({ description: 'Result of recording API calls.' })
export class ApiUsagePayload extends Payload {
  @Field(() => ApiUsage, {
    nullable: true,
    description: 'The stored API usage, or null if the operation had no effect.',
  })
  apiUsage?: ApiUsage;

  @Field(() => TrackingOutcome, { nullable: true, description: OUTCOME })
  outcome?: TrackingOutcome;
}

@ObjectType({ description: 'Result of recording a conversation turn.' })
export class ChatInteractionPayload extends Payload {
  @Field(() => ChatInteraction, {
    nullable: true,
    description: 'The stored turn, or null if the operation had no effect.',
  })
  chatInteraction?: ChatInteraction;

  @Field(() => TrackingOutcome, { nullable: true, description: OUTCOME })
  outcome?: TrackingOutcome;
}

@ObjectType({ description: 'Result for a usage event of a batch.' })
export class TrackedEvent {
  @Field(() => String, { description: 'Your ID for the event.' })
  clientEventId!: string;

  @Field(() => UsageSource, { description: 'Source of the usage.' })
  source!: UsageSource;

  @Field(() => TrackingOutcome, { description: 'Whether the event was stored or is a duplicate.' })
  outcome!: TrackingOutcome;
}

@ObjectType({ description: 'Result of recording a batch of usage events.' })
export class TrackUsagePayload extends Payload {
  @Field(() => [TrackedEvent], {
    nullable: true,
    description: 'Results per event: tools, then API, then chat; null if the operation had no effect.',
  })
  events?: TrackedEvent[];
}

@ObjectType({ description: 'Usage of a source in a unit, for a day, week or month.' })
export class UsageDay {
  @Field(() => String, {
    description: 'Day in the time zone, or first day of the week or month, for example 2026-11-23.',
  })
  day!: string;

  @Field(() => UsageSource, { description: 'Source of the usage.' })
  source!: UsageSource;

  @Field(() => UsageUnit, { description: 'Unit of measure.' })
  unit!: UsageUnit;

  @Field(() => GraphQLSafeInt, { description: 'Quantity used.' })
  quantity!: number;

  @Field(() => GraphQLSafeInt, { description: `Cost, ${MICROS}.` })
  costMicros!: number;

  @Field(() => Int, { description: 'Number of experiments or events.' })
  records!: number;
}

@ObjectType({ description: 'Total usage in a unit.' })
export class UsageTotal {
  @Field(() => UsageUnit, { description: 'Unit of measure.' })
  unit!: UsageUnit;

  @Field(() => GraphQLSafeInt, { description: 'Quantity used.' })
  quantity!: number;

  @Field(() => GraphQLSafeInt, { description: `Cost, ${MICROS}.` })
  costMicros!: number;
}

@ObjectType({ description: 'Usage and cost by day, week or month, and unit.' })
export class UsageSummary {
  @Field(() => String, { description: 'Time zone of the days.' })
  timeZone!: string;

  @Field(() => String, { description: 'First day of the range in the time zone.' })
  from!: string;

  @Field(() => String, { description: 'Last day of the range in the time zone.' })
  to!: string;

  @Field(() => [UsageDay], { description: 'Usage by day, then source and unit; days without usage are omitted.' })
  days!: UsageDay[];

  @Field(() => [UsageTotal], { description: 'Totals by unit; units without usage are omitted.' })
  totals!: UsageTotal[];

  @Field(() => GraphQLSafeInt, { description: `Total cost, ${MICROS}.` })
  costMicros!: number;

  @Field(() => String, { description: 'ISO 4217 currency code of the costs.' })
  currency!: string;
}
