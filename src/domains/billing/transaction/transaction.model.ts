import { prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { Entity, entityModel, Node } from '../../../database/entity.js';
import { indexed, type IndexKeys } from '../../../database/indexes.js';
import { Money, moneyOf } from '../../../graphql/money.js';
import { RefundReason, TransactionStatus, TransactionType } from './transaction.enums.js';
import { refundableMinor } from './transaction.money.js';
import { TransactionDispute, TransactionItemRow, TransactionStatusChange } from './transaction-parts.model.js';
import { REFUNDABLE } from './transaction.states.js';

/** The optional filters of the staff list; they follow the sort key in each of its indexes. */
const FILTERS: IndexKeys = { type: 1, userId: 1, currency: 1 };
/** Sparse, not partial: the embedded database does not use partial indexes. */
const WHERE_GIVEN = { unique: true, sparse: true };

@ObjectType({
  implements: Node,
  description: 'A payment, or a refund of one. Its booked amount never changes; only status changes are added.',
})
@indexed({ userId: 1, _id: -1, isRefund: 1, type: 1, status: 1, currency: 1 }, 'The transactions of an account.')
@indexed({ isRefund: 1, _id: -1, status: 1, ...FILTERS }, 'The staff list, newest first; the ledger check.')
@indexed({ isRefund: 1, status: 1, _id: -1, ...FILTERS }, 'The staff list of one status, newest first.')
@indexed({ isRefund: 1, updatedAt: -1, _id: -1, status: 1, ...FILTERS }, 'The staff list, last changed first.')
@indexed({ userId: 1, capturedAt: 1 }, 'The payments of an account in a time range.')
@indexed({ capturedAt: 1 }, 'The revenue of a time range.')
@indexed({ parentTransactionId: 1, _id: 1 }, 'The refunds of a payment.')
@indexed({ stripePaymentIntentId: 1 }, 'One payment per payment intent; its events.', WHERE_GIVEN)
@indexed({ stripeRefundId: 1 }, 'One row per Stripe refund; its events.', WHERE_GIVEN)
@indexed({ _id: 1, revision: 1 }, 'Compare-and-set: the embedded database scans for `_id` with anything else.')
@indexed({ askedAt: 1 }, 'Requests that Stripe has not answered yet.')
@indexed(
  { isRefund: 1, status: 1, checkedAt: 1, _id: -1 },
  'Open objects to sync from Stripe, least recently checked first.',
)
@indexed({ stripeChargeId: 1 }, 'Events that name only the charge.')
@indexed({ 'history.actorId': 1 }, 'The status changes made by an account, for its erasure.')
export class Transaction extends Entity {
  @Field(() => TransactionType, { description: 'What the transaction is for.' })
  @prop({ type: () => String, enum: TransactionType, required: true })
  type!: TransactionType;

  /** Separates payments from refunds in the staff list; the embedded database needs an equality match. */
  @prop({ type: () => Boolean, required: true })
  isRefund!: boolean;

  @Field(() => TransactionStatus, { description: 'Current status of the transaction.' })
  @prop({ type: () => String, enum: TransactionStatus, required: true })
  status!: TransactionStatus;

  /** The customer; once the account is erased, a pseudonym that is the same in all its rows. */
  @prop({ type: () => String, required: true })
  userId!: string;

  @prop({ type: () => Number, required: true })
  amountMinor!: number;

  @Field(() => String, { description: 'ISO 4217 currency code of all amounts of the transaction.' })
  @prop({ type: () => String, required: true })
  currency!: string;

  @Field(() => Money, { description: 'Amount to be paid, or to be refunded.' })
  get amount(): Money {
    return moneyOf(this.amountMinor, this.currency);
  }

  @prop({ type: () => Number, default: 0 })
  capturedMinor!: number;

  @Field(() => Money, { description: 'Captured amount; refunds cannot exceed it. Zero for a refund.' })
  get captured(): Money {
    return moneyOf(this.capturedMinor, this.currency);
  }

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description:
      'When the payment was captured, which is the date used in summaries. Null until then, and for refunds.',
  })
  @prop({ type: () => Date, default: null })
  capturedAt!: Date | null;

  /** Sum of the refund rows that succeeded; derived only from them. */
  @prop({ type: () => Number, default: 0 })
  refundedMinor!: number;

  @Field(() => Money, { description: 'Refunded amount.' })
  get refunded(): Money {
    return moneyOf(this.refundedMinor, this.currency);
  }

  /** Sum of the refund rows that are pending. */
  @prop({ type: () => Number, default: 0 })
  pendingRefundMinor!: number;

  @Field(() => Money, { description: 'Amount of pending refunds.' })
  get pendingRefund(): Money {
    return moneyOf(this.pendingRefundMinor, this.currency);
  }

  @Field(() => Money, { description: 'Amount that can be refunded now; zero while the payment is disputed.' })
  get refundable(): Money {
    const possible = !this.isRefund && REFUNDABLE.includes(this.status);
    return moneyOf(possible ? refundableMinor(this.capturedMinor, this) : 0, this.currency);
  }

  /** Sum of the disputes for which the bank withholds the money. */
  @prop({ type: () => Number, default: 0 })
  disputedMinor!: number;

  @Field(() => Money, { description: 'Amount withheld by the bank because of open or lost disputes.' })
  get disputed(): Money {
    return moneyOf(this.disputedMinor, this.currency);
  }

  @Field(() => String, { nullable: true, description: 'Short description of what the transaction is for.' })
  @prop({ type: () => String, default: null })
  description!: string | null;

  @prop({ type: () => [TransactionItemRow], default: [] })
  items!: TransactionItemRow[];

  @prop({ type: () => String, default: null })
  parentTransactionId!: string | null;

  @prop({ type: () => String, default: null })
  subscriptionId!: string | null;

  @Field(() => RefundReason, { nullable: true, description: 'Reason for the refund; null for payments.' })
  @prop({ type: () => String, enum: [...Object.values(RefundReason), null], default: null })
  refundReason!: RefundReason | null;

  @prop({ type: () => [TransactionDispute], default: [] })
  disputes!: TransactionDispute[];

  @prop({ type: () => [TransactionStatusChange], default: [] })
  history!: TransactionStatusChange[];

  @Field(() => String, {
    nullable: true,
    description: 'Stripe payment intent ID, or null if the payment is not from Stripe.',
  })
  @prop({ type: () => String })
  stripePaymentIntentId?: string;

  @prop({ type: () => String })
  stripeChargeId?: string;

  @Field(() => String, { nullable: true, description: 'Stripe refund ID, or null if this is not a Stripe refund.' })
  @prop({ type: () => String })
  stripeRefundId?: string;

  /** Events about another customer are refused. */
  @prop({ type: () => String })
  stripeCustomerId?: string;

  /** Since when a request to Stripe is unanswered, or waits for the server to have API keys; null otherwise. */
  @prop({ type: () => Date, default: null })
  askedAt!: Date | null;

  /** When a reconciliation last fetched it from Stripe; null before that. */
  @prop({ type: () => Date, default: null })
  checkedAt?: Date | null;

  /** When Stripe created the last applied event; older events are stale. */
  @prop({ type: () => Date, default: null })
  providerAt!: Date | null;

  /** Last status reported by Stripe; `status` may differ, since it also depends on refunds and disputes. */
  @prop({ type: () => String, enum: [...Object.values(TransactionStatus), null], default: null })
  providerStatus!: TransactionStatus | null;

  /** Increases with every write; decisions based on an older revision are made again. */
  @prop({ type: () => Number, default: 0 })
  revision!: number;
}

export const TransactionModel = entityModel(Transaction, { collection: 'transactions', prefix: 'txn' });
