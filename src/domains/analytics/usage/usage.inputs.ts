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

/** What every event that is told has. */
@InputType()
export abstract class TrackedInput {
  @IsText(KEY)
  @Field(() => String, {
    description:
      'An id of your own for this event, 1 to 100 characters: told again under it, it counts once, for good.',
  })
  clientEventId!: string;

  @IsIdOf('usr')
  @Field(() => ID, {
    nullable: true,
    description: 'Whose it is. A service key must give it; everybody else may leave it out, and it must be their own.',
  })
  userId?: string | null;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When it happened: in the last 7 days; now when left out.',
  })
  at?: Date | null;
}

@InputType({ description: 'A use of a tool.' })
export class TrackToolUsageInput extends TrackedInput {
  @IsText(KEY)
  @Field(() => String, { description: 'The tool, such as web-search; at most 100 characters.' })
  toolId!: string;

  @IsText({ max: 500 })
  @Field(() => String, { nullable: true, description: 'What it was asked, in a line of at most 500 characters.' })
  inputSummary?: string | null;

  @Field(() => ToolUsageStatus, { description: 'How it ended.' })
  status!: ToolUsageStatus;

  @IsBetween(0, DAY_IN_MS)
  @Field(() => Int, { description: 'How long it took, in milliseconds; at most a day.' })
  durationMs!: number;
}

@InputType({ description: 'A call of the API, or several alike.' })
export class TrackApiUsageInput extends TrackedInput {
  @IsText(KEY)
  @Field(() => String, { description: 'The name or id of the key, never the key itself; at most 100 characters.' })
  apiKeyId!: string;

  @IsText({ max: 300 })
  @Field(() => String, { description: 'What was called, such as /v1/agents/:id/runs; at most 300 characters.' })
  endpoint!: string;

  @Field(() => ApiMethod, { description: 'The HTTP method.' })
  method!: ApiMethod;

  @IsBetween(100, 599)
  @Field(() => Int, { description: 'The HTTP status of the answer.' })
  status!: number;

  @IsBetween(0, DAY_IN_MS)
  @Field(() => Int, { description: 'How long the answer took, in milliseconds; at most a day.' })
  latencyMs!: number;

  @IsBetween(1, 1_000_000)
  @Field(() => Int, {
    nullable: true,
    description: 'For how many calls it counts, 1 to 1,000,000.',
    defaultValue: 1,
  })
  units?: number | null;
}

@InputType({ description: 'A turn of a conversation with an agent. Its words are not told.' })
export class TrackChatInteractionInput extends TrackedInput {
  @IsText(KEY)
  @Field(() => String, { description: 'The agent, such as neural-chat; at most 100 characters.' })
  agentId!: string;

  @IsText(KEY)
  @Field(() => String, { description: 'The conversation that it belongs to; at most 100 characters.' })
  conversationId!: string;

  @Field(() => ChatRole, { description: 'Who spoke.' })
  role!: ChatRole;

  @IsBetween(0, 10_000_000)
  @Field(() => Int, { description: 'Tokens of this turn, 0 to 10,000,000.' })
  tokens!: number;

  @IsBetween(0, DAY_IN_MS)
  @Field(() => Int, { nullable: true, description: 'How long the agent took, in milliseconds; at most a day.' })
  latencyMs?: number | null;

  @Field(() => ChatFeedback, { nullable: true, description: 'What the person thought of it.' })
  feedback?: ChatFeedback | null;
}

@InputType({ description: 'Many events at once, at most 100 in all.' })
export class TrackUsageInput {
  @IsList(MAX_BATCH)
  @ValidateNested({ each: true })
  @Field(() => [TrackToolUsageInput], { nullable: true, description: 'Uses of tools.' })
  toolUsages?: TrackToolUsageInput[] | null;

  @IsList(MAX_BATCH)
  @ValidateNested({ each: true })
  @Field(() => [TrackApiUsageInput], { nullable: true, description: 'Calls of the API.' })
  apiUsages?: TrackApiUsageInput[] | null;

  @IsList(MAX_BATCH)
  @ValidateNested({ each: true })
  @Field(() => [TrackChatInteractionInput], { nullable: true, description: 'Turns of conversations.' })
  chatInteractions?: TrackChatInteractionInput[] | null;
}

@InputType({ description: 'Which usage to add up.' })
export class UsageSummaryFilter {
  @IsRangeEnd()
  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'From the day of this time on; 30 days before `to` when left out.',
  })
  from?: Date | null;

  @IsRangeEnd()
  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'Up to the day of this time, that day included; today when left out. At most 92 days in all.',
  })
  to?: Date | null;

  @IsTimeZone()
  @Field(() => String, {
    nullable: true,
    description: 'IANA time zone in which days, weeks and months begin, such as Europe/Berlin; UTC if left out.',
  })
  timeZone?: string | null;

  @Field(() => UsagePeriod, { nullable: true, description: 'By periods of this length; by days if left out.' })
  period?: UsagePeriod | null;

  @Field(() => UsageSource, { nullable: true, description: 'Of this alone.' })
  source?: UsageSource | null;

  @Field(() => UsageUnit, { nullable: true, description: 'Measured in this alone.' })
  unit?: UsageUnit | null;

  @IsIdOf('usr')
  @Field(() => ID, { nullable: true, description: 'Of this account; for admins. Your own when left out.' })
  userId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Of all accounts together; for admins.' })
  everybody?: boolean | null;
}

@ArgsType()
export class UsageSummaryArgs {
  @ValidateNested()
  @Field(() => UsageSummaryFilter, { nullable: true, description: 'Which usage to add up.' })
  filter?: UsageSummaryFilter | null;
}
