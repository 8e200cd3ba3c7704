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

/** Ticket operations for signed-in users. */
@Resolver(() => SupportTicket)
export class TicketResolver {
  @Access('user')
  @Query(() => SupportTicketConnection, { description: 'Your tickets, newest first.' })
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
    description: 'Your ticket, or any for support agents; null if it does not exist or you cannot see it.',
  })
  ticket(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the ticket.' }) id: string,
  ): SupportTicket | null | Promise<SupportTicket | null> {
    return ticketLoader(context).load(id);
  }

  @Access('user')
  @Query(() => SupportTicket, {
    nullable: true,
    description: 'A ticket by its number, or null if it does not exist or you cannot see it.',
  })
  ticketByNumber(
    @Ctx() context: Context,
    @Arg('number', () => Int, { description: 'Number of the ticket.' }) number: number,
  ): Promise<SupportTicket | null> {
    return ticketByNumber(context, number);
  }

  @Access('user')
  @RateLimit(10, 3_600)
  @Mutation(() => TicketPayload, { description: 'Creates a support ticket with its first message.' })
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
      'Adds a message to your ticket, or to any as a support agent. A reply by the requester reopens a PENDING or RESOLVED ticket; a reply to a CLOSED one creates a new ticket.',
  })
  addTicketMessage(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the ticket.' }) id: string,
    @Arg('input', () => AddTicketMessageInput, { description: 'The message.' }) input: AddTicketMessageInput,
  ): Promise<TicketMessagePayload> {
    return addTicketMessage(context, id, input);
  }

  @Access('user')
  @RateLimit(60, 3_600)
  @Mutation(() => TicketPayload, {
    description:
      'Rates how your ticket was handled once it is RESOLVED or CLOSED. The rating can be changed within 7 days.',
  })
  async rateTicket(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the ticket.' }) id: string,
    @Arg('input', () => RateTicketInput, { description: 'The rating.' }) input: RateTicketInput,
  ): Promise<TicketPayload> {
    return { ticket: await rateTicket(context, id, input) };
  }

  @Access('user')
  @RateLimit(60, 3_600)
  @Mutation(() => TicketPayload, {
    description: 'Reopens your RESOLVED ticket, or any as a support agent.',
  })
  async reopenTicket(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the ticket.' }) id: string,
    @Arg('input', () => ReopenTicketInput, { nullable: true, description: 'The reason.' }) input?: ReopenTicketInput,
  ): Promise<TicketPayload> {
    return { ticket: await reopenTicket(context, id, input?.reason) };
  }

  @Access('user')
  @Subscription(() => SupportTicket, {
    subscribe: ({ args, context }) => ticketChanges(context as Context, (args as { id: string }).id),
    description:
      'Changes of a ticket: those visible to its requester, or all for support agents. Fails with NOT_FOUND if the ticket does not exist or you cannot see it.',
  })
  ticketUpdated(
    @Root() ticket: SupportTicket,
    @Arg('id', () => ID, { description: 'ID of the ticket.' }) _id: string,
  ): SupportTicket {
    return ticket;
  }

  @Access('support')
  @Subscription(() => SupportTicket, {
    subscribe: ({ context }) => queueChanges(context as Context),
    description: 'New and changed tickets.',
  })
  ticketQueueChanged(@Root() ticket: SupportTicket): SupportTicket {
    return ticket;
  }
}
