import { prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO, GraphQLURL } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../../../auth/access.js';
import { Entity, entityModel, Node } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';
import { StatusChange } from '../../../graphql/status-change.js';
import { GraphQLTimeZone } from '../../../graphql/time-zone.js';
import { WebinarApproval, WebinarFormat, WebinarStatus } from './webinar.enums.js';

@ObjectType({ description: 'A move of a webinar from one status to another.' })
export class WebinarStatusChange extends StatusChange {
  @Field(() => WebinarStatus, { description: 'The status before.' })
  @prop({ type: () => String, enum: WebinarStatus, required: true })
  from!: WebinarStatus;

  @Field(() => WebinarStatus, { description: 'The status after.' })
  @prop({ type: () => String, enum: WebinarStatus, required: true })
  to!: WebinarStatus;
}

@ObjectType({ implements: Node, description: 'A talk or training to register for, with a limited number of seats.' })
@indexed({ isListed: 1, startsAt: 1, _id: 1, status: 1, format: 1 }, 'Webinars by start.')
@indexed({ isListed: 1, searchWords: 1, startsAt: 1, _id: 1, status: 1, format: 1 }, 'Webinars by words, by start.')
@indexed({ status: 1, startsAt: 1 }, 'What starts now.')
@indexed({ status: 1, endsAt: 1 }, 'What ends now.')
@indexed({ status: 1, waitlistCount: 1 }, 'Where somebody waits for a seat.')
@indexed({ isSettling: 1, _id: 1 }, 'Whose registrations have still to follow a change.')
@indexed({ hostIds: 1 }, 'Webinars of a host, for export and erasure.')
@indexed({ 'history.actorId': 1 }, 'Decisions of a person, for erasure.')
export class Webinar extends Entity {
  @Field(() => String, { description: 'The title.' })
  @prop({ type: () => String, required: true })
  title!: string;

  @Field(() => String, { description: 'What it is about, as plain text.' })
  @prop({ type: () => String, default: '' })
  description!: string;

  @Field(() => WebinarFormat, { description: 'How it is held.' })
  @prop({ type: () => String, enum: WebinarFormat, required: true })
  format!: WebinarFormat;

  @Field(() => WebinarStatus, { description: 'What became of it.' })
  @prop({ type: () => String, enum: WebinarStatus, required: true })
  status!: WebinarStatus;

  /** Kept in step with the status. */
  @prop({ type: () => Boolean, required: true })
  isListed!: boolean;

  @Field(() => GraphQLDateTimeISO, { description: 'When it starts.' })
  @prop({ type: () => Date, required: true })
  startsAt!: Date;

  @Field(() => GraphQLDateTimeISO, { description: 'When it ends.' })
  @prop({ type: () => Date, required: true })
  endsAt!: Date;

  @Field(() => Int, { description: 'How long it takes, in minutes.' })
  @prop({ type: () => Number, required: true })
  durationMinutes!: number;

  @Field(() => GraphQLTimeZone, { description: 'The IANA zone of its hosts, such as Europe/Berlin.' })
  @prop({ type: () => String, required: true })
  timeZone!: string;

  @Field(() => Int, { description: 'How many seats there are.' })
  @prop({ type: () => Number, required: true })
  capacity!: number;

  /** Never above `capacity`: written only in the transaction that moves registrations. */
  @prop({ type: () => Number, default: 0 })
  seatsTaken!: number;

  @Field(() => Int, { description: 'How many wait for a seat.' })
  @prop({ type: () => Number, default: 0 })
  waitlistCount!: number;

  @prop({ type: () => Number, default: 0 })
  pendingCount!: number;

  /** The last place that was given in the line of those who wait. */
  @prop({ type: () => Number, default: 0 })
  lastPlace!: number;

  /** Raised by every turn at the desk, so that two at once conflict even where the counters stay. */
  @prop({ type: () => Number, default: 0 })
  turns!: number;

  @Field(() => Int, { description: 'How many seats are free. A seat that is offered to somebody is not.' })
  get seatsLeft(): number {
    return Math.max(0, this.capacity - this.seatsTaken);
  }

  @Field(() => Boolean, { description: 'Whether people may wait for a seat once all are taken.' })
  @prop({ type: () => Boolean, default: true })
  waitlistEnabled!: boolean;

  @Field(() => Int, { description: 'For how many hours a seat is held for who is next in line.' })
  @prop({ type: () => Number, required: true })
  offerHours!: number;

  @Field(() => WebinarApproval, { description: 'Who decides about registrations.' })
  @prop({ type: () => String, enum: WebinarApproval, required: true })
  approval!: WebinarApproval;

  @prop({ type: () => [String], default: [] })
  hostIds!: string[];

  @Access('events')
  @Field(() => GraphQLURL, {
    nullable: true,
    description: 'Where it takes place. Registrants get it from `joinWebinar`, in its time.',
  })
  @prop({ type: () => String })
  joinUrl?: string;

  @Access('events')
  @Field(() => GraphQLURL, {
    nullable: true,
    description: 'The recording. Registrants get it from `openWebinarRecording`.',
  })
  @prop({ type: () => String })
  recordingUrl?: string;

  @Field(() => Boolean, { description: 'Whether there is a recording.' })
  get hasRecording(): boolean {
    return this.recordingUrl !== undefined;
  }

  /** Raised by what registrations have to follow: another time, a cancellation, the end, a recording. */
  @prop({ type: () => Number, default: 1 })
  revision!: number;

  /** Whether some registrations have still to follow. */
  @prop({ type: () => Boolean, default: false })
  isSettling!: boolean;

  @Field(() => [WebinarStatusChange], { description: 'What became of it so far, oldest first.' })
  @prop({ type: () => [WebinarStatusChange], default: [] })
  history!: WebinarStatusChange[];

  /** Folded words of title and description. */
  @prop({ type: () => [String], default: [], select: false })
  searchWords!: string[];
}

export const WebinarModel = entityModel(Webinar, { collection: 'webinars', prefix: 'web' });
