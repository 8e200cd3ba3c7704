import { DisputeStatus, TransactionStatus } from './transaction.enums.js';
import { PAYMENT_STATES } from './transaction.states.js';

/** A refund as far as its payment's money goes. */
export interface RefundAmount {
  status: TransactionStatus;
  amountMinor: number;
}

/** A dispute as far as its payment's money goes. */
export interface DisputeAmount {
  status: DisputeStatus;
  amountMinor: number;
}

export interface RefundTotals {
  refundedMinor: number;
  /** Promised, not yet moved: it counts against what can still be refunded. */
  pendingRefundMinor: number;
}

const { PENDING, REQUIRES_ACTION, SUCCEEDED, PARTIALLY_REFUNDED, REFUNDED, DISPUTED, CHARGED_BACK } = TransactionStatus;

export const PENDING_REFUNDS: readonly TransactionStatus[] = [PENDING, REQUIRES_ACTION];

/** Disputes in which the bank holds or keeps the money. */
export const WITHDRAWN: readonly DisputeStatus[] = [
  DisputeStatus.NEEDS_RESPONSE,
  DisputeStatus.UNDER_REVIEW,
  DisputeStatus.LOST,
];

export function refundTotals(refunds: readonly RefundAmount[]): RefundTotals {
  return {
    refundedMinor: sumOf(refunds.filter(({ status }) => status === SUCCEEDED)),
    pendingRefundMinor: sumOf(refunds.filter(({ status }) => PENDING_REFUNDS.includes(status))),
  };
}

export function disputedTotal(disputes: readonly DisputeAmount[]): number {
  return sumOf(disputes.filter(({ status }) => WITHDRAWN.includes(status)));
}

/** The status of a payment whose money was captured: what its refunds and disputes make of it. */
export function settledStatus(
  capturedMinor: number,
  refundedMinor: number,
  disputes: readonly DisputeAmount[],
): TransactionStatus {
  if (disputes.some(({ status }) => status === DisputeStatus.LOST)) return CHARGED_BACK;
  if (disputedTotal(disputes) > 0) return DISPUTED;
  if (refundedMinor >= capturedMinor) return REFUNDED;
  return refundedMinor > 0 ? PARTIALLY_REFUNDED : SUCCEEDED;
}

/**
 * The statuses that a payment passes on its way to another, the last included; undefined where the table has no way. News
 * may come late: a dispute that is known only once it is lost was one before, and a refund may end during a dispute.
 */
export function routeTo(from: TransactionStatus, to: TransactionStatus): TransactionStatus[] | undefined {
  if (from === to) return [];
  if (PAYMENT_STATES[from].includes(to)) return [to];
  const between = to === CHARGED_BACK ? DISPUTED : to === REFUNDED ? PARTIALLY_REFUNDED : undefined;
  if (between === undefined || !PAYMENT_STATES[from].includes(between)) return undefined;
  return PAYMENT_STATES[between].includes(to) ? [between, to] : undefined;
}

/** What is left to be refunded. */
export function refundableMinor(capturedMinor: number, { refundedMinor, pendingRefundMinor }: RefundTotals): number {
  return Math.max(0, capturedMinor - refundedMinor - pendingRefundMinor);
}

function sumOf(rows: readonly { amountMinor: number }[]): number {
  return rows.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}
