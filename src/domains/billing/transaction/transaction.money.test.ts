import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DisputeStatus, TransactionStatus } from './transaction.enums.js';
import { disputedTotal, refundableMinor, refundTotals, settledStatus } from './transaction.money.js';
import { PAYMENT_STATES, REFUND_STATES, REFUND_STATUSES } from './transaction.states.js';

const { SUCCEEDED, PARTIALLY_REFUNDED, REFUNDED, DISPUTED, CHARGED_BACK, PENDING } = TransactionStatus;

describe('the tables', () => {
  it('lead from each status only to known ones, and to one end of a payment', () => {
    for (const table of [PAYMENT_STATES, REFUND_STATES]) {
      const names = Object.keys(table);
      for (const targets of Object.values(table)) for (const target of targets) expect(names).toContain(target);
    }
    const ends = Object.values(TransactionStatus).filter((status) => PAYMENT_STATES[status].length === 0);
    expect(ends).toEqual(['cancelled']);
    for (const status of REFUND_STATUSES) {
      for (const target of REFUND_STATES[status]) expect(REFUND_STATUSES).toContain(target);
    }
  });
});

const OF_1000 = { capturedMinor: 1_000, currency: 'USD' };

describe('a payment that was captured', () => {
  const amount = fc.integer({ min: 1, max: 1_000 });
  const refunds = fc.array(fc.record({ status: fc.constantFrom(...REFUND_STATUSES), amountMinor: amount }));
  const disputes = fc.array(
    fc.record({
      status: fc.constantFrom(...Object.values(DisputeStatus)),
      amountMinor: amount,
      currency: fc.constant('USD'),
    }),
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
        const status = settledStatus(OF_1000, refundedMinor, rows);
        expect(settledStatus(OF_1000, refundedMinor, [...rows].reverse())).toBe(status);
        const lost = rows.some((row) => row.status === DisputeStatus.LOST);
        if (lost) expect(status).toBe(CHARGED_BACK);
        else if (disputedTotal(OF_1000, rows) > 0) expect(status).toBe(DISPUTED);
        else if (refundedMinor === 1_000) expect(status).toBe(REFUNDED);
        else expect(status).toBe(refundedMinor > 0 ? PARTIALLY_REFUNDED : SUCCEEDED);
      }),
    );
  });

  it('counts a dispute above it as it is, and one in another currency for all of it', () => {
    const held = (amountMinor: number, currency: string): number =>
      disputedTotal(OF_1000, [{ status: DisputeStatus.NEEDS_RESPONSE, amountMinor, currency }]);
    expect([held(1_013, 'USD'), held(400, 'USD'), held(400, 'EUR')]).toEqual([1_013, 400, 1_000]);
  });
});
