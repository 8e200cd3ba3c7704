import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.js';
import { Money } from '../../../graphql/money.js';
import { Payload } from '../../../graphql/payload.js';
import { GraphQLTimeZone } from '../../../graphql/time-zone.js';
import { AgentSubscription } from '../agent-subscription/agent-subscription.model.js';
import { LedgerProblem, RevenuePeriod, WebhookOutcome } from '../billing/billing.enums.js';
import { TransactionChangeSource } from './transaction.enums.js';
import { Transaction } from './transaction.model.js';
import { TransactionStatusChange } from './transaction-parts.model.js';
import { WebhookEvent } from '../webhook-event/webhook-event.model.js';

export const TransactionConnection = connectionOf(Transaction);
export const WebhookEventConnection = connectionOf(WebhookEvent);

@ObjectType({ description: 'Result of recording or updating a transaction.' })
export class TransactionPayload extends Payload {
  @Field(() => Transaction, { nullable: true, description: 'The transaction, or null if nothing was changed.' })
  transaction?: Transaction;
}

@ObjectType({ description: 'Result of starting a payment.' })
export class PaymentPayload extends Payload {
  @Field(() => Transaction, { nullable: true, description: 'The payment, or null if none was created.' })
  transaction?: Transaction;

  @Field(() => String, {
    nullable: true,
    description:
      'Client secret for the Stripe payment form, or null if the outcome of the request is unknown or no action is needed.',
  })
  clientSecret?: string;
}

@ObjectType({ description: 'Result of refunding a payment.' })
export class RefundPayload extends Payload {
  @Field(() => Transaction, { nullable: true, description: 'The refund, or null if none was created.' })
  refund?: Transaction;

  @Field(() => Transaction, { nullable: true, description: 'The refunded payment, or null if no refund was created.' })
  payment?: Transaction | null;
}

@ObjectType({ description: 'Result of applying or retrying an event.' })
export class WebhookEventPayload extends Payload {
  @Field(() => WebhookEvent, {
    nullable: true,
    description: 'The stored event, or null if the input is not a valid event.',
  })
  event?: WebhookEvent;
}

@ObjectType({
  description: 'An entry in the timeline of a transaction: a status change, or an event with its outcome.',
})
export class TransactionTimelineEntry {
  @Field(() => GraphQLDateTimeISO, { description: 'When it happened.' })
  at!: Date;

  @Field(() => TransactionChangeSource, { description: 'Source of the change or event.' })
  source!: TransactionChangeSource;

  @Field(() => String, { nullable: true, description: 'Event type, or null for a change without an event.' })
  event!: string | null;

  @Field(() => WebhookOutcome, { description: 'Outcome of the event; APPLIED for a change without an event.' })
  outcome!: WebhookOutcome;

  @Field(() => String, { nullable: true, description: 'Reason for the outcome or change.' })
  reason!: string | null;

  @Field(() => [TransactionStatusChange], { description: 'Status changes it caused, at most two.' })
  changes!: TransactionStatusChange[];
}

@ObjectType({ description: 'Totals of one currency: gross - refunded - disputed = net.' })
export class CurrencyTotals {
  @Field(() => String, { description: 'ISO 4217 currency code.' })
  currency!: string;

  @Field(() => Money, { description: 'Captured amount.' })
  gross!: Money;

  @Field(() => Money, { description: 'Refunded amount.' })
  refunded!: Money;

  @Field(() => Money, { description: 'Amount withheld by banks because of open or lost disputes.' })
  disputed!: Money;

  @Field(() => Money, { description: 'Net amount after refunds and disputes.' })
  net!: Money;

  @Field(() => Int, { description: 'Number of payments.' })
  count!: number;
}

@ObjectType({
  description: 'Payment totals of an account in a date range, including later refunds and disputes.',
})
export class BillingSummary {
  @Field(() => GraphQLTimeZone, { description: 'Time zone of the days.' })
  timeZone!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'First day, or null if unbounded.' })
  from!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Last day, or null if unbounded.' })
  to!: string | null;

  @Field(() => [CurrencyTotals], { description: 'Totals by currency.' })
  byCurrency!: CurrencyTotals[];
}

@ObjectType({ description: 'Totals of one period and currency.' })
export class RevenuePoint {
  @Field(() => GraphQLLocalDate, { description: 'First day of the period.' })
  periodStart!: string;

  @Field(() => GraphQLDateTimeISO, { description: 'When the period starts in the time zone.' })
  startsAt!: Date;

  @Field(() => CurrencyTotals, { description: 'Totals of the period.' })
  totals!: CurrencyTotals;
}

@ObjectType({ description: 'Payments of all accounts by period, including later refunds and disputes.' })
export class RevenueSummary {
  @Field(() => GraphQLTimeZone, { description: 'Time zone of the periods.' })
  timeZone!: string;

  @Field(() => RevenuePeriod, { description: 'Length of a period.' })
  period!: RevenuePeriod;

  @Field(() => GraphQLLocalDate, { description: 'First day.' })
  from!: string;

  @Field(() => GraphQLLocalDate, { description: 'Last day.' })
  to!: string;

  @Field(() => [RevenuePoint], { description: 'Periods with payments, oldest first.' })
  points!: RevenuePoint[];
}

@ObjectType({ description: 'An inconsistency in the ledger.' })
export class LedgerProblemRow {
  @Field(() => Transaction, {
    nullable: true,
    description: 'The affected transaction, or null if the problem concerns a subscription.',
  })
  transaction!: Transaction | null;

  @Field(() => AgentSubscription, {
    nullable: true,
    description: 'The affected subscription, or null if the problem concerns a transaction.',
  })
  subscription!: AgentSubscription | null;

  @Field(() => LedgerProblem, { description: 'Type of the problem.' })
  problem!: LedgerProblem;

  @Field(() => String, { description: 'Value computed from the rows, or stored in our record.' })
  expected!: string;

  @Field(() => String, { description: 'Stored value, or the value reported by Stripe.' })
  found!: string;
}

@ObjectType({ description: 'Result of recomputing the ledger from its rows.' })
export class LedgerCheckResult {
  @Field(() => Boolean, { description: 'Whether the ledger has no problems.' })
  clean!: boolean;

  @Field(() => Int, { description: 'Number of payments checked.' })
  payments!: number;

  @Field(() => Int, { description: 'Number of refunds checked.' })
  refunds!: number;

  @Field(() => [CurrencyTotals], { description: 'Totals by currency, recomputed from refund rows and disputes.' })
  byCurrency!: CurrencyTotals[];

  @Field(() => Int, { description: 'Number of problems found.' })
  problemCount!: number;

  @Field(() => [LedgerProblemRow], { description: 'Problems found, at most 100.' })
  problems!: LedgerProblemRow[];
}

@ObjectType({ description: 'Result of a reconciliation, with the remaining problems.' })
export class ReconciliationPayload extends Payload {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether Stripe was queried for lost data; false if the server has no Stripe API keys.',
  })
  providerAsked?: boolean;

  @Field(() => [Transaction], {
    nullable: true,
    description: 'Payments whose amounts or status were recomputed from their refunds and disputes, at most 100.',
  })
  healed?: Transaction[];

  @Field(() => Int, {
    nullable: true,
    description: 'Number of unanswered requests to Stripe that were settled.',
  })
  requestsSettled?: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of missed events that were recovered from Stripe and changed something.',
  })
  eventsRecovered?: number;

  @Field(() => Int, { nullable: true, description: 'Number of payments that were recomputed.' })
  healedCount?: number;

  @Field(() => Int, { nullable: true, description: 'Number of waiting events that were settled.' })
  eventsSettled?: number;

  @Field(() => Int, {
    nullable: true,
    description: "Number of records that differed from Stripe's objects and were updated.",
  })
  objectsChanged?: number;

  @Field(() => Int, { nullable: true, description: 'Number of subscriptions that expired without a first payment.' })
  subscriptionsExpired?: number;

  @Field(() => Int, { nullable: true, description: 'Number of subscriptions with other due changes applied.' })
  subscriptionsChanged?: number;

  @Field(() => [LedgerProblemRow], { nullable: true, description: 'Remaining problems, at most 100.' })
  remaining?: LedgerProblemRow[];
}
