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

const SUBSCRIPTION_ID = { description: 'ID of the subscription.' };

@Resolver(() => AgentSubscription)
export class AgentSubscriptionResolver {
  @Access('user')
  @Query(() => AgentSubscriptionConnection, { description: 'Your subscriptions to agents, newest first.' })
  async myAgentSubscriptions(
    @Ctx() context: Context,
    @Args(() => MyAgentSubscriptionsArgs) { filter, ...page }: MyAgentSubscriptionsArgs,
  ): Promise<InstanceType<typeof AgentSubscriptionConnection>> {
    return new AgentSubscriptionConnection(await myAgentSubscriptions(context, filter ?? {}, page));
  }

  @Access('public')
  @Query(() => [AgentPlanDetails], {
    description: 'Plans offered by an agent; empty if the agent does not exist.',
  })
  agentPlans(@Args(() => AgentPlansArgs) { agentId }: AgentPlansArgs): AgentPlanDetails[] {
    return agentPlans(agentId);
  }

  @Access('user')
  @RateLimit(20, 3_600)
  @Mutation(() => SubscribeToAgentPayload, {
    description:
      'Subscribes you to an agent. You can have one live subscription per agent. Paid plans fail with PAYMENTS_NOT_CONFIGURED if no payment provider is configured.',
  })
  subscribeToAgent(
    @Ctx() context: Context,
    @Arg('input', () => SubscribeToAgentInput, { description: 'Fields for the new subscription.' })
    input: SubscribeToAgentInput,
  ): Promise<SubscribeToAgentPayload> {
    return subscribeToAgent(context, input);
  }

  @Access('user')
  @Mutation(() => AgentSubscriptionPayload, {
    description:
      'Cancels your subscription at the end of the current period, or immediately if there is no period or you request it.',
  })
  async cancelAgentSubscription(
    @Ctx() context: Context,
    @Arg('id', () => ID, SUBSCRIPTION_ID) id: string,
    @Arg('input', () => CancelAgentSubscriptionInput, { nullable: true, description: 'Options for the cancellation.' })
    input?: CancelAgentSubscriptionInput | null,
  ): Promise<AgentSubscriptionPayload> {
    return { subscription: await cancelAgentSubscription(context, id, input ?? {}) };
  }

  @Access('user')
  @Mutation(() => AgentSubscriptionPayload, {
    description: 'Resumes your subscription if it is scheduled to end with the current period.',
  })
  async resumeAgentSubscription(
    @Ctx() context: Context,
    @Arg('id', () => ID, SUBSCRIPTION_ID) id: string,
  ): Promise<AgentSubscriptionPayload> {
    return { subscription: await resumeAgentSubscription(context, id) };
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: 'Price per period billed by Stripe if it differs from `price`; visible to billing agents only.',
  })
  billedPrice(@Root() { billedMinor, billedCurrency }: AgentSubscription, @Ctx() { viewer }: Context): Money | null {
    const isKnown = billedMinor !== null && billedCurrency !== null;
    return isKnown && isCaller(viewer, 'billing') ? moneyOf(billedMinor, billedCurrency) : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'How often Stripe bills `billedPrice`, for example "month", "week" or "3 months". Null if `billedPrice` is null.',
  })
  billedInterval(@Root() subscription: AgentSubscription, @Ctx() context: Context): string | null {
    return this.billedPrice(subscription, context) && (subscription.billedInterval ?? MONTH);
  }

  @FieldResolver(() => User, {
    nullable: true,
    description: 'The subscriber, or null if the account no longer exists.',
  })
  user(@Root() { userId }: AgentSubscription, @Ctx() context: Context): User | null | Promise<User | null> {
    return userLoader(context).load(userId);
  }
}
