import { requireUser } from '../../../auth/viewer.js';
import { asClass } from '../../../database/entity.js';
import { createOnce, freeKey } from '../../../database/idempotency.js';
import type { Context } from '../../../graphql/context.js';
import { InputError } from '../../../shared/errors.js';
import { requirePayments } from './payment-provider.js';
import { TransactionStatus, TransactionType } from './transaction.enums.js';
import { Transaction, TransactionModel } from './transaction.model.js';
import { newTransaction } from './transaction-record.js';
import { startPayment } from './transaction-provider.service.js';

export interface PaymentFields {
  amountMinor: number;
  currency: string;
  idempotencyKey?: string | null | undefined;
}

/**
 * Begins a payment for credit. It is recorded before the provider is asked, under the id that the provider gets: whatever
 * is cut off in between can be repeated, and its events find our record. Where the provider does not answer it is PROCESSING,
 * without a token, until the reconciliation has found out.
 */
export async function createPayment(
  context: Context,
  input: PaymentFields,
  now = new Date(),
): Promise<{ transaction: Transaction; clientSecret?: string }> {
  const { userId } = requireUser(context.viewer);
  const payments = requirePayments(context);
  const { amountMinor, currency } = input;
  const request = { actor: userId, operation: 'createPayment', key: input.idempotencyKey, input, prefix: 'txn' };
  const { record, replayed } = await createOnce(request, async (_id, session) => {
    const made = newTransaction({
      _id,
      type: TransactionType.CREDIT_TOPUP,
      status: TransactionStatus.PENDING,
      ...{ userId, amountMinor, currency },
      description: 'Credit',
      askedAt: now,
      at: now,
    });
    await TransactionModel.create([made], { session });
    return made;
  });
  const live = replayed ? await TransactionModel.findOne({ _id: record._id }).lean<Transaction>() : null;
  try {
    return await startPayment(context, payments, asClass(Transaction, live ?? (record as Transaction)), now);
  } catch (error) {
    // What the provider refused did nothing: the same key may be used for what is right.
    if (error instanceof InputError) await freeKey(request);
    throw error;
  }
}
