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

/** The optional filters of the queue: they stand behind the order in each of its indexes. */
const QUEUE_FILTERS: IndexKeys = { category: 1, assigneeId: 1, 'sla.firstRepliedAt': 1 };

@ObjectType({ implements: Node, description: 'A request for help and the conversation about it.' })
@indexed({ ticketNumber: 1 }, 'One ticket per number; the look-up by number.', { unique: true })
@indexed(
  { requesterId: 1, _id: -1, publicStatus: 1 },
  'The tickets of an account, newest first, by the status it sees.',
)
@indexed({ requesterId: 1, publicStatus: 1, _id: -1 }, 'The tickets of an account in one status, newest first.')
@indexed({ requesterId: 1, searchWords: 1, _id: -1, publicStatus: 1 }, 'Search in the own tickets.')
@indexed({ status: 1, _id: -1 }, 'The statistics of a time range.')
@indexed({ snoozedUntil: 1, queue: 1 }, 'Snoozed tickets that are due to wake.')
@indexed({ queue: 1, _id: -1, ...QUEUE_FILTERS, priorityRank: 1 }, 'The queue, newest first.')
@indexed({ queue: 1, updatedAt: -1, _id: -1, ...QUEUE_FILTERS, priorityRank: 1 }, 'The queue, changed last first.')
@indexed({ queue: 1, waitingSince: 1, _id: 1, ...QUEUE_FILTERS, priorityRank: 1 }, 'The queue, longest waiting first.')
@indexed({ queue: 1, priorityRank: -1, _id: -1, ...QUEUE_FILTERS }, 'The queue, most urgent first.')
@indexed(
  { queue: 1, searchWords: 1, _id: -1, ...QUEUE_FILTERS, priorityRank: 1 },
  'Search in the queue, by words or ticket number.',
)
@indexed({ status: 1, closesAt: 1 }, 'Resolved tickets that are due to close.')
@indexed({ mailDueAt: 1 }, 'Tickets whose requester is to hear of what the staff wrote.')
@indexed({ 'messages.authorId': 1 }, 'What an account wrote, when it is erased.')
@indexed({ 'internalNotes.authorId': 1 }, 'What an account noted, when it is erased.')
@indexed({ 'history.actorId': 1 }, 'What an account did, when it is erased.')
@indexed({ assigneeId: 1 }, 'What an account had, when it is erased.')
@indexed({ 'resolution.resolvedById': 1 }, 'What an account resolved, when it is erased.')
@indexed({ 'satisfaction.assigneeId': 1 }, 'What an account was rated for, when it is erased.')
@indexed({ 'imported.source': 1, 'imported.number': 1 }, 'An import that runs again changes nothing.', {
  unique: true,
  partialFilterExpression: { 'imported.number': { $exists: true } },
})
export class SupportTicket extends Entity {
  @Field(() => Int, { description: 'The number that people quote.' })
  @prop({ type: () => Number, required: true })
  ticketNumber!: number;

  @Field(() => String, { description: 'What it is about, in a line.' })
  @prop({ type: () => String, required: true })
  subject!: string;

  @Field(() => TicketCategory, { description: 'What it is about.' })
  @prop({ type: () => String, enum: TicketCategory, required: true })
  category!: TicketCategory;

  @Field(() => TicketPriority, { description: 'How soon it is to be answered.' })
  @prop({ type: () => String, enum: TicketPriority, required: true })
  priority!: TicketPriority;

  @prop({ type: () => Number, required: true })
  priorityRank!: number;

  @Field(() => TicketStatus, { description: 'Where it stands. Its requester sees ON_HOLD and SPAM as OPEN.' })
  @prop({ type: () => String, enum: TicketStatus, required: true })
  status!: TicketStatus;

  /** The status as its requester sees it: what the own list filters by. */
  @prop({ type: () => String, enum: TicketStatus, required: true })
  publicStatus!: TicketStatus;

  @Field(() => String, {
    nullable: true,
    description: 'What the staff calls the present status; null for the requester.',
  })
  @prop({ type: () => String, default: null })
  statusLabel!: string | null;

  @Field(() => [TicketStatus], { description: 'The statuses that the caller can bring this ticket into now.' })
  availableTransitions!: readonly TicketStatus[];

  @Field(() => TicketSource, { description: 'How it came in.' })
  @prop({ type: () => String, enum: TicketSource, required: true })
  source!: TicketSource;

  @Field(() => [String], { description: 'Tags, at most 10.' })
  @prop({ type: () => [String], default: [] })
  tags!: string[];

  /** Null for imported tickets and those of erased accounts. */
  @prop({ type: () => String, default: null })
  requesterId!: string | null;

  @Field(() => String, {
    description: 'Name of the requester when the ticket was made; of an imported one, its author there.',
  })
  @prop({ type: () => String, required: true })
  requesterName!: string;

  @prop({ type: () => String, default: null })
  assigneeId!: string | null;

  @prop({ type: () => [Message], default: [] })
  messages!: Message[];

  @Field(() => Int, { description: 'How many messages it has.' })
  @prop({ type: () => Number, default: 0 })
  messageCount!: number;

  /** UTF-8 bytes of all messages: a document must stay below 16 MB. */
  @prop({ type: () => Number, default: 0 })
  textBytes!: number;

  /** Only the loader of notes reads them, and only for staff. */
  @prop({ type: () => [InternalNote], default: [], select: false })
  internalNotes!: InternalNote[];

  @prop({ type: () => Number, default: 0, select: false })
  noteCount!: number;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'Since when the requester waits for an answer; null when not.',
  })
  @prop({ type: () => Date, default: null })
  waitingSince!: Date | null;

  @Field(() => TicketSla, {
    nullable: true,
    description: 'Due times. Null for the requester, and for spam, merged and imported tickets.',
  })
  @prop({ type: () => TicketSla, required: true })
  sla!: TicketSla;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'Until when it is out of the queue; null for the requester.',
  })
  @prop({ type: () => Date, default: null })
  snoozedUntil!: Date | null;

  /** Whether a reply of the requester ends the snooze. */
  @prop({ type: () => Boolean, default: true })
  wakeOnReply!: boolean;

  /** The status, or `snoozed:` and the status: the queue it stands in. Kept in step by `withClock`; waking is a job's. */
  @prop({ type: () => String, required: true })
  queue!: string;

  @Field(() => TicketResolutionDetails, { nullable: true, description: 'How it was resolved; null when it is not.' })
  @prop({ type: () => TicketResolutionDetails, default: null })
  resolution!: TicketResolutionDetails | null;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When it closes by itself unless it is reopened; null when it is not resolved.',
  })
  @prop({ type: () => Date, default: null })
  closesAt!: Date | null;

  @Field(() => TicketSatisfaction, { nullable: true, description: 'The rating by the requester.' })
  @prop({ type: () => TicketSatisfaction, default: null })
  satisfaction!: TicketSatisfaction | null;

  @Field(() => [TicketStatusChange], {
    description: 'How the status changed, oldest first; the requester sees only the changes that show.',
  })
  @prop({ type: () => [TicketStatusChange], default: [] })
  history!: TicketStatusChange[];

  @prop({ type: () => String, default: null })
  mergedIntoId!: string | null;

  @prop({ type: () => String, default: null })
  followUpOfId!: string | null;

  /** Since when the staff did what the requester has not been mailed about; null where there is nothing. */
  @prop({ type: () => Date, default: null })
  mailSince!: Date | null;

  /** When that mail is due: a little later, so that a burst of messages is one mail. */
  @prop({ type: () => Date, default: null })
  mailDueAt!: Date | null;

  @Field(() => ImportedFrom, { nullable: true, description: 'Where it was imported from; null for tickets made here.' })
  @prop({ type: () => ImportedFrom })
  imported?: ImportedFrom | null;

  /** Folded words of number, subject and messages; never of notes. */
  @prop({ type: () => [String], default: [], select: false })
  searchWords!: string[];

  /** Rises with what decisions rest on: a write that was decided on an older one is decided anew. */
  @prop({ type: () => Number, default: 0 })
  revision!: number;

  /** Rises with every change that the requester can see. */
  @prop({ type: () => Number, default: 0 })
  version!: number;

  /** Rises with every change that only the staff can see. */
  @prop({ type: () => Number, default: 0 })
  staffVersion!: number;
}

export const TicketModel = entityModel(SupportTicket, { collection: 'supporttickets', prefix: 'tkt' });
