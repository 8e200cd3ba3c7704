import { isCaller, requireUser } from '../../../auth/viewer.js';
import { asClass } from '../../../database/entity.js';
import type { Context } from '../../../graphql/context.js';
import type { Change } from '../../../database/changes.js';
import { changesFor, unlessMissing } from '../../../graphql/subscription.js';
import { transactionLoader } from './transaction.loaders.js';
import { Transaction } from './transaction.model.js';

/** Stream of changed transactions: the caller's, or all for billing agents; only the given one if an ID is passed. */
export function transactionChanges(
  context: Context,
  id: string | null | undefined,
): AsyncIterableIterator<Transaction> | Promise<AsyncIterableIterator<Transaction>> {
  const { userId } = requireUser(context.viewer);
  const changes = changesFor(context, 'transactions', (change) => {
    if (!change.record || isCheckAlone(change) || (typeof id === 'string' && change.id !== id)) return undefined;
    const transaction = asClass(Transaction, change.record);
    return transaction.userId === userId || isCaller(context.viewer, 'billing') ? transaction : undefined;
  });
  return typeof id === 'string' ? unlessMissing(changes, 'transaction', transactionLoader(context).load(id)) : changes;
}

/** That Stripe was asked about a transaction is no change of it. */
function isCheckAlone({ kind, fields }: Change): boolean {
  return kind === 'update' && fields.size === 1 && fields.has('checkedAt');
}
