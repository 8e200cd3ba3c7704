import { modelOptions, prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Money, moneyOf } from '../../../graphql/money.js';
import { StatusChange } from '../../../graphql/status-change.js';
import { DisputeStatus, TransactionChangeSource, TransactionStatus } from './transaction.enums.js';

@ObjectType({ description: 'One position of what was paid for.' })
@modelOptions({ schemaOptions: { _id: false } })
export class TransactionItemRow {
  @Field(() => String, { description: 'What it is.' })
  @prop({ type: () => String, required: true })
  description!: string;

  @Field(() => Int, { description: 'How many.' })
  @prop({ type: () => Number, required: true })
  quantity!: number;

  @prop({ type: () => Number, required: true })
  unitAmountMinor!: number;

  @prop({ type: () => String, required: true })
  currency!: string;

  @Field(() => Money, { description: 'The price of one; below zero for a discount.' })
  get unitAmount(): Money {
    return moneyOf(this.unitAmountMinor, this.currency);
  }

  @Field(() => Money, { description: 'The price of all of them.' })
  get amount(): Money {
    return moneyOf(this.unitAmountMinor * this.quantity, this.currency);
  }
}

@ObjectType({
  description: 'An objection of the customer at the bank. It lives in its payment and is not found by `node`.',
})
@modelOptions({ schemaOptions: { _id: false } })
export class TransactionDispute {
  /** Stripe's id. */
  @prop({ type: () => String, required: true })
  _id!: string;

  @Field(() => ID, { description: 'The id that Stripe gave it.' })
  get id(): string {
    return this._id;
  }

  @Field(() => DisputeStatus, { description: 'Where it stands.' })
  @prop({ type: () => String, enum: DisputeStatus, required: true })
  status!: DisputeStatus;

  @prop({ type: () => Number, required: true })
  amountMinor!: number;

  @prop({ type: () => String, required: true })
  currency!: string;

  @Field(() => Money, { description: 'How much of the payment is disputed.' })
  get amount(): Money {
    return moneyOf(this.amountMinor, this.currency);
  }

  @Field(() => String, { nullable: true, description: 'What the bank calls the reason, such as fraudulent.' })
  @prop({ type: () => String, default: null })
  reason!: string | null;

  @Field(() => GraphQLDateTimeISO, { description: 'When it was opened.' })
  @prop({ type: () => Date, required: true })
  openedAt!: Date;

  /** When Stripe made the event that was applied last: older ones are stale. */
  @prop({ type: () => Date, required: true })
  providerAt!: Date;
}

@ObjectType({ description: 'A change of the status of a transaction.' })
export class TransactionStatusChange extends StatusChange {
  @Field(() => TransactionStatus, { description: 'The status before.' })
  @prop({ type: () => String, enum: TransactionStatus, required: true })
  from!: TransactionStatus;

  @Field(() => TransactionStatus, { description: 'The status after.' })
  @prop({ type: () => String, enum: TransactionStatus, required: true })
  to!: TransactionStatus;

  @Field(() => TransactionChangeSource, { description: 'Who brought it about.' })
  @prop({ type: () => String, enum: TransactionChangeSource, required: true })
  source!: TransactionChangeSource;

  /** Stripe's id of the event that caused it: the timeline shows the two as one. */
  @prop({ type: () => String, default: null })
  eventId!: string | null;
}
