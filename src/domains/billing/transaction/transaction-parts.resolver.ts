import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { isCaller } from '../../../auth/viewer.js';
import { asClass } from '../../../database/entity.js';
import type { Context } from '../../../graphql/context.js';
import type { MaybePromise } from '../../../shared/maybe-promise.js';
import { User, userLoader } from '../../identity/index.js';
import { subscriptionLoader } from '../agent-subscription/agent-subscription.loaders.js';
import { AgentSubscription, AgentSubscriptionStatusChange } from '../agent-subscription/agent-subscription.model.js';
import { timelineOf } from './transaction-timeline.js';
import { refundsLoader, transactionLoader } from './transaction.loaders.js';
import { Transaction } from './transaction.model.js';
import { TransactionDispute, TransactionItemRow, TransactionStatusChange } from './transaction-parts.model.js';
import { TransactionTimelineEntry } from './transaction.payloads.js';
import { transactionEventsLoader } from '../webhook-event/webhook-event.loaders.js';
import { WebhookEvent } from '../webhook-event/webhook-event.model.js';

/** Embedded in the record, so no extra read. */
const PART_COST = 0.1;
const ACTOR = 'The account that made the change, or null if it is not your account and you are not a billing agent.';

@Resolver(() => Transaction)
export class TransactionPartsResolver {
  @FieldResolver(() => User, { nullable: true, description: 'The customer, or null if the account no longer exists.' })
  user(@Root() { userId }: Transaction, @Ctx() context: Context): MaybePromise<User | null> {
    return userLoader(context).load(userId);
  }

  @FieldResolver(() => [TransactionItemRow], {
    complexity: PART_COST,
    description: 'Line items of the payment, at most 50.',
  })
  items(@Root() { items }: Transaction): TransactionItemRow[] {
    return items.map((item) => asClass(TransactionItemRow, item));
  }

  @FieldResolver(() => Transaction, {
    nullable: true,
    description: 'The payment that this transaction refunds, or null for payments.',
  })
  parent(@Root() { parentTransactionId }: Transaction, @Ctx() context: Context): MaybePromise<Transaction | null> {
    return parentTransactionId === null ? null : transactionLoader(context).load(parentTransactionId);
  }

  @FieldResolver(() => [Transaction], { description: 'The refunds of this payment, oldest first, at most 100.' })
  refunds(@Root() { _id, isRefund }: Transaction, @Ctx() context: Context): Transaction[] | Promise<Transaction[]> {
    return isRefund ? [] : refundsLoader(context).load(_id);
  }

  @FieldResolver(() => [TransactionDispute], {
    complexity: PART_COST,
    description: 'Disputes that the customer opened with the bank, at most 20.',
  })
  disputes(@Root() { disputes }: Transaction): TransactionDispute[] {
    return disputes.map((dispute) => asClass(TransactionDispute, dispute));
  }

  @FieldResolver(() => [TransactionStatusChange], {
    complexity: PART_COST,
    description: 'Status changes, oldest first.',
  })
  history(@Root() { history }: Transaction): TransactionStatusChange[] {
    return history;
  }

  @FieldResolver(() => [TransactionTimelineEntry], {
    description: 'Status changes and the newest 100 provider events with their outcomes, oldest first.',
  })
  timeline(
    @Root() transaction: Transaction,
    @Ctx() context: Context,
  ): TransactionTimelineEntry[] | Promise<TransactionTimelineEntry[]> {
    const events = transactionEventsLoader(context).load(transaction._id);
    return Array.isArray(events)
      ? timelineOf(transaction, events)
      : events.then((loaded) => timelineOf(transaction, loaded));
  }

  @FieldResolver(() => AgentSubscription, {
    nullable: true,
    description: 'The subscription that the transaction paid for.',
  })
  subscription(
    @Root() { subscriptionId }: Transaction,
    @Ctx() context: Context,
  ): MaybePromise<AgentSubscription | null> {
    return subscriptionId === null ? null : subscriptionLoader(context).load(subscriptionId);
  }
}

@Resolver(() => TransactionStatusChange)
export class TransactionStatusChangeResolver {
  @FieldResolver(() => User, { nullable: true, complexity: PART_COST, description: ACTOR })
  actor(@Root() { actorId }: TransactionStatusChange, @Ctx() context: Context): MaybePromise<User | null> {
    return actorOf(context, actorId ?? null);
  }
}

@Resolver(() => AgentSubscriptionStatusChange)
export class AgentSubscriptionStatusChangeResolver {
  @FieldResolver(() => User, { nullable: true, complexity: PART_COST, description: ACTOR })
  actor(@Root() { actorId }: AgentSubscriptionStatusChange, @Ctx() context: Context): MaybePromise<User | null> {
    return actorOf(context, actorId ?? null);
  }
}

@Resolver(() => WebhookEvent)
export class WebhookEventPartsResolver {
  @FieldResolver(() => Transaction, { nullable: true, description: 'The transaction the event is about.' })
  transaction(@Root() { transactionId }: WebhookEvent, @Ctx() context: Context): MaybePromise<Transaction | null> {
    return transactionId === null ? null : transactionLoader(context).load(transactionId);
  }

  @FieldResolver(() => AgentSubscription, { nullable: true, description: 'The subscription the event is about.' })
  subscription(
    @Root() { subscriptionId }: WebhookEvent,
    @Ctx() context: Context,
  ): MaybePromise<AgentSubscription | null> {
    return subscriptionId === null ? null : subscriptionLoader(context).load(subscriptionId);
  }
}

/** Customers must not learn which staff member issued a refund. */
function actorOf(context: Context, actorId: string | null): MaybePromise<User | null> {
  const { viewer } = context;
  const own = viewer.kind === 'user' && viewer.userId === actorId;
  return actorId !== null && (own || isCaller(viewer, 'billing')) ? userLoader(context).load(actorId) : null;
}
