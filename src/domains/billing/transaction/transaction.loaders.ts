import { trusted } from 'mongoose';
import { isBackEnd, isCaller, type Viewer } from '../../../auth/viewer.js';
import { MAX_READ_TIME } from '../../../database/connection.js';
import { asClass } from '../../../database/entity.js';
import { defineLoader } from '../../../database/loaders.js';
import type { Context } from '../../../graphql/context.js';
import { Transaction, TransactionModel } from './transaction.model.js';

/** Billing agents and the platform's back ends see the transactions of every account. */
export function seesAll(viewer: Viewer): boolean {
  return isBackEnd(viewer) || isCaller(viewer, 'billing');
}

/** Ownership filter for a query by ID; undefined if the caller may see no records. */
export function ownedBy(viewer: Viewer): { userId?: string } | undefined {
  if (seesAll(viewer)) return {};
  return viewer.kind === 'user' ? { userId: viewer.userId } : undefined;
}

/** Transactions by ID; null if missing or owned by another account. */
export const transactionLoader = defineLoader<string, Transaction | null>(async (ids, scope) => {
  const owner = ownedBy((scope as Context).viewer);
  if (!owner) return new Map();
  const found = await TransactionModel.find({ _id: trusted({ $in: [...ids] }), ...owner })
    .maxTimeMS(MAX_READ_TIME)
    .lean<Transaction[]>();
  return new Map(found.map((plain) => [plain._id, asClass(Transaction, plain)]));
}, null);

/** The refunds of payments, oldest first; a payment has at most 100. They are visible to everyone who can see the payment. */
export const refundsLoader = defineLoader<string, Transaction[]>(async (paymentIds) => {
  const found = await TransactionModel.find({ parentTransactionId: trusted({ $in: [...paymentIds] }) })
    .maxTimeMS(MAX_READ_TIME)
    .lean<Transaction[]>();
  const byPayment = new Map<string, Transaction[]>();
  for (const plain of found.sort((one, other) => (one._id < other._id ? -1 : 1))) {
    const id = plain.parentTransactionId ?? '';
    byPayment.set(id, [...(byPayment.get(id) ?? []), asClass(Transaction, plain)]);
  }
  return byPayment;
}, []);
