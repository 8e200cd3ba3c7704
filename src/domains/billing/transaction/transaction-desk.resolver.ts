import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Access } from '../../../auth/access.js';
import type { Context } from '../../../graphql/context.js';
import { applyStripeEvent, replayWebhookEvent } from '../stripe/stripe-event.service.js';
import {
  ApplyStripeEventInput,
  ReconcileTransactionsArgs,
  RefundTransactionInput,
  RevenueSummaryArgs,
  TransactionsArgs,
  TransactionsOfUserArgs,
  WebhookEventsArgs,
} from './transaction.inputs.js';
import { transactionLoader } from './transaction.loaders.js';
import { Transaction } from './transaction.model.js';
import type { BrokenRow } from './transaction-ledger.rules.js';
import { ledgerCheck, subscriptionsOf, transactionsOf } from './transaction-ledger.service.js';
import {
  LedgerCheckResult,
  ReconciliationPayload,
  RefundPayload,
  RevenueSummary,
  TransactionConnection,
  WebhookEventConnection,
  WebhookEventPayload,
  type LedgerProblemRow,
} from './transaction.payloads.js';
import { reconcileTransactions } from './transaction-reconcile.service.js';
import { refundTransaction } from '../refund/refund.service.js';
import { transactions, transactionsOfUser } from './transaction.service.js';
import { revenueSummary } from './transaction-summary.service.js';
import { webhookEventLoader } from '../webhook-event/webhook-event.loaders.js';
import { WebhookEvent } from '../webhook-event/webhook-event.model.js';
import { webhookEvents } from '../webhook-event/webhook-event.service.js';

const MAX_ROWS = 100;

/** What billing agents do, and the door for events. */
@Resolver(() => Transaction)
export class TransactionDeskResolver {
  @Access('billing')
  @Query(() => TransactionConnection, { description: "Everybody's payments; refunds where the filter says so." })
  async transactions(
    @Args(() => TransactionsArgs) { filter, sort, ...page }: TransactionsArgs,
  ): Promise<InstanceType<typeof TransactionConnection>> {
    return new TransactionConnection(await transactions(filter ?? {}, sort, page));
  }

  @Access('billing')
  @Query(() => TransactionConnection, { description: 'The payments and refunds of an account, newest first.' })
  async transactionsOfUser(
    @Args(() => TransactionsOfUserArgs) { userId, filter, ...page }: TransactionsOfUserArgs,
  ): Promise<InstanceType<typeof TransactionConnection>> {
    return new TransactionConnection(await transactionsOfUser(userId, filter ?? {}, page));
  }

  @Access('billing')
  @Query(() => RevenueSummary, {
    description: 'What all accounts paid, by currency and day, week or month of a zone, and what became of it since.',
  })
  revenueSummary(
    @Ctx() context: Context,
    @Args(() => RevenueSummaryArgs) { period, filter }: RevenueSummaryArgs,
  ): Promise<RevenueSummary> {
    return revenueSummary(context, period, filter ?? {});
  }

  @Access('billing')
  @Query(() => LedgerCheckResult, {
    complexity: 100,
    description: 'Recomputes the whole ledger from its rows and names each row that is wrong.',
  })
  async ledgerCheck(): Promise<LedgerCheckResult> {
    const { payments, refunds, byCurrency, broken } = await ledgerCheck();
    const problems = await problemRows(broken);
    return { clean: broken.length === 0, payments, refunds, byCurrency, problemCount: broken.length, problems };
  }

  @Access('billing')
  @Query(() => WebhookEventConnection, { description: 'Events that payment providers sent, newest first.' })
  async webhookEvents(
    @Args(() => WebhookEventsArgs) { filter, ...page }: WebhookEventsArgs,
  ): Promise<InstanceType<typeof WebhookEventConnection>> {
    return new WebhookEventConnection(await webhookEvents(filter ?? {}, page));
  }

  @Access('billing')
  @Mutation(() => RefundPayload, {
    description:
      'Promises a refund: never more than was captured, refunds on their way included. It is PENDING until the money went back; what Stripe took in is sent once this server has keys for it.',
  })
  async refundTransaction(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the payment.' }) id: string,
    @Arg('input', () => RefundTransactionInput, { description: 'What goes back.' }) input: RefundTransactionInput,
  ): Promise<RefundPayload> {
    const refund = await refundTransaction(context, id, input);
    return { refund, payment: await transactionLoader(context).load(id) };
  }

  @Access('billing')
  @Mutation(() => ReconciliationPayload, {
    description:
      'Asks Stripe for lost answers and events, and sets right what follows from rows that are there: amounts and states of refunded payments, waiting events, what time has made due.',
  })
  async reconcileTransactions(
    @Ctx() context: Context,
    @Args(() => ReconcileTransactionsArgs) { since }: ReconcileTransactionsArgs,
  ): Promise<ReconciliationPayload> {
    const { healed, remaining, ...counts } = await reconcileTransactions(context, since);
    return {
      ...counts,
      healed: healed.slice(0, MAX_ROWS),
      healedCount: healed.length,
      remaining: await problemRows(remaining),
    };
  }

  @Access('billing')
  @Query(() => WebhookEvent, {
    nullable: true,
    description: 'An event that a payment provider sent; null when it is not kept.',
  })
  webhookEvent(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the event.' }) id: string,
  ): WebhookEvent | null | Promise<WebhookEvent | null> {
    return webhookEventLoader(context).load(id);
  }

  @Access('billing')
  @Mutation(() => WebhookEventPayload, {
    description:
      'Tries an event again, as Stripe keeps it for 30 days. One that was applied stays as it is: nothing happens twice.',
  })
  async replayWebhookEvent(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the event.' }) id: string,
  ): Promise<WebhookEventPayload> {
    return { event: await replayWebhookEvent(context, id) };
  }

  @Access('webhook')
  @Mutation(() => WebhookEventPayload, {
    description:
      'Applies an event of Stripe, once for its id. One that changes nothing is kept with the reason: late, unknown, or not in accord with our record.',
  })
  async applyStripeEvent(
    @Ctx() { platform }: Context,
    @Arg('input', () => ApplyStripeEventInput, { description: 'The event.' }) input: ApplyStripeEventInput,
  ): Promise<WebhookEventPayload> {
    return { event: await applyStripeEvent(input.event, new Date(), platform.payments) };
  }
}

async function problemRows(broken: readonly BrokenRow[]): Promise<LedgerProblemRow[]> {
  const shown = broken.slice(0, MAX_ROWS);
  const [transactions, subscriptions] = [await transactionsOf(shown), await subscriptionsOf(shown)];
  return shown.map(({ transactionId, subscriptionId, problem, expected, found }) => ({
    transaction: transactions.get(transactionId ?? '') ?? null,
    subscription: subscriptions.get(subscriptionId ?? '') ?? null,
    problem,
    expected,
    found,
  }));
}
