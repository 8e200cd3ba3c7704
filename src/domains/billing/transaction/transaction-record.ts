import { TransactionStatus, TransactionType, type RefundReason } from './transaction.enums.js';
import type { Transaction } from './transaction.model.js';
import type { TransactionItemRow } from './transaction-parts.model.js';

/** A transaction as it is stored; its other fields are computed. */
export type TransactionRecord = Omit<
  Transaction,
  'id' | 'amount' | 'captured' | 'refunded' | 'pendingRefund' | 'refundable' | 'disputed'
>;

export type ItemRecord = Omit<TransactionItemRow, 'unitAmount' | 'amount'>;

export interface NewTransaction {
  _id: string;
  type: TransactionType;
  status: TransactionStatus;
  userId: string;
  amountMinor: number;
  currency: string;
  description: string | null;
  items?: ItemRecord[];
  parentTransactionId?: string;
  subscriptionId?: string | null;
  refundReason?: RefundReason | null;
  providerAt?: Date | null;
  providerStatus?: TransactionStatus | null;
  askedAt?: Date | null;
  stripePaymentIntentId?: string;
  stripeCustomerId?: string;
  stripeRefundId?: string;
  at: Date;
}

/** A new transaction with consistent fields. A payment that starts as SUCCEEDED is captured in full. */
export function newTransaction({ at, items = [], ...fields }: NewTransaction): TransactionRecord {
  const isRefund = fields.type === TransactionType.REFUND;
  const captured = !isRefund && fields.status === TransactionStatus.SUCCEEDED;
  return {
    parentTransactionId: null,
    subscriptionId: null,
    refundReason: null,
    providerAt: null,
    providerStatus: null,
    askedAt: null,
    ...fields,
    isRefund,
    items: items as TransactionItemRow[],
    capturedMinor: captured ? fields.amountMinor : 0,
    capturedAt: captured ? at : null,
    refundedMinor: 0,
    pendingRefundMinor: 0,
    disputedMinor: 0,
    disputes: [],
    history: [],
    revision: 0,
    createdAt: at,
    updatedAt: at,
  };
}
