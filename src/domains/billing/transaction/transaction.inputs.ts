import { ValidateNested } from 'class-validator';
import { GraphQLDateTimeISO, GraphQLJSONObject, GraphQLLocalDate, GraphQLSafeInt } from 'graphql-scalars';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { PageArgs } from '../../../graphql/connection.js';
import { IsBetween, IsIdOf, IsList, IsText } from '../../../graphql/input.js';
import { IsCurrency } from '../../../graphql/money.js';
import { GraphQLTimeZone } from '../../../graphql/time-zone.js';
import { RefundReason, TransactionSort, TransactionStatus, TransactionType } from './transaction.enums.js';
import { RevenuePeriod, WebhookOutcome } from '../billing/billing.enums.js';

/** Far above any price, and small enough that ten thousand of them still add up exactly. */
export const MAX_AMOUNT_MINOR = 999_999_999_999;
const MAX_ITEMS = 50;
const LINE = { max: 200 };
const REASON = { max: 500, multiline: true };
const STRIPE_ID = { max: 255 };
export const KEY =
  'Any text of at most 200 characters: a request that is sent again with the same key and input is done once. Kept for a day.';
const ZONE = "IANA zone in which days begin; that of the caller's profile when left out, otherwise UTC.";

@InputType({ description: 'One position of what is paid for.' })
export class TransactionItemInput {
  @IsText(LINE)
  @Field(() => String, { description: 'What it is, 1 to 200 characters.' })
  description!: string;

  @IsBetween(1, 1_000_000)
  @Field(() => Int, { description: 'How many, 1 to 1,000,000.', defaultValue: 1 })
  quantity!: number;

  @IsBetween(-MAX_AMOUNT_MINOR, MAX_AMOUNT_MINOR)
  @Field(() => GraphQLSafeInt, { description: 'The price of one in minor units; below zero for a discount.' })
  unitAmountMinor!: number;
}

@InputType({ description: 'A payment, or a refund of one, that a back end of the platform records.' })
export class RecordTransactionInput {
  @IsIdOf('usr')
  @Field(() => ID, { description: 'Id of the account that pays, or gets money back.' })
  userId!: string;

  @Field(() => TransactionType, { description: 'What it is for. REFUND needs `parentTransactionId`.' })
  type!: TransactionType;

  @IsBetween(1, MAX_AMOUNT_MINOR)
  @Field(() => GraphQLSafeInt, {
    description: 'How much, in minor units of the currency: 1234 is 12.34 USD, 1234 JPY.',
  })
  amountMinor!: number;

  @IsCurrency()
  @Field(() => String, { description: 'The ISO 4217 code of the currency, such as USD.' })
  currency!: string;

  @Field(() => TransactionStatus, {
    nullable: true,
    description: 'Where it stands now; PENDING when left out. Nothing that follows from refunds or disputes.',
  })
  status?: TransactionStatus | null;

  @IsText(LINE)
  @Field(() => String, { nullable: true, description: 'What it is for, in a line of at most 200 characters.' })
  description?: string | null;

  @IsList(MAX_ITEMS)
  @ValidateNested({ each: true })
  @Field(() => [TransactionItemInput], {
    nullable: true,
    description: 'What is paid for, at most 50 positions. Their prices must add up to the amount.',
  })
  items?: TransactionItemInput[] | null;

  @IsIdOf('txn')
  @Field(() => ID, { nullable: true, description: 'The payment that is refunded; for a REFUND alone.' })
  parentTransactionId?: string | null;

  @Field(() => RefundReason, { nullable: true, description: 'Why the money goes back; for a REFUND alone.' })
  refundReason?: RefundReason | null;

  @IsIdOf('asub')
  @Field(() => ID, { nullable: true, description: 'The subscription that is paid, of the same account.' })
  subscriptionId?: string | null;

  @IsText(STRIPE_ID)
  @Field(() => String, { nullable: true, description: "Stripe's id of the payment intent; each is recorded once." })
  stripePaymentIntentId?: string | null;

  @IsText(STRIPE_ID)
  @Field(() => String, { nullable: true, description: "Stripe's id of the customer: events about others are refused." })
  stripeCustomerId?: string | null;

  @IsText({ max: 200 })
  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'The status that a transaction shall have.' })
export class UpdateTransactionStatusInput {
  @Field(() => TransactionStatus, {
    description: 'The new status. What follows from refunds and disputes cannot be set by hand.',
  })
  status!: TransactionStatus;

  @IsText(REASON)
  @Field(() => String, { nullable: true, description: 'Why, at most 500 characters; the customer can read it.' })
  reason?: string | null;
}

@InputType({ description: 'What of a payment goes back.' })
export class RefundTransactionInput {
  @IsBetween(1, MAX_AMOUNT_MINOR)
  @Field(() => GraphQLSafeInt, {
    nullable: true,
    description: 'How much, in minor units; all that is left when left out.',
  })
  amountMinor?: number | null;

  @Field(() => RefundReason, { description: 'Why.' })
  reason!: RefundReason;

  @IsText(LINE)
  @Field(() => String, {
    nullable: true,
    description: 'What it is for, in a line of at most 200 characters; the customer can read it.',
  })
  description?: string | null;

  @IsText({ max: 200 })
  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Credit to be bought.' })
export class CreatePaymentInput {
  @IsBetween(1, MAX_AMOUNT_MINOR)
  @Field(() => GraphQLSafeInt, { description: 'How much, in minor units of the currency.' })
  amountMinor!: number;

  @IsCurrency()
  @Field(() => String, { description: 'The ISO 4217 code of the currency, such as USD.' })
  currency!: string;

  @IsText({ max: 200 })
  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'An event as Stripe sends it.' })
export class ApplyStripeEventInput {
  @Field(() => GraphQLJSONObject, { description: "The whole event object. The sender has checked Stripe's signature." })
  event!: Record<string, unknown>;
}

@InputType({ description: 'Which of the own transactions to list.' })
export class MyTransactionsFilter {
  @Field(() => TransactionType, { nullable: true, description: 'Of this type.' })
  type?: TransactionType | null;

  @Field(() => TransactionStatus, { nullable: true, description: 'In this status.' })
  status?: TransactionStatus | null;
}

@ArgsType()
export class MyTransactionsArgs extends PageArgs {
  @Field(() => MyTransactionsFilter, { nullable: true, description: 'Which to list.' })
  filter?: MyTransactionsFilter | null;
}

@ArgsType()
export class TransactionsOfUserArgs extends MyTransactionsArgs {
  @Field(() => ID, { description: 'Id of the account.' })
  userId!: string;
}

@InputType({ description: 'Which transactions to list.' })
export class TransactionFilter {
  @Field(() => TransactionType, {
    nullable: true,
    description: 'Of this type. When left out, all payments: refunds are listed where the type is REFUND.',
  })
  type?: TransactionType | null;

  @Field(() => TransactionStatus, { nullable: true, description: 'In this status.' })
  status?: TransactionStatus | null;

  @IsIdOf('usr')
  @Field(() => ID, { nullable: true, description: 'Of this account.' })
  userId?: string | null;

  @IsCurrency()
  @Field(() => String, { nullable: true, description: 'In this currency, such as USD.' })
  currency?: string | null;
}

@ArgsType()
export class TransactionsArgs extends PageArgs {
  @ValidateNested()
  @Field(() => TransactionFilter, { nullable: true, description: 'Which to list.' })
  filter?: TransactionFilter | null;

  @Field(() => TransactionSort, { description: 'The order.', defaultValue: TransactionSort.CREATED_AT_DESC })
  sort!: TransactionSort;
}

@InputType({ description: 'What to sum up.' })
export class BillingSummaryFilter {
  @IsIdOf('usr')
  @Field(() => ID, {
    nullable: true,
    description: 'The account; your own when left out. Others only for billing agents.',
  })
  userId?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Payments of this day and later, such as 2026-11-01.' })
  from?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Payments up to this day, which still counts.' })
  to?: string | null;

  @Field(() => GraphQLTimeZone, { nullable: true, description: ZONE })
  timeZone?: string | null;
}

@ArgsType()
export class BillingSummaryArgs {
  @ValidateNested()
  @Field(() => BillingSummaryFilter, { nullable: true, description: 'What to sum up; all own payments when left out.' })
  filter?: BillingSummaryFilter | null;
}

@InputType({ description: 'What to sum up.' })
export class RevenueFilter {
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Payments of this day and later; a year before `to` when left out.',
  })
  from?: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Payments up to this day, which still counts; today when left out.',
  })
  to?: string | null;

  @Field(() => GraphQLTimeZone, { nullable: true, description: ZONE })
  timeZone?: string | null;
}

@ArgsType()
export class RevenueSummaryArgs {
  @Field(() => RevenuePeriod, { description: 'How long a period is.', defaultValue: RevenuePeriod.MONTH })
  period!: RevenuePeriod;

  @Field(() => RevenueFilter, { nullable: true, description: 'Of which days.' })
  filter?: RevenueFilter | null;
}

@ArgsType()
export class ReconcileTransactionsArgs {
  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description:
      "From when on Stripe's events are gone through again, at most 30 days back; since the last time when left out.",
  })
  since?: Date | null;
}

@InputType({ description: 'Which events to list.' })
export class WebhookEventFilter {
  @Field(() => WebhookOutcome, { nullable: true, description: 'With this outcome.' })
  outcome?: WebhookOutcome | null;

  @IsText({ max: 100 })
  @Field(() => String, { nullable: true, description: 'Of this type, such as payment_intent.succeeded.' })
  type?: string | null;

  @IsIdOf('txn')
  @Field(() => ID, { nullable: true, description: 'About this transaction.' })
  transactionId?: string | null;
}

@ArgsType()
export class WebhookEventsArgs extends PageArgs {
  @ValidateNested()
  @Field(() => WebhookEventFilter, { nullable: true, description: 'Which to list.' })
  filter?: WebhookEventFilter | null;
}
