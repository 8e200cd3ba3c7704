import { modelOptions, prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Money, moneyOf } from '../../../graphql/money.js';
import { StatusChange } from '../../../graphql/status-change.js';
import { DisputeStatus, TransactionChangeSource, TransactionStatus } from './transaction.enums.js';

@ObjectType({ description: 'A line item of a payment.' })
@modelOptions({ schemaOptions: { _id: false } })
export class TransactionItemRow {
  @Field(() => String, { description: 'Description of the item.' })
  @prop({ type: () => String, required: true })
  description!: string;

  @Field(() => Int, { description: 'Quantity.' })
  @prop({ type: () => Number, required: true })
  quantity!: number;

  @prop({ type: () => Number, required: true })
  unitAmountMinor!: number;

  @prop({ type: () => String, required: true })
  currency!: string;

  @Field(() => Money, { description: 'Unit price; negative for a discount.' })
  get unitAmount(): Money {
    return moneyOf(this.unitAmountMinor, this.currency);
  }

  @Field(() => Money, { description: 'Unit price multiplied by quantity.' })
  get amount(): Money {
    return moneyOf(this.unitAmountMinor * this.quantity, this.currency);
  }
}

@ObjectType({
  description:
    'A dispute opened by the customer with the bank. It is part of its payment and not available through `node`.',
})
@modelOptions({ schemaOptions: { _id: false } })
export class TransactionDispute {
  /** Stripe dispute ID. */
  @prop({ type: () => String, required: true })
  _id!: string;

  @Field(() => ID, { description: 'Stripe dispute ID.' })
  get id(): string {
    return this._id;
  }

  @Field(() => DisputeStatus, { description: 'Current status of the dispute.' })
  @prop({ type: () => String, enum: DisputeStatus, required: true })
  status!: DisputeStatus;

  @prop({ type: () => Number, required: true })
  amountMinor!: number;

  @prop({ type: () => String, required: true })
  currency!: string;

  @Field(() => Money, { description: 'Disputed amount of the payment.' })
  get amount(): Money {
    return moneyOf(this.amountMinor, this.currency);
  }

  @Field(() => String, { nullable: true, description: 'Reason given by the bank, such as fraudulent.' })
  @prop({ type: () => String, default: null })
  reason!: string | null;

  @Field(() => GraphQLDateTimeISO, { description: 'When the dispute was opened.' })
  @prop({ type: () => Date, required: true })
  openedAt!: Date;

  /** When Stripe created the last applied event; older events are stale. */
  @prop({ type: () => Date, required: true })
  providerAt!: Date;
}

@ObjectType({ description: 'A status change of a transaction.' })
export class TransactionStatusChange extends StatusChange {
  @Field(() => TransactionStatus, { description: 'Status before the change.' })
  @prop({ type: () => String, enum: TransactionStatus, required: true })
  from!: TransactionStatus;

  @Field(() => TransactionStatus, { description: 'Status after the change.' })
  @prop({ type: () => String, enum: TransactionStatus, required: true })
  to!: TransactionStatus;

  @Field(() => TransactionChangeSource, { description: 'Source of the change.' })
  @prop({ type: () => String, enum: TransactionChangeSource, required: true })
  source!: TransactionChangeSource;

  /** Stripe ID of the event that caused it; the timeline shows both as one entry. */
  @prop({ type: () => String, default: null })
  eventId!: string | null;
}
