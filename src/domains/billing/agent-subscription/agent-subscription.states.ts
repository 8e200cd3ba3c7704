import type { StateTable } from '../../../shared/states.js';
import { AgentSubscriptionStatus } from './agent-subscription.enums.js';

const { INCOMPLETE, INCOMPLETE_EXPIRED, TRIALING, ACTIVE, PAST_DUE, UNPAID, PAUSED, CANCELLED } =
  AgentSubscriptionStatus;

/**
 * Transitions allowed for callers and automatic changes. PAUSED is entered only from a trial that ends without a payment method. Statuses
 * reported by Stripe are not bound by this table.
 */
export const SUBSCRIPTION_STATES: StateTable<AgentSubscriptionStatus> = {
  [INCOMPLETE]: [ACTIVE, INCOMPLETE_EXPIRED, CANCELLED],
  [TRIALING]: [ACTIVE, PAUSED, PAST_DUE, CANCELLED],
  [ACTIVE]: [PAST_DUE, CANCELLED],
  [PAST_DUE]: [ACTIVE, UNPAID, CANCELLED],
  [UNPAID]: [ACTIVE, CANCELLED],
  [PAUSED]: [ACTIVE, CANCELLED],
  [INCOMPLETE_EXPIRED]: [],
  [CANCELLED]: [],
};

/** A live subscription blocks another one for the same account and agent; the other statuses are final. */
export function isLive(status: AgentSubscriptionStatus): boolean {
  return SUBSCRIPTION_STATES[status].length > 0;
}

/** Statuses of subscriptions that have not ended. */
export const LIVE: readonly AgentSubscriptionStatus[] = Object.values(AgentSubscriptionStatus).filter(isLive);

/** Statuses in which a subscription can be canceled at the end of its period. */
export const RUNNING: readonly AgentSubscriptionStatus[] = [TRIALING, ACTIVE, PAST_DUE];
