import { prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO, GraphQLURL } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../../../auth/access.js';
import { Entity, entityModel, Node } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';
import { StatusChange } from '../../../graphql/status-change.js';
import { GraphQLTimeZone } from '../../../graphql/time-zone.js';
import { WebinarApproval, WebinarFormat, WebinarStatus } from './webinar.enums.js';

@ObjectType({ description: 'A status change of a webinar.' })
export class WebinarStatusChange extends StatusChange {
  @Field(() => WebinarStatus, { description: 'Status before the change.' })
  @prop({ type: () => String, enum: WebinarStatus, required: true })
  from!: WebinarStatus;

  @Field(() => WebinarStatus, { description: 'Status after the change.' })
  @prop({ type: () => String, enum: WebinarStatus, required: true })
  to!: WebinarStatus;
}

@ObjectType({ implements: Node, description: 'A talk or training with a limited number of seats.' })
@indexed({ isListed: 1, startsAt: 1, _id: 1, status: 1, format: 1 }, 'Webinars by start.')
@indexed({ isListed: 1, searchWords: 1, startsAt: 1, _id: 1, status: 1, format: 1 }, 'Webinars by words, by start.')
@indexed({ status: 1, startsAt: 1 }, 'Webinars due to start.')
@indexed({ status: 1, endsAt: 1 }, 'Webinars due to end.')
@indexed({ status: 1, waitlistCount: 1 }, 'Webinars with a waitlist.')
@indexed({ isSettling: 1, _id: 1 }, 'Webinars whose registrations have not yet followed a change.')
@indexed({ hostIds: 1 }, 'Webinars of a host, for export and erasure.')
@indexed({ 'history.actorId': 1 }, 'Decisions of an account, for erasure.')
export class Webinar extends Entity {
  @Field(() => String, { description: 'Title of the webinar.' })
  @prop({ type: () => String, required: true })
  title!: string;

  @Field(() => String, { description: 'Description, as plain text.' })
  @prop({ type: () => String, default: '' })
  description!: string;

  @Field(() => WebinarFormat, { description: 'Format of the webinar.' })
  @prop({ type: () => String, enum: WebinarFormat, required: true })
  format!: WebinarFormat;

  @Field(() => WebinarStatus, { description: 'Status of the webinar.' })
  @prop({ type: () => String, enum: WebinarStatus, required: true })
  status!: WebinarStatus;

  /** Kept in sync with the status. */
  @prop({ type: () => Boolean, required: true })
  isListed!: boolean;

  @Field(() => GraphQLDateTimeISO, { description: 'When the webinar starts.' })
  @prop({ type: () => Date, required: true })
  startsAt!: Date;

  @Field(() => GraphQLDateTimeISO, { description: 'When the webinar ends.' })
  @prop({ type: () => Date, required: true })
  endsAt!: Date;

  @Field(() => Int, { description: 'Duration in minutes.' })
  @prop({ type: () => Number, required: true })
  durationMinutes!: number;

  @Field(() => GraphQLTimeZone, { description: 'IANA time zone of the hosts, for example Europe/Berlin.' })
  @prop({ type: () => String, required: true })
  timeZone!: string;

  @Field(() => Int, { description: 'Number of seats.' })
  @prop({ type: () => Number, required: true })
  capacity!: number;

  /** Never above `capacity`: written only in the transaction that changes registrations. */
  @prop({ type: () => Number, default: 0 })
  seatsTaken!: number;

  @Field(() => Int, { description: 'Number of registrants on the waitlist.' })
  @prop({ type: () => Number, default: 0 })
  waitlistCount!: number;

  @prop({ type: () => Number, default: 0 })
  pendingCount!: number;

  /** The last place assigned on the waitlist. */
  @prop({ type: () => Number, default: 0 })
  lastPlace!: number;

  /** Increases with every transaction, so that two at once conflict even if the counters stay the same. */
  @prop({ type: () => Number, default: 0 })
  turns!: number;

  @Field(() => Int, { description: 'Number of free seats, excluding those offered.' })
  get seatsLeft(): number {
    return Math.max(0, this.capacity - this.seatsTaken);
  }

  @Field(() => Boolean, { description: 'Whether there is a waitlist once all seats are taken.' })
  @prop({ type: () => Boolean, default: true })
  waitlistEnabled!: boolean;

  @Field(() => Int, { description: 'How many hours an offered seat is held for the next person on the waitlist.' })
  @prop({ type: () => Number, required: true })
  offerHours!: number;

  @Field(() => WebinarApproval, { description: 'How registrations are approved.' })
  @prop({ type: () => String, enum: WebinarApproval, required: true })
  approval!: WebinarApproval;

  @prop({ type: () => [String], default: [] })
  hostIds!: string[];

  @Access('events')
  @Field(() => GraphQLURL, {
    nullable: true,
    description: 'URL to join the webinar. Registrants get it from `joinWebinar` while it is open.',
  })
  @prop({ type: () => String })
  joinUrl?: string;

  @Access('events')
  @Field(() => GraphQLURL, {
    nullable: true,
    description: 'URL of the recording. Registrants get it from `openWebinarRecording`.',
  })
  @prop({ type: () => String })
  recordingUrl?: string;

  @Field(() => Boolean, { description: 'Whether there is a recording.' })
  get hasRecording(): boolean {
    return this.recordingUrl !== undefined;
  }

  /** Increases with every change that registrations must follow: a new time, a cancellation, the end, a recording. */
  @prop({ type: () => Number, default: 1 })
  revision!: number;

  /** Whether some registrations have not yet followed. */
  @prop({ type: () => Boolean, default: false })
  isSettling!: boolean;

  @Field(() => [WebinarStatusChange], { description: 'Status changes, oldest first.' })
  @prop({ type: () => [WebinarStatusChange], default: [] })
  history!: WebinarStatusChange[];

  /** Folded words of title and description. */
  @prop({ type: () => [String], default: [], select: false })
  searchWords!: string[];
}

export const WebinarModel = entityModel(Webinar, { collection: 'webinars', prefix: 'web' });
