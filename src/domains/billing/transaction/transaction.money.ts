import { DisputeStatus, TransactionStatus } from './transaction.enums.js';

/** A refund as far as its payment's money goes. */
export interface RefundAmount {
  status: TransactionStatus;
  amountMinor: number;
}

/** A dispute as far as its payment's money goes. */
export interface DisputeAmount {
  status: DisputeStatus;
  amountMinor: number;
  currency: string;
}

/** A payment as far as refunds and disputes go. */
export interface CapturedAmount {
  capturedMinor: number;
  currency: string;
}

export interface RefundTotals {
  refundedMinor: number;
  /** Promised, not yet moved: it counts against what can still be refunded. */
  pendingRefundMinor: number;
}

const { PENDING, REQUIRES_ACTION, SUCCEEDED, PARTIALLY_REFUNDED, REFUNDED, DISPUTED, CHARGED_BACK } = TransactionStatus;

export const PENDING_REFUNDS: readonly TransactionStatus[] = [PENDING, REQUIRES_ACTION];

/** Whether the money of a refund went back, or is on its way. */
export function isLiveRefund(status: TransactionStatus): boolean {
  return status === SUCCEEDED || PENDING_REFUNDS.includes(status);
}

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

/** What the bank holds or keeps; it may be more than was captured. A dispute in another currency stands for all that was captured. */
export function disputedTotal({ capturedMinor, currency }: CapturedAmount, disputes: readonly DisputeAmount[]): number {
  const withdrawn = disputes.filter(({ status }) => WITHDRAWN.includes(status));
  return sumOf(withdrawn.map((one) => (one.currency === currency ? one : { amountMinor: capturedMinor })));
}

/** The status of a payment whose money was captured: what its refunds and disputes make of it. */
export function settledStatus(
  payment: CapturedAmount,
  refundedMinor: number,
  disputes: readonly DisputeAmount[],
): TransactionStatus {
  if (disputes.some(({ status }) => status === DisputeStatus.LOST)) return CHARGED_BACK;
  if (disputedTotal(payment, disputes) > 0) return DISPUTED;
  if (refundedMinor >= payment.capturedMinor) return REFUNDED;
  return refundedMinor > 0 ? PARTIALLY_REFUNDED : SUCCEEDED;
}

/** What is left to be refunded. */
export function refundableMinor(capturedMinor: number, { refundedMinor, pendingRefundMinor }: RefundTotals): number {
  return Math.max(0, capturedMinor - refundedMinor - pendingRefundMinor);
}

function sumOf(rows: readonly { amountMinor: number }[]): number {
  return rows.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}
