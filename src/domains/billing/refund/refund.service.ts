import type { Context } from '../../../graphql/context.js';
import type { Transaction } from '../transaction/transaction.model.js';
import { startRefund } from '../transaction/transaction-provider.service.js';
import { promiseRefund, type RefundFields } from '../transaction/transaction-refund.service.js';

/**
 * Gives back what was paid. It is promised here before Stripe is told, under the id that Stripe gets: whatever is cut off in
 * between can be repeated, and the reconciliation goes on with it.
 */
export async function refundTransaction(
  context: Context,
  paymentId: string,
  input: RefundFields,
  now = new Date(),
): Promise<Transaction> {
  return startRefund(context, await promiseRefund(context, paymentId, input, now), now);
}
