import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Int, Mutation, Query, Resolver, Root, Subscription, Info } from 'type-graphql';
import { Access, RateLimit } from '../../../auth/access.js';
import type { Context } from '../../../graphql/context.js';
import { ticketChanges, queueChanges } from './ticket-events.service.js';
import { addTicketMessage } from '../ticket-message/ticket-message.service.js';
import {
  AddTicketMessageInput,
  CreateTicketInput,
  MyTicketsArgs,
  RateTicketInput,
  ReopenTicketInput,
} from './ticket.inputs.js';
import { ticketLoader } from './ticket.loaders.js';
import { SupportTicket } from './ticket.model.js';
import { SupportTicketConnection, TicketMessagePayload, TicketPayload } from './ticket.payloads.js';
import { preloadPeople } from './ticket-people.js';
import { listProjection } from './ticket-projection.loaders.js';
import { createTicket, myTickets, rateTicket, reopenTicket, ticketByNumber } from './ticket.service.js';

/** What everybody signed in may do with tickets. */
@Resolver(() => SupportTicket)
export class TicketResolver {
  @Access('user')
  @Query(() => SupportTicketConnection, { description: 'The own tickets, newest first.' })
  async myTickets(
    @Ctx() context: Context,
    @Args(() => MyTicketsArgs) { filter, ...page }: MyTicketsArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<InstanceType<typeof SupportTicketConnection>> {
    const found = await myTickets(context, filter ?? {}, page, listProjection(info));
    await preloadPeople(context, found.nodes, info);
    return new SupportTicketConnection(found);
  }

  @Access('user')
  @Query(() => SupportTicket, {
    nullable: true,
    description: 'An own ticket, or any for support agents; null when it is missing or not for you.',
  })
  ticket(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the ticket.' }) id: string,
  ): SupportTicket | null | Promise<SupportTicket | null> {
    return ticketLoader(context).load(id);
  }

  @Access('user')
  @Query(() => SupportTicket, {
    nullable: true,
    description: 'A ticket by its number; null when it is missing or not for you.',
  })
  ticketByNumber(
    @Ctx() context: Context,
    @Arg('number', () => Int, { description: 'Its number.' }) number: number,
  ): Promise<SupportTicket | null> {
    return ticketByNumber(context, number);
  }

  @Access('user')
  @RateLimit(10, 3_600)
  @Mutation(() => TicketPayload, { description: 'Asks for help: makes a ticket with its first message.' })
  async createTicket(
    @Ctx() context: Context,
    @Arg('input', () => CreateTicketInput, { description: 'The ticket.' }) input: CreateTicketInput,
  ): Promise<TicketPayload> {
    return { ticket: await createTicket(context, input) };
  }

  @Access('user')
  @RateLimit(60, 3_600)
  @Mutation(() => TicketMessagePayload, {
    description:
      'Writes a message to an own ticket, or as a support agent to any. A requester opens a PENDING or RESOLVED ticket again by it; a reply to a CLOSED one makes a new ticket.',
  })
  addTicketMessage(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the ticket.' }) id: string,
    @Arg('input', () => AddTicketMessageInput, { description: 'The message.' }) input: AddTicketMessageInput,
  ): Promise<TicketMessagePayload> {
    return addTicketMessage(context, id, input);
  }

  @Access('user')
  @RateLimit(60, 3_600)
  @Mutation(() => TicketPayload, {
    description:
      'Rates how an own ticket was handled, once it is RESOLVED or CLOSED; within 7 days the rating can be changed.',
  })
  async rateTicket(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the ticket.' }) id: string,
    @Arg('input', () => RateTicketInput, { description: 'The rating.' }) input: RateTicketInput,
  ): Promise<TicketPayload> {
    return { ticket: await rateTicket(context, id, input) };
  }

  @Access('user')
  @RateLimit(60, 3_600)
  @Mutation(() => TicketPayload, {
    description: 'Opens a RESOLVED ticket again: an own one, or as a support agent any.',
  })
  async reopenTicket(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the ticket.' }) id: string,
    @Arg('input', () => ReopenTicketInput, { nullable: true, description: 'Why.' }) input?: ReopenTicketInput,
  ): Promise<TicketPayload> {
    return { ticket: await reopenTicket(context, id, input?.reason) };
  }

  @Access('user')
  @Subscription(() => SupportTicket, {
    subscribe: ({ args, context }) => ticketChanges(context as Context, (args as { id: string }).id),
    description:
      'Changes of a ticket: to its requester those that show, to support agents all. Refused with NOT_FOUND for a ticket that is missing or not for you.',
  })
  ticketUpdated(
    @Root() ticket: SupportTicket,
    @Arg('id', () => ID, { description: 'Id of the ticket.' }) _id: string,
  ): SupportTicket {
    return ticket;
  }

  @Access('support')
  @Subscription(() => SupportTicket, {
    subscribe: ({ context }) => queueChanges(context as Context),
    description: 'Tickets that come in or change.',
  })
  ticketQueueChanged(@Root() ticket: SupportTicket): SupportTicket {
    return ticket;
  }
}
