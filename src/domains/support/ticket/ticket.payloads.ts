import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.js';
import { Payload } from '../../../graphql/payload.js';
import { InternalNote, Message } from './ticket-parts.model.js';
import { TicketCategory, TicketPriority, TicketStatus } from './ticket.enums.js';
import { SupportTicket } from './ticket.model.js';

export const SupportTicketConnection = connectionOf(SupportTicket);
export const MessageConnection = connectionOf(Message);

@ObjectType({ description: 'The ticket after a change.' })
export class TicketPayload extends Payload {
  @Field(() => SupportTicket, { nullable: true, description: 'The ticket; null when nothing was done.' })
  ticket?: SupportTicket;
}

@ObjectType({ description: 'A message and the ticket it stands in.' })
export class TicketMessagePayload extends Payload {
  @Field(() => SupportTicket, {
    nullable: true,
    description: 'The ticket: a new one with `followUpOf` where the other was CLOSED. Null when nothing was done.',
  })
  ticket?: SupportTicket;

  @Field(() => Message, { nullable: true, description: 'The message; null when nothing was done.' })
  message?: Message | undefined;
}

@ObjectType({ description: 'A note and the ticket it stands in.' })
export class InternalNotePayload extends Payload {
  @Field(() => SupportTicket, { nullable: true, description: 'The ticket; null when nothing was done.' })
  ticket?: SupportTicket;

  @Field(() => InternalNote, { nullable: true, description: 'The note; null when nothing was done.' })
  note?: InternalNote | undefined;
}

@ObjectType({ description: 'How many tickets have a status.' })
export class TicketStatusCount {
  @Field(() => TicketStatus, { description: 'The status.' })
  status!: TicketStatus;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType({ description: 'How many tickets have a category.' })
export class TicketCategoryCount {
  @Field(() => TicketCategory, { description: 'The category.' })
  category!: TicketCategory;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType({ description: 'How many tickets have a priority.' })
export class TicketPriorityCount {
  @Field(() => TicketPriority, { description: 'The priority.' })
  priority!: TicketPriority;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType({
  description:
    'Figures of the tickets that were made in a time range. Spam, merged and imported tickets are counted, not measured.',
})
export class TicketStats {
  @Field(() => GraphQLDateTimeISO, { description: 'Where the range begins.' })
  from!: Date;

  @Field(() => GraphQLDateTimeISO, { description: 'Where the range ends; this moment is no longer in it.' })
  to!: Date;

  @Field(() => Int, { description: 'How many tickets were made.' })
  total!: number;

  @Field(() => [TicketStatusCount], { description: 'By their status now; statuses without tickets are left out.' })
  byStatus!: TicketStatusCount[];

  @Field(() => [TicketCategoryCount], { description: 'By category; categories without tickets are left out.' })
  byCategory!: TicketCategoryCount[];

  @Field(() => [TicketPriorityCount], { description: 'By priority; priorities without tickets are left out.' })
  byPriority!: TicketPriorityCount[];

  @Field(() => Float, {
    nullable: true,
    description: 'Half of the first replies came within this many seconds; null without replies.',
  })
  firstReplySecondsMedian!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Nine of ten first replies came within this many seconds; null without replies.',
  })
  firstReplySecondsP90!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Half of the resolutions came within this many seconds, pauses included; null without resolutions.',
  })
  resolutionSecondsMedian!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Share of tickets whose SLA is breached, 0 to 1; null without tickets.',
  })
  breachShare!: number | null;

  @Field(() => Float, { nullable: true, description: 'Average score, 1 to 5; null without ratings.' })
  satisfactionAverage!: number | null;

  @Field(() => Int, { description: 'How many tickets were rated.' })
  ratings!: number;
}
