import type { Context } from '../../../graphql/context.js';
import type { Transaction } from '../transaction/transaction.model.js';
import { startRefund } from '../transaction/transaction-provider.service.js';
import { promiseRefund, type RefundFields } from '../transaction/transaction-refund.service.js';

/**
 * Refunds a payment. The refund is recorded before it is sent to Stripe, with the ID that Stripe receives, so that an interrupted
 * request can be retried or completed by reconciliation.
 */
export async function refundTransaction(
  context: Context,
  paymentId: string,
  input: RefundFields,
  now = new Date(),
): Promise<Transaction> {
  return startRefund(context, await promiseRefund(context, paymentId, input, now), now);
}
