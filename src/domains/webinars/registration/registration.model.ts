import { prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { Entity, entityModel, Node } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';
import { GraphQLMailAddress } from '../../../graphql/mail-address.js';
import { RegistrationStatus } from './registration.enums.js';
import {
  AttendanceInterval,
  OpenConnection,
  WebinarEngagement,
  WebinarFeedback,
  WebinarMessage,
  WebinarRegistrationStatusChange,
} from './registration.parts.js';

@ObjectType({
  implements: Node,
  description: 'That somebody wants to attend a webinar. Only they and event managers can read it.',
})
@indexed({ webinarId: 1, email: 1 }, 'One registration per webinar and address.', { unique: true })
@indexed({ webinarId: 1, _id: -1, status: 1 }, 'Registrations of a webinar, newest first; figures of a webinar.')
@indexed({ webinarId: 1, status: 1, place: 1 }, 'Who is next in line, and how many are before somebody.')
@indexed({ webinarId: 1, settledRevision: 1 }, 'Registrations that have still to follow a change of their webinar.')
@indexed({ userId: 1, _id: -1, status: 1 }, 'Registrations of an account, newest first.')
@indexed({ userId: 1, webinarId: 1 }, 'The registration of the caller for each webinar of a page.')
@indexed({ email: 1, _id: -1, status: 1 }, 'Registrations of an address, newest first.')
@indexed({ remindAt: 1 }, 'Reminders that are due.')
@indexed({ offerExpiresAt: 1 }, 'Offers that ran out.')
@indexed({ 'history.actorId': 1 }, 'Decisions of a person, for erasure.')
export class WebinarRegistration extends Entity {
  @prop({ type: () => String, required: true })
  webinarId!: string;

  /** Normalised. It never changes: the unique index stands on it. */
  @Field(() => GraphQLMailAddress, { description: 'The address that mails go to.' })
  @prop({ type: () => String, required: true })
  email!: string;

  @Field(() => String, { description: 'The name given when registering.' })
  @prop({ type: () => String, required: true })
  name!: string;

  /** Missing for guests. */
  @prop({ type: () => String })
  userId?: string;

  @Field(() => RegistrationStatus, { description: 'Where it stands.' })
  @prop({ type: () => String, enum: RegistrationStatus, required: true })
  status!: RegistrationStatus;

  @Field(() => GraphQLDateTimeISO, { description: 'When the webinar starts, as far as this registration was told.' })
  @prop({ type: () => Date, required: true })
  scheduledDate!: Date;

  /** When it ends, as far as this registration was told. */
  @prop({ type: () => Date, required: true })
  scheduledEnd!: Date;

  /** The place in line, given when it began to wait. */
  @prop({ type: () => Number })
  place?: number;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'Until when the offered seat is held.' })
  @prop({ type: () => Date })
  offerExpiresAt?: Date;

  /** When to remind next; only while REGISTERED. */
  @prop({ type: () => Date })
  remindAt?: Date;

  /** The webinar's `revision` that this registration has followed. */
  @prop({ type: () => Number, required: true })
  settledRevision!: number;

  /** Raised by every change of attendance, under which the next is written. */
  @prop({ type: () => Number, default: 0 })
  revision!: number;

  /** Times that are over, merged. */
  @prop({ type: () => [AttendanceInterval], default: [] })
  intervals!: AttendanceInterval[];

  @prop({ type: () => [OpenConnection], default: [] })
  connections!: OpenConnection[];

  /** Of times that are over; for the figures of a webinar. */
  @prop({ type: () => Number, default: 0 })
  watchSeconds!: number;

  @prop({ type: () => Number, default: 0 })
  watchPercent!: number;

  @prop({ type: () => WebinarEngagement, default: () => ({}) })
  engagement!: WebinarEngagement;

  @Field(() => WebinarFeedback, { nullable: true, description: 'What they think of it; null until they say.' })
  @prop({ type: () => WebinarFeedback })
  feedback?: WebinarFeedback;

  @Field(() => [WebinarMessage], { description: 'The mails about it, oldest first; the last 50.' })
  @prop({ type: () => [WebinarMessage], default: [] })
  messages!: WebinarMessage[];

  @Field(() => [WebinarRegistrationStatusChange], { description: 'What became of it so far, oldest first.' })
  @prop({ type: () => [WebinarRegistrationStatusChange], default: [] })
  history!: WebinarRegistrationStatusChange[];
}

export const RegistrationModel = entityModel(WebinarRegistration, {
  collection: 'webinarregistrations',
  prefix: 'reg',
});
