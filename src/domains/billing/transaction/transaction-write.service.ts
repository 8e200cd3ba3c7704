import type { ClientSession } from 'mongoose';
import { copyOf } from '../../../database/entity.js';
import type { Context } from '../../../graphql/context.js';
import { conflict } from '../../../shared/errors.js';
import { isCaller } from '../../../auth/viewer.js';
import { TransactionChangeSource, TransactionStatus } from './transaction.enums.js';
import { refundsLoader, transactionLoader } from './transaction.loaders.js';
import { disputedTotal, refundTotals, settledStatus, type RefundAmount } from './transaction.money.js';
import { Transaction, TransactionModel } from './transaction.model.js';
import type { TransactionDispute, TransactionStatusChange } from './transaction-parts.model.js';

/** Actor, time and reason of a change, as stored in the history. */
export interface Cause {
  source: TransactionChangeSource;
  actorId: string | null;
  reason: string | null;
  at: Date;
  eventId: string | null;
}

/** Cause of a change made by the caller of a mutation. */
export function causeOf({ viewer }: Context, reason: string | null | undefined, at: Date): Cause {
  const source = isCaller(viewer, 'billing') ? TransactionChangeSource.STAFF : TransactionChangeSource.CUSTOMER;
  return {
    source: viewer.kind === 'service' ? TransactionChangeSource.SERVICE : source,
    actorId: viewer.kind === 'user' ? viewer.userId : null,
    reason: reason ?? null,
    at,
    eventId: null,
  };
}

/** Cause of a change derived from another one. */
export function systemCause(reason: string, at: Date): Cause {
  return { source: TransactionChangeSource.SYSTEM, actorId: null, reason, at, eventId: null };
}

export function changeRow(from: TransactionStatus, to: TransactionStatus, cause: Cause): TransactionStatusChange {
  return { from, to, ...cause };
}

/**
 * Writes with compare-and-set on the revision that was read; a concurrent write causes a retry. The result needs no second
 * read, since no other write came in between.
 */
export async function writeTransaction(
  session: ClientSession | undefined,
  before: Transaction,
  set: object,
  rows: readonly TransactionStatusChange[],
): Promise<Transaction> {
  const now = { ...set, updatedAt: new Date() };
  const { matchedCount } = await TransactionModel.updateOne(
    { _id: before._id, revision: before.revision },
    {
      $set: now,
      $inc: { revision: 1 },
      ...(rows.length > 0 ? { $push: { history: { $each: [...rows] } } } : {}),
    },
    { timestamps: false, ...(session ? { session } : {}) },
  );
  if (matchedCount === 0) {
    throw conflict();
  }
  return copyOf(Transaction, before, {
    ...now,
    ...{ revision: before.revision + 1, history: [...before.history, ...rows] },
  });
}

/** Amount and status of a refund, and whether Stripe knows it. */
export type RefundRow = RefundAmount & { _id: string } & Partial<Pick<Transaction, 'stripeRefundId' | 'askedAt'>>;

const REFUND_FIELDS = { status: 1, amountMinor: 1, stripeRefundId: 1, askedAt: 1 };

export function refundRows(paymentId: string, session: ClientSession): Promise<RefundRow[]> {
  return TransactionModel.find({ parentTransactionId: paymentId }, REFUND_FIELDS, { session }).lean<RefundRow[]>();
}

/** Result of applying refunds and disputes to a payment: fields to set, and rows for the history. */
export interface Settlement {
  set: object;
  rows: TransactionStatusChange[];
  to: TransactionStatus;
}

/** Late news is recorded as a single step, since the history contains only what happened. */
export function settle(
  payment: Transaction,
  refunds: readonly RefundAmount[],
  disputes: readonly TransactionDispute[],
  cause: Cause,
): Settlement {
  const totals = refundTotals(refunds);
  const to = settledStatus(payment, totals.refundedMinor, disputes);
  // Another partial refund is recorded even though the status stays the same.
  const again = to === TransactionStatus.PARTIALLY_REFUNDED && totals.refundedMinor !== payment.refundedMinor;
  return {
    to,
    set: { ...totals, disputes, disputedMinor: disputedTotal(payment, disputes), status: to },
    rows: to !== payment.status || again ? [changeRow(payment.status, to, cause)] : [],
  };
}

export function forget(context: Context, transaction: Pick<Transaction, '_id' | 'parentTransactionId'>): void {
  for (const id of [transaction._id, transaction.parentTransactionId]) {
    if (id === null) continue;
    transactionLoader(context).clear(id);
    refundsLoader(context).clear(id);
  }
}
