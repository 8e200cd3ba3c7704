import { modelOptions, prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, Float, ID, ObjectType } from 'type-graphql';
import { Entity, entityModel, Node } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';
import { Money } from '../../../graphql/money.js';
import { UserEventKind } from '../tracking/tracking.enums.js';

@ObjectType({ description: 'One property of an event.' })
@modelOptions({ schemaOptions: { _id: false } })
export class UserEventProperty {
  @Field(() => String, { description: 'Its name.' })
  @prop({ type: () => String, required: true })
  name!: string;

  @Field(() => String, { description: 'Its value as text; e-mail addresses and tokens are blanked out.' })
  @prop({ type: () => String, required: true })
  value!: string;
}

/** Properties are a list of names and texts, so that nothing that a client sends becomes a name of a field. */
@ObjectType({
  implements: Node,
  description: 'Something that a visitor or a person did, other than looking at a page.',
})
@indexed({ eventKey: 1 }, 'An event is stored once for its source and client event id.', { unique: true })
@indexed({ name: 1, isBot: 1, _id: -1 }, 'Events of a name, for funnels.')
@indexed({ visitorId: 1, _id: -1 }, 'Events of a visitor, for erasure.', {
  partialFilterExpression: { visitorId: { $exists: true } },
})
@indexed({ userId: 1, _id: -1 }, 'Events of an account, for export and erasure.', {
  partialFilterExpression: { userId: { $exists: true } },
})
@indexed({ expiresAt: 1 }, 'Rows are kept for 400 days.', { expireAfterSeconds: 0 })
export class UserEvent extends Entity {
  @prop({ type: () => String, required: true, select: false })
  eventKey!: string;

  @Field(() => String, { description: 'Who sent it: web, user, or a service by its name.' })
  @prop({ type: () => String, required: true })
  source!: string;

  @Field(() => String, { nullable: true, description: 'The id that its sender gave it; unique for a source.' })
  @prop({ type: () => String })
  clientEventId?: string;

  @Field(() => ID, { nullable: true, description: 'Id of the visitor; null where a back end sent it.' })
  @prop({ type: () => String })
  visitorId?: string;

  @Field(() => ID, { nullable: true, description: 'Id of the visit.' })
  @prop({ type: () => String })
  sessionId?: string;

  @prop({ type: () => String })
  userId?: string;

  @Field(() => UserEventKind, { description: 'What kind of thing happened.' })
  @prop({ type: () => String, enum: UserEventKind, required: true })
  kind!: UserEventKind;

  @Field(() => String, { description: 'What happened, as the product names it.' })
  @prop({ type: () => String, required: true })
  name!: string;

  @Field(() => [UserEventProperty], { description: 'What else is known of it.' })
  @prop({ type: () => [UserEventProperty], default: [] })
  properties!: UserEventProperty[];

  @Field(() => String, { nullable: true, description: 'Path of the page where it happened.' })
  @prop({ type: () => String })
  path?: string;

  @Field(() => Float, { nullable: true, description: 'What was measured.' })
  @prop({ type: () => Number })
  value?: number;

  @Field(() => Money, { nullable: true, description: 'What was earned, as the sender says; billing is the truth.' })
  @prop({ type: () => Money })
  revenue?: Money;

  @Field(() => Boolean, { description: 'Whether the visitor is a program.' })
  @prop({ type: () => Boolean, required: true })
  isBot!: boolean;

  @Field(() => GraphQLDateTimeISO, { description: 'When it happened.' })
  @prop({ type: () => Date, required: true })
  at!: Date;

  /** Decides between events of the same time: when it was received and its place among those sent together. */
  @prop({ type: () => Number, select: false })
  order?: number;

  @prop({ type: () => Date, required: true })
  expiresAt!: Date;
}

export const UserEventModel = entityModel(UserEvent, { collection: 'userevents', prefix: 'uev' });
