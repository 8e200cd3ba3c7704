import { Arg, Args, Ctx, ID, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import { Access, RateLimit } from '../../../auth/access.js';
import type { Context } from '../../../graphql/context.js';
import { createPayment } from './payment.service.js';
import { transactionChanges } from './transaction-events.service.js';
import {
  BillingSummaryArgs,
  CreatePaymentInput,
  MyTransactionsArgs,
  RecordTransactionInput,
  UpdateTransactionStatusInput,
} from './transaction.inputs.js';
import { transactionLoader } from './transaction.loaders.js';
import { Transaction } from './transaction.model.js';
import { BillingSummary, PaymentPayload, TransactionConnection, TransactionPayload } from './transaction.payloads.js';
import { myTransactions, recordTransaction, updateTransactionStatus } from './transaction.service.js';
import { billingSummary } from './transaction-summary.service.js';

const TRANSACTION_ID = { description: 'ID of the transaction.' };

/** Transactions for customers, and the mutations with which the platform's back ends record them. */
@Resolver(() => Transaction)
export class TransactionResolver {
  @Access('user')
  @Query(() => TransactionConnection, { description: 'Your payments and refunds, newest first.' })
  async myTransactions(
    @Ctx() context: Context,
    @Args(() => MyTransactionsArgs) { filter, ...page }: MyTransactionsArgs,
  ): Promise<InstanceType<typeof TransactionConnection>> {
    return new TransactionConnection(await myTransactions(context, filter ?? {}, page));
  }

  @Access('user')
  @Query(() => Transaction, {
    nullable: true,
    description:
      'A transaction by its ID, or null if it does not exist or you cannot see it. Billing agents see all of them.',
  })
  transaction(
    @Ctx() context: Context,
    @Arg('id', () => ID, TRANSACTION_ID) id: string,
  ): Transaction | null | Promise<Transaction | null> {
    return transactionLoader(context).load(id);
  }

  @Access('user')
  @Query(() => BillingSummary, {
    description:
      'Payment totals of an account by currency: yours, or any for billing agents. Currencies are never mixed.',
  })
  billingSummary(
    @Ctx() context: Context,
    @Args(() => BillingSummaryArgs) { filter }: BillingSummaryArgs,
  ): Promise<BillingSummary> {
    return billingSummary(context, filter ?? {});
  }

  @Access('user')
  @RateLimit(20, 3_600)
  @Mutation(() => PaymentPayload, {
    description:
      'Starts a payment for credit. Fails with PAYMENTS_NOT_CONFIGURED if no payment provider is configured.',
  })
  createPayment(
    @Ctx() context: Context,
    @Arg('input', () => CreatePaymentInput, { description: 'Fields for the new payment.' }) input: CreatePaymentInput,
  ): Promise<PaymentPayload> {
    return createPayment(context, input);
  }

  @Access('service')
  @Mutation(() => TransactionPayload, {
    description: 'Records a payment or a refund, once per idempotency key and once per Stripe payment intent.',
  })
  async recordTransaction(
    @Ctx() context: Context,
    @Arg('input', () => RecordTransactionInput, { description: 'Fields for the new transaction.' })
    input: RecordTransactionInput,
  ): Promise<TransactionPayload> {
    return { transaction: await recordTransaction(context, input) };
  }

  @Access('service')
  @Mutation(() => TransactionPayload, {
    description:
      'Updates the status of a payment or a refund. Fails with INVALID_STATE if the transition is not allowed.',
  })
  async updateTransactionStatus(
    @Ctx() context: Context,
    @Arg('id', () => ID, TRANSACTION_ID) id: string,
    @Arg('input', () => UpdateTransactionStatusInput, { description: 'The new status.' })
    input: UpdateTransactionStatusInput,
  ): Promise<TransactionPayload> {
    return { transaction: await updateTransactionStatus(context, id, input) };
  }

  @Access('user')
  @Subscription(() => Transaction, {
    subscribe: ({ args, context }: { args: { id?: string | null }; context: Context }) =>
      transactionChanges(context, args.id),
    description:
      'A transaction each time it is created or changes: yours, or any for billing agents. Fails with NOT_FOUND if the ID does not exist or you cannot see it.',
  })
  transactionUpdated(
    @Root() transaction: Transaction,
    @Arg('id', () => ID, { nullable: true, description: 'ID of a single transaction to follow; all if omitted.' })
    _id?: string | null,
  ): Transaction {
    return transaction;
  }
}
