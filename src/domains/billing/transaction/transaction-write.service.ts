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

/** Who changes something, when and why; what becomes a row of the history. */
export interface Cause {
  source: TransactionChangeSource;
  actorId: string | null;
  reason: string | null;
  at: Date;
  eventId: string | null;
}

/** The cause that the caller of a mutation is. */
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

/** What follows from something else. */
export function systemCause(reason: string, at: Date): Cause {
  return { source: TransactionChangeSource.SYSTEM, actorId: null, reason, at, eventId: null };
}

export function changeRow(from: TransactionStatus, to: TransactionStatus, cause: Cause): TransactionStatusChange {
  return { from, to, ...cause };
}

/**
 * Writes under compare-and-set on what was read; who was overtaken starts over. What it has become is known without
 * reading it: nobody else wrote in between.
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

/** A refund as far as its payment's money goes, and Stripe knows of it. */
export type RefundRow = RefundAmount & { _id: string } & Partial<Pick<Transaction, 'stripeRefundId' | 'askedAt'>>;

const REFUND_FIELDS = { status: 1, amountMinor: 1, stripeRefundId: 1, askedAt: 1 };

export function refundRows(paymentId: string, session: ClientSession): Promise<RefundRow[]> {
  return TransactionModel.find({ parentTransactionId: paymentId }, REFUND_FIELDS, { session }).lean<RefundRow[]>();
}

/** What a payment becomes by its refunds and disputes: the fields to set, and the row of its history. */
export interface Settlement {
  set: object;
  rows: TransactionStatusChange[];
  to: TransactionStatus;
}

/** History tells only what happened: news that come late make one step. */
export function settle(
  payment: Transaction,
  refunds: readonly RefundAmount[],
  disputes: readonly TransactionDispute[],
  cause: Cause,
): Settlement {
  const totals = refundTotals(refunds);
  const to = settledStatus(payment, totals.refundedMinor, disputes);
  // A further partial refund leaves its row, though the status keeps its name.
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
