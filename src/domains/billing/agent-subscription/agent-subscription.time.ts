import { AgentSubscriptionStatus } from './agent-subscription.enums.js';
import type { AgentSubscription } from './agent-subscription.model.js';

const { INCOMPLETE, INCOMPLETE_EXPIRED, TRIALING, ACTIVE, PAST_DUE, UNPAID, PAUSED, CANCELLED } =
  AgentSubscriptionStatus;

const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
/** Stripe allows 23 hours for the first payment. */
const INCOMPLETE_HOURS = 23;
export const GRACE_DAYS = 7;

/** The fields that due changes depend on. */
export type TimedSubscription = Pick<
  AgentSubscription,
  'status' | 'createdAt' | 'currentPeriodEnd' | 'cancelAtPeriodEnd' | 'graceEndsAt' | 'stripeSubscriptionId'
>;

/** The next scheduled change: time and new status. */
export interface DueChange {
  at: Date;
  to: AgentSubscriptionStatus;
  reason: string;
}

/** The next automatic change, if any. Renewals of paid subscriptions are reported by Stripe instead. */
export function dueChange(subscription: TimedSubscription): DueChange | undefined {
  const { status, createdAt, graceEndsAt, currentPeriodEnd, cancelAtPeriodEnd, stripeSubscriptionId } = subscription;
  if (status === INCOMPLETE) {
    const at = new Date(createdAt.getTime() + INCOMPLETE_HOURS * HOUR);
    return { at, to: INCOMPLETE_EXPIRED, reason: `Not paid within ${String(INCOMPLETE_HOURS)} hours.` };
  }
  const ends = cancelAtPeriodEnd && currentPeriodEnd !== null && [TRIALING, ACTIVE, PAST_DUE].includes(status);
  const end: DueChange | undefined = ends
    ? { at: currentPeriodEnd, to: CANCELLED, reason: 'Canceled at the end of the period.' }
    : undefined;
  if (status === PAST_DUE && graceEndsAt !== null) {
    const grace = {
      at: graceEndsAt,
      to: cancelAtPeriodEnd ? CANCELLED : UNPAID,
      reason: 'The grace period has ended.',
    };
    return end && end.at < grace.at ? end : grace;
  }
  if (end) return end;
  if (status === TRIALING && currentPeriodEnd !== null && stripeSubscriptionId === undefined) {
    return { at: currentPeriodEnd, to: PAUSED, reason: 'The trial has ended without a payment method.' };
  }
  return undefined;
}

/** TRIALING, ACTIVE, or PAST_DUE within the grace period, and not already due to end. */
export function hasAccessAt(subscription: TimedSubscription, now: Date): boolean {
  const { status } = subscription;
  if (status !== TRIALING && status !== ACTIVE && status !== PAST_DUE) return false;
  const due = dueChange(subscription);
  return due === undefined || due.at > now;
}
