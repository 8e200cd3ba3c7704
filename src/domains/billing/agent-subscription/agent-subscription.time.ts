import { AgentSubscriptionStatus } from './agent-subscription.enums.js';
import type { AgentSubscription } from './agent-subscription.model.js';

const { INCOMPLETE, INCOMPLETE_EXPIRED, TRIALING, ACTIVE, PAST_DUE, UNPAID, PAUSED, CANCELLED } =
  AgentSubscriptionStatus;

const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
/** Stripe gives the first payment 23 hours. */
const INCOMPLETE_HOURS = 23;
export const GRACE_DAYS = 7;

/** What time goes by. */
export type TimedSubscription = Pick<
  AgentSubscription,
  'status' | 'createdAt' | 'currentPeriodEnd' | 'cancelAtPeriodEnd' | 'graceEndsAt' | 'stripeSubscriptionId'
>;

/** What time brings next: the moment and the status. */
export interface DueChange {
  at: Date;
  to: AgentSubscriptionStatus;
  reason: string;
}

/** The next change that happens by itself; undefined where none does: what Stripe bills, Stripe tells of. */
export function dueChange(subscription: TimedSubscription): DueChange | undefined {
  const { status, createdAt, graceEndsAt, currentPeriodEnd, cancelAtPeriodEnd, stripeSubscriptionId } = subscription;
  if (status === INCOMPLETE) {
    const at = new Date(createdAt.getTime() + INCOMPLETE_HOURS * HOUR);
    return { at, to: INCOMPLETE_EXPIRED, reason: `Not paid within ${String(INCOMPLETE_HOURS)} hours.` };
  }
  const ends = cancelAtPeriodEnd && currentPeriodEnd !== null && [TRIALING, ACTIVE, PAST_DUE].includes(status);
  const end: DueChange | undefined = ends
    ? { at: currentPeriodEnd, to: CANCELLED, reason: 'Cancelled with the end of the period.' }
    : undefined;
  if (status === PAST_DUE && graceEndsAt !== null) {
    const grace = { at: graceEndsAt, to: cancelAtPeriodEnd ? CANCELLED : UNPAID, reason: 'The grace has ended.' };
    return end && end.at < grace.at ? end : grace;
  }
  if (end) return end;
  if (status === TRIALING && currentPeriodEnd !== null && stripeSubscriptionId === undefined) {
    return { at: currentPeriodEnd, to: PAUSED, reason: 'The trial has ended without a means of payment.' };
  }
  return undefined;
}

/** TRIALING, ACTIVE, or PAST_DUE within the grace, and nothing that time has ended already. */
export function hasAccessAt(subscription: TimedSubscription, now: Date): boolean {
  const { status } = subscription;
  if (status !== TRIALING && status !== ACTIVE && status !== PAST_DUE) return false;
  const due = dueChange(subscription);
  return due === undefined || due.at > now;
}
