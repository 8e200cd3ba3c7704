import { modelOptions, prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, entityModel, Node } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';
import { SessionEndReason, SessionStatus, VisitorDevice } from '../tracking/tracking.enums.js';

@ObjectType({ description: 'The UTM parameters of the first URL of a session.' })
@modelOptions({ schemaOptions: { _id: false } })
export class SessionUtm {
  @Field(() => String, { nullable: true, description: '`utm_source` parameter.' })
  @prop({ type: () => String })
  source?: string;

  @Field(() => String, { nullable: true, description: '`utm_medium` parameter.' })
  @prop({ type: () => String })
  medium?: string;

  @Field(() => String, { nullable: true, description: '`utm_campaign` parameter.' })
  @prop({ type: () => String })
  campaign?: string;
}

@ObjectType({ description: 'A status change of a session.' })
@modelOptions({ schemaOptions: { _id: false } })
export class SessionStatusChange {
  @Field(() => SessionStatus, { description: 'Status before the change.' })
  @prop({ type: () => String, enum: SessionStatus, required: true })
  from!: SessionStatus;

  @Field(() => SessionStatus, { description: 'Status after the change.' })
  @prop({ type: () => String, enum: SessionStatus, required: true })
  to!: SessionStatus;

  @Field(() => SessionEndReason, { description: 'Reason for the change.' })
  @prop({ type: () => String, enum: SessionEndReason, required: true })
  reason!: SessionEndReason;

  @Field(() => GraphQLDateTimeISO, { description: 'When the status changed.' })
  @prop({ type: () => Date, required: true })
  at!: Date;
}

/** A session, created by the server. Its figures are written together with the page views they count; the ID sorts by start. */
@ObjectType({
  implements: Node,
  description: 'A session: the activity of a visitor without a pause of 30 minutes. Created by the server.',
})
@indexed({ visitorId: 1, _id: -1 }, 'Sessions of a visitor, newest first; erasure.')
@indexed({ isBot: 1, _id: -1, status: 1 }, 'Sessions, newest first; reports.')
@indexed({ status: 1, touchedAt: 1 }, 'Idle sessions to end.')
@indexed({ userId: 1, _id: -1 }, 'Sessions of an account, for export and erasure.', {
  partialFilterExpression: { userId: { $exists: true } },
})
@indexed({ expiresAt: 1 }, 'Rows expire after 400 days; rollups stay.', { expireAfterSeconds: 0 })
export class Session extends Entity {
  @Field(() => ID, { description: 'ID of the visitor.' })
  @prop({ type: () => String, required: true })
  visitorId!: string;

  @prop({ type: () => String })
  userId?: string;

  /** The person across days: the account, or a visitor with consent. Missing otherwise. */
  @prop({ type: () => String })
  personId?: string;

  @Field(() => Int, { description: 'Number of the session among those of the visitor, starting at 1.' })
  @prop({ type: () => Number, required: true })
  number!: number;

  @Field(() => SessionStatus, { description: 'Status of the session.' })
  @prop({ type: () => String, enum: SessionStatus, required: true })
  status!: SessionStatus;

  @Field(() => [SessionStatusChange], { description: 'Status changes, oldest first.' })
  @prop({ type: () => [SessionStatusChange], default: [] })
  history!: SessionStatusChange[];

  @Field(() => GraphQLDateTimeISO, { description: 'When the session started.' })
  @prop({ type: () => Date, required: true })
  startedAt!: Date;

  @Field(() => GraphQLDateTimeISO, { description: 'When the last event occurred.' })
  @prop({ type: () => Date, required: true })
  lastSeenAt!: Date;

  /** When the last event was received; late events occurred earlier. */
  @prop({ type: () => Date, required: true })
  touchedAt!: Date;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When the session ended, or null while it is active.',
  })
  @prop({ type: () => Date })
  endedAt?: Date;

  @Field(() => Int, { description: 'Number of page views.' })
  @prop({ type: () => Number, required: true })
  pageCount!: number;

  @Field(() => Int, { description: 'Number of other events.' })
  @prop({ type: () => Number, required: true })
  eventCount!: number;

  @Field(() => Int, {
    description: 'Duration in seconds, up to the last event, or up to the end if the client reported it.',
  })
  @prop({ type: () => Number, required: true })
  seconds!: number;

  @Field(() => String, {
    nullable: true,
    description: 'URL of the first page, without parts that could identify a person.',
  })
  @prop({ type: () => String })
  entryUrl?: string;

  @prop({ type: () => String })
  entryPath?: string;

  @Field(() => String, {
    nullable: true,
    description: 'URL of the last page, without parts that could identify a person.',
  })
  @prop({ type: () => String })
  exitUrl?: string;

  @prop({ type: () => String })
  exitPath?: string;

  @Field(() => String, { nullable: true, description: 'URL of the referring page, without its query.' })
  @prop({ type: () => String })
  referrer?: string;

  @Field(() => String, { nullable: true, description: 'Host of the referring page.' })
  @prop({ type: () => String })
  referrerHost?: string;

  @Field(() => SessionUtm, { nullable: true, description: 'UTM parameters of the first URL.' })
  @prop({ type: () => SessionUtm })
  utm?: SessionUtm;

  @Field(() => VisitorDevice, { description: 'Type of device.' })
  @prop({ type: () => String, enum: VisitorDevice, required: true })
  device!: VisitorDevice;

  @Field(() => String, { nullable: true, description: 'Name of the browser.' })
  @prop({ type: () => String })
  browser?: string;

  @Field(() => String, { nullable: true, description: 'Operating system.' })
  @prop({ type: () => String })
  os?: string;

  @Field(() => String, {
    nullable: true,
    description: 'ISO 3166 code of the country in the language setting of the browser.',
  })
  @prop({ type: () => String })
  country?: string;

  @Field(() => Boolean, { description: 'Whether the visitor is a bot.' })
  @prop({ type: () => Boolean, required: true })
  isBot!: boolean;

  @prop({ type: () => Date, required: true })
  expiresAt!: Date;
}

export const SessionModel = entityModel(Session, { collection: 'sessions', prefix: 'vse' });
