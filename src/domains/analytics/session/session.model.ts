import { modelOptions, prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, entityModel, Node } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';
import { SessionEndReason, SessionStatus, VisitorDevice } from '../tracking/tracking.enums.js';

@ObjectType({ description: 'Where a visit came from, by the utm parameters of its first address.' })
@modelOptions({ schemaOptions: { _id: false } })
export class SessionUtm {
  @Field(() => String, { nullable: true, description: 'utm_source.' })
  @prop({ type: () => String })
  source?: string;

  @Field(() => String, { nullable: true, description: 'utm_medium.' })
  @prop({ type: () => String })
  medium?: string;

  @Field(() => String, { nullable: true, description: 'utm_campaign.' })
  @prop({ type: () => String })
  campaign?: string;
}

@ObjectType({ description: 'A change of the status of a visit.' })
@modelOptions({ schemaOptions: { _id: false } })
export class SessionStatusChange {
  @Field(() => SessionStatus, { description: 'The status before.' })
  @prop({ type: () => String, enum: SessionStatus, required: true })
  from!: SessionStatus;

  @Field(() => SessionStatus, { description: 'The status since.' })
  @prop({ type: () => String, enum: SessionStatus, required: true })
  to!: SessionStatus;

  @Field(() => SessionEndReason, { description: 'Why.' })
  @prop({ type: () => String, enum: SessionEndReason, required: true })
  reason!: SessionEndReason;

  @Field(() => GraphQLDateTimeISO, { description: 'When it was changed.' })
  @prop({ type: () => Date, required: true })
  at!: Date;
}

/** A visit, made by the server. Its figures are written together with the page views that they count; the id sorts by its start. */
@ObjectType({
  implements: Node,
  description: 'A visit: what a visitor did with no pause of 30 minutes. The server makes it; clients cannot.',
})
@indexed({ visitorId: 1, _id: -1 }, 'Visits of a visitor, newest first; erasure.')
@indexed({ isBot: 1, _id: -1, status: 1 }, 'Visits, newest first; reports.')
@indexed({ status: 1, touchedAt: 1 }, 'Visits that have been idle, to be ended.')
@indexed({ userId: 1, _id: -1 }, 'Visits of an account, for export and erasure.', {
  partialFilterExpression: { userId: { $exists: true } },
})
@indexed({ expiresAt: 1 }, 'Rows are kept for 400 days; roll-ups stay.', { expireAfterSeconds: 0 })
export class Session extends Entity {
  @Field(() => ID, { description: 'Id of the visitor.' })
  @prop({ type: () => String, required: true })
  visitorId!: string;

  @prop({ type: () => String })
  userId?: string;

  /** Who it is beyond a day: the account, or a visitor with consent. Missing for everybody else. */
  @prop({ type: () => String })
  personId?: string;

  @Field(() => Int, { description: 'Which visit of this visitor it is, from 1.' })
  @prop({ type: () => Number, required: true })
  number!: number;

  @Field(() => SessionStatus, { description: 'Whether it goes on.' })
  @prop({ type: () => String, enum: SessionStatus, required: true })
  status!: SessionStatus;

  @Field(() => [SessionStatusChange], { description: 'Changes of the status, oldest first.' })
  @prop({ type: () => [SessionStatusChange], default: [] })
  history!: SessionStatusChange[];

  @Field(() => GraphQLDateTimeISO, { description: 'When it began.' })
  @prop({ type: () => Date, required: true })
  startedAt!: Date;

  @Field(() => GraphQLDateTimeISO, { description: 'When the last event happened.' })
  @prop({ type: () => Date, required: true })
  lastSeenAt!: Date;

  /** When the last event was received: late ones happened before. */
  @prop({ type: () => Date, required: true })
  touchedAt!: Date;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'When it ended; null while it goes on.' })
  @prop({ type: () => Date })
  endedAt?: Date;

  @Field(() => Int, { description: 'How many pages were shown.' })
  @prop({ type: () => Number, required: true })
  pageCount!: number;

  @Field(() => Int, { description: 'How many other events happened.' })
  @prop({ type: () => Number, required: true })
  eventCount!: number;

  /** Seconds from the first to the last event. */
  @Field(() => Int, { description: 'Seconds from its beginning to its last event, or to its end where that was said.' })
  @prop({ type: () => Number, required: true })
  seconds!: number;

  @Field(() => String, { nullable: true, description: 'Address of the first page, without what could name a person.' })
  @prop({ type: () => String })
  entryUrl?: string;

  @prop({ type: () => String })
  entryPath?: string;

  @Field(() => String, { nullable: true, description: 'Address of the last page, without what could name a person.' })
  @prop({ type: () => String })
  exitUrl?: string;

  @prop({ type: () => String })
  exitPath?: string;

  @Field(() => String, { nullable: true, description: 'Address that led here, without its query.' })
  @prop({ type: () => String })
  referrer?: string;

  @Field(() => String, { nullable: true, description: 'Host of the address that led here.' })
  @prop({ type: () => String })
  referrerHost?: string;

  @Field(() => SessionUtm, { nullable: true, description: 'The campaign that led here.' })
  @prop({ type: () => SessionUtm })
  utm?: SessionUtm;

  @Field(() => VisitorDevice, { description: 'The kind of device.' })
  @prop({ type: () => String, enum: VisitorDevice, required: true })
  device!: VisitorDevice;

  @Field(() => String, { nullable: true, description: 'The name of the browser.' })
  @prop({ type: () => String })
  browser?: string;

  @Field(() => String, { nullable: true, description: 'The operating system.' })
  @prop({ type: () => String })
  os?: string;

  @Field(() => String, {
    nullable: true,
    description: 'ISO 3166 code of the country that the browser’s language names.',
  })
  @prop({ type: () => String })
  country?: string;

  @Field(() => Boolean, { description: 'Whether the visitor is a program.' })
  @prop({ type: () => Boolean, required: true })
  isBot!: boolean;

  @prop({ type: () => Date, required: true })
  expiresAt!: Date;
}

export const SessionModel = entityModel(Session, { collection: 'sessions', prefix: 'vse' });
