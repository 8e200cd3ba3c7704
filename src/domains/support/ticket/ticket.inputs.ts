import { ValidateNested } from 'class-validator';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { PageArgs } from '../../../graphql/connection.js';
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
const MASKED = 'Numbers of payment cards in it are removed.';
const KEY =
  'Any text of at most 200 characters: a request that is sent again with the same key and input is done once. Kept for a day.';

@InputType({ description: 'A new ticket.' })
export class CreateTicketInput {
  @IsText({ max: SUBJECT, hideCards: true })
  @Field(() => String, { description: `What it is about, in one line of 1 to ${String(SUBJECT)} characters.` })
  subject!: string;

  @IsText({ max: BODY, multiline: true, hideCards: true })
  @Field(() => String, { description: `The first message, 1 to 10,000 characters. ${MASKED}` })
  body!: string;

  @Field(() => TicketCategory, { description: 'What it is about.' })
  category!: TicketCategory;

  @Field(() => TicketPriority, {
    nullable: true,
    description: 'How soon an answer is needed; NORMAL when left out. The staff may change it.',
  })
  priority?: TicketPriority | null;

  @Field(() => TicketSource, { nullable: true, description: 'How it comes in; WEB when left out.' })
  source?: TicketSource | null;

  @IsList(10)
  @IsText({ max: 30, hideCards: true })
  @Field(() => [String], { nullable: true, description: 'At most 10 tags of 1 to 30 characters.' })
  tags?: string[] | null;

  @IsText({ max: 200 })
  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'A message to a ticket.' })
export class AddTicketMessageInput {
  @IsText({ max: BODY, multiline: true, hideCards: true })
  @Field(() => String, { description: `The text, 1 to 10,000 characters. ${MASKED}` })
  body!: string;

  @IsText({ max: 200 })
  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null;
}

@InputType({
  description: 'A rating of how a ticket was handled; given again, it takes the place of the other as a whole.',
})
export class RateTicketInput {
  @IsBetween(1, 5)
  @Field(() => Int, { description: '1 (bad) to 5 (good).' })
  score!: number;

  @IsText({ max: 2_000, multiline: true, hideCards: true })
  @Field(() => String, { nullable: true, description: 'In own words, at most 2,000 characters.' })
  comment?: string | null;

  @Field(() => TicketRatingReason, { nullable: true, description: 'What the score rests on.' })
  reasonCode?: TicketRatingReason | null;
}

@InputType({ description: 'Why a ticket is opened again.' })
export class ReopenTicketInput {
  @IsText({ max: REASON, multiline: true, hideCards: true })
  @Field(() => String, { nullable: true, description: 'The reason, at most 500 characters.' })
  reason?: string | null;
}

@InputType({ description: 'A note for the staff.' })
export class AddInternalNoteInput {
  @IsText({ max: BODY, multiline: true, hideCards: true })
  @Field(() => String, { description: `The text, 1 to 10,000 characters. ${MASKED}` })
  body!: string;

  @IsText({ max: 200 })
  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Who shall have a ticket.' })
export class AssignTicketInput {
  @NullClears()
  @IsIdOf('usr')
  @Field(() => ID, {
    nullable: true,
    description: 'Id of a support agent or admin; null for nobody. Left out, it stays with whom it is.',
  })
  assigneeId?: string | null;
}

@InputType({ description: 'How soon a ticket is to be answered.' })
export class SetTicketPriorityInput {
  @Field(() => TicketPriority, {
    description: 'The priority; due times are reckoned anew from when the ticket was made.',
  })
  priority!: TicketPriority;
}

@InputType({ description: 'The status that a ticket shall have.' })
export class ChangeTicketStatusInput {
  @Field(() => TicketStatus, {
    description: 'The new status; `availableTransitions` of the ticket lists what is possible.',
  })
  status!: TicketStatus;

  @IsText({ max: REASON, multiline: true, hideCards: true })
  @Field(() => String, {
    nullable: true,
    description: 'Why, at most 500 characters. The requester sees it only where the new status is RESOLVED.',
  })
  reason?: string | null;

  @IsText({ max: 50, hideCards: true })
  @Field(() => String, { nullable: true, description: 'What the staff calls this status, at most 50 characters.' })
  statusLabel?: string | null;
}

@InputType({ description: 'How a ticket was resolved.' })
export class ResolveTicketInput {
  @IsText({ max: 2_000, multiline: true, hideCards: true })
  @Field(() => String, { description: 'What was done, for the requester to read; 1 to 2,000 characters.' })
  summary!: string;
}

@InputType({ description: 'Which tickets go into another one.' })
export class MergeTicketsInput {
  @IsList(10, 1)
  @IsIdOf('tkt')
  @Field(() => [ID], {
    description: 'Ids of 1 to 10 tickets of the same requester. Their messages move; they end as MERGED.',
  })
  from!: string[];
}

@InputType({ description: 'Until when a ticket is out of the queue.' })
export class SnoozeTicketInput {
  @NullClears()
  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'A time within the next 90 days; null puts the ticket back at once. Left out, it stays as it is.',
  })
  until?: Date | null;

  @NotNull()
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a reply of the requester puts it back before; true until it is given.',
  })
  wakeOnReply?: boolean | null;
}

const SEARCH = `Words of the subject and the messages, all of which must occur, or a ticket number; at most 100 characters. ${searchReach(SEARCHED_WORDS)}`;

@InputType({ description: 'Which of the own tickets to list.' })
export class MyTicketFilter {
  @Field(() => TicketStatus, {
    nullable: true,
    description: 'Tickets of this status; ON_HOLD and SPAM find nothing, for you see them as OPEN.',
  })
  status?: TicketStatus | null;

  @IsText({ max: 100 })
  @Field(() => String, { nullable: true, description: SEARCH })
  search?: string | null;
}

@ArgsType()
export class MyTicketsArgs extends PageArgs {
  @ValidateNested()
  @Field(() => MyTicketFilter, { nullable: true, description: 'Which to list; all if left out.' })
  filter?: MyTicketFilter | null;
}

@ArgsType()
export class TicketsOfUserArgs extends MyTicketsArgs {
  @Field(() => ID, { description: 'Id of the account.' })
  userId!: string;
}

@InputType({ description: 'Which tickets of the queue to list.' })
export class TicketFilter {
  @Field(() => TicketStatus, { nullable: true, description: 'Tickets of this status; not together with statuses.' })
  status?: TicketStatus | null;

  @IsList(Object.keys(TicketStatus).length, 1)
  @Field(() => [TicketStatus], {
    nullable: true,
    description:
      'Tickets of any of these statuses. Without status and statuses: what waits for the staff (NEW and OPEN), and of snoozed tickets all that are in work.',
  })
  statuses?: TicketStatus[] | null;

  @Field(() => TicketCategory, { nullable: true, description: 'Tickets about this.' })
  category?: TicketCategory | null;

  @Field(() => TicketPriority, { nullable: true, description: 'Tickets of this priority.' })
  priority?: TicketPriority | null;

  @IsIdOf('usr')
  @Field(() => ID, {
    nullable: true,
    description: 'Tickets that this account has; not together with unassigned or mine.',
  })
  assignee?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: tickets that nobody has.' })
  unassigned?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True: tickets that the caller has.' })
  mine?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True: tickets that the staff never answered.' })
  unattended?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only snoozed tickets; otherwise only those that are awake.',
  })
  snoozed?: boolean | null;

  @IsText({ max: 100 })
  @Field(() => String, { nullable: true, description: `${SEARCH} Found tickets come newest first.` })
  search?: string | null;
}

@ArgsType()
export class TicketsArgs extends PageArgs {
  @ValidateNested()
  @Field(() => TicketFilter, {
    nullable: true,
    description: 'Which to list; those that are NEW or OPEN and awake if left out.',
  })
  filter?: TicketFilter | null;

  @Field(() => TicketSort, { nullable: true, description: 'The order.', defaultValue: TicketSort.CREATED_AT_DESC })
  sort?: TicketSort | null;
}

@ArgsType()
export class TicketStatsArgs {
  @IsRangeEnd()
  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'Tickets made from this time on; 30 days before `to` when left out.',
  })
  from?: Date | null;

  @IsRangeEnd()
  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'Tickets made before this time; now, to the minute, when left out. At most 366 days after `from`.',
  })
  to?: Date | null;
}
