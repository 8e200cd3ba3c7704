import { requireUser } from '../../auth/viewer.js';
import { isDuplicateKey } from '../../database/connection.js';
import { asClass } from '../../database/entity.js';
import { recordIdFor } from '../../database/idempotency.js';
import type { Context } from '../../graphql/context.js';
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
  const { id } = await recordIdFor({
    actor: userId,
    operation: 'createPayment',
    key: input.idempotencyKey ?? undefined,
    input,
    prefix: 'txn',
  });
  const record = newTransaction({
    _id: id,
    type: TransactionType.CREDIT_TOPUP,
    status: TransactionStatus.PENDING,
    ...{ userId, amountMinor, currency },
    description: 'Credit',
    askedAt: now,
    at: now,
  });
  return startPayment(context, payments, await insertOnce(record), now);
}

async function insertOnce(record: ReturnType<typeof newTransaction>): Promise<Transaction> {
  try {
    await TransactionModel.create(record);
    return asClass(Transaction, record);
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
  const made = await TransactionModel.findOne({ _id: record._id }).lean<Transaction>();
  if (!made) throw new Error(`The payment ${record._id} can neither be written nor read.`);
  return asClass(Transaction, made);
}
