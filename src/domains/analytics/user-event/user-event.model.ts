import { modelOptions, prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, Float, ID, ObjectType } from 'type-graphql';
import { Entity, entityModel, Node } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';
import { Money } from '../../../graphql/money.js';
import { UserEventKind } from '../tracking/tracking.enums.js';

@ObjectType({ description: 'A property of an event.' })
@modelOptions({ schemaOptions: { _id: false } })
export class UserEventProperty {
  @Field(() => String, { description: 'Name of the property.' })
  @prop({ type: () => String, required: true })
  name!: string;

  @Field(() => String, { description: 'Value as text. Email addresses and tokens are redacted.' })
  @prop({ type: () => String, required: true })
  value!: string;
}

/** Properties are a list of name-value pairs, so that client input never becomes a field name. */
@ObjectType({
  implements: Node,
  description: 'An event of a visitor or an account, other than a page view.',
})
@indexed({ eventKey: 1 }, 'Deduplication by source and client event ID.', { unique: true })
@indexed({ name: 1, isBot: 1, _id: -1 }, 'Events by name, for funnels.')
@indexed({ visitorId: 1, _id: -1 }, 'Events of a visitor, for erasure.', {
  partialFilterExpression: { visitorId: { $exists: true } },
})
@indexed({ userId: 1, _id: -1 }, 'Events of an account, for export and erasure.', {
  partialFilterExpression: { userId: { $exists: true } },
})
@indexed({ expiresAt: 1 }, 'Rows expire after 400 days.', { expireAfterSeconds: 0 })
export class UserEvent extends Entity {
  @prop({ type: () => String, required: true, select: false })
  eventKey!: string;

  @Field(() => String, {
    description: 'Source of the event: `web`, the ID of the account, or `service:` and the name of the key.',
  })
  @prop({ type: () => String, required: true })
  source!: string;

  @Field(() => String, { nullable: true, description: "The sender's ID for the event, unique per source." })
  @prop({ type: () => String })
  clientEventId?: string;

  @Field(() => ID, { nullable: true, description: 'ID of the visitor; null if a back end sent the event.' })
  @prop({ type: () => String })
  visitorId?: string;

  @Field(() => ID, { nullable: true, description: 'ID of the session.' })
  @prop({ type: () => String })
  sessionId?: string;

  @prop({ type: () => String })
  userId?: string;

  @Field(() => UserEventKind, { description: 'Kind of event.' })
  @prop({ type: () => String, enum: UserEventKind, required: true })
  kind!: UserEventKind;

  @Field(() => String, { description: 'Name of the event.' })
  @prop({ type: () => String, required: true })
  name!: string;

  @Field(() => [UserEventProperty], { description: 'Properties of the event.' })
  @prop({ type: () => [UserEventProperty], default: [] })
  properties!: UserEventProperty[];

  @Field(() => String, { nullable: true, description: 'Path of the page where the event occurred.' })
  @prop({ type: () => String })
  path?: string;

  @Field(() => Float, { nullable: true, description: 'Measured value.' })
  @prop({ type: () => Number })
  value?: number;

  @Field(() => Money, { nullable: true, description: 'Revenue as reported by the sender; billing is authoritative.' })
  @prop({ type: () => Money })
  revenue?: Money;

  @Field(() => Boolean, { description: 'Whether the visitor is a bot.' })
  @prop({ type: () => Boolean, required: true })
  isBot!: boolean;

  @Field(() => GraphQLDateTimeISO, { description: 'When the event occurred.' })
  @prop({ type: () => Date, required: true })
  at!: Date;

  /** Orders events of the same time: by arrival, then by position in their batch. */
  @prop({ type: () => Number, select: false })
  order?: number;

  @prop({ type: () => Date, required: true })
  expiresAt!: Date;
}

export const UserEventModel = entityModel(UserEvent, { collection: 'userevents', prefix: 'uev' });
