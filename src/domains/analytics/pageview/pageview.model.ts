import { prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, entityModel, Node } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';
import { PageviewKind } from '../tracking/tracking.enums.js';

/**
 * An ordinary collection with a TTL, not a time series: that could have no unique index (a repeated event would count
 * twice), no updates (a visitor that turns out to be an account) and no erasure of one visitor's rows. The id sorts by `at`.
 */
@ObjectType({ implements: Node, description: 'A page that was shown, or a line of an imported access log.' })
@indexed({ eventKey: 1 }, 'An event is stored once, however often it is sent.', { unique: true })
@indexed({ kind: 1, isBot: 1, _id: -1 }, 'Page views, newest first; reports.')
@indexed({ visitorId: 1, _id: -1, kind: 1 }, 'Page views of a visitor, newest first; erasure.')
@indexed({ userId: 1, _id: -1 }, 'Page views of an account, for export and erasure.', {
  partialFilterExpression: { userId: { $exists: true } },
})
@indexed({ expiresAt: 1 }, 'Rows are kept for 400 days; roll-ups stay.', { expireAfterSeconds: 0 })
export class Pageview extends Entity {
  /** Source and id that its sender gave it, or its own id. */
  @prop({ type: () => String, required: true, select: false })
  eventKey!: string;

  @Field(() => ID, { description: 'Id of the visitor.' })
  @prop({ type: () => String, required: true })
  visitorId!: string;

  @Field(() => ID, { nullable: true, description: 'Id of the visit; null for what is no page.' })
  @prop({ type: () => String })
  sessionId?: string;

  @prop({ type: () => String })
  userId?: string;

  @Field(() => PageviewKind, { description: 'What was asked for.' })
  @prop({ type: () => String, enum: PageviewKind, required: true })
  kind!: PageviewKind;

  @Field(() => String, { description: 'The address, with those parameters of its query that name no person.' })
  @prop({ type: () => String, default: '' })
  url!: string;

  @Field(() => String, { description: 'The path of the address.' })
  @prop({ type: () => String, default: '' })
  path!: string;

  @Field(() => String, { nullable: true, description: 'The title of the page.' })
  @prop({ type: () => String })
  title?: string;

  @Field(() => String, { nullable: true, description: 'Address that led here, without its query.' })
  @prop({ type: () => String })
  referrer?: string;

  @Field(() => Int, {
    name: 'duration',
    nullable: true,
    description: 'Seconds that the page was open, where the client said so.',
  })
  @prop({ type: () => Number })
  duration?: number;

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

export const PageviewModel = entityModel(Pageview, { collection: 'pageviews', prefix: 'pv' });
