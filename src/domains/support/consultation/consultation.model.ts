import { prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { Entity, entityModel, Node } from '../../../database/entity.js';
import { indexed, type IndexKeys } from '../../../database/indexes.js';
import {
  ConsultationCancellation,
  ConsultationCompany,
  ConsultationContact,
  ConsultationFeedback,
  ConsultationMeeting,
  ConsultationNoShow,
  ConsultationOutcome,
  ConsultationProject,
  ConsultationStatusChange,
} from './consultation-parts.model.js';
import { ConsultationStatus, ConsultationType } from './consultation.enums.js';

/** Optional filters of the staff list; they follow the sort key in each of its indexes. */
const LIST_FILTERS: IndexKeys = { consultationType: 1, hostId: 1 };
const NEWEST: IndexKeys = { _id: -1, scheduledAt: 1, ...LIST_FILTERS };

@ObjectType({ implements: Node, description: 'A requested demo or consultation.' })
@indexed({ userId: 1, _id: -1, status: 1, scheduledAt: 1 }, 'Consultations of an account, newest first; its limit.')
@indexed(
  { 'contact.email': 1, _id: -1, userId: 1, status: 1, scheduledAt: 1 },
  'Consultations of an address, newest first; its limit.',
)
@indexed(
  { status: 1, scheduledAt: 1, _id: 1, ...LIST_FILTERS },
  'Consultations with one status by start; expiring requests.',
)
@indexed({ status: 1, ...NEWEST }, 'Consultations with one status, newest first.')
@indexed({ open: 1, scheduledAt: 1, _id: 1, ...LIST_FILTERS }, 'Upcoming consultations by start.')
@indexed({ open: 1, ...NEWEST }, 'Upcoming consultations, newest first.')
@indexed({ status: 1, remindAt: 1 }, 'Due reminders.')
@indexed({ hostId: 1, _id: -1 }, 'Consultations of a host, for erasure.')
@indexed({ 'history.actorId': 1 }, 'Changes made by an account, for erasure.')
export class Consultation extends Entity {
  @Field(() => ConsultationType, { description: 'Topic of the consultation.' })
  @prop({ type: () => String, enum: ConsultationType, required: true })
  consultationType!: ConsultationType;

  @Field(() => ConsultationStatus, { description: 'Status of the consultation.' })
  @prop({ type: () => String, enum: ConsultationStatus, required: true })
  status!: ConsultationStatus;

  /** Whether it is upcoming or in progress: what the list shows without a status filter. */
  @prop({ type: () => Boolean, required: true })
  open!: boolean;

  /** Null for guests without an account. */
  @prop({ type: () => String, default: null })
  userId!: string | null;

  /** Null if the host's account no longer exists. */
  @prop({ type: () => String, default: null })
  hostId!: string | null;

  @Field(() => ConsultationContact, { description: 'Contact details.' })
  @prop({ type: () => ConsultationContact, required: true })
  contact!: ConsultationContact;

  @Field(() => ConsultationCompany, { nullable: true, description: 'The company that requested it.' })
  @prop({ type: () => ConsultationCompany, default: null })
  company!: ConsultationCompany | null;

  @Field(() => ConsultationProject, { nullable: true, description: 'The project it is about.' })
  @prop({ type: () => ConsultationProject, default: null })
  project!: ConsultationProject | null;

  @Field(() => GraphQLDateTimeISO, { description: 'When the consultation starts.' })
  @prop({ type: () => Date, required: true })
  scheduledAt!: Date;

  @Field(() => String, {
    description: "The guest's IANA time zone, for example Europe/Berlin; used for times in emails.",
  })
  @prop({ type: () => String, required: true })
  timeZone!: string;

  @Field(() => ConsultationMeeting, { description: 'Where and how long the two sides meet.' })
  @prop({ type: () => ConsultationMeeting, required: true })
  meeting!: ConsultationMeeting;

  @Field(() => ConsultationOutcome, { nullable: true, description: 'The outcome, or null until it is COMPLETED.' })
  @prop({ type: () => ConsultationOutcome, default: null })
  outcome!: ConsultationOutcome | null;

  @Field(() => ConsultationFeedback, { nullable: true, description: "The guest's feedback." })
  @prop({ type: () => ConsultationFeedback, default: null })
  feedback!: ConsultationFeedback | null;

  @Field(() => ConsultationCancellation, {
    nullable: true,
    description: 'Who canceled it and why, or null if it was not canceled.',
  })
  @prop({ type: () => ConsultationCancellation, default: null })
  cancellation!: ConsultationCancellation | null;

  @Field(() => ConsultationNoShow, { nullable: true, description: 'Which side did not attend, or null if both did.' })
  @prop({ type: () => ConsultationNoShow, default: null })
  noShow!: ConsultationNoShow | null;

  @Field(() => [ConsultationStatusChange], { description: 'Status changes, oldest first.' })
  @prop({ type: () => [ConsultationStatusChange], default: [] })
  history!: ConsultationStatusChange[];

  /** The consultation that was rescheduled to this one. */
  @prop({ type: () => String, default: null })
  previousId!: string | null;

  /** The consultation that this one was rescheduled to. */
  @prop({ type: () => String, default: null })
  nextId!: string | null;

  /** The first consultation of the series: calendars treat all of them as one event. */
  @prop({ type: () => String, required: true })
  seriesId!: string;

  @Field(() => Int, { description: 'How often it has been rescheduled, following `previous`.' })
  @prop({ type: () => Number, default: 0 })
  rescheduleCount!: number;

  @Field(() => Int, { description: 'Increases across all reschedules with every change that calendars must receive.' })
  @prop({ type: () => Number, default: 0 })
  calendarSequence!: number;

  /** When the next reminder is due, or null if none is. */
  @prop({ type: () => Date, default: null })
  remindAt!: Date | null;

  /** Increases with every change, so that a write based on an older revision is retried. */
  @prop({ type: () => Number, default: 0 })
  revision!: number;
}

export const ConsultationModel = entityModel(Consultation, { collection: 'consultations', prefix: 'con' });
