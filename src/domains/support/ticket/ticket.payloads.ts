import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.js';
import { Payload } from '../../../graphql/payload.js';
import { InternalNote, Message } from './ticket-parts.model.js';
import { TicketCategory, TicketPriority, TicketStatus } from './ticket.enums.js';
import { SupportTicket } from './ticket.model.js';

export const SupportTicketConnection = connectionOf(SupportTicket);
export const MessageConnection = connectionOf(Message);

@ObjectType({ description: 'Result of changing a ticket.' })
export class TicketPayload extends Payload {
  @Field(() => SupportTicket, { nullable: true, description: 'The ticket, or null if the mutation failed.' })
  ticket?: SupportTicket;
}

@ObjectType({ description: 'Result of adding a message to a ticket.' })
export class TicketMessagePayload extends Payload {
  @Field(() => SupportTicket, {
    nullable: true,
    description: 'The ticket, or a new one with `followUpOf` if the original was CLOSED; null if the mutation failed.',
  })
  ticket?: SupportTicket;

  @Field(() => Message, { nullable: true, description: 'The message, or null if the mutation failed.' })
  message?: Message | undefined;
}

@ObjectType({ description: 'Result of adding a note to a ticket.' })
export class InternalNotePayload extends Payload {
  @Field(() => SupportTicket, { nullable: true, description: 'The ticket, or null if the mutation failed.' })
  ticket?: SupportTicket;

  @Field(() => InternalNote, { nullable: true, description: 'The note, or null if the mutation failed.' })
  note?: InternalNote | undefined;
}

@ObjectType({ description: 'Number of tickets with a status.' })
export class TicketStatusCount {
  @Field(() => TicketStatus, { description: 'The status.' })
  status!: TicketStatus;

  @Field(() => Int, { description: 'Number of tickets.' })
  count!: number;
}

@ObjectType({ description: 'Number of tickets in a category.' })
export class TicketCategoryCount {
  @Field(() => TicketCategory, { description: 'The category.' })
  category!: TicketCategory;

  @Field(() => Int, { description: 'Number of tickets.' })
  count!: number;
}

@ObjectType({ description: 'Number of tickets with a priority.' })
export class TicketPriorityCount {
  @Field(() => TicketPriority, { description: 'The priority.' })
  priority!: TicketPriority;

  @Field(() => Int, { description: 'Number of tickets.' })
  count!: number;
}

@ObjectType({
  description:
    'Statistics of the tickets created in a time range. Spam, merged, and imported tickets are counted but not measured.',
})
export class TicketStats {
  @Field(() => GraphQLDateTimeISO, { description: 'Start of the range.' })
  from!: Date;

  @Field(() => GraphQLDateTimeISO, { description: 'End of the range, exclusive.' })
  to!: Date;

  @Field(() => Int, { description: 'Number of tickets created.' })
  total!: number;

  @Field(() => [TicketStatusCount], { description: 'By current status; statuses without tickets are omitted.' })
  byStatus!: TicketStatusCount[];

  @Field(() => [TicketCategoryCount], { description: 'By category; categories without tickets are omitted.' })
  byCategory!: TicketCategoryCount[];

  @Field(() => [TicketPriorityCount], { description: 'By priority; priorities without tickets are omitted.' })
  byPriority!: TicketPriorityCount[];

  @Field(() => Float, {
    nullable: true,
    description: 'Median time to the first reply in seconds, or null without replies.',
  })
  firstReplySecondsMedian!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: '90th percentile of the time to the first reply in seconds, or null without replies.',
  })
  firstReplySecondsP90!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Median time to resolution in seconds, including pauses, or null without resolutions.',
  })
  resolutionSecondsMedian!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Share of tickets with a breached SLA, 0 to 1, or null without tickets.',
  })
  breachShare!: number | null;

  @Field(() => Float, { nullable: true, description: 'Average score, 1 to 5, or null without ratings.' })
  satisfactionAverage!: number | null;

  @Field(() => Int, { description: 'Number of rated tickets.' })
  ratings!: number;
}
