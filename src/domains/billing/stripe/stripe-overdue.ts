import { AgentSubscriptionStatus } from '../agent-subscription/agent-subscription.enums.js';
import type { AgentSubscription } from '../agent-subscription/agent-subscription.model.js';

/** Since when a subscription is overdue at Stripe, and when it was last reported as not overdue. */
export type Overdue = Pick<AgentSubscription, 'overdueAt' | 'paidAt'>;

const { PAST_DUE } = AgentSubscriptionStatus;

/**
 * Result of an event, independent of the order of events: overdue since the first event that says so after the last that says otherwise.
 * The grace period therefore starts once, and again only if the subscription becomes overdue again.
 */
export function overdueAfter(
  { providerStatus, providerAt, overdueAt, paidAt }: Overdue & Pick<AgentSubscription, 'providerStatus' | 'providerAt'>,
  at: Date,
  status: AgentSubscriptionStatus,
): Overdue {
  if (status === PAST_DUE) {
    const isBeforeLast = paidAt !== null && at < paidAt;
    return isBeforeLast ? { overdueAt, paidAt } : { overdueAt: overdueAt && overdueAt < at ? overdueAt : at, paidAt };
  }
  const paid = paidAt && paidAt > at ? paidAt : at;
  const isOverdueSince = providerStatus === PAST_DUE && providerAt !== null && at < providerAt;
  if (!isOverdueSince) return { overdueAt: null, paidAt: paid };
  return { overdueAt: overdueAt && overdueAt > paid ? overdueAt : providerAt, paidAt: paid };
}
