import { describe, expect, it } from 'vitest';
import { AgentSubscriptionStatus } from '../agent-subscription/agent-subscription.enums.js';
import {
  DISPUTE_PHASES,
  INTENT_PHASES,
  isFurtherOn,
  newsOf,
  REFUND_PHASES,
  SUBSCRIPTION_PHASES,
  type Told,
} from './stripe-order.js';
import { overdueAfter } from './stripe-overdue.js';
import { DisputeStatus, TransactionStatus } from '../transaction/transaction.enums.js';

const at = (second: number): Date => new Date(second * 1_000);
const told = <T>(status: T, second: number): Told<T> => ({ status, at: at(second) });

describe('what Stripe says of an object', () => {
  const { PROCESSING, PENDING, SUCCEEDED, CANCELLED, FAILED } = TransactionStatus;

  it('is news where nothing was said before', () => {
    expect(newsOf(INTENT_PHASES, null, told(PROCESSING, 1))).toBe('newer');
  });

  it.each([
    ['a later one of the same phase', PROCESSING, 5, FAILED, 6, 'newer'],
    ['an earlier one of the same phase', PROCESSING, 5, FAILED, 4, 'older'],
    ['one of the same second', PROCESSING, 5, FAILED, 5, 'undecided'],
    ['a later phase, though told earlier', PROCESSING, 5, SUCCEEDED, 4, 'newer'],
    ['an earlier phase, though told later', SUCCEEDED, 5, PROCESSING, 9, 'older'],
    ['a capture after an end', CANCELLED, 5, SUCCEEDED, 5, 'newer'],
    ['an end after a capture', SUCCEEDED, 5, CANCELLED, 9, 'older'],
  ] as const)('is judged by phase, then by time: %s', (_what, before, was, now, is, news) => {
    expect(newsOf<TransactionStatus>(INTENT_PHASES, told(before, was), told(now, is))).toBe(news);
  });

  it('of a refund may fail after it had succeeded, and comes back from nothing', () => {
    expect(newsOf<TransactionStatus>(REFUND_PHASES, told(SUCCEEDED, 5), told(FAILED, 4))).toBe('newer');
    expect(newsOf<TransactionStatus>(REFUND_PHASES, told(FAILED, 5), told(SUCCEEDED, 6))).toBe('older');
    expect(newsOf<TransactionStatus>(REFUND_PHASES, told(PENDING, 5), told(SUCCEEDED, 4))).toBe('newer');
  });

  it('of a dispute may be won after it was lost', () => {
    const { LOST, WON } = DisputeStatus;
    expect(newsOf<DisputeStatus>(DISPUTE_PHASES, told(LOST, 5), told(WON, 6))).toBe('newer');
    expect(newsOf<DisputeStatus>(DISPUTE_PHASES, told(WON, 6), told(LOST, 5))).toBe('older');
  });

  it('of one second counts where it stands further on', () => {
    const { ACTIVE, PAST_DUE, CANCELLED: ENDED } = AgentSubscriptionStatus;
    expect(isFurtherOn<AgentSubscriptionStatus>(SUBSCRIPTION_PHASES, ACTIVE, PAST_DUE)).toBe(true);
    expect(isFurtherOn<AgentSubscriptionStatus>(SUBSCRIPTION_PHASES, PAST_DUE, ACTIVE)).toBe(false);
    expect(isFurtherOn<AgentSubscriptionStatus>(SUBSCRIPTION_PHASES, ACTIVE, ACTIVE)).toBe(false);
    expect(isFurtherOn<AgentSubscriptionStatus>(SUBSCRIPTION_PHASES, PAST_DUE, ENDED)).toBe(true);
  });

  it('has these phases', () => {
    expect(INTENT_PHASES).toEqual([
      ['pending', 'requires_action', 'processing', 'failed', 'authorized'],
      ['cancelled'],
      ['succeeded'],
    ]);
    expect(REFUND_PHASES).toEqual([['pending', 'requires_action'], ['succeeded'], ['cancelled', 'failed']]);
    expect(DISPUTE_PHASES.map((phase) => phase.length)).toEqual([8]);
    expect(SUBSCRIPTION_PHASES).toEqual([
      ['incomplete', 'trialing', 'paused', 'active', 'past_due', 'unpaid'],
      ['incomplete_expired', 'cancelled'],
    ]);
  });
});

describe('since when a subscription is overdue', () => {
  const { ACTIVE, PAST_DUE } = AgentSubscriptionStatus;
  const none = { providerStatus: null, providerAt: null, overdueAt: null, paidAt: null };
  const overdue = { providerStatus: PAST_DUE, providerAt: at(9), overdueAt: at(5), paidAt: at(2) };

  it('is the first event that says so after the last that says otherwise', () => {
    expect(overdueAfter(none, at(5), PAST_DUE)).toEqual({ overdueAt: at(5), paidAt: null });
    expect(overdueAfter(overdue, at(12), PAST_DUE)).toEqual({ overdueAt: at(5), paidAt: at(2) });
    expect(overdueAfter(overdue, at(3), PAST_DUE)).toEqual({ overdueAt: at(3), paidAt: at(2) });
    expect(overdueAfter(overdue, at(1), PAST_DUE)).toEqual({ overdueAt: at(5), paidAt: at(2) });
    expect(overdueAfter(overdue, at(2), PAST_DUE)).toEqual({ overdueAt: at(2), paidAt: at(2) });
  });

  it('ends with what is paid later, and begins after what was paid in between', () => {
    expect(overdueAfter(overdue, at(12), ACTIVE)).toEqual({ overdueAt: null, paidAt: at(12) });
    expect(overdueAfter(overdue, at(9), ACTIVE)).toEqual({ overdueAt: null, paidAt: at(9) });
    expect(overdueAfter(overdue, at(7), ACTIVE)).toEqual({ overdueAt: at(9), paidAt: at(7) });
    expect(overdueAfter(overdue, at(3), ACTIVE)).toEqual({ overdueAt: at(5), paidAt: at(3) });
    expect(overdueAfter(overdue, at(1), ACTIVE)).toEqual({ overdueAt: at(5), paidAt: at(2) });
    expect(overdueAfter(none, at(4), ACTIVE)).toEqual({ overdueAt: null, paidAt: at(4) });
  });
});
