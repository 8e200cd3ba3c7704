import { prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { Entity, entityModel, Node } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';
import { StatusChange } from '../../../graphql/status-change.js';
import { GraphQLTimeZone } from '../../../graphql/time-zone.js';
import { EventStatus } from './event.enums.js';

@ObjectType({ description: 'A status change of an event.' })
export class EventStatusChange extends StatusChange {
  @Field(() => EventStatus, { description: 'Previous status.' })
  @prop({ type: () => String, enum: EventStatus, required: true })
  from!: EventStatus;

  @Field(() => EventStatus, { description: 'New status.' })
  @prop({ type: () => String, enum: EventStatus, required: true })
  to!: EventStatus;
}

@ObjectType({ implements: Node, description: 'An event of a group or of the whole community.' })
@indexed({ isListed: 1, status: 1, startsAt: 1, _id: 1 }, 'Public events by time.')
@indexed({ groupId: 1, status: 1, startsAt: 1, _id: 1 }, 'Events of a group by time.')
@indexed({ status: 1, endsAt: 1 }, 'Events that are over, for the job.')
@indexed({ createdById: 1 }, 'Events that a user created, for export and erasure.')
@indexed({ 'history.actorId': 1 }, 'Events that a user canceled, for erasure.')
export class CommunityEvent extends Entity {
  @prop({ type: () => String })
  groupId?: string;

  /** Missing once the account is erased. */
  @prop({ type: () => String })
  createdById?: string;

  @Field(() => String, { description: 'Title of the event.' })
  @prop({ type: () => String, required: true })
  title!: string;

  @Field(() => String, { description: 'Description of the event.' })
  @prop({ type: () => String, default: '' })
  description!: string;

  @Field(() => GraphQLDateTimeISO, { description: 'When the event starts.' })
  @prop({ type: () => Date, required: true })
  startsAt!: Date;

  @Field(() => GraphQLDateTimeISO, { description: 'When the event ends.' })
  @prop({ type: () => Date, required: true })
  endsAt!: Date;

  @Field(() => GraphQLTimeZone, { description: 'Time zone of the location, for example Europe/Berlin.' })
  @prop({ type: () => String, required: true })
  timeZone!: string;

  @Field(() => String, { nullable: true, description: 'Location, or null for an online-only event.' })
  @prop({ type: () => String })
  location?: string;

  /** Only for attendees with a seat. */
  @prop({ type: () => String })
  onlineUrl?: string;

  @Field(() => Int, { nullable: true, description: 'Number of seats, or null for no limit.' })
  @prop({ type: () => Number })
  capacity?: number;

  @Field(() => EventStatus, { description: 'Status of the event.' })
  @prop({ type: () => String, enum: EventStatus, required: true })
  status!: EventStatus;

  /** Updated in the transactions that write RSVPs. */
  @Field(() => Int, { description: 'Number of attendees with a seat.' })
  @prop({ type: () => Number, default: 0 })
  goingCount!: number;

  @Field(() => Int, { description: 'Number of interested users.' })
  @prop({ type: () => Number, default: 0 })
  interestedCount!: number;

  @Field(() => Int, { description: 'Number of users on the waitlist.' })
  @prop({ type: () => Number, default: 0 })
  waitlistCount!: number;

  /** The last assigned position in line. */
  @prop({ type: () => Number, default: 0 })
  lastPlace!: number;

  /** True if it is publicly listed: it belongs to a public group or to none. */
  @prop({ type: () => Boolean, required: true })
  isListed!: boolean;

  @Field(() => [EventStatusChange], { description: 'Status changes, oldest first.' })
  @prop({ type: () => [EventStatusChange], default: [] })
  history!: EventStatusChange[];
}

export const CommunityEventModel = entityModel(CommunityEvent, { collection: 'communityevents', prefix: 'evt' });
