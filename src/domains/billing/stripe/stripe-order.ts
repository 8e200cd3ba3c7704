import { AgentSubscriptionStatus } from '../agent-subscription/agent-subscription.enums.js';
import { DisputeStatus, TransactionStatus } from '../transaction/transaction.enums.js';

/** A state reported by Stripe, with its time to the second. */
export interface Told<State> {
  status: State;
  at: Date;
}

/** Whether a report supersedes the one before; undecided if both are of the same second. */
export type News = 'newer' | 'older' | 'undecided';

/**
 * The statuses of an object in phases. An object never returns to an earlier phase, whatever the order of events; within a phase the later
 * event counts, and within the same second the status listed last.
 */
export type Phases<State> = readonly (readonly State[])[];

const { PENDING, REQUIRES_ACTION, PROCESSING, AUTHORIZED, SUCCEEDED, FAILED, CANCELLED } = TransactionStatus;

export const INTENT_PHASES: Phases<TransactionStatus> = [
  [PENDING, REQUIRES_ACTION, PROCESSING, FAILED, AUTHORIZED],
  [CANCELLED],
  [SUCCEEDED],
];

export const REFUND_PHASES: Phases<TransactionStatus> = [[PENDING, REQUIRES_ACTION], [SUCCEEDED], [CANCELLED, FAILED]];

/** A lost dispute may still be won, so no status is final. */
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

/** Whether `to` comes after `from`, for two statuses of the same second. */
export function isFurtherOn<State>(phases: Phases<State>, from: State, to: State): boolean {
  const order = phases.flat();
  return order.indexOf(to) > order.indexOf(from);
}

function phaseOf<State>(phases: Phases<State>, status: State): number {
  return phases.findIndex((phase) => phase.includes(status));
}
