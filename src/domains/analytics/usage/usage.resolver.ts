import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Access, RateLimit } from '../../../auth/access.js';
import type { Context } from '../../../graphql/context.js';
import { SetSpendingLimitInput, Spending, SpendingPayload } from '../spending/spending.payloads.js';
import { mySpending, setSpendingLimit } from '../spending/spending.service.js';
import { TrackingOutcome } from './usage.enums.js';
import {
  TrackApiUsageInput,
  TrackChatInteractionInput,
  TrackToolUsageInput,
  TrackUsageInput,
  UsageSummaryArgs,
} from './usage.inputs.js';
import {
  ApiUsagePayload,
  ChatInteractionPayload,
  ToolUsagePayload,
  TrackUsagePayload,
  UsageSummary,
} from './usage.payloads.js';
import { trackApiUsage, trackChatInteraction, trackToolUsage, trackUsage, type Tracked } from './usage.service.js';
import { usageSummary } from './usage-summary.service.js';

const outcomeOf = ({ duplicate }: Pick<Tracked, 'duplicate'>): TrackingOutcome =>
  duplicate ? TrackingOutcome.DUPLICATE : TrackingOutcome.ACCEPTED;

/** What was used, what it cost, and how much it may. */
@Resolver()
export class UsageResolver {
  @Access('user', 'service')
  @RateLimit(600, 60)
  @Mutation(() => ToolUsagePayload, { description: 'Tells of a use of a tool. It is priced and counts at once.' })
  async trackToolUsage(
    @Ctx() context: Context,
    @Arg('input', () => TrackToolUsageInput, { description: 'The use.' }) input: TrackToolUsageInput,
  ): Promise<ToolUsagePayload> {
    const tracked = await trackToolUsage(context, input);
    return { toolUsage: tracked.record, outcome: outcomeOf(tracked) };
  }

  @Access('user', 'service')
  @RateLimit(600, 60)
  @Mutation(() => ApiUsagePayload, { description: 'Tells of calls of the API. They are priced and count at once.' })
  async trackApiUsage(
    @Ctx() context: Context,
    @Arg('input', () => TrackApiUsageInput, { description: 'The call.' }) input: TrackApiUsageInput,
  ): Promise<ApiUsagePayload> {
    const tracked = await trackApiUsage(context, input);
    return { apiUsage: tracked.record, outcome: outcomeOf(tracked) };
  }

  @Access('user', 'service')
  @RateLimit(600, 60)
  @Mutation(() => ChatInteractionPayload, {
    description: 'Tells of a turn of a conversation with an agent. It is priced and counts at once.',
  })
  async trackChatInteraction(
    @Ctx() context: Context,
    @Arg('input', () => TrackChatInteractionInput, { description: 'The turn.' }) input: TrackChatInteractionInput,
  ): Promise<ChatInteractionPayload> {
    const tracked = await trackChatInteraction(context, input);
    return { chatInteraction: tracked.record, outcome: outcomeOf(tracked) };
  }

  @Access('user', 'service')
  @RateLimit(120, 60)
  @Mutation(() => TrackUsagePayload, {
    description:
      'Tells of many uses at once. What is wrong with one refuses all; sent again, those that were stored count once.',
  })
  async trackUsage(
    @Ctx() context: Context,
    @Arg('input', () => TrackUsageInput, { description: 'The uses.' }) input: TrackUsageInput,
  ): Promise<TrackUsagePayload> {
    const tracked = await trackUsage(context, input);
    return {
      events: tracked.map(({ record, source, duplicate }) => ({
        clientEventId: record.clientEventId,
        source,
        outcome: outcomeOf({ duplicate }),
      })),
    };
  }

  @Access('user')
  @Query(() => UsageSummary, {
    description: 'What was used and what it cost, by day and unit: your own, or for admins anybody’s.',
    complexity: 20,
  })
  usageSummary(
    @Ctx() context: Context,
    @Args(() => UsageSummaryArgs) { filter }: UsageSummaryArgs,
  ): Promise<UsageSummary> {
    return usageSummary(context, filter ?? {});
  }

  @Access('user')
  @Query(() => Spending, { description: 'What you spent in a month, and how much you may.' })
  mySpending(
    @Ctx() context: Context,
    @Arg('period', () => String, { nullable: true, description: 'A month such as 2026-11; this one when left out.' })
    period?: string | null,
  ): Promise<Spending> {
    return mySpending(context, period);
  }

  @Access('user')
  @RateLimit(60, 3_600)
  @Mutation(() => SpendingPayload, {
    description:
      'Sets how much you want to spend in a month at most; the allowance of the account stays the most. You get a mail at 50, 80 and 100 percent, once each a month.',
  })
  async setSpendingLimit(
    @Ctx() context: Context,
    @Arg('input', () => SetSpendingLimitInput, { description: 'The limit.' }) input: SetSpendingLimitInput,
  ): Promise<SpendingPayload> {
    return { spending: await setSpendingLimit(context, input.limitMicros) };
  }
}
