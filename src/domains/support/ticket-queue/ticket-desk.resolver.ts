import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver, Info } from 'type-graphql';
import { Access } from '../../../auth/access.js';
import type { Context } from '../../../graphql/context.js';
import {
  assignTicket,
  changeTicketStatus,
  resolveTicket,
  setTicketPriority,
  snoozeTicket,
} from './ticket-desk.service.js';
import { mergeTickets } from '../ticket/ticket-merge.service.js';
import { addInternalNote } from '../ticket-message/ticket-message.service.js';
import { preloadPeople } from '../ticket/ticket-people.js';
import { listProjection } from '../ticket/ticket-projection.loaders.js';
import { tickets } from './ticket-queue.service.js';
import { ticketStats } from './ticket-stats.service.js';
import { ticketsOfUser } from '../ticket/ticket.service.js';
import {
  AddInternalNoteInput,
  AssignTicketInput,
  ChangeTicketStatusInput,
  MergeTicketsInput,
  ResolveTicketInput,
  SetTicketPriorityInput,
  SnoozeTicketInput,
  TicketsArgs,
  TicketsOfUserArgs,
  TicketStatsArgs,
} from '../ticket/ticket.inputs.js';
import { InternalNotePayload, SupportTicketConnection, TicketPayload, TicketStats } from '../ticket/ticket.payloads.js';

const TICKET = 'ID of the ticket.';

/** Ticket operations for staff. */
@Resolver()
export class TicketDeskResolver {
  @Access('support')
  @Query(() => SupportTicketConnection, { description: 'The ticket queue.' })
  async tickets(
    @Ctx() context: Context,
    @Args(() => TicketsArgs) { filter, sort, ...page }: TicketsArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<InstanceType<typeof SupportTicketConnection>> {
    const found = await tickets(context, filter ?? {}, sort, page, listProjection(info));
    await preloadPeople(context, found.nodes, info);
    return new SupportTicketConnection(found);
  }

  @Access('support')
  @Query(() => SupportTicketConnection, { description: "A user's tickets, newest first." })
  async ticketsOfUser(
    @Ctx() context: Context,
    @Args(() => TicketsOfUserArgs) { userId, filter, ...page }: TicketsOfUserArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<InstanceType<typeof SupportTicketConnection>> {
    const found = await ticketsOfUser(userId, filter ?? {}, page, listProjection(info));
    await preloadPeople(context, found.nodes, info);
    return new SupportTicketConnection(found);
  }

  @Access('support')
  @Query(() => TicketStats, { description: 'Statistics of the tickets created in a time range.', complexity: 20 })
  ticketStats(@Args(() => TicketStatsArgs) { from, to }: TicketStatsArgs): Promise<TicketStats> {
    return ticketStats({ from, to });
  }

  @Access('support')
  @Mutation(() => InternalNotePayload, {
    description: 'Adds a note that only staff can see. Nothing changes for the requester.',
  })
  addInternalNote(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: TICKET }) id: string,
    @Arg('input', () => AddInternalNoteInput, { description: 'The note.' }) input: AddInternalNoteInput,
  ): Promise<InternalNotePayload> {
    return addInternalNote(context, id, input);
  }

  @Access('support')
  @Mutation(() => TicketPayload, {
    description: 'Assigns a ticket to a staff member, or unassigns it. A NEW ticket becomes OPEN.',
  })
  async assignTicket(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: TICKET }) id: string,
    @Arg('input', () => AssignTicketInput, { description: 'The assignee.' }) input: AssignTicketInput,
  ): Promise<TicketPayload> {
    return { ticket: await assignTicket(context, id, input.assigneeId) };
  }

  @Access('support')
  @Mutation(() => TicketPayload, { description: 'Changes the priority and recalculates the due times.' })
  async setTicketPriority(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: TICKET }) id: string,
    @Arg('input', () => SetTicketPriorityInput, { description: 'The priority.' }) input: SetTicketPriorityInput,
  ): Promise<TicketPayload> {
    return { ticket: await setTicketPriority(context, id, input.priority) };
  }

  @Access('support')
  @Mutation(() => TicketPayload, {
    description: 'Changes the status of a ticket to one of its `availableTransitions`. Use mergeTickets for MERGED.',
  })
  async changeTicketStatus(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: TICKET }) id: string,
    @Arg('input', () => ChangeTicketStatusInput, { description: 'The new status.' }) input: ChangeTicketStatusInput,
  ): Promise<TicketPayload> {
    return { ticket: await changeTicketStatus(context, id, input) };
  }

  @Access('support')
  @Mutation(() => TicketPayload, { description: 'Resolves a ticket. An unassigned ticket is assigned to you.' })
  async resolveTicket(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: TICKET }) id: string,
    @Arg('input', () => ResolveTicketInput, { description: 'The resolution.' }) input: ResolveTicketInput,
  ): Promise<TicketPayload> {
    return { ticket: await resolveTicket(context, id, input.summary) };
  }

  @Access('support')
  @Mutation(() => TicketPayload, {
    description:
      'Moves the messages and notes of tickets into another ticket of the same requester. This cannot be undone.',
  })
  async mergeTickets(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the ticket.' }) id: string,
    @Arg('input', () => MergeTicketsInput, { description: 'The tickets to merge.' }) input: MergeTicketsInput,
  ): Promise<TicketPayload> {
    return { ticket: await mergeTickets(context, id, input.from) };
  }

  @Access('support')
  @Mutation(() => TicketPayload, {
    description: 'Removes a ticket from the queue until a time, or returns it. The requester cannot see this.',
  })
  async snoozeTicket(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: TICKET }) id: string,
    @Arg('input', () => SnoozeTicketInput, { description: 'When to return it.' }) input: SnoozeTicketInput,
  ): Promise<TicketPayload> {
    return { ticket: await snoozeTicket(context, id, input) };
  }
}
