import { prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { Entity, entityModel, Node } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';
import { StatusChange } from '../../../graphql/status-change.js';
import { GraphQLTimeZone } from '../../../graphql/time-zone.js';
import { EventStatus } from './event.enums.js';

@ObjectType({ description: 'A change of where an event stands.' })
export class EventStatusChange extends StatusChange {
  @Field(() => EventStatus, { description: 'How it was before.' })
  @prop({ type: () => String, enum: EventStatus, required: true })
  from!: EventStatus;

  @Field(() => EventStatus, { description: 'How it was afterwards.' })
  @prop({ type: () => String, enum: EventStatus, required: true })
  to!: EventStatus;
}

@ObjectType({ implements: Node, description: 'A meeting of a group, or of the whole community.' })
@indexed({ isListed: 1, status: 1, startsAt: 1, _id: 1 }, 'The public events by time.')
@indexed({ groupId: 1, status: 1, startsAt: 1, _id: 1 }, 'Events of a group by time.')
@indexed({ status: 1, endsAt: 1 }, 'What is over, for the job.')
@indexed({ createdById: 1 }, 'Events that a person made, for export and erasure.')
@indexed({ 'history.actorId': 1 }, 'Events that a person cancelled, for erasure.')
export class CommunityEvent extends Entity {
  @prop({ type: () => String })
  groupId?: string;

  /** Missing after the erasure of the account. */
  @prop({ type: () => String })
  createdById?: string;

  @Field(() => String, { description: 'What it is called.' })
  @prop({ type: () => String, required: true })
  title!: string;

  @Field(() => String, { description: 'What happens there.' })
  @prop({ type: () => String, default: '' })
  description!: string;

  @Field(() => GraphQLDateTimeISO, { description: 'When it begins.' })
  @prop({ type: () => Date, required: true })
  startsAt!: Date;

  @Field(() => GraphQLDateTimeISO, { description: 'When it ends.' })
  @prop({ type: () => Date, required: true })
  endsAt!: Date;

  @Field(() => GraphQLTimeZone, { description: 'The zone of the place where it happens, such as Europe/Berlin.' })
  @prop({ type: () => String, required: true })
  timeZone!: string;

  @Field(() => String, { nullable: true, description: 'Where it is; null for one that is online only.' })
  @prop({ type: () => String })
  location?: string;

  /** For those who have a seat. */
  @prop({ type: () => String })
  onlineUrl?: string;

  @Field(() => Int, { nullable: true, description: 'How many seats there are; null for no limit.' })
  @prop({ type: () => Number })
  capacity?: number;

  @Field(() => EventStatus, { description: 'Where it stands.' })
  @prop({ type: () => String, enum: EventStatus, required: true })
  status!: EventStatus;

  /** Kept in step with the answers, in their transactions. */
  @Field(() => Int, { description: 'How many have a seat.' })
  @prop({ type: () => Number, default: 0 })
  goingCount!: number;

  @Field(() => Int, { description: 'How many may come.' })
  @prop({ type: () => Number, default: 0 })
  interestedCount!: number;

  @Field(() => Int, { description: 'How many wait for a seat.' })
  @prop({ type: () => Number, default: 0 })
  waitlistCount!: number;

  /** The place in line that was given last. */
  @prop({ type: () => Number, default: 0 })
  lastPlace!: number;

  /** True where everybody finds it: it belongs to a public group, or to none. */
  @prop({ type: () => Boolean, required: true })
  isListed!: boolean;

  @Field(() => [EventStatusChange], { description: 'What happened to it, oldest first.' })
  @prop({ type: () => [EventStatusChange], default: [] })
  history!: EventStatusChange[];
}

export const CommunityEventModel = entityModel(CommunityEvent, { collection: 'communityevents', prefix: 'evt' });
