import { AgentSubscriptionStatus } from '../agent-subscription/agent-subscription.enums.js';
import { DisputeStatus, TransactionStatus } from '../transaction/transaction.enums.js';

/** What Stripe said of an object, and at which second it was so. */
export interface Told<State> {
  status: State;
  at: Date;
}

/** Whether something says more than what was said before; undecided where both are of one second. */
export type News = 'newer' | 'older' | 'undecided';

/**
 * The statuses of an object in phases. From a phase there is no way back to one before it, whatever the order of events; within a phase the later
 * event counts, and of one second the status that stands further on.
 */
export type Phases<State> = readonly (readonly State[])[];

const { PENDING, REQUIRES_ACTION, PROCESSING, AUTHORIZED, SUCCEEDED, FAILED, CANCELLED } = TransactionStatus;

export const INTENT_PHASES: Phases<TransactionStatus> = [
  [PENDING, REQUIRES_ACTION, PROCESSING, FAILED, AUTHORIZED],
  [CANCELLED],
  [SUCCEEDED],
];

export const REFUND_PHASES: Phases<TransactionStatus> = [[PENDING, REQUIRES_ACTION], [SUCCEEDED], [CANCELLED, FAILED]];

/** A dispute that was lost may be won after all: nothing in it is final. */
export const DISPUTE_PHASES: Phases<DisputeStatus> = [
  [
    DisputeStatus.WARNING_NEEDS_RESPONSE,
    DisputeStatus.WARNING_UNDER_REVIEW,
    DisputeStatus.NEEDS_RESPONSE,
    DisputeStatus.UNDER_REVIEW,
    DisputeStatus.WARNING_CLOSED,
    DisputeStatus.PREVENTED,
    DisputeStatus.LOST,
    DisputeStatus.WON,
  ],
];

export const SUBSCRIPTION_PHASES: Phases<AgentSubscriptionStatus> = [
  [
    AgentSubscriptionStatus.INCOMPLETE,
    AgentSubscriptionStatus.TRIALING,
    AgentSubscriptionStatus.PAUSED,
    AgentSubscriptionStatus.ACTIVE,
    AgentSubscriptionStatus.PAST_DUE,
    AgentSubscriptionStatus.UNPAID,
  ],
  [AgentSubscriptionStatus.INCOMPLETE_EXPIRED, AgentSubscriptionStatus.CANCELLED],
];

export function newsOf<State>(phases: Phases<State>, before: Told<State> | null, now: Told<State>): News {
  if (!before) return 'newer';
  const [was, is] = [phaseOf(phases, before.status), phaseOf(phases, now.status)];
  if (is !== was) return is > was ? 'newer' : 'older';
  const later = now.at.getTime() - before.at.getTime();
  if (later === 0) return 'undecided';
  return later > 0 ? 'newer' : 'older';
}

/** Of two statuses of one second: true where the second one stands further on. */
export function isFurtherOn<State>(phases: Phases<State>, from: State, to: State): boolean {
  const order = phases.flat();
  return order.indexOf(to) > order.indexOf(from);
}

function phaseOf<State>(phases: Phases<State>, status: State): number {
  return phases.findIndex((phase) => phase.includes(status));
}
