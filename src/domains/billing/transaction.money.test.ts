import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DisputeStatus, TransactionStatus } from './transaction.enums.js';
import { disputedTotal, refundableMinor, refundTotals, routeTo, settledStatus } from './transaction.money.js';
import { DISPUTE_STATES, PAYMENT_STATES, REFUND_STATES, REFUND_STATUSES } from './transaction.states.js';

const { SUCCEEDED, PARTIALLY_REFUNDED, REFUNDED, DISPUTED, CHARGED_BACK, PENDING } = TransactionStatus;

describe('the tables', () => {
  it('lead from each status only to known ones, and to no end but the three of a payment', () => {
    for (const table of [PAYMENT_STATES, REFUND_STATES, DISPUTE_STATES]) {
      const names = Object.keys(table);
      for (const targets of Object.values(table)) for (const target of targets) expect(names).toContain(target);
    }
    const ends = Object.values(TransactionStatus).filter((status) => PAYMENT_STATES[status].length === 0);
    expect(ends.sort()).toEqual(['cancelled', 'charged_back']);
    for (const status of REFUND_STATUSES) {
      for (const target of REFUND_STATES[status]) expect(REFUND_STATUSES).toContain(target);
    }
  });
});

describe('routeTo', () => {
  it('goes through the table, with at most one status between, and never through a refund that did not fail', () => {
    expect(routeTo(SUCCEEDED, CHARGED_BACK)).toEqual([DISPUTED, CHARGED_BACK]);
    expect(routeTo(PARTIALLY_REFUNDED, CHARGED_BACK)).toEqual([DISPUTED, CHARGED_BACK]);
    expect(routeTo(DISPUTED, REFUNDED)).toEqual([PARTIALLY_REFUNDED, REFUNDED]);
    expect(routeTo(REFUNDED, DISPUTED)).toBeUndefined();
    expect(routeTo(REFUNDED, CHARGED_BACK)).toBeUndefined();
    expect(routeTo(PENDING, REFUNDED)).toBeUndefined();
    for (const from of Object.values(TransactionStatus)) {
      for (const to of Object.values(TransactionStatus)) {
        const route = routeTo(from, to) ?? [];
        expect(route.length).toBeLessThanOrEqual(2);
        for (const [index, step] of route.entries()) expect(PAYMENT_STATES[route[index - 1] ?? from]).toContain(step);
      }
    }
  });
});

describe('a payment that was captured', () => {
  const amount = fc.integer({ min: 1, max: 1_000 });
  const refunds = fc.array(fc.record({ status: fc.constantFrom(...REFUND_STATUSES), amountMinor: amount }));
  const disputes = fc.array(
    fc.record({ status: fc.constantFrom(...Object.values(DisputeStatus)), amountMinor: amount }),
    { maxLength: 3 },
  );

  it('counts each refund as gone, on its way or not at all', () => {
    fc.assert(
      fc.property(refunds, fc.integer({ min: 1, max: 5_000 }), (rows, capturedMinor) => {
        const totals = refundTotals(rows);
        const sum = (statuses: readonly TransactionStatus[]): number =>
          rows.filter(({ status }) => statuses.includes(status)).reduce((all, row) => all + row.amountMinor, 0);
        expect(totals.refundedMinor).toBe(sum([SUCCEEDED]));
        expect(totals.pendingRefundMinor).toBe(sum([PENDING, TransactionStatus.REQUIRES_ACTION]));
        const left = refundableMinor(capturedMinor, totals);
        expect(left).toBe(Math.max(0, capturedMinor - totals.refundedMinor - totals.pendingRefundMinor));
      }),
    );
  });

  it('has one status for its refunds and disputes, whatever their order', () => {
    fc.assert(
      fc.property(disputes, fc.integer({ min: 0, max: 1_000 }), (rows, refundedMinor) => {
        const status = settledStatus(1_000, refundedMinor, rows);
        expect(settledStatus(1_000, refundedMinor, [...rows].reverse())).toBe(status);
        const lost = rows.some((row) => row.status === DisputeStatus.LOST);
        if (lost) expect(status).toBe(CHARGED_BACK);
        else if (disputedTotal(rows) > 0) expect(status).toBe(DISPUTED);
        else if (refundedMinor === 1_000) expect(status).toBe(REFUNDED);
        else expect(status).toBe(refundedMinor > 0 ? PARTIALLY_REFUNDED : SUCCEEDED);
      }),
    );
  });
});
