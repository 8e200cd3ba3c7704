import { ValidateNested } from 'class-validator';
import { GraphQLDateTimeISO, GraphQLJSONObject, GraphQLLocalDate, GraphQLSafeInt } from 'graphql-scalars';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { PageArgs } from '../../../graphql/connection.js';
import { IdempotencyKey } from '../../../graphql/idempotency-key.js';
import { IsBetween, IsIdOf, IsList, IsText } from '../../../graphql/input.js';
import { IsCurrency } from '../../../graphql/money.js';
import { GraphQLTimeZone } from '../../../graphql/time-zone.js';
import { RefundReason, TransactionSort, TransactionStatus, TransactionType } from './transaction.enums.js';
import { RevenuePeriod, WebhookOutcome } from '../billing/billing.enums.js';

/** Far above any price, and small enough that ten thousand of them add up exactly. */
export const MAX_AMOUNT_MINOR = 999_999_999_999;
const MAX_ITEMS = 50;
const LINE = { max: 200 };
const REASON = { max: 500, multiline: true };
const STRIPE_ID = { max: 255 };
const ZONE = 'IANA time zone of the days; defaults to the time zone of your profile, otherwise UTC.';

@InputType({ description: 'A line item of a payment.' })
export class TransactionItemInput {
  @IsText(LINE)
  @Field(() => String, { description: 'Description of the item, 1 to 200 characters.' })
  description!: string;

  @IsBetween(1, 1_000_000)
  @Field(() => Int, { description: 'Quantity, 1 to 1,000,000.', defaultValue: 1 })
  quantity!: number;

  @IsBetween(-MAX_AMOUNT_MINOR, MAX_AMOUNT_MINOR)
  @Field(() => GraphQLSafeInt, { description: 'Unit price in minor units; negative for a discount.' })
  unitAmountMinor!: number;
}

@InputType({ description: 'Fields for a payment or a refund recorded by a back end of the platform.' })
export class RecordTransactionInput {
  @IsIdOf('usr')
  @Field(() => ID, { description: 'ID of the account that pays or is refunded.' })
  userId!: string;

  @Field(() => TransactionType, { description: 'What the transaction is for. REFUND requires `parentTransactionId`.' })
  type!: TransactionType;

  @IsBetween(1, MAX_AMOUNT_MINOR)
  @Field(() => GraphQLSafeInt, {
    description: 'Amount in minor units of the currency: 1234 is 12.34 USD or 1234 JPY.',
  })
  amountMinor!: number;

  @IsCurrency()
  @Field(() => String, { description: 'ISO 4217 currency code, such as USD.' })
  currency!: string;

  @Field(() => TransactionStatus, {
    nullable: true,
    description: 'Current status; defaults to PENDING. Statuses derived from refunds or disputes are not allowed.',
  })
  status?: TransactionStatus | null;

  @IsText(LINE)
  @Field(() => String, { nullable: true, description: 'Short description, at most 200 characters.' })
  description?: string | null;

  @IsList(MAX_ITEMS)
  @ValidateNested({ each: true })
  @Field(() => [TransactionItemInput], {
    nullable: true,
    description: 'Line items, at most 50. Their prices must add up to the amount.',
  })
  items?: TransactionItemInput[] | null;

  @IsIdOf('txn')
  @Field(() => ID, { nullable: true, description: 'ID of the refunded payment; only for a REFUND.' })
  parentTransactionId?: string | null;

  @Field(() => RefundReason, { nullable: true, description: 'Reason for the refund; only for a REFUND.' })
  refundReason?: RefundReason | null;

  @IsIdOf('asub')
  @Field(() => ID, {
    nullable: true,
    description: 'ID of the subscription that is paid; it must belong to the same account.',
  })
  subscriptionId?: string | null;

  @IsText(STRIPE_ID)
  @Field(() => String, { nullable: true, description: 'Stripe payment intent ID; each is recorded once.' })
  stripePaymentIntentId?: string | null;

  @IsText(STRIPE_ID)
  @Field(() => String, {
    nullable: true,
    description:
      "Stripe's ID of the refund, for a REFUND of a payment at Stripe; each is recorded once. Without it, the first event for a refund of the same payment and amount is linked.",
  })
  stripeRefundId?: string | null;

  @IsText(STRIPE_ID)
  @Field(() => String, { nullable: true, description: 'Stripe customer ID; events about other customers are refused.' })
  stripeCustomerId?: string | null;

  @IdempotencyKey()
  idempotencyKey?: string | null;
}

@InputType({ description: 'Fields for updating the status of a transaction.' })
export class UpdateTransactionStatusInput {
  @Field(() => TransactionStatus, {
    description: 'The new status. Statuses derived from refunds and disputes cannot be set.',
  })
  status!: TransactionStatus;

  @IsText(REASON)
  @Field(() => String, {
    nullable: true,
    description: 'Reason for the change, at most 500 characters; visible to the customer.',
  })
  reason?: string | null;
}

@InputType({ description: 'Fields for a refund.' })
export class RefundTransactionInput {
  @IsBetween(1, MAX_AMOUNT_MINOR)
  @Field(() => GraphQLSafeInt, {
    nullable: true,
    description: 'Amount in minor units; defaults to everything that can be refunded.',
  })
  amountMinor?: number | null;

  @Field(() => RefundReason, { description: 'Reason for the refund.' })
  reason!: RefundReason;

  @IsText(LINE)
  @Field(() => String, {
    nullable: true,
    description: 'Short description, at most 200 characters; visible to the customer.',
  })
  description?: string | null;

  @IdempotencyKey()
  idempotencyKey?: string | null;
}

@InputType({ description: 'Fields for a new credit payment.' })
export class CreatePaymentInput {
  @IsBetween(1, MAX_AMOUNT_MINOR)
  @Field(() => GraphQLSafeInt, { description: 'Amount in minor units of the currency.' })
  amountMinor!: number;

  @IsCurrency()
  @Field(() => String, { description: 'ISO 4217 currency code, such as USD.' })
  currency!: string;

  @IdempotencyKey()
  idempotencyKey?: string | null;
}

@InputType({ description: 'Stripe event to apply.' })
export class ApplyStripeEventInput {
  @Field(() => GraphQLJSONObject, {
    description: "The complete event object. The caller must have verified Stripe's signature.",
  })
  event!: Record<string, unknown>;
}

@InputType({ description: 'Filters for the transactions of an account.' })
export class MyTransactionsFilter {
  @Field(() => TransactionType, { nullable: true, description: 'Transactions of this type.' })
  type?: TransactionType | null;

  @Field(() => TransactionStatus, { nullable: true, description: 'Transactions in this status.' })
  status?: TransactionStatus | null;
}

@ArgsType()
export class MyTransactionsArgs extends PageArgs {
  @Field(() => MyTransactionsFilter, { nullable: true, description: 'Filters to apply.' })
  filter?: MyTransactionsFilter | null;
}

@ArgsType()
export class TransactionsOfUserArgs extends MyTransactionsArgs {
  @Field(() => ID, { description: 'ID of the account.' })
  userId!: string;
}

@InputType({ description: 'Filters for transactions.' })
export class TransactionFilter {
  @Field(() => TransactionType, {
    nullable: true,
    description: 'Transactions of this type. If omitted, all payments; pass REFUND to list refunds.',
  })
  type?: TransactionType | null;

  @Field(() => TransactionStatus, { nullable: true, description: 'Transactions in this status.' })
  status?: TransactionStatus | null;

  @IsIdOf('usr')
  @Field(() => ID, { nullable: true, description: 'Transactions of this account.' })
  userId?: string | null;

  @IsCurrency()
  @Field(() => String, { nullable: true, description: 'Transactions in this currency, such as USD.' })
  currency?: string | null;
}

@ArgsType()
export class TransactionsArgs extends PageArgs {
  @ValidateNested()
  @Field(() => TransactionFilter, { nullable: true, description: 'Filters to apply.' })
  filter?: TransactionFilter | null;

  @Field(() => TransactionSort, { description: 'Sort order.', defaultValue: TransactionSort.CREATED_AT_DESC })
  sort!: TransactionSort;
}

@InputType({ description: 'Filters for a billing summary.' })
export class BillingSummaryFilter {
  @IsIdOf('usr')
  @Field(() => ID, {
    nullable: true,
    description: 'ID of the account; defaults to yours. Other accounts are available to billing agents only.',
  })
  userId?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'First day of the payments, such as 2026-11-01.' })
  from?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Last day of the payments, inclusive.' })
  to?: string | null;

  @Field(() => GraphQLTimeZone, { nullable: true, description: ZONE })
  timeZone?: string | null;
}

@ArgsType()
export class BillingSummaryArgs {
  @ValidateNested()
  @Field(() => BillingSummaryFilter, { nullable: true, description: 'Filters to apply; all your payments if omitted.' })
  filter?: BillingSummaryFilter | null;
}

@InputType({ description: 'Filters for a revenue summary.' })
export class RevenueFilter {
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'First day of the payments; defaults to a year before `to`.',
  })
  from?: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Last day of the payments, inclusive; defaults to today.',
  })
  to?: string | null;

  @Field(() => GraphQLTimeZone, { nullable: true, description: ZONE })
  timeZone?: string | null;
}

@ArgsType()
export class RevenueSummaryArgs {
  @Field(() => RevenuePeriod, { description: 'Length of a period.', defaultValue: RevenuePeriod.MONTH })
  period!: RevenuePeriod;

  @Field(() => RevenueFilter, { nullable: true, description: 'Filters to apply.' })
  filter?: RevenueFilter | null;
}

@ArgsType()
export class ReconcileTransactionsArgs {
  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'Start time from which Stripe events are read again, at most 30 days ago; defaults to the last run.',
  })
  since?: Date | null;
}

@InputType({ description: 'Filters for provider events.' })
export class WebhookEventFilter {
  @Field(() => WebhookOutcome, { nullable: true, description: 'Events with this outcome.' })
  outcome?: WebhookOutcome | null;

  @IsText({ max: 100 })
  @Field(() => String, { nullable: true, description: 'Events of this type, such as payment_intent.succeeded.' })
  type?: string | null;

  @IsIdOf('txn')
  @Field(() => ID, { nullable: true, description: 'Events about this transaction.' })
  transactionId?: string | null;
}

@ArgsType()
export class WebhookEventsArgs extends PageArgs {
  @ValidateNested()
  @Field(() => WebhookEventFilter, { nullable: true, description: 'Filters to apply.' })
  filter?: WebhookEventFilter | null;
}
