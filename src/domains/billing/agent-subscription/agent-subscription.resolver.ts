import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access, RateLimit } from '../../../auth/access.js';
import { isCaller } from '../../../auth/viewer.js';
import type { Context } from '../../../graphql/context.js';
import { Money, moneyOf } from '../../../graphql/money.js';
import { User, userLoader } from '../../identity/index.js';
import {
  AgentPlansArgs,
  CancelAgentSubscriptionInput,
  MyAgentSubscriptionsArgs,
  SubscribeToAgentInput,
} from './agent-subscription.inputs.js';
import { MONTH } from '../stripe/stripe-fact.js';
import { AgentSubscription } from './agent-subscription.model.js';
import {
  AgentPlanDetails,
  AgentSubscriptionConnection,
  AgentSubscriptionPayload,
  SubscribeToAgentPayload,
} from './agent-subscription.payloads.js';
import { agentPlans, myAgentSubscriptions } from './agent-subscription-read.service.js';
import { cancelAgentSubscription, resumeAgentSubscription, subscribeToAgent } from './agent-subscription.service.js';

const SUBSCRIPTION_ID = { description: 'Id of the subscription.' };

@Resolver(() => AgentSubscription)
export class AgentSubscriptionResolver {
  @Access('user')
  @Query(() => AgentSubscriptionConnection, { description: 'The own subscriptions to agents, newest first.' })
  async myAgentSubscriptions(
    @Ctx() context: Context,
    @Args(() => MyAgentSubscriptionsArgs) { filter, ...page }: MyAgentSubscriptionsArgs,
  ): Promise<InstanceType<typeof AgentSubscriptionConnection>> {
    return new AgentSubscriptionConnection(await myAgentSubscriptions(context, filter ?? {}, page));
  }

  @Access('public')
  @Query(() => [AgentPlanDetails], {
    description: 'The plans that an agent offers; none where there is no such agent.',
  })
  agentPlans(@Args(() => AgentPlansArgs) { agentId }: AgentPlansArgs): AgentPlanDetails[] {
    return agentPlans(agentId);
  }

  @Access('user')
  @RateLimit(20, 3_600)
  @Mutation(() => SubscribeToAgentPayload, {
    description:
      'Subscribes to an agent. At most one subscription to each agent is live. A plan that costs something answers PAYMENTS_NOT_CONFIGURED where no payment provider is configured.',
  })
  subscribeToAgent(
    @Ctx() context: Context,
    @Arg('input', () => SubscribeToAgentInput, { description: 'What to subscribe to.' }) input: SubscribeToAgentInput,
  ): Promise<SubscribeToAgentPayload> {
    return subscribeToAgent(context, input);
  }

  @Access('user')
  @Mutation(() => AgentSubscriptionPayload, {
    description:
      'Ends an own subscription: with its present period, or at once where it has none or the input says so.',
  })
  async cancelAgentSubscription(
    @Ctx() context: Context,
    @Arg('id', () => ID, SUBSCRIPTION_ID) id: string,
    @Arg('input', () => CancelAgentSubscriptionInput, { nullable: true, description: 'When, and why.' })
    input?: CancelAgentSubscriptionInput | null,
  ): Promise<AgentSubscriptionPayload> {
    return { subscription: await cancelAgentSubscription(context, id, input ?? {}) };
  }

  @Access('user')
  @Mutation(() => AgentSubscriptionPayload, {
    description: 'Lets an own subscription go on that was to end with its present period.',
  })
  async resumeAgentSubscription(
    @Ctx() context: Context,
    @Arg('id', () => ID, SUBSCRIPTION_ID) id: string,
  ): Promise<AgentSubscriptionPayload> {
    return { subscription: await resumeAgentSubscription(context, id) };
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: 'What Stripe bills a period where that is another price than was agreed here; for billing agents.',
  })
  billedPrice(@Root() { billedMinor, billedCurrency }: AgentSubscription, @Ctx() { viewer }: Context): Money | null {
    const isKnown = billedMinor !== null && billedCurrency !== null;
    return isKnown && isCaller(viewer, 'billing') ? moneyOf(billedMinor, billedCurrency) : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'How often Stripe bills `billedPrice`, such as "month", "week" or "3 months", or null where that is null.',
  })
  billedInterval(@Root() subscription: AgentSubscription, @Ctx() context: Context): string | null {
    return this.billedPrice(subscription, context) && (subscription.billedInterval ?? MONTH);
  }

  @FieldResolver(() => User, { nullable: true, description: 'Whose it is; null where the account is gone.' })
  user(@Root() { userId }: AgentSubscription, @Ctx() context: Context): User | null | Promise<User | null> {
    return userLoader(context).load(userId);
  }
}
