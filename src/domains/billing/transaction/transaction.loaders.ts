import { trusted } from 'mongoose';
import { isBackEnd, isCaller, type Viewer } from '../../../auth/viewer.js';
import { MAX_READ_TIME } from '../../../database/connection.js';
import { asClass } from '../../../database/entity.js';
import { defineLoader } from '../../../database/loaders.js';
import type { Context } from '../../../graphql/context.js';
import { Transaction, TransactionModel } from './transaction.model.js';

/** Billing agents and the platform's own back ends see everybody's money. */
export function seesAll(viewer: Viewer): boolean {
  return isBackEnd(viewer) || isCaller(viewer, 'billing');
}

/** Part of a query by id: whose records the caller sees; undefined for nobody's. */
export function ownedBy(viewer: Viewer): { userId?: string } | undefined {
  if (seesAll(viewer)) return {};
  return viewer.kind === 'user' ? { userId: viewer.userId } : undefined;
}

/** Transactions by id; null for what is missing or somebody else's. */
export const transactionLoader = defineLoader<string, Transaction | null>(async (ids, scope) => {
  const owner = ownedBy((scope as Context).viewer);
  if (!owner) return new Map();
  const found = await TransactionModel.find({ _id: trusted({ $in: [...ids] }), ...owner })
    .maxTimeMS(MAX_READ_TIME)
    .lean<Transaction[]>();
  return new Map(found.map((plain) => [plain._id, asClass(Transaction, plain)]));
}, null);

/** The refunds of payments, oldest first; a payment has at most 100. Whoever sees the payment sees them. */
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
