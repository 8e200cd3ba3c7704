import type { StateTable } from '../../../shared/states.js';
import { AgentSubscriptionStatus } from './agent-subscription.enums.js';

const { INCOMPLETE, INCOMPLETE_EXPIRED, TRIALING, ACTIVE, PAST_DUE, UNPAID, PAUSED, CANCELLED } =
  AgentSubscriptionStatus;

/**
 * What callers and time may make of a subscription. PAUSED is entered only from a trial that ends without a means of payment. What Stripe says of what
 * it bills is not bound by it.
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

/** A live one keeps the place of its account and agent; the others are over for good. */
export function isLive(status: AgentSubscriptionStatus): boolean {
  return SUBSCRIPTION_STATES[status].length > 0;
}

/** Every status in which a subscription is not over. */
export const LIVE: readonly AgentSubscriptionStatus[] = Object.values(AgentSubscriptionStatus).filter(isLive);

/** Where a subscription runs: it can be told to end with its period. */
export const RUNNING: readonly AgentSubscriptionStatus[] = [TRIALING, ACTIVE, PAST_DUE];
