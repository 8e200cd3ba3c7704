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

/** Operations for billing agents, and the entry point for Stripe events. */
@Resolver(() => Transaction)
export class TransactionDeskResolver {
  @Access('billing')
  @Query(() => TransactionConnection, { description: 'Payments of all accounts; refunds if the filter selects them.' })
  async transactions(
    @Args(() => TransactionsArgs) { filter, sort, ...page }: TransactionsArgs,
  ): Promise<InstanceType<typeof TransactionConnection>> {
    return new TransactionConnection(await transactions(filter ?? {}, sort, page));
  }

  @Access('billing')
  @Query(() => TransactionConnection, { description: 'Payments and refunds of an account, newest first.' })
  async transactionsOfUser(
    @Args(() => TransactionsOfUserArgs) { userId, filter, ...page }: TransactionsOfUserArgs,
  ): Promise<InstanceType<typeof TransactionConnection>> {
    return new TransactionConnection(await transactionsOfUser(userId, filter ?? {}, page));
  }

  @Access('billing')
  @Query(() => RevenueSummary, {
    description:
      'Payments of all accounts by currency and day, week or month in a time zone, with later refunds and disputes.',
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
    description: 'Result of recomputing the whole ledger from its rows, with every inconsistency.',
  })
  async ledgerCheck(): Promise<LedgerCheckResult> {
    const { payments, refunds, byCurrency, broken } = await ledgerCheck();
    const problems = await problemRows(broken);
    return { clean: broken.length === 0, payments, refunds, byCurrency, problemCount: broken.length, problems };
  }

  @Access('billing')
  @Query(() => WebhookEventConnection, { description: 'Events sent by payment providers, newest first.' })
  async webhookEvents(
    @Args(() => WebhookEventsArgs) { filter, ...page }: WebhookEventsArgs,
  ): Promise<InstanceType<typeof WebhookEventConnection>> {
    return new WebhookEventConnection(await webhookEvents(filter ?? {}, page));
  }

  @Access('billing')
  @Mutation(() => RefundPayload, {
    description:
      'Creates a refund. Refunds, including pending ones, cannot exceed the captured amount. The refund is PENDING until the money is returned; without Stripe API keys it is sent once they are configured.',
  })
  async refundTransaction(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the payment.' }) id: string,
    @Arg('input', () => RefundTransactionInput, { description: 'Fields for the refund.' })
    input: RefundTransactionInput,
  ): Promise<RefundPayload> {
    const refund = await refundTransaction(context, id, input);
    return { refund, payment: await transactionLoader(context).load(id) };
  }

  @Access('billing')
  @Mutation(() => ReconciliationPayload, {
    description:
      'Recovers lost answers and events from Stripe, repairs the amounts and statuses of payments, settles waiting events and applies due changes.',
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
    description: 'A provider event by its ID, or null if it is not stored.',
  })
  webhookEvent(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the event.' }) id: string,
  ): WebhookEvent | null | Promise<WebhookEvent | null> {
    return webhookEventLoader(context).load(id);
  }

  @Access('billing')
  @Mutation(() => WebhookEventPayload, {
    description:
      'Retries an event; Stripe stores events for 30 days. An event that was already applied is left unchanged.',
  })
  async replayWebhookEvent(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the event.' }) id: string,
  ): Promise<WebhookEventPayload> {
    return { event: await replayWebhookEvent(context, id) };
  }

  @Access('webhook')
  @Mutation(() => WebhookEventPayload, {
    description:
      'Applies a Stripe event once per event ID. An event that changes nothing is stored with the reason: late, unknown or inconsistent with the stored record.',
  })
  async applyStripeEvent(
    @Ctx() { platform }: Context,
    @Arg('input', () => ApplyStripeEventInput, { description: 'The Stripe event.' }) input: ApplyStripeEventInput,
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
