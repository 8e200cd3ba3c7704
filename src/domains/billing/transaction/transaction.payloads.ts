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

@ObjectType({ description: 'The transaction after a change.' })
export class TransactionPayload extends Payload {
  @Field(() => Transaction, { nullable: true, description: 'The transaction; null when nothing was done.' })
  transaction?: Transaction;
}

@ObjectType({ description: 'A payment that was begun.' })
export class PaymentPayload extends Payload {
  @Field(() => Transaction, { nullable: true, description: 'The payment; null when nothing was done.' })
  transaction?: Transaction;

  @Field(() => String, {
    nullable: true,
    description:
      "What Stripe's form needs to complete the payment; null while it is not known what became of the request, or where nothing is left to do.",
  })
  clientSecret?: string;
}

@ObjectType({ description: 'A refund and the payment it belongs to.' })
export class RefundPayload extends Payload {
  @Field(() => Transaction, { nullable: true, description: 'The refund; null when nothing was done.' })
  refund?: Transaction;

  @Field(() => Transaction, { nullable: true, description: 'The payment as it is now; null when nothing was done.' })
  payment?: Transaction | null;
}

@ObjectType({ description: 'What became of an event.' })
export class WebhookEventPayload extends Payload {
  @Field(() => WebhookEvent, { nullable: true, description: 'The event as it is kept; null when it is none.' })
  event?: WebhookEvent;
}

@ObjectType({ description: 'Something that happened to a transaction: a change, or an event with what became of it.' })
export class TransactionTimelineEntry {
  @Field(() => GraphQLDateTimeISO, { description: 'When.' })
  at!: Date;

  @Field(() => TransactionChangeSource, { description: 'Who brought it.' })
  source!: TransactionChangeSource;

  @Field(() => String, { nullable: true, description: 'The type of the event; null where it was none.' })
  event!: string | null;

  @Field(() => WebhookOutcome, { description: 'What became of it: applied, ignored, stale and so on.' })
  outcome!: WebhookOutcome;

  @Field(() => String, { nullable: true, description: 'Why.' })
  reason!: string | null;

  @Field(() => [TransactionStatusChange], { description: 'What it changed; at most two steps at once.' })
  changes!: TransactionStatusChange[];
}

@ObjectType({ description: 'The sums of one currency: gross - refunded - disputed = net.' })
export class CurrencyTotals {
  @Field(() => String, { description: 'The ISO 4217 code of the currency.' })
  currency!: string;

  @Field(() => Money, { description: 'What was captured.' })
  gross!: Money;

  @Field(() => Money, { description: 'What of it went back.' })
  refunded!: Money;

  @Field(() => Money, { description: 'What of it banks hold or keep because of disputes.' })
  disputed!: Money;

  @Field(() => Money, { description: 'What is left.' })
  net!: Money;

  @Field(() => Int, { description: 'How many payments.' })
  count!: number;
}

@ObjectType({
  description:
    'What an account paid in a range of days, and what became of those payments since, refunds and disputes.',
})
export class BillingSummary {
  @Field(() => GraphQLTimeZone, { description: 'The zone in which the days begin.' })
  timeZone!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'The first day; null for no bound.' })
  from!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'The last day; null for no bound.' })
  to!: string | null;

  @Field(() => [CurrencyTotals], { description: 'The sums, by currency.' })
  byCurrency!: CurrencyTotals[];
}

@ObjectType({ description: 'The sums of one period and currency.' })
export class RevenuePoint {
  @Field(() => GraphQLLocalDate, { description: 'The first day of the period.' })
  periodStart!: string;

  @Field(() => GraphQLDateTimeISO, { description: 'The moment at which the period begins in the zone.' })
  startsAt!: Date;

  @Field(() => CurrencyTotals, { description: 'The sums.' })
  totals!: CurrencyTotals;
}

@ObjectType({ description: 'What all accounts paid, by period, and what became of those payments since.' })
export class RevenueSummary {
  @Field(() => GraphQLTimeZone, { description: 'The zone in which the periods begin.' })
  timeZone!: string;

  @Field(() => RevenuePeriod, { description: 'How long a period is.' })
  period!: RevenuePeriod;

  @Field(() => GraphQLLocalDate, { description: 'The first day.' })
  from!: string;

  @Field(() => GraphQLLocalDate, { description: 'The last day.' })
  to!: string;

  @Field(() => [RevenuePoint], { description: 'The periods in which something was paid, in order.' })
  points!: RevenuePoint[];
}

@ObjectType({ description: 'A row of the ledger that is wrong.' })
export class LedgerProblemRow {
  @Field(() => Transaction, { nullable: true, description: 'The transaction; null for a subscription.' })
  transaction!: Transaction | null;

  @Field(() => AgentSubscription, { nullable: true, description: 'The subscription; null for a transaction.' })
  subscription!: AgentSubscription | null;

  @Field(() => LedgerProblem, { description: 'What is wrong.' })
  problem!: LedgerProblem;

  @Field(() => String, { description: 'What follows from the rows, or stands in our record.' })
  expected!: string;

  @Field(() => String, { description: 'What is stored, or what Stripe says.' })
  found!: string;
}

@ObjectType({ description: 'The ledger, recomputed from its rows.' })
export class LedgerCheckResult {
  @Field(() => Boolean, { description: 'Whether every row is right.' })
  clean!: boolean;

  @Field(() => Int, { description: 'How many payments were looked at.' })
  payments!: number;

  @Field(() => Int, { description: 'How many refunds were looked at.' })
  refunds!: number;

  @Field(() => [CurrencyTotals], { description: 'The sums by currency, recomputed from refund rows and disputes.' })
  byCurrency!: CurrencyTotals[];

  @Field(() => Int, { description: 'How many problems there are.' })
  problemCount!: number;

  @Field(() => [LedgerProblemRow], { description: 'The problems, at most 100 of them.' })
  problems!: LedgerProblemRow[];
}

@ObjectType({ description: 'What a reconciliation did, and what is left to do.' })
export class ReconciliationPayload extends Payload {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether Stripe was asked for what was lost; false where this server has no keys for it.',
  })
  providerAsked?: boolean;

  @Field(() => [Transaction], {
    nullable: true,
    description: 'Payments whose amounts or status were set right by their refunds and disputes, at most 100 of them.',
  })
  healed?: Transaction[];

  @Field(() => Int, {
    nullable: true,
    description: 'How many requests that Stripe had never answered could be settled.',
  })
  requestsSettled?: number;

  @Field(() => Int, {
    nullable: true,
    description: "How many events had never come and changed something now, from Stripe's own list.",
  })
  eventsRecovered?: number;

  @Field(() => Int, { nullable: true, description: 'How many payments were set right.' })
  healedCount?: number;

  @Field(() => Int, { nullable: true, description: 'How many events that waited could be settled.' })
  eventsSettled?: number;

  @Field(() => Int, {
    nullable: true,
    description: "How many records were not as Stripe's objects are, and were set right by them.",
  })
  objectsChanged?: number;

  @Field(() => Int, { nullable: true, description: 'How many subscriptions expired for want of a first payment.' })
  subscriptionsExpired?: number;

  @Field(() => Int, { nullable: true, description: 'How many subscriptions changed for other reasons of time.' })
  subscriptionsChanged?: number;

  @Field(() => [LedgerProblemRow], { nullable: true, description: 'What is still wrong, at most 100 rows.' })
  remaining?: LedgerProblemRow[];
}
