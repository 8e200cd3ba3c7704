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
 * Starts a payment for credit. It is recorded before the provider is called, with the ID that the provider receives, so that an
 * interrupted request can be retried and its events find our record. If the provider does not answer, the payment is PROCESSING,
 * without a client secret, until reconciliation learns the outcome.
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
    // A refused request had no effect, so the key can be reused for a corrected one.
    if (error instanceof InputError) await freeKey(request);
    throw error;
  }
}
