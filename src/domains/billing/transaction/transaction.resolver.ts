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

const TRANSACTION_ID = { description: 'Id of the transaction.' };

/** What customers see of their money, and what the platform's own back ends tell of it. */
@Resolver(() => Transaction)
export class TransactionResolver {
  @Access('user')
  @Query(() => TransactionConnection, { description: 'The own payments and refunds, newest first.' })
  async myTransactions(
    @Ctx() context: Context,
    @Args(() => MyTransactionsArgs) { filter, ...page }: MyTransactionsArgs,
  ): Promise<InstanceType<typeof TransactionConnection>> {
    return new TransactionConnection(await myTransactions(context, filter ?? {}, page));
  }

  @Access('user')
  @Query(() => Transaction, {
    nullable: true,
    description: 'An own transaction, or any for billing agents; null when it is missing or not for you.',
  })
  transaction(
    @Ctx() context: Context,
    @Arg('id', () => ID, TRANSACTION_ID) id: string,
  ): Transaction | null | Promise<Transaction | null> {
    return transactionLoader(context).load(id);
  }

  @Access('user')
  @Query(() => BillingSummary, {
    description: 'What an account paid, by currency: your own, or any for billing agents. Currencies are never mixed.',
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
      'Begins a payment for credit. Where no payment provider is configured it answers PAYMENTS_NOT_CONFIGURED.',
  })
  createPayment(
    @Ctx() context: Context,
    @Arg('input', () => CreatePaymentInput, { description: 'What to pay.' }) input: CreatePaymentInput,
  ): Promise<PaymentPayload> {
    return createPayment(context, input);
  }

  @Access('service')
  @Mutation(() => TransactionPayload, {
    description: 'Records a payment, or a refund of one: once for its key, and once for a payment intent of Stripe.',
  })
  async recordTransaction(
    @Ctx() context: Context,
    @Arg('input', () => RecordTransactionInput, { description: 'What to record.' }) input: RecordTransactionInput,
  ): Promise<TransactionPayload> {
    return { transaction: await recordTransaction(context, input) };
  }

  @Access('service')
  @Mutation(() => TransactionPayload, {
    description: 'Tells what became of a payment or a refund. A move that the states forbid answers INVALID_STATE.',
  })
  async updateTransactionStatus(
    @Ctx() context: Context,
    @Arg('id', () => ID, TRANSACTION_ID) id: string,
    @Arg('input', () => UpdateTransactionStatusInput, { description: 'The status.' })
    input: UpdateTransactionStatusInput,
  ): Promise<TransactionPayload> {
    return { transaction: await updateTransactionStatus(context, id, input) };
  }

  @Access('user')
  @Subscription(() => Transaction, {
    subscribe: ({ args, context }: { args: { id?: string | null }; context: Context }) =>
      transactionChanges(context, args.id),
    description:
      'A transaction each time it is made or changes: your own, or any for billing agents. Refused with NOT_FOUND for an id that is missing or not for you.',
  })
  transactionUpdated(
    @Root() transaction: Transaction,
    @Arg('id', () => ID, { nullable: true, description: 'This transaction alone; all when left out.' })
    _id?: string | null,
  ): Transaction {
    return transaction;
  }
}
