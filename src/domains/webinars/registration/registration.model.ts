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
  description: 'A registration for a webinar. Only the registrant and event managers can see it.',
})
@indexed({ webinarId: 1, email: 1 }, 'One registration per webinar and address.', { unique: true })
@indexed({ webinarId: 1, _id: -1, status: 1 }, 'Registrations of a webinar, newest first; statistics of a webinar.')
@indexed({ webinarId: 1, status: 1, place: 1 }, 'The next on the waitlist, and how many are ahead.')
@indexed({ webinarId: 1, settledRevision: 1 }, 'Registrations that have not yet followed a change of their webinar.')
@indexed({ userId: 1, _id: -1, status: 1 }, 'Registrations of an account, newest first.')
@indexed({ userId: 1, webinarId: 1 }, "The viewer's registration for each webinar of a page.")
@indexed({ email: 1, _id: -1, status: 1 }, 'Registrations of an address, newest first.')
@indexed({ remindAt: 1 }, 'Due reminders.')
@indexed({ offerExpiresAt: 1 }, 'Expired offers.')
@indexed({ 'history.actorId': 1 }, 'Decisions of an account, for erasure.')
export class WebinarRegistration extends Entity {
  @prop({ type: () => String, required: true })
  webinarId!: string;

  /** Normalized. It never changes: the unique index depends on it. */
  @Field(() => GraphQLMailAddress, { description: 'Email address that receives messages about the webinar.' })
  @prop({ type: () => String, required: true })
  email!: string;

  @Field(() => String, { description: 'Name used for the registration.' })
  @prop({ type: () => String, required: true })
  name!: string;

  /** Missing for guests. */
  @prop({ type: () => String })
  userId?: string;

  @Field(() => RegistrationStatus, { description: 'Status of the registration.' })
  @prop({ type: () => String, enum: RegistrationStatus, required: true })
  status!: RegistrationStatus;

  @Field(() => GraphQLDateTimeISO, { description: 'When the webinar starts, as last announced to this registrant.' })
  @prop({ type: () => Date, required: true })
  scheduledDate!: Date;

  /** When the webinar ends, as last announced to this registrant. */
  @prop({ type: () => Date, required: true })
  scheduledEnd!: Date;

  /** Place on the waitlist, assigned when joining it. */
  @prop({ type: () => Number })
  place?: number;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'Until when the offered seat is held.' })
  @prop({ type: () => Date })
  offerExpiresAt?: Date;

  /** When the next reminder is due; only while REGISTERED. */
  @prop({ type: () => Date })
  remindAt?: Date;

  /** The webinar's `revision` that this registration has followed. */
  @prop({ type: () => Number, required: true })
  settledRevision!: number;

  /** Increases with every attendance change, so that conflicting writes are detected. */
  @prop({ type: () => Number, default: 0 })
  revision!: number;

  /** Finished attendance periods, merged. */
  @prop({ type: () => [AttendanceInterval], default: [] })
  intervals!: AttendanceInterval[];

  @prop({ type: () => [OpenConnection], default: [] })
  connections!: OpenConnection[];

  /** Of finished attendance periods; for the statistics of a webinar. */
  @prop({ type: () => Number, default: 0 })
  watchSeconds!: number;

  @prop({ type: () => Number, default: 0 })
  watchPercent!: number;

  @prop({ type: () => WebinarEngagement, default: () => ({}) })
  engagement!: WebinarEngagement;

  @Field(() => WebinarFeedback, {
    nullable: true,
    description: "The registrant's rating, or null until it is submitted.",
  })
  @prop({ type: () => WebinarFeedback })
  feedback?: WebinarFeedback;

  @Field(() => [WebinarMessage], { description: 'Emails about it, oldest first; the last 50.' })
  @prop({ type: () => [WebinarMessage], default: [] })
  messages!: WebinarMessage[];

  @Field(() => [WebinarRegistrationStatusChange], { description: 'Status changes, oldest first.' })
  @prop({ type: () => [WebinarRegistrationStatusChange], default: [] })
  history!: WebinarRegistrationStatusChange[];
}

export const RegistrationModel = entityModel(WebinarRegistration, {
  collection: 'webinarregistrations',
  prefix: 'reg',
});
