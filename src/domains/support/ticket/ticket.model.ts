import { prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { Entity, entityModel, Node } from '../../../database/entity.js';
import { indexed, type IndexKeys } from '../../../database/indexes.js';
import { ImportedFrom } from '../../../graphql/imported.js';
import {
  InternalNote,
  Message,
  TicketResolutionDetails,
  TicketSatisfaction,
  TicketSla,
  TicketStatusChange,
} from './ticket-parts.model.js';
import { TicketCategory, TicketPriority, TicketSource, TicketStatus } from './ticket.enums.js';

/** Optional filters of the queue; they follow the sort key in each of its indexes. */
const QUEUE_FILTERS: IndexKeys = { category: 1, assigneeId: 1, 'sla.firstRepliedAt': 1 };

@ObjectType({ implements: Node, description: 'A support ticket.' })
@indexed({ ticketNumber: 1 }, 'One ticket per number; lookup by number.', { unique: true })
@indexed({ requesterId: 1, _id: -1, publicStatus: 1 }, 'Tickets of an account, newest first, by the status it sees.')
@indexed({ requesterId: 1, publicStatus: 1, _id: -1 }, 'Tickets of an account with one status, newest first.')
@indexed({ requesterId: 1, searchWords: 1, _id: -1, publicStatus: 1 }, 'Search in your tickets.')
@indexed({ status: 1, _id: -1 }, 'Statistics of a time range.')
@indexed({ snoozedUntil: 1, queue: 1 }, 'Snoozed tickets that are due to wake.')
@indexed({ queue: 1, _id: -1, ...QUEUE_FILTERS, priorityRank: 1 }, 'Queue, newest first.')
@indexed({ queue: 1, updatedAt: -1, _id: -1, ...QUEUE_FILTERS, priorityRank: 1 }, 'Queue, most recently changed first.')
@indexed({ queue: 1, waitingSince: 1, _id: 1, ...QUEUE_FILTERS, priorityRank: 1 }, 'Queue, longest waiting first.')
@indexed({ queue: 1, priorityRank: -1, _id: -1, ...QUEUE_FILTERS }, 'Queue, highest priority first.')
@indexed(
  { queue: 1, searchWords: 1, _id: -1, ...QUEUE_FILTERS, priorityRank: 1 },
  'Search in the queue, by words or ticket number.',
)
@indexed({ status: 1, closesAt: 1 }, 'Resolved tickets that are due to close.')
@indexed({ mailDueAt: 1 }, 'Tickets with a due email to their requester.')
@indexed({ 'messages.authorId': 1 }, 'Messages by an account, for erasure.')
@indexed({ 'internalNotes.authorId': 1 }, 'Notes by an account, for erasure.')
@indexed({ 'history.actorId': 1 }, 'Changes made by an account, for erasure.')
@indexed({ assigneeId: 1 }, 'Tickets assigned to an account, for erasure.')
@indexed({ 'resolution.resolvedById': 1 }, 'Tickets resolved by an account, for erasure.')
@indexed({ 'satisfaction.assigneeId': 1 }, 'Ratings of an account, for erasure.')
@indexed({ 'imported.source': 1, 'imported.number': 1 }, 'Repeated imports change nothing.', {
  unique: true,
  partialFilterExpression: { 'imported.number': { $exists: true } },
})
export class SupportTicket extends Entity {
  @Field(() => Int, { description: 'Number of the ticket, for people to refer to.' })
  @prop({ type: () => Number, required: true })
  ticketNumber!: number;

  @Field(() => String, { description: 'Subject, on one line.' })
  @prop({ type: () => String, required: true })
  subject!: string;

  @Field(() => TicketCategory, { description: 'Topic of the ticket.' })
  @prop({ type: () => String, enum: TicketCategory, required: true })
  category!: TicketCategory;

  @Field(() => TicketPriority, { description: 'How soon it must be answered and resolved.' })
  @prop({ type: () => String, enum: TicketPriority, required: true })
  priority!: TicketPriority;

  @prop({ type: () => Number, required: true })
  priorityRank!: number;

  @Field(() => TicketStatus, { description: 'Status of the ticket. Requesters see ON_HOLD and SPAM as OPEN.' })
  @prop({ type: () => String, enum: TicketStatus, required: true })
  status!: TicketStatus;

  /** The status as the requester sees it: the filter of their list. */
  @prop({ type: () => String, enum: TicketStatus, required: true })
  publicStatus!: TicketStatus;

  @Field(() => String, {
    nullable: true,
    description: 'Custom label of the current status; null for the requester.',
  })
  @prop({ type: () => String, default: null })
  statusLabel!: string | null;

  @Field(() => [TicketStatus], { description: 'Statuses you can move this ticket to now.' })
  availableTransitions!: readonly TicketStatus[];

  @Field(() => TicketSource, { description: 'The channel it came through.' })
  @prop({ type: () => String, enum: TicketSource, required: true })
  source!: TicketSource;

  @Field(() => [String], { description: 'Tags, at most 10.' })
  @prop({ type: () => [String], default: [] })
  tags!: string[];

  /** Null for imported tickets and those of erased accounts. */
  @prop({ type: () => String, default: null })
  requesterId!: string | null;

  @Field(() => String, {
    description: 'Name of the requester when the ticket was created, or the original author of an imported ticket.',
  })
  @prop({ type: () => String, required: true })
  requesterName!: string;

  @prop({ type: () => String, default: null })
  assigneeId!: string | null;

  @prop({ type: () => [Message], default: [] })
  messages!: Message[];

  @Field(() => Int, { description: 'Number of messages.' })
  @prop({ type: () => Number, default: 0 })
  messageCount!: number;

  /** UTF-8 bytes of all messages: a document must stay below 16 MB. */
  @prop({ type: () => Number, default: 0 })
  textBytes!: number;

  /** Read only by the loader of notes, and only for staff. */
  @prop({ type: () => [InternalNote], default: [], select: false })
  internalNotes!: InternalNote[];

  @prop({ type: () => Number, default: 0, select: false })
  noteCount!: number;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'Since when the requester has been waiting for a reply, or null if not waiting.',
  })
  @prop({ type: () => Date, default: null })
  waitingSince!: Date | null;

  @Field(() => TicketSla, {
    nullable: true,
    description: 'Due times. Null for the requester and for spam, merged, and imported tickets.',
  })
  @prop({ type: () => TicketSla, required: true })
  sla!: TicketSla;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When it returns to the queue if it is snoozed; null for the requester.',
  })
  @prop({ type: () => Date, default: null })
  snoozedUntil!: Date | null;

  /** Whether a reply by the requester ends the snooze. */
  @prop({ type: () => Boolean, default: true })
  wakeOnReply!: boolean;

  /**
   * The status, or `snoozed:` and the status: the queue it belongs to. `withClock` keeps it in sync; a job wakes
   * snoozed tickets.
   */
  @prop({ type: () => String, required: true })
  queue!: string;

  @Field(() => TicketResolutionDetails, {
    nullable: true,
    description: 'How it was resolved, or null if it is not resolved.',
  })
  @prop({ type: () => TicketResolutionDetails, default: null })
  resolution!: TicketResolutionDetails | null;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When it closes automatically unless it is reopened, or null if it is not resolved.',
  })
  @prop({ type: () => Date, default: null })
  closesAt!: Date | null;

  @Field(() => TicketSatisfaction, { nullable: true, description: "The requester's rating." })
  @prop({ type: () => TicketSatisfaction, default: null })
  satisfaction!: TicketSatisfaction | null;

  @Field(() => [TicketStatusChange], {
    description: 'Status changes, oldest first; requesters see only those that are visible to them.',
  })
  @prop({ type: () => [TicketStatusChange], default: [] })
  history!: TicketStatusChange[];

  @prop({ type: () => String, default: null })
  mergedIntoId!: string | null;

  @prop({ type: () => String, default: null })
  followUpOfId!: string | null;

  /** Start of the staff changes that the requester has not been emailed about, or null if there are none. */
  @prop({ type: () => Date, default: null })
  mailSince!: Date | null;

  /** When that email is due: a little later, so that a burst of messages is one email. */
  @prop({ type: () => Date, default: null })
  mailDueAt!: Date | null;

  @Field(() => ImportedFrom, {
    nullable: true,
    description: 'Where it was imported from, or null for tickets created here.',
  })
  @prop({ type: () => ImportedFrom })
  imported?: ImportedFrom | null;

  /** Folded words of number, subject, and messages; never of notes. */
  @prop({ type: () => [String], default: [], select: false })
  searchWords!: string[];

  /** Increases with every change that decisions depend on, so that a write based on an older revision is retried. */
  @prop({ type: () => Number, default: 0 })
  revision!: number;

  /** Increases with every change that the requester can see. */
  @prop({ type: () => Number, default: 0 })
  version!: number;

  /** Increases with every change that only staff can see. */
  @prop({ type: () => Number, default: 0 })
  staffVersion!: number;
}

export const TicketModel = entityModel(SupportTicket, { collection: 'supporttickets', prefix: 'tkt' });
