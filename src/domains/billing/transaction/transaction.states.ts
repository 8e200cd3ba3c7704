import type { StateTable } from '../../../shared/states.js';
import { TransactionStatus } from './transaction.enums.js';

const {
  PENDING,
  REQUIRES_ACTION,
  PROCESSING,
  AUTHORIZED,
  SUCCEEDED,
  FAILED,
  CANCELLED,
  PARTIALLY_REFUNDED,
  REFUNDED,
  DISPUTED,
  CHARGED_BACK,
} = TransactionStatus;

/**
 * What may become of a payment. FAILED is not the end: Stripe lets a failed intent be tried again. Where money was captured the status follows from
 * refunds and disputes alone, and may become any other such status. What Stripe says of its own objects is not bound by it.
 */
export const PAYMENT_STATES: StateTable<TransactionStatus> = {
  [PENDING]: [PROCESSING, REQUIRES_ACTION, AUTHORIZED, SUCCEEDED, FAILED, CANCELLED],
  [REQUIRES_ACTION]: [PROCESSING, AUTHORIZED, SUCCEEDED, FAILED, CANCELLED],
  [PROCESSING]: [REQUIRES_ACTION, AUTHORIZED, SUCCEEDED, FAILED, CANCELLED],
  [AUTHORIZED]: [SUCCEEDED, CANCELLED],
  [FAILED]: [PROCESSING, REQUIRES_ACTION, SUCCEEDED, CANCELLED],
  [SUCCEEDED]: [PARTIALLY_REFUNDED, REFUNDED, DISPUTED, CHARGED_BACK],
  [PARTIALLY_REFUNDED]: [PARTIALLY_REFUNDED, REFUNDED, DISPUTED, SUCCEEDED, CHARGED_BACK],
  [REFUNDED]: [PARTIALLY_REFUNDED, SUCCEEDED, DISPUTED, CHARGED_BACK],
  [DISPUTED]: [SUCCEEDED, PARTIALLY_REFUNDED, REFUNDED, CHARGED_BACK],
  [CHARGED_BACK]: [SUCCEEDED, PARTIALLY_REFUNDED, REFUNDED, DISPUTED],
  [CANCELLED]: [],
};

/** What may become of a refund. A bank may return one that had succeeded. */
export const REFUND_STATES: StateTable<TransactionStatus> = {
  [PENDING]: [REQUIRES_ACTION, SUCCEEDED, FAILED, CANCELLED],
  [REQUIRES_ACTION]: [SUCCEEDED, FAILED, CANCELLED],
  [SUCCEEDED]: [FAILED],
  [FAILED]: [],
  [CANCELLED]: [],
  [PROCESSING]: [],
  [AUTHORIZED]: [],
  [PARTIALLY_REFUNDED]: [],
  [REFUNDED]: [],
  [DISPUTED]: [],
  [CHARGED_BACK]: [],
};

export const REFUND_STATUSES: readonly TransactionStatus[] = [PENDING, REQUIRES_ACTION, SUCCEEDED, FAILED, CANCELLED];

/** Money was captured in all of these and in no other. */
export const CAPTURED: readonly TransactionStatus[] = [SUCCEEDED, PARTIALLY_REFUNDED, REFUNDED, DISPUTED, CHARGED_BACK];

/** Those that follow from captured money, refunds and disputes; nobody sets them by hand, or leaves them by hand. */
const DERIVED: readonly TransactionStatus[] = [PARTIALLY_REFUNDED, REFUNDED, DISPUTED, CHARGED_BACK];

/** True where a payment's move follows from refund rows or disputes. */
export function isDerivedMove(from: TransactionStatus, to: TransactionStatus): boolean {
  return DERIVED.includes(from) || DERIVED.includes(to);
}

/** Where a refund of the staff may begin: disputes block it, and nothing is left of what is REFUNDED. */
export const REFUNDABLE: readonly TransactionStatus[] = [SUCCEEDED, PARTIALLY_REFUNDED];
