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

/** The optional filters of the staff's list: they stand behind the order in each of its indexes. */
const LIST_FILTERS: IndexKeys = { consultationType: 1, hostId: 1 };
const NEWEST: IndexKeys = { _id: -1, scheduledAt: 1, ...LIST_FILTERS };

@ObjectType({ implements: Node, description: 'A demo or a consultation that somebody asked for.' })
@indexed({ userId: 1, _id: -1, status: 1, scheduledAt: 1 }, 'The consultations of an account, newest first; its limit.')
@indexed(
  { 'contact.email': 1, _id: -1, userId: 1, status: 1, scheduledAt: 1 },
  'The consultations of an address, newest first; its limit.',
)
@indexed({ status: 1, scheduledAt: 1, _id: 1, ...LIST_FILTERS }, 'In one status, by start; requests that expire.')
@indexed({ status: 1, ...NEWEST }, 'In one status, newest first.')
@indexed({ open: 1, scheduledAt: 1, _id: 1, ...LIST_FILTERS }, 'What lies ahead, by start.')
@indexed({ open: 1, ...NEWEST }, 'What lies ahead, newest first.')
@indexed({ status: 1, remindAt: 1 }, 'Reminders that are due.')
@indexed({ hostId: 1, _id: -1 }, 'The consultations of a host, when the account is erased.')
@indexed({ 'history.actorId': 1 }, 'What an account changed, when it is erased.')
export class Consultation extends Entity {
  @Field(() => ConsultationType, { description: 'What it is about.' })
  @prop({ type: () => String, enum: ConsultationType, required: true })
  consultationType!: ConsultationType;

  @Field(() => ConsultationStatus, { description: 'Where it stands.' })
  @prop({ type: () => String, enum: ConsultationStatus, required: true })
  status!: ConsultationStatus;

  /** Whether it lies ahead or takes place: what the list shows when it is not asked for a status. */
  @prop({ type: () => Boolean, required: true })
  open!: boolean;

  /** Null for guests without an account. */
  @prop({ type: () => String, default: null })
  userId!: string | null;

  /** Null where the host's account is gone. */
  @prop({ type: () => String, default: null })
  hostId!: string | null;

  @Field(() => ConsultationContact, { description: 'Whom to reach about it.' })
  @prop({ type: () => ConsultationContact, required: true })
  contact!: ConsultationContact;

  @Field(() => ConsultationCompany, { nullable: true, description: 'The company that it is for.' })
  @prop({ type: () => ConsultationCompany, default: null })
  company!: ConsultationCompany | null;

  @Field(() => ConsultationProject, { nullable: true, description: 'What it is wanted for.' })
  @prop({ type: () => ConsultationProject, default: null })
  project!: ConsultationProject | null;

  @Field(() => GraphQLDateTimeISO, { description: 'When it begins.' })
  @prop({ type: () => Date, required: true })
  scheduledAt!: Date;

  @Field(() => String, { description: "The guest's IANA zone, such as Europe/Berlin: mails tell times in it." })
  @prop({ type: () => String, required: true })
  timeZone!: string;

  @Field(() => ConsultationMeeting, { description: 'How and how long the two sides meet.' })
  @prop({ type: () => ConsultationMeeting, required: true })
  meeting!: ConsultationMeeting;

  @Field(() => ConsultationOutcome, { nullable: true, description: 'What came of it; null until it is COMPLETED.' })
  @prop({ type: () => ConsultationOutcome, default: null })
  outcome!: ConsultationOutcome | null;

  @Field(() => ConsultationFeedback, { nullable: true, description: 'What the guest thought of it.' })
  @prop({ type: () => ConsultationFeedback, default: null })
  feedback!: ConsultationFeedback | null;

  @Field(() => ConsultationCancellation, { nullable: true, description: 'Who called it off; null where nobody did.' })
  @prop({ type: () => ConsultationCancellation, default: null })
  cancellation!: ConsultationCancellation | null;

  @Field(() => ConsultationNoShow, { nullable: true, description: 'Who did not come; null where nobody was missed.' })
  @prop({ type: () => ConsultationNoShow, default: null })
  noShow!: ConsultationNoShow | null;

  @Field(() => [ConsultationStatusChange], { description: 'How the status changed, oldest first.' })
  @prop({ type: () => [ConsultationStatusChange], default: [] })
  history!: ConsultationStatusChange[];

  /** The consultation that was moved to this one. */
  @prop({ type: () => String, default: null })
  previousId!: string | null;

  /** What this one was moved to. */
  @prop({ type: () => String, default: null })
  nextId!: string | null;

  /** The first of the chain: calendars know all of them as one event. */
  @prop({ type: () => String, required: true })
  seriesId!: string;

  @Field(() => Int, { description: 'How often it was moved before, along `previous`.' })
  @prop({ type: () => Number, default: 0 })
  rescheduleCount!: number;

  @Field(() => Int, { description: 'Rises, along the whole chain, with everything that calendars must hear of.' })
  @prop({ type: () => Number, default: 0 })
  calendarSequence!: number;

  /** When the next reminder is due; null when none is. */
  @prop({ type: () => Date, default: null })
  remindAt!: Date | null;

  /** Rises with every change: a write that was decided on an older one is decided anew. */
  @prop({ type: () => Number, default: 0 })
  revision!: number;
}

export const ConsultationModel = entityModel(Consultation, { collection: 'consultations', prefix: 'con' });
