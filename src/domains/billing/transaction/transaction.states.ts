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
 * Allowed transitions of a payment. FAILED is not final: Stripe allows a failed intent to be retried. Once money is captured, the status is
 * derived from refunds and disputes only and may become any other derived status. Statuses reported by Stripe are not bound by this table.
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

/** Allowed transitions of a refund. A bank may return a refund that had succeeded. */
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

/** Exactly the statuses in which money is captured. */
export const CAPTURED: readonly TransactionStatus[] = [SUCCEEDED, PARTIALLY_REFUNDED, REFUNDED, DISPUTED, CHARGED_BACK];

/** Statuses derived from captured money, refunds and disputes; they are never set or left by hand. */
const DERIVED: readonly TransactionStatus[] = [PARTIALLY_REFUNDED, REFUNDED, DISPUTED, CHARGED_BACK];

/** Whether a payment's transition is derived from refund rows or disputes. */
export function isDerivedMove(from: TransactionStatus, to: TransactionStatus): boolean {
  return DERIVED.includes(from) || DERIVED.includes(to);
}

/** Statuses in which staff can refund: disputes block refunds, and a REFUNDED payment has nothing left. */
export const REFUNDABLE: readonly TransactionStatus[] = [SUCCEEDED, PARTIALLY_REFUNDED];
