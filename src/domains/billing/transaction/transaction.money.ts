import { DisputeStatus, TransactionStatus } from './transaction.enums.js';

/** The fields of a refund that affect its payment's amounts. */
export interface RefundAmount {
  status: TransactionStatus;
  amountMinor: number;
}

/** The fields of a dispute that affect its payment's amounts. */
export interface DisputeAmount {
  status: DisputeStatus;
  amountMinor: number;
  currency: string;
}

/** The fields of a payment that refunds and disputes depend on. */
export interface CapturedAmount {
  capturedMinor: number;
  currency: string;
}

export interface RefundTotals {
  refundedMinor: number;
  /** Not yet transferred, but reduces what can still be refunded. */
  pendingRefundMinor: number;
}

const { PENDING, REQUIRES_ACTION, SUCCEEDED, PARTIALLY_REFUNDED, REFUNDED, DISPUTED, CHARGED_BACK } = TransactionStatus;

export const PENDING_REFUNDS: readonly TransactionStatus[] = [PENDING, REQUIRES_ACTION];

/** Whether a refund has been paid out or is pending. */
export function isLiveRefund(status: TransactionStatus): boolean {
  return status === SUCCEEDED || PENDING_REFUNDS.includes(status);
}

/** Dispute statuses in which the bank withholds the money. */
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

/** Amount withheld by the bank; it may exceed the captured amount. A dispute in another currency counts as the whole captured amount. */
export function disputedTotal({ capturedMinor, currency }: CapturedAmount, disputes: readonly DisputeAmount[]): number {
  const withdrawn = disputes.filter(({ status }) => WITHDRAWN.includes(status));
  return sumOf(withdrawn.map((one) => (one.currency === currency ? one : { amountMinor: capturedMinor })));
}

/** Status of a captured payment, derived from its refunds and disputes. */
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

/** Amount that can still be refunded. */
export function refundableMinor(capturedMinor: number, { refundedMinor, pendingRefundMinor }: RefundTotals): number {
  return Math.max(0, capturedMinor - refundedMinor - pendingRefundMinor);
}

function sumOf(rows: readonly { amountMinor: number }[]): number {
  return rows.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}
