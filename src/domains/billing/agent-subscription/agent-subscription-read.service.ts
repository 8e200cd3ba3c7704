import { requireUser } from '../../../auth/viewer.js';
import { asClass } from '../../../database/entity.js';
import { findPage, type Page } from '../../../database/page.js';
import type { Context } from '../../../graphql/context.js';
import { moneyOf } from '../../../graphql/money.js';
import { plansOf } from './agent-plans.js';
import { AgentPlan, type AgentSubscriptionStatus } from './agent-subscription.enums.js';
import { subscriptionLoader } from './agent-subscription.loaders.js';
import { AgentSubscription, AgentSubscriptionModel } from './agent-subscription.model.js';
import type { AgentPlanDetails } from './agent-subscription.payloads.js';

/** A subscription of an account. */
export async function subscriptionOf(userId: string, id: string): Promise<AgentSubscription | null> {
  const found = await AgentSubscriptionModel.findOne({ _id: id, userId }).lean<AgentSubscription>();
  return found && asClass(AgentSubscription, found);
}

export interface MySubscriptionsRequest {
  agentId?: string | null | undefined;
  status?: AgentSubscriptionStatus | null | undefined;
}

/** Subscriptions of the caller, newest first. */
export function myAgentSubscriptions(
  context: Context,
  { agentId, status }: MySubscriptionsRequest,
  page: { first: number; after?: string | null | undefined },
): Promise<Page<AgentSubscription>> {
  return findPage(AgentSubscriptionModel, AgentSubscription, {
    filter: {
      userId: requireUser(context.viewer).userId,
      ...(agentId ? { agentId } : {}),
      ...(status ? { status } : {}),
    },
    sort: { field: '_id', direction: -1 },
    ...page,
  });
}

/** Loads subscriptions for `node`. */
export async function subscriptionsByIds(
  context: Context,
  ids: readonly string[],
): Promise<(AgentSubscription | null)[]> {
  return subscriptionLoader(context).loadMany(ids);
}

/** The plans offered by an agent; empty if the agent does not exist. */
export function agentPlans(agentId: string): AgentPlanDetails[] {
  const plans = plansOf(agentId) ?? {};
  return Object.values(AgentPlan).flatMap((plan) => {
    const terms = plans[plan];
    if (!terms) return [];
    const price = terms.amountMinor === null ? null : moneyOf(terms.amountMinor, terms.currency);
    return [{ plan, price, trialDays: terms.trialDays }];
  });
}
