import { prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { Entity, entityModel, Node } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';
import { WebhookOutcome, WebhookProvider } from '../billing/billing.enums.js';

const KEPT_DAYS = 35;

@ObjectType({ implements: Node, description: 'An event sent by a payment provider, with its outcome.' })
@indexed({ createdAt: 1 }, 'Events are stored for 35 days, longer than Stripe sends or lists them.', {
  expireAfterSeconds: KEPT_DAYS * 24 * 3_600,
})
@indexed({ eventId: 1 }, 'An event is applied once, even if it is sent several times.', { unique: true })
@indexed({ provider: 1, _id: -1, outcome: 1, type: 1, transactionId: 1 }, 'The list of events, newest first.')
@indexed({ provider: 1, outcome: 1, _id: -1, type: 1, transactionId: 1 }, 'The events of one outcome, newest first.')
@indexed({ transactionId: 1, _id: -1 }, 'The timeline of a transaction.')
@indexed({ outcome: 1, subjects: 1 }, 'Waiting events about an object that has just changed.')
export class WebhookEvent extends Entity {
  @Field(() => WebhookProvider, { description: 'Payment provider that sent the event.' })
  @prop({ type: () => String, enum: WebhookProvider, required: true })
  provider!: WebhookProvider;

  @Field(() => String, { description: 'Event ID assigned by the provider.' })
  @prop({ type: () => String, required: true })
  eventId!: string;

  @Field(() => String, { description: 'Event type, such as payment_intent.succeeded.' })
  @prop({ type: () => String, required: true })
  type!: string;

  @Field(() => WebhookOutcome, { description: 'Outcome of the event.' })
  @prop({ type: () => String, enum: WebhookOutcome, required: true })
  outcome!: WebhookOutcome;

  @Field(() => String, { nullable: true, description: 'Reason for the outcome, or null if the event was applied.' })
  @prop({ type: () => String, default: null })
  reason!: string | null;

  @Field(() => GraphQLDateTimeISO, { description: 'When the provider created the event.' })
  @prop({ type: () => Date, required: true })
  occurredAt!: Date;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When the event was applied, or null if it was not.',
  })
  @prop({ type: () => Date, default: null })
  appliedAt!: Date | null;

  @prop({ type: () => String, default: null })
  transactionId!: string | null;

  @prop({ type: () => String, default: null })
  subscriptionId!: string | null;

  /** IDs of the objects the event is about. */
  @prop({ type: () => [String], default: [] })
  subjects!: string[];

  /** Data for a retry, as JSON. Stored only while the event waits, since it identifies the customer. */
  @prop({ type: () => String, select: false })
  waitingFact?: string;
}

export const WebhookEventModel = entityModel(WebhookEvent, { collection: 'webhookevents', prefix: 'whe' });
