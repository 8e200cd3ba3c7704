import { ValidateNested } from 'class-validator';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { IsBetween, IsIdOf, IsList, IsRangeEnd, IsText, IsTimeZone } from '../../../graphql/input.js';
import {
  ApiMethod,
  ChatFeedback,
  ChatRole,
  ToolUsageStatus,
  UsagePeriod,
  UsageSource,
  UsageUnit,
} from './usage.enums.js';

const KEY = { max: 100 };
const DAY_IN_MS = 86_400_000;
export const MAX_BATCH = 100;

/** Fields of every usage event. */
@InputType()
export abstract class TrackedInput {
  @IsText(KEY)
  @Field(() => String, {
    description: 'Your ID for the event, 1 to 100 characters. Repeated events with the same ID count once.',
  })
  clientEventId!: string;

  @IsIdOf('usr')
  @Field(() => ID, {
    nullable: true,
    description: 'ID of the account. Required for service keys; users can omit it or specify their own ID.',
  })
  userId?: string | null;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When the event occurred, within the last 7 days; defaults to now.',
  })
  at?: Date | null;
}

@InputType({ description: 'A tool use to record.' })
export class TrackToolUsageInput extends TrackedInput {
  @IsText(KEY)
  @Field(() => String, { description: 'ID of the tool, for example web-search; at most 100 characters.' })
  toolId!: string;

  @IsText({ max: 500 })
  @Field(() => String, { nullable: true, description: 'One-line summary of the input, at most 500 characters.' })
  inputSummary?: string | null;

  @Field(() => ToolUsageStatus, { description: 'How the use ended.' })
  status!: ToolUsageStatus;

  @IsBetween(0, DAY_IN_MS)
  @Field(() => Int, { description: 'Duration in milliseconds, at most a day.' })
  durationMs!: number;
}

@InputType({ description: 'An API call to record, or several identical ones.' })
export class TrackApiUsageInput extends TrackedInput {
  @IsText(KEY)
  @Field(() => String, { description: 'Name or ID of the API key, never the key itself; at most 100 characters.' })
  apiKeyId!: string;

  @IsText({ max: 300 })
  @Field(() => String, { description: 'Called endpoint, for example /v1/agents/:id/runs; at most 300 characters.' })
  endpoint!: string;

  @Field(() => ApiMethod, { description: 'HTTP method.' })
  method!: ApiMethod;

  @IsBetween(100, 599)
  @Field(() => Int, { description: 'HTTP status of the response.' })
  status!: number;

  @IsBetween(0, DAY_IN_MS)
  @Field(() => Int, { description: 'Response time in milliseconds, at most a day.' })
  latencyMs!: number;

  @IsBetween(1, 1_000_000)
  @Field(() => Int, {
    nullable: true,
    description: 'Number of calls, 1 to 1,000,000.',
    defaultValue: 1,
  })
  units?: number | null;
}

@InputType({ description: 'A turn of a conversation with an agent to record, without its content.' })
export class TrackChatInteractionInput extends TrackedInput {
  @IsText(KEY)
  @Field(() => String, { description: 'ID of the agent, for example neural-chat; at most 100 characters.' })
  agentId!: string;

  @IsText(KEY)
  @Field(() => String, { description: 'ID of the conversation, at most 100 characters.' })
  conversationId!: string;

  @Field(() => ChatRole, { description: 'Role of the speaker.' })
  role!: ChatRole;

  @IsBetween(0, 10_000_000)
  @Field(() => Int, { description: 'Tokens of the turn, 0 to 10,000,000.' })
  tokens!: number;

  @IsBetween(0, DAY_IN_MS)
  @Field(() => Int, { nullable: true, description: 'Response time of the agent in milliseconds, at most a day.' })
  latencyMs?: number | null;

  @Field(() => ChatFeedback, { nullable: true, description: 'Feedback of the user.' })
  feedback?: ChatFeedback | null;
}

@InputType({ description: 'A batch of usage events, at most 100 in total.' })
export class TrackUsageInput {
  @IsList(MAX_BATCH)
  @ValidateNested({ each: true })
  @Field(() => [TrackToolUsageInput], { nullable: true, description: 'Tool uses.' })
  toolUsages?: TrackToolUsageInput[] | null;

  @IsList(MAX_BATCH)
  @ValidateNested({ each: true })
  @Field(() => [TrackApiUsageInput], { nullable: true, description: 'API calls.' })
  apiUsages?: TrackApiUsageInput[] | null;

  @IsList(MAX_BATCH)
  @ValidateNested({ each: true })
  @Field(() => [TrackChatInteractionInput], { nullable: true, description: 'Conversation turns.' })
  chatInteractions?: TrackChatInteractionInput[] | null;
}

@InputType({ description: 'Filter for a usage summary.' })
export class UsageSummaryFilter {
  @IsRangeEnd()
  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'First day, given by any time on it; by default the range is the 30 days that end with `to`.',
  })
  from?: Date | null;

  @IsRangeEnd()
  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'Last day, inclusive, given by any time on it; defaults to today. The range can span at most 92 days.',
  })
  to?: Date | null;

  @IsTimeZone()
  @Field(() => String, {
    nullable: true,
    description: 'IANA time zone for days, weeks and months, for example Europe/Berlin; defaults to UTC.',
  })
  timeZone?: string | null;

  @Field(() => UsagePeriod, { nullable: true, description: 'Length of the periods; defaults to DAY.' })
  period?: UsagePeriod | null;

  @Field(() => UsageSource, { nullable: true, description: 'Only usage of this source.' })
  source?: UsageSource | null;

  @Field(() => UsageUnit, { nullable: true, description: 'Only usage in this unit.' })
  unit?: UsageUnit | null;

  @IsIdOf('usr')
  @Field(() => ID, {
    nullable: true,
    description: 'ID of the account; defaults to your own. Only admins can specify another account.',
  })
  userId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether to sum the usage of all accounts. Admins only.' })
  everybody?: boolean | null;
}

@ArgsType()
export class UsageSummaryArgs {
  @ValidateNested()
  @Field(() => UsageSummaryFilter, { nullable: true, description: 'Filter for the summary.' })
  filter?: UsageSummaryFilter | null;
}
