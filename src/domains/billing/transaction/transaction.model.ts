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

/** The optional filters of the staff's list: they stand behind the order in each of its indexes. */
const FILTERS: IndexKeys = { type: 1, userId: 1, currency: 1 };
/** Sparse, not partial: the embedded database scans where an index is partial. */
const WHERE_GIVEN = { unique: true, sparse: true };

@ObjectType({
  implements: Node,
  description: 'A payment, or a refund of one. It stays as it was booked; only what became of it is added.',
})
@indexed({ userId: 1, _id: -1, isRefund: 1, type: 1, status: 1, currency: 1 }, 'The transactions of an account.')
@indexed({ isRefund: 1, _id: -1, status: 1, ...FILTERS }, "The staff's list, newest first; the check of the ledger.")
@indexed({ isRefund: 1, status: 1, _id: -1, ...FILTERS }, "The staff's list of one status, newest first.")
@indexed({ isRefund: 1, updatedAt: -1, _id: -1, status: 1, ...FILTERS }, "The staff's list, changed last first.")
@indexed({ userId: 1, capturedAt: 1 }, 'What an account paid in a range of time.')
@indexed({ capturedAt: 1 }, 'The revenue of a range of time.')
@indexed({ parentTransactionId: 1, _id: 1 }, 'The refunds of a payment.')
@indexed({ stripePaymentIntentId: 1 }, 'One payment per intent; the events about it.', WHERE_GIVEN)
@indexed({ stripeRefundId: 1 }, "One row per refund of Stripe's; the events about it.", WHERE_GIVEN)
@indexed({ _id: 1, revision: 1 }, 'Compare-and-set: the embedded database scans for `_id` with anything else.')
@indexed({ askedAt: 1 }, 'What Stripe was asked for and has not answered yet.')
@indexed(
  { isRefund: 1, status: 1, checkedAt: 1, _id: -1 },
  'What is not over, to ask Stripe about it, asked longest ago first.',
)
@indexed({ stripeChargeId: 1 }, 'Events that name the charge alone.')
@indexed({ 'history.actorId': 1 }, 'What an account did, when it is erased.')
export class Transaction extends Entity {
  @Field(() => TransactionType, { description: 'What it is for.' })
  @prop({ type: () => String, enum: TransactionType, required: true })
  type!: TransactionType;

  /** What the staff's list goes by: the embedded database finds by equality. */
  @prop({ type: () => Boolean, required: true })
  isRefund!: boolean;

  @Field(() => TransactionStatus, { description: 'Where it stands.' })
  @prop({ type: () => String, enum: TransactionStatus, required: true })
  status!: TransactionStatus;

  /** The customer; once the account is erased, a word that stands for it in all its rows. */
  @prop({ type: () => String, required: true })
  userId!: string;

  @prop({ type: () => Number, required: true })
  amountMinor!: number;

  @Field(() => String, { description: 'The ISO 4217 code of the currency of all its amounts.' })
  @prop({ type: () => String, required: true })
  currency!: string;

  @Field(() => Money, { description: 'How much is to be paid, or goes back.' })
  get amount(): Money {
    return moneyOf(this.amountMinor, this.currency);
  }

  @prop({ type: () => Number, default: 0 })
  capturedMinor!: number;

  @Field(() => Money, { description: 'How much was captured: refunds cannot exceed it. Zero for a refund.' })
  get captured(): Money {
    return moneyOf(this.capturedMinor, this.currency);
  }

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When the money was captured: the time by which summaries count it. Null before, and for refunds.',
  })
  @prop({ type: () => Date, default: null })
  capturedAt!: Date | null;

  /** The sum of its refund rows that succeeded; made from them alone. */
  @prop({ type: () => Number, default: 0 })
  refundedMinor!: number;

  @Field(() => Money, { description: 'How much of it went back.' })
  get refunded(): Money {
    return moneyOf(this.refundedMinor, this.currency);
  }

  /** The sum of its refund rows that are on their way. */
  @prop({ type: () => Number, default: 0 })
  pendingRefundMinor!: number;

  @Field(() => Money, { description: 'How much of it is on its way back.' })
  get pendingRefund(): Money {
    return moneyOf(this.pendingRefundMinor, this.currency);
  }

  @Field(() => Money, { description: 'How much of it can be refunded now; zero while it is disputed.' })
  get refundable(): Money {
    const possible = !this.isRefund && REFUNDABLE.includes(this.status);
    return moneyOf(possible ? refundableMinor(this.capturedMinor, this) : 0, this.currency);
  }

  /** The sum of its disputes in which the bank holds or keeps the money. */
  @prop({ type: () => Number, default: 0 })
  disputedMinor!: number;

  @Field(() => Money, { description: 'How much of it the bank holds or keeps because of disputes.' })
  get disputed(): Money {
    return moneyOf(this.disputedMinor, this.currency);
  }

  @Field(() => String, { nullable: true, description: 'What it is for, in a line.' })
  @prop({ type: () => String, default: null })
  description!: string | null;

  @prop({ type: () => [TransactionItemRow], default: [] })
  items!: TransactionItemRow[];

  @prop({ type: () => String, default: null })
  parentTransactionId!: string | null;

  @prop({ type: () => String, default: null })
  subscriptionId!: string | null;

  @Field(() => RefundReason, { nullable: true, description: 'Why the money goes back; null for payments.' })
  @prop({ type: () => String, enum: [...Object.values(RefundReason), null], default: null })
  refundReason!: RefundReason | null;

  @prop({ type: () => [TransactionDispute], default: [] })
  disputes!: TransactionDispute[];

  @prop({ type: () => [TransactionStatusChange], default: [] })
  history!: TransactionStatusChange[];

  @Field(() => String, { nullable: true, description: "Stripe's id of the payment; null where it is not Stripe's." })
  @prop({ type: () => String })
  stripePaymentIntentId?: string;

  @prop({ type: () => String })
  stripeChargeId?: string;

  @Field(() => String, { nullable: true, description: "Stripe's id of the refund; null for everything else." })
  @prop({ type: () => String })
  stripeRefundId?: string;

  /** Events about somebody else's money are refused. */
  @prop({ type: () => String })
  stripeCustomerId?: string;

  /** Since when Stripe is asked for it (or would be, had the server keys), as long as it is not known what came of that; null otherwise. */
  @prop({ type: () => Date, default: null })
  askedAt!: Date | null;

  /** When Stripe was asked about it last, by a reconciliation; null before. */
  @prop({ type: () => Date, default: null })
  checkedAt?: Date | null;

  /** When Stripe made the event that was applied last: older ones are stale. */
  @prop({ type: () => Date, default: null })
  providerAt!: Date | null;

  /** What Stripe said last of its object; its own status may be another one that follows. */
  @prop({ type: () => String, enum: [...Object.values(TransactionStatus), null], default: null })
  providerStatus!: TransactionStatus | null;

  /** Rises with every write: what was decided on an older one is decided anew. */
  @prop({ type: () => Number, default: 0 })
  revision!: number;
}

export const TransactionModel = entityModel(Transaction, { collection: 'transactions', prefix: 'txn' });
