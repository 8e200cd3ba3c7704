import type { StateTable } from '../../shared/states.js';
import { DisputeStatus, TransactionStatus } from './transaction.enums.js';

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

/** What may become of a payment. FAILED is not the end: Stripe lets a failed intent be tried again. */
export const PAYMENT_STATES: StateTable<TransactionStatus> = {
  [PENDING]: [PROCESSING, REQUIRES_ACTION, AUTHORIZED, SUCCEEDED, FAILED, CANCELLED],
  [REQUIRES_ACTION]: [PROCESSING, AUTHORIZED, SUCCEEDED, FAILED, CANCELLED],
  [PROCESSING]: [REQUIRES_ACTION, AUTHORIZED, SUCCEEDED, FAILED, CANCELLED],
  [AUTHORIZED]: [SUCCEEDED, CANCELLED],
  [FAILED]: [PROCESSING, REQUIRES_ACTION, SUCCEEDED, CANCELLED],
  [SUCCEEDED]: [PARTIALLY_REFUNDED, REFUNDED, DISPUTED],
  [PARTIALLY_REFUNDED]: [PARTIALLY_REFUNDED, REFUNDED, DISPUTED, SUCCEEDED],
  [REFUNDED]: [PARTIALLY_REFUNDED, SUCCEEDED],
  [DISPUTED]: [SUCCEEDED, PARTIALLY_REFUNDED, CHARGED_BACK],
  [CANCELLED]: [],
  [CHARGED_BACK]: [],
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

/** Those that follow from captured money, refunds and disputes; nobody sets them by hand, or leaves them by hand. */
const DERIVED: readonly TransactionStatus[] = [PARTIALLY_REFUNDED, REFUNDED, DISPUTED, CHARGED_BACK];

/** True where a payment's move follows from refund rows or disputes. */
export function isDerivedMove(from: TransactionStatus, to: TransactionStatus): boolean {
  return DERIVED.includes(from) || DERIVED.includes(to);
}

/** Where a refund of the staff may begin: disputes block it, and nothing is left of what is REFUNDED. */
export const REFUNDABLE: readonly TransactionStatus[] = [SUCCEEDED, PARTIALLY_REFUNDED];

/** What may become of a dispute; an inquiry may turn into one. */
export const DISPUTE_STATES: StateTable<DisputeStatus> = {
  [DisputeStatus.WARNING_NEEDS_RESPONSE]: [
    DisputeStatus.WARNING_UNDER_REVIEW,
    DisputeStatus.WARNING_CLOSED,
    DisputeStatus.NEEDS_RESPONSE,
    DisputeStatus.UNDER_REVIEW,
    DisputeStatus.WON,
    DisputeStatus.LOST,
    DisputeStatus.PREVENTED,
  ],
  [DisputeStatus.WARNING_UNDER_REVIEW]: [
    DisputeStatus.WARNING_CLOSED,
    DisputeStatus.NEEDS_RESPONSE,
    DisputeStatus.UNDER_REVIEW,
    DisputeStatus.WON,
    DisputeStatus.LOST,
    DisputeStatus.PREVENTED,
  ],
  [DisputeStatus.NEEDS_RESPONSE]: [DisputeStatus.UNDER_REVIEW, DisputeStatus.WON, DisputeStatus.LOST],
  [DisputeStatus.UNDER_REVIEW]: [DisputeStatus.WON, DisputeStatus.LOST],
  [DisputeStatus.WARNING_CLOSED]: [],
  [DisputeStatus.WON]: [],
  [DisputeStatus.LOST]: [],
  [DisputeStatus.PREVENTED]: [],
};
