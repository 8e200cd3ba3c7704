import { prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { Entity, entityModel, Node } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';
import { WebhookOutcome, WebhookProvider } from '../billing/billing.enums.js';

const KEPT_DAYS = 35;

@ObjectType({ implements: Node, description: 'An event that a payment provider sent, and what became of it.' })
@indexed({ createdAt: 1 }, 'Events are kept for 35 days: longer than Stripe sends or lists them.', {
  expireAfterSeconds: KEPT_DAYS * 24 * 3_600,
})
@indexed({ eventId: 1 }, 'An event is applied once, however often it is sent.', { unique: true })
@indexed({ provider: 1, _id: -1, outcome: 1, type: 1, transactionId: 1 }, 'The list of events, newest first.')
@indexed({ provider: 1, outcome: 1, _id: -1, type: 1, transactionId: 1 }, 'The events of one outcome, newest first.')
@indexed({ transactionId: 1, _id: -1 }, 'The timeline of a transaction.')
@indexed({ outcome: 1, subjects: 1 }, 'Waiting events about something that has just changed.')
export class WebhookEvent extends Entity {
  @Field(() => WebhookProvider, { description: 'Who sent it.' })
  @prop({ type: () => String, enum: WebhookProvider, required: true })
  provider!: WebhookProvider;

  @Field(() => String, { description: 'The id that the provider gave it.' })
  @prop({ type: () => String, required: true })
  eventId!: string;

  @Field(() => String, { description: 'Its type, such as payment_intent.succeeded.' })
  @prop({ type: () => String, required: true })
  type!: string;

  @Field(() => WebhookOutcome, { description: 'What became of it.' })
  @prop({ type: () => String, enum: WebhookOutcome, required: true })
  outcome!: WebhookOutcome;

  @Field(() => String, { nullable: true, description: 'Why; null where it was applied.' })
  @prop({ type: () => String, default: null })
  reason!: string | null;

  @Field(() => GraphQLDateTimeISO, { description: 'When the provider made it.' })
  @prop({ type: () => Date, required: true })
  occurredAt!: Date;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'When it was applied; null where it was not.' })
  @prop({ type: () => Date, default: null })
  appliedAt!: Date | null;

  @prop({ type: () => String, default: null })
  transactionId!: string | null;

  @prop({ type: () => String, default: null })
  subscriptionId!: string | null;

  /** Ids of the provider that it is about. */
  @prop({ type: () => [String], default: [] })
  subjects!: string[];

  /** What is needed to try it again, as JSON; kept only as long as it may still come about, for it names the customer. */
  @prop({ type: () => String, select: false })
  waitingFact?: string;
}

export const WebhookEventModel = entityModel(WebhookEvent, { collection: 'webhookevents', prefix: 'whe' });
