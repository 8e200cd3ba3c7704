import { ValidateNested } from 'class-validator';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { PageArgs } from '../../../graphql/connection.js';
import { IdempotencyKey } from '../../../graphql/idempotency-key.js';
import { IsBetween, IsIdOf, IsList, IsRangeEnd, IsText, NotNull, NullClears } from '../../../graphql/input.js';
import { searchReach } from '../../../shared/text.js';
import { SEARCHED_WORDS } from '../ticket-message/ticket-text.js';
import {
  TicketCategory,
  TicketPriority,
  TicketRatingReason,
  TicketSort,
  TicketSource,
  TicketStatus,
} from './ticket.enums.js';

const SUBJECT = 200;
const BODY = 10_000;
const REASON = 500;
const MASKED = 'Payment card numbers in it are masked.';

@InputType({ description: 'Fields for a new ticket.' })
export class CreateTicketInput {
  @IsText({ max: SUBJECT, hideCards: true })
  @Field(() => String, { description: `Subject, one line of 1 to ${String(SUBJECT)} characters.` })
  subject!: string;

  @IsText({ max: BODY, multiline: true, hideCards: true })
  @Field(() => String, { description: `First message, 1 to 10,000 characters. ${MASKED}` })
  body!: string;

  @Field(() => TicketCategory, { description: 'Topic of the ticket.' })
  category!: TicketCategory;

  @Field(() => TicketPriority, {
    nullable: true,
    description: 'How soon you need a reply; defaults to NORMAL. Staff can change it.',
  })
  priority?: TicketPriority | null;

  @Field(() => TicketSource, { nullable: true, description: 'The channel it comes through; defaults to WEB.' })
  source?: TicketSource | null;

  @IsList(10)
  @IsText({ max: 30, hideCards: true })
  @Field(() => [String], { nullable: true, description: 'At most 10 tags of 1 to 30 characters.' })
  tags?: string[] | null;

  @IdempotencyKey()
  idempotencyKey?: string | null;
}

@InputType({ description: 'A message to a ticket.' })
export class AddTicketMessageInput {
  @IsText({ max: BODY, multiline: true, hideCards: true })
  @Field(() => String, { description: `Text, 1 to 10,000 characters. ${MASKED}` })
  body!: string;

  @IdempotencyKey()
  idempotencyKey?: string | null;
}

@InputType({
  description: 'A rating of how a ticket was handled. Rating again replaces the previous rating.',
})
export class RateTicketInput {
  @IsBetween(1, 5)
  @Field(() => Int, { description: 'Rating, from 1 (poor) to 5 (excellent).' })
  score!: number;

  @IsText({ max: 2_000, multiline: true, hideCards: true })
  @Field(() => String, { nullable: true, description: 'Comment, at most 2,000 characters.' })
  comment?: string | null;

  @Field(() => TicketRatingReason, { nullable: true, description: 'The main reason for the score.' })
  reasonCode?: TicketRatingReason | null;
}

@InputType({ description: 'Why a ticket is reopened.' })
export class ReopenTicketInput {
  @IsText({ max: REASON, multiline: true, hideCards: true })
  @Field(() => String, { nullable: true, description: 'Reason, at most 500 characters.' })
  reason?: string | null;
}

@InputType({ description: 'An internal note for staff.' })
export class AddInternalNoteInput {
  @IsText({ max: BODY, multiline: true, hideCards: true })
  @Field(() => String, { description: `Text, 1 to 10,000 characters. ${MASKED}` })
  body!: string;

  @IdempotencyKey()
  idempotencyKey?: string | null;
}

@InputType({ description: 'The assignee of a ticket.' })
export class AssignTicketInput {
  @NullClears()
  @IsIdOf('usr')
  @Field(() => ID, {
    nullable: true,
    description: 'ID of a support agent or admin, or null to unassign the ticket. Unchanged if omitted.',
  })
  assigneeId?: string | null;
}

@InputType({ description: 'A new priority for a ticket.' })
export class SetTicketPriorityInput {
  @Field(() => TicketPriority, {
    description: 'The priority; due times are recalculated from the creation of the ticket.',
  })
  priority!: TicketPriority;
}

@InputType({ description: 'A new status for a ticket.' })
export class ChangeTicketStatusInput {
  @Field(() => TicketStatus, {
    description: "The new status, one of the ticket's `availableTransitions`.",
  })
  status!: TicketStatus;

  @IsText({ max: REASON, multiline: true, hideCards: true })
  @Field(() => String, {
    nullable: true,
    description: 'Reason, at most 500 characters. The requester sees it only if the new status is RESOLVED.',
  })
  reason?: string | null;

  @IsText({ max: 50, hideCards: true })
  @Field(() => String, {
    nullable: true,
    description: 'Custom label for this status, shown to staff, at most 50 characters.',
  })
  statusLabel?: string | null;
}

@InputType({ description: 'How a ticket was resolved.' })
export class ResolveTicketInput {
  @IsText({ max: 2_000, multiline: true, hideCards: true })
  @Field(() => String, { description: 'What was done, for the requester to read, 1 to 2,000 characters.' })
  summary!: string;
}

@InputType({ description: 'Tickets to merge into another one.' })
export class MergeTicketsInput {
  @IsList(10, 1)
  @IsIdOf('tkt')
  @Field(() => [ID], {
    description:
      'IDs of 1 to 10 tickets of the same requester. Their messages move to the other ticket, and they become MERGED.',
  })
  from!: string[];
}

@InputType({ description: 'How long to remove a ticket from the queue.' })
export class SnoozeTicketInput {
  @NullClears()
  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'A time within the next 90 days; null returns the ticket to the queue at once. Unchanged if omitted.',
  })
  until?: Date | null;

  @NotNull()
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a reply by the requester ends the snooze early; true until it is set.',
  })
  wakeOnReply?: boolean | null;
}

const SEARCH = `Words in the subject and messages, all of which must match, or a ticket number; at most 100 characters. ${searchReach(SEARCHED_WORDS)}`;

@InputType({ description: 'Filter for your tickets.' })
export class MyTicketFilter {
  @Field(() => TicketStatus, {
    nullable: true,
    description:
      'Only tickets with this status. ON_HOLD and SPAM match nothing, because you see those tickets as OPEN.',
  })
  status?: TicketStatus | null;

  @IsText({ max: 100 })
  @Field(() => String, { nullable: true, description: SEARCH })
  search?: string | null;
}

@ArgsType()
export class MyTicketsArgs extends PageArgs {
  @ValidateNested()
  @Field(() => MyTicketFilter, { nullable: true, description: 'Which tickets to list; all if omitted.' })
  filter?: MyTicketFilter | null;
}

@ArgsType()
export class TicketsOfUserArgs extends MyTicketsArgs {
  @Field(() => ID, { description: 'ID of the account.' })
  userId!: string;
}

@InputType({ description: 'Filter for the ticket queue.' })
export class TicketFilter {
  @Field(() => TicketStatus, {
    nullable: true,
    description: 'Only tickets with this status; cannot be combined with statuses.',
  })
  status?: TicketStatus | null;

  @IsList(Object.keys(TicketStatus).length, 1)
  @Field(() => [TicketStatus], {
    nullable: true,
    description:
      'Only tickets with one of these statuses. Without status and statuses: those that wait for staff (NEW and OPEN), or with snoozed all snoozed tickets in progress.',
  })
  statuses?: TicketStatus[] | null;

  @Field(() => TicketCategory, { nullable: true, description: 'Only tickets on this topic.' })
  category?: TicketCategory | null;

  @Field(() => TicketPriority, { nullable: true, description: 'Only tickets with this priority.' })
  priority?: TicketPriority | null;

  @IsIdOf('usr')
  @Field(() => ID, {
    nullable: true,
    description: 'Only tickets assigned to this account; cannot be combined with unassigned or mine.',
  })
  assignee?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'If true, only unassigned tickets.' })
  unassigned?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'If true, only tickets assigned to you.' })
  mine?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'If true, only tickets without a staff reply.' })
  unattended?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'If true, only snoozed tickets; otherwise only those that are not snoozed.',
  })
  snoozed?: boolean | null;

  @IsText({ max: 100 })
  @Field(() => String, { nullable: true, description: `${SEARCH} Results are sorted newest first.` })
  search?: string | null;
}

@ArgsType()
export class TicketsArgs extends PageArgs {
  @ValidateNested()
  @Field(() => TicketFilter, {
    nullable: true,
    description: 'Which tickets to list; if omitted, those that are NEW or OPEN and not snoozed.',
  })
  filter?: TicketFilter | null;

  @Field(() => TicketSort, { nullable: true, description: 'Sort order.', defaultValue: TicketSort.CREATED_AT_DESC })
  sort?: TicketSort | null;
}

@ArgsType()
export class TicketStatsArgs {
  @IsRangeEnd()
  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'Only tickets created at this time or later; defaults to 30 days before `to`.',
  })
  from?: Date | null;

  @IsRangeEnd()
  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description:
      'Only tickets created before this time; defaults to now, to the minute. At most 366 days after `from`.',
  })
  to?: Date | null;
}
