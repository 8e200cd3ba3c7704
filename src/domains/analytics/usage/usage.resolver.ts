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

/** Usage, cost and spending limits. */
@Resolver()
export class UsageResolver {
  @Access('user', 'service')
  @RateLimit(600, 60)
  @Mutation(() => ToolUsagePayload, { description: 'Records a tool use. Its cost counts immediately.' })
  async trackToolUsage(
    @Ctx() context: Context,
    @Arg('input', () => TrackToolUsageInput, { description: 'The tool use.' }) input: TrackToolUsageInput,
  ): Promise<ToolUsagePayload> {
    const tracked = await trackToolUsage(context, input);
    return { toolUsage: tracked.record, outcome: outcomeOf(tracked) };
  }

  @Access('user', 'service')
  @RateLimit(600, 60)
  @Mutation(() => ApiUsagePayload, { description: 'Records API calls. Their cost counts immediately.' })
  async trackApiUsage(
    @Ctx() context: Context,
    @Arg('input', () => TrackApiUsageInput, { description: 'The API calls.' }) input: TrackApiUsageInput,
  ): Promise<ApiUsagePayload> {
    const tracked = await trackApiUsage(context, input);
    return { apiUsage: tracked.record, outcome: outcomeOf(tracked) };
  }

  @Access('user', 'service')
  @RateLimit(600, 60)
  @Mutation(() => ChatInteractionPayload, {
    description: 'Records a turn of a conversation with an agent. Its cost counts immediately.',
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
      'Records a batch of usage events. An invalid event rejects the whole batch; repeated events count once.',
  })
  async trackUsage(
    @Ctx() context: Context,
    @Arg('input', () => TrackUsageInput, { description: 'The usage events.' }) input: TrackUsageInput,
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
    description: 'Usage and cost by period and unit: your own, or that of any account for admins.',
    complexity: 20,
  })
  usageSummary(
    @Ctx() context: Context,
    @Args(() => UsageSummaryArgs) { filter }: UsageSummaryArgs,
  ): Promise<UsageSummary> {
    return usageSummary(context, filter ?? {});
  }

  @Access('user')
  @Query(() => Spending, { description: 'Your spending in a month, with your limit.' })
  mySpending(
    @Ctx() context: Context,
    @Arg('period', () => String, {
      nullable: true,
      description: 'Month in UTC, for example 2026-11; defaults to the current month.',
    })
    period?: string | null,
  ): Promise<Spending> {
    return mySpending(context, period);
  }

  @Access('user')
  @RateLimit(60, 3_600)
  @Mutation(() => SpendingPayload, {
    description:
      'Sets your monthly spending limit; the allowance of the account still applies. You get an email at 50, 80 and 100 percent, once per limit and month.',
  })
  async setSpendingLimit(
    @Ctx() context: Context,
    @Arg('input', () => SetSpendingLimitInput, { description: 'The spending limit.' }) input: SetSpendingLimitInput,
  ): Promise<SpendingPayload> {
    return { spending: await setSpendingLimit(context, input.limitMicros) };
  }
}
