import { formatMoney } from '../../../shared/money.js';
import { LedgerProblem } from '../billing/billing.enums.js';
import type { Transaction } from './transaction.model.js';
import { disputedTotal, settledStatus, WITHDRAWN } from './transaction.money.js';
import { CAPTURED } from './transaction.states.js';

export interface BrokenRow {
  /** Set for a transaction; otherwise `subscriptionId` is set. */
  transactionId?: string;
  subscriptionId?: string;
  problem: LedgerProblem;
  expected: string;
  found: string;
}

/** Totals of the refund rows of a payment. */
export interface RefundSums {
  _id: string;
  refunded: number;
  pending: number;
}

/** The fields of a transaction that the ledger check reads. */
export type LedgerRow = Pick<
  Transaction,
  | '_id'
  | 'userId'
  | 'currency'
  | 'status'
  | 'amountMinor'
  | 'capturedMinor'
  | 'capturedAt'
  | 'refundedMinor'
  | 'pendingRefundMinor'
  | 'disputedMinor'
  | 'disputes'
  | 'history'
  | 'parentTransactionId'
>;

/** Problems of a payment with the given refund totals. */
export function paymentProblems(row: LedgerRow, { refunded, pending }: RefundSums): BrokenRow[] {
  const problems: BrokenRow[] = [];
  const expect = (problem: LedgerProblem, expected: unknown, found: unknown): void => {
    if (expected === found) return;
    problems.push({ transactionId: row._id, problem, expected: String(expected), found: String(found) });
  };
  const { capturedMinor, amountMinor, disputes, status } = row;
  expect(LedgerProblem.REFUNDED_TOTAL, refunded, row.refundedMinor);
  expect(LedgerProblem.PENDING_TOTAL, pending, row.pendingRefundMinor);
  expect(LedgerProblem.DISPUTED_TOTAL, disputedTotal(row, disputes), row.disputedMinor);
  const most = `at most ${String(capturedMinor)}`;
  if (refunded + pending > capturedMinor) expect(LedgerProblem.OVER_REFUNDED, most, String(refunded + pending));
  const captured = capturedMinor > 0;
  const isCaptured = CAPTURED.includes(status);
  if (captured !== (row.capturedAt !== null) || captured !== isCaptured || capturedMinor > amountMinor) {
    expect(LedgerProblem.CAPTURED, `${status.toUpperCase()} of ${String(amountMinor)}`, String(capturedMinor));
  }
  if (captured && isCaptured) expect(LedgerProblem.STATUS, settledStatus(row, refunded, disputes), status);
  expect(LedgerProblem.HISTORY, status, lastOf(row, givesBack));
  const held = disputedTotal(row, disputes);
  if (held > capturedMinor) expect(LedgerProblem.DISPUTE_AMOUNT, most, String(held));
  else if (refunded + held > capturedMinor) expect(LedgerProblem.OVERDRAWN, most, String(refunded + held));
  for (const { currency, amountMinor: disputed, status: state } of disputes) {
    if (!WITHDRAWN.includes(state)) continue;
    const found =
      currency === row.currency ? currency : `${currency}: ${formatMoney({ amountMinor: disputed, currency })}`;
    expect(LedgerProblem.DISPUTE_CURRENCY, row.currency, found);
  }
  return problems;
}

type Step = LedgerRow['history'][number];

/** Captured payments are refunded or disputed, never uncaptured. */
const givesBack = ({ from, to }: Step): boolean => CAPTURED.includes(from) && !CAPTURED.includes(to);

/** Final status of the history, or its first impossible step; the current status if the history is empty. */
function lastOf({ history, status }: LedgerRow, cannotBe: (step: Step) => boolean = () => false): string {
  for (const [index, step] of history.entries()) {
    const next = history[index + 1];
    if (cannotBe(step)) return `${step.from} to ${step.to}`;
    if (next && next.from !== step.to) return `${step.to}, then from ${next.from}`;
  }
  return history.at(-1)?.to ?? status;
}

/** The fields of a payment that its refunds must match. */
export type LedgerParent = Pick<Transaction, 'userId' | 'currency' | 'isRefund'>;

/** Problems of a refund, given its payment or undefined if there is none. */
export function refundProblems(row: LedgerRow, parent: LedgerParent | undefined): BrokenRow[] {
  const fits =
    parent !== undefined && !parent.isRefund && parent.userId === row.userId && parent.currency === row.currency;
  const reached = lastOf(row);
  const { status }: { status: string } = row;
  return [
    ...(fits ? [] : [broken(row, LedgerProblem.ORPHAN_REFUND, 'a payment with the same account and currency', 'none')]),
    ...(reached === status ? [] : [broken(row, LedgerProblem.HISTORY, status, reached)]),
  ];
}

function broken({ _id }: LedgerRow, problem: LedgerProblem, expected: string, found: string): BrokenRow {
  return { transactionId: _id, problem, expected, found };
}
