import { prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, entityModel, Node } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';
import { PageviewKind } from '../tracking/tracking.enums.js';

/**
 * A regular collection with a TTL. A time series collection has no unique index (for repeated events), no updates (for
 * visitors that are identified) and no erasure of a single visitor's rows. The ID sorts by `at`.
 */
@ObjectType({ implements: Node, description: 'A page view, or a request from an imported access log.' })
@indexed({ eventKey: 1 }, 'Deduplication of repeated events.', { unique: true })
@indexed({ kind: 1, isBot: 1, _id: -1 }, 'Page views, newest first; reports.')
@indexed({ visitorId: 1, _id: -1, kind: 1 }, 'Page views of a visitor, newest first; erasure.')
@indexed({ userId: 1, _id: -1 }, 'Page views of an account, for export and erasure.', {
  partialFilterExpression: { userId: { $exists: true } },
})
@indexed({ expiresAt: 1 }, 'Rows expire after 400 days; rollups stay.', { expireAfterSeconds: 0 })
export class Pageview extends Entity {
  /** The source and the sender's ID of the event, or the row's own ID. */
  @prop({ type: () => String, required: true, select: false })
  eventKey!: string;

  @Field(() => ID, { description: 'ID of the visitor.' })
  @prop({ type: () => String, required: true })
  visitorId!: string;

  @Field(() => ID, { nullable: true, description: 'ID of the session; null if the request is not for a page.' })
  @prop({ type: () => String })
  sessionId?: string;

  @prop({ type: () => String })
  userId?: string;

  @Field(() => PageviewKind, { description: 'Kind of the request.' })
  @prop({ type: () => String, enum: PageviewKind, required: true })
  kind!: PageviewKind;

  @Field(() => String, { description: 'URL of the page, without query parameters that could identify a person.' })
  @prop({ type: () => String, default: '' })
  url!: string;

  @Field(() => String, { description: 'Path of the URL.' })
  @prop({ type: () => String, default: '' })
  path!: string;

  @Field(() => String, { nullable: true, description: 'Title of the page.' })
  @prop({ type: () => String })
  title?: string;

  @Field(() => String, { nullable: true, description: 'URL of the referring page, without its query.' })
  @prop({ type: () => String })
  referrer?: string;

  @Field(() => Int, {
    name: 'duration',
    nullable: true,
    description: 'How long the page was open, in seconds, if the client reported it.',
  })
  @prop({ type: () => Number })
  duration?: number;

  @Field(() => Boolean, { description: 'Whether the visitor is a bot.' })
  @prop({ type: () => Boolean, required: true })
  isBot!: boolean;

  @Field(() => GraphQLDateTimeISO, { description: 'When the page was viewed.' })
  @prop({ type: () => Date, required: true })
  at!: Date;

  /** Orders events of the same time: by arrival, then by position in their batch. */
  @prop({ type: () => Number, select: false })
  order?: number;

  @prop({ type: () => Date, required: true })
  expiresAt!: Date;
}

export const PageviewModel = entityModel(Pageview, { collection: 'pageviews', prefix: 'pv' });
