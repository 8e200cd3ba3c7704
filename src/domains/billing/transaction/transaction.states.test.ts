import { describe, expect, it } from 'vitest';
import { TransactionStatus } from './transaction.enums.js';
import {
  CAPTURED,
  isDerivedMove,
  PAYMENT_STATES,
  REFUND_STATES,
  REFUND_STATUSES,
  REFUNDABLE,
} from './transaction.states.js';

describe('the tables of transactions', () => {
  it('say what may become of a payment', () => {
    expect(PAYMENT_STATES).toEqual({
      pending: ['processing', 'requires_action', 'authorized', 'succeeded', 'failed', 'cancelled'],
      requires_action: ['processing', 'authorized', 'succeeded', 'failed', 'cancelled'],
      processing: ['requires_action', 'authorized', 'succeeded', 'failed', 'cancelled'],
      authorized: ['succeeded', 'cancelled'],
      failed: ['processing', 'requires_action', 'succeeded', 'cancelled'],
      succeeded: ['partially_refunded', 'refunded', 'disputed', 'charged_back'],
      partially_refunded: ['partially_refunded', 'refunded', 'disputed', 'succeeded', 'charged_back'],
      refunded: ['partially_refunded', 'succeeded', 'disputed', 'charged_back'],
      disputed: ['succeeded', 'partially_refunded', 'refunded', 'charged_back'],
      charged_back: ['succeeded', 'partially_refunded', 'refunded', 'disputed'],
      cancelled: [],
    });
  });

  it('say what may become of a refund', () => {
    expect(REFUND_STATES).toEqual({
      pending: ['requires_action', 'succeeded', 'failed', 'cancelled'],
      requires_action: ['succeeded', 'failed', 'cancelled'],
      succeeded: ['failed'],
      failed: [],
      cancelled: [],
      processing: [],
      authorized: [],
      partially_refunded: [],
      refunded: [],
      disputed: [],
      charged_back: [],
    });
    expect(REFUND_STATUSES).toEqual(['pending', 'requires_action', 'succeeded', 'failed', 'cancelled']);
  });

  it('say where money was captured, and what of it can be refunded', () => {
    expect(CAPTURED).toEqual(['succeeded', 'partially_refunded', 'refunded', 'disputed', 'charged_back']);
    expect(REFUNDABLE).toEqual(['succeeded', 'partially_refunded']);
  });

  it('say which moves follow from refunds and disputes', () => {
    const { PENDING, PROCESSING, SUCCEEDED, PARTIALLY_REFUNDED, REFUNDED, DISPUTED, CHARGED_BACK } = TransactionStatus;
    expect(isDerivedMove(PENDING, PROCESSING)).toBe(false);
    expect(isDerivedMove(PROCESSING, SUCCEEDED)).toBe(false);
    for (const derived of [PARTIALLY_REFUNDED, REFUNDED, DISPUTED, CHARGED_BACK]) {
      expect([isDerivedMove(SUCCEEDED, derived), isDerivedMove(derived, SUCCEEDED)]).toEqual([true, true]);
    }
  });
});
