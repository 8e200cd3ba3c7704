import { describe, expect, it } from 'vitest';
import { DisputeStatus, TransactionChangeSource, TransactionStatus } from './transaction.enums.js';
import { paymentProblems, refundProblems, type BrokenRow, type LedgerRow } from './transaction-ledger.rules.js';
import type { TransactionDispute, TransactionStatusChange } from './transaction-parts.model.js';

const { PENDING, SUCCEEDED, FAILED, CANCELLED, PARTIALLY_REFUNDED, REFUNDED, DISPUTED, CHARGED_BACK } =
  TransactionStatus;
const { NEEDS_RESPONSE, UNDER_REVIEW, LOST, WON, WARNING_NEEDS_RESPONSE } = DisputeStatus;

function change(from: TransactionStatus, to: TransactionStatus): TransactionStatusChange {
  const at = new Date('2026-11-01T00:00:00Z');
  return { from, to, at, source: TransactionChangeSource.STRIPE, actorId: null, reason: null, eventId: null };
}

function dispute(status: DisputeStatus, amountMinor: number, currency = 'USD'): TransactionDispute {
  return { _id: 'dp_1', status, amountMinor, currency } as TransactionDispute;
}

/** A captured payment of 10.00 USD without problems. */
function payment(fields: Partial<LedgerRow> = {}): LedgerRow {
  return {
    _id: 'txn_1',
    userId: 'usr_1',
    currency: 'USD',
    status: SUCCEEDED,
    amountMinor: 1_000,
    capturedMinor: 1_000,
    capturedAt: new Date('2026-11-01T00:00:00Z'),
    refundedMinor: 0,
    pendingRefundMinor: 0,
    disputedMinor: 0,
    disputes: [],
    history: [],
    parentTransactionId: null,
    ...fields,
  };
}

/** An uncaptured payment. */
const open = (fields: Partial<LedgerRow> = {}): LedgerRow =>
  payment({ status: PENDING, capturedMinor: 0, capturedAt: null, ...fields });

const told = (rows: readonly BrokenRow[]): string[][] =>
  rows.map(({ problem, expected, found }) => [problem, expected, found]);

function problems(row: LedgerRow, refunded = 0, pending = 0): string[][] {
  const rows = paymentProblems(row, { _id: row._id, refunded, pending });
  expect(rows.every(({ transactionId }) => transactionId === 'txn_1')).toBe(true);
  return told(rows);
}

describe('the ledger of a payment', () => {
  it.each([
    ['captured', payment(), 0, 0],
    ['captured in part', payment({ capturedMinor: 800 }), 0, 0],
    ['not captured', open(), 0, 0],
    ['failed', open({ status: FAILED, history: [change(PENDING, FAILED)] }), 0, 0],
    ['refunded in part', payment({ status: PARTIALLY_REFUNDED, refundedMinor: 999 }), 999, 0],
    ['refunded', payment({ status: REFUNDED, refundedMinor: 1_000 }), 1_000, 0],
    ['on its way back', payment({ pendingRefundMinor: 1_000 }), 0, 1_000],
    ['disputed', payment({ status: DISPUTED, disputedMinor: 1_000, disputes: [dispute(UNDER_REVIEW, 1_000)] }), 0, 0],
    ['lost', payment({ status: CHARGED_BACK, disputedMinor: 1_000, disputes: [dispute(LOST, 1_000)] }), 0, 0],
    ['won', payment({ disputes: [dispute(WON, 9_000)] }), 0, 0],
    ['asked about in euros', payment({ disputes: [dispute(WARNING_NEEDS_RESPONSE, 9_000, 'EUR')] }), 0, 0],
  ])('that is %s is clean', (_what, row, refunded, pending) => {
    expect(problems(row, refunded, pending)).toEqual([]);
  });

  it('names sums that are not those of its parts', () => {
    expect(problems(payment({ refundedMinor: 7 }))).toEqual([['refunded_total', '0', '7']]);
    expect(problems(payment({ pendingRefundMinor: 7 }))).toEqual([['pending_total', '0', '7']]);
    expect(problems(payment({ disputedMinor: 7 }))).toEqual([['disputed_total', '0', '7']]);
  });

  it('names what goes back above the capture, counting what is on its way', () => {
    const row = payment({ status: REFUNDED, refundedMinor: 1_000, pendingRefundMinor: 1 });
    expect(problems(row, 1_000, 1)).toEqual([['over_refunded', 'at most 1000', '1001']]);
  });

  it('names a capture without its time, its status or its amount', () => {
    expect(problems(payment({ capturedAt: null }))).toEqual([['captured', 'SUCCEEDED of 1000', '1000']]);
    expect(problems(payment({ capturedMinor: 1_001 }))).toEqual([['captured', 'SUCCEEDED of 1000', '1001']]);
    expect(problems(payment({ status: PENDING }))).toEqual([['captured', 'PENDING of 1000', '1000']]);
    expect(problems(payment({ capturedMinor: 0 }))).toEqual([['captured', 'SUCCEEDED of 1000', '0']]);
    expect(problems(open({ capturedAt: new Date() }))).toEqual([['captured', 'PENDING of 1000', '0']]);
    expect(problems(open({ status: SUCCEEDED }))).toEqual([['captured', 'SUCCEEDED of 1000', '0']]);
  });

  it('names a status that does not follow', () => {
    expect(problems(payment({ status: REFUNDED }))).toEqual([['status', 'succeeded', 'refunded']]);
    expect(problems(payment({ refundedMinor: 400 }), 400)).toEqual([['status', 'partially_refunded', 'succeeded']]);
    const held = { disputedMinor: 5, disputes: [dispute(NEEDS_RESPONSE, 5)] };
    expect(problems(payment(held))).toEqual([['status', 'disputed', 'succeeded']]);
  });

  it('names a history that leads elsewhere, or cannot have been', () => {
    expect(problems(payment({ history: [change(PENDING, SUCCEEDED)] }))).toEqual([]);
    expect(problems(payment({ history: [change(PENDING, CANCELLED)] }))).toEqual([
      ['history', 'succeeded', 'cancelled'],
    ]);
    const torn = [change(PENDING, FAILED), change(PENDING, SUCCEEDED)];
    expect(problems(payment({ history: torn }))).toEqual([['history', 'succeeded', 'failed, then from pending']]);
    const back = [change(SUCCEEDED, PENDING), change(PENDING, SUCCEEDED)];
    expect(problems(payment({ history: back }))).toEqual([['history', 'succeeded', 'succeeded to pending']]);
    const last = open({ history: [change(SUCCEEDED, PENDING)] });
    expect(problems(last)).toEqual([['history', 'pending', 'succeeded to pending']]);
  });

  it('names disputes above the capture, and with refunds together', () => {
    const above = payment({ status: DISPUTED, disputedMinor: 1_013, disputes: [dispute(NEEDS_RESPONSE, 1_013)] });
    expect(problems(above)).toEqual([['dispute_amount', 'at most 1000', '1013']]);
    const two = [dispute(NEEDS_RESPONSE, 600), dispute(UNDER_REVIEW, 600), dispute(WON, 600)];
    expect(problems(payment({ status: DISPUTED, disputedMinor: 1_200, disputes: two }))).toEqual([
      ['dispute_amount', 'at most 1000', '1200'],
    ]);
    const disputes = [dispute(LOST, 1_000)];
    const row = payment({ status: CHARGED_BACK, refundedMinor: 1, disputedMinor: 1_000, disputes });
    expect(problems(row, 1)).toEqual([['overdrawn', 'at most 1000', '1001']]);
  });

  it('names a dispute in another currency, which stands for all of it', () => {
    const disputes = [dispute(NEEDS_RESPONSE, 900, 'EUR')];
    expect(problems(payment({ status: DISPUTED, disputedMinor: 1_000, disputes }))).toEqual([
      ['dispute_currency', 'USD', 'EUR: 9.00 EUR'],
    ]);
  });
});

describe('the ledger of a refund', () => {
  const refund = (fields: Partial<LedgerRow> = {}): LedgerRow =>
    open({ status: SUCCEEDED, parentTransactionId: 'txn_0', ...fields });
  const parent = { userId: 'usr_1', currency: 'USD', isRefund: false };
  const orphan = ['orphan_refund', 'a payment with the same account and currency', 'none'];

  it('is clean where it has a payment of its account and currency', () => {
    expect(refundProblems(refund(), parent)).toEqual([]);
    const history = [change(PENDING, SUCCEEDED), change(SUCCEEDED, FAILED)];
    expect(refundProblems(refund({ status: FAILED, history }), parent)).toEqual([]);
  });

  it.each([
    ['none', undefined],
    ['one of another account', { ...parent, userId: 'usr_2' }],
    ['one in another currency', { ...parent, currency: 'EUR' }],
    ['a refund', { ...parent, isRefund: true }],
  ])('names one whose payment is %s', (_what, payment) => {
    const rows = refundProblems(refund(), payment);
    expect(told(rows)).toEqual([orphan]);
    expect(rows[0]?.transactionId).toBe('txn_1');
  });

  it('names a history that leads elsewhere, or is torn', () => {
    expect(told(refundProblems(refund({ history: [change(PENDING, FAILED)] }), parent))).toEqual([
      ['history', 'succeeded', 'failed'],
    ]);
    const torn = [change(PENDING, FAILED), change(PENDING, SUCCEEDED)];
    expect(told(refundProblems(refund({ history: torn }), parent))).toEqual([
      ['history', 'succeeded', 'failed, then from pending'],
    ]);
  });
});
