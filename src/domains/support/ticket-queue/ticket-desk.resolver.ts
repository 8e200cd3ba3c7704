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

const TICKET = 'Id of the ticket.';

/** What the support desk does with tickets. */
@Resolver()
export class TicketDeskResolver {
  @Access('support')
  @Query(() => SupportTicketConnection, { description: 'The queue.' })
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
  @Query(() => SupportTicketConnection, { description: 'The tickets of an account, newest first.' })
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
  @Query(() => TicketStats, { description: 'Figures of the tickets that were made in a time range.', complexity: 20 })
  ticketStats(@Args(() => TicketStatsArgs) { from, to }: TicketStatsArgs): Promise<TicketStats> {
    return ticketStats({ from, to });
  }

  @Access('support')
  @Mutation(() => InternalNotePayload, {
    description: 'Adds a note that only the staff ever sees. To the requester, nothing changes.',
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
    description: 'Gives a ticket to somebody of the staff, or to nobody. A NEW ticket becomes OPEN by it.',
  })
  async assignTicket(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: TICKET }) id: string,
    @Arg('input', () => AssignTicketInput, { description: 'Who.' }) input: AssignTicketInput,
  ): Promise<TicketPayload> {
    return { ticket: await assignTicket(context, id, input.assigneeId) };
  }

  @Access('support')
  @Mutation(() => TicketPayload, { description: 'Changes the priority; due times follow.' })
  async setTicketPriority(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: TICKET }) id: string,
    @Arg('input', () => SetTicketPriorityInput, { description: 'The priority.' }) input: SetTicketPriorityInput,
  ): Promise<TicketPayload> {
    return { ticket: await setTicketPriority(context, id, input.priority) };
  }

  @Access('support')
  @Mutation(() => TicketPayload, {
    description:
      'Moves a ticket to another status, as `availableTransitions` allows. To MERGED only mergeTickets leads.',
  })
  async changeTicketStatus(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: TICKET }) id: string,
    @Arg('input', () => ChangeTicketStatusInput, { description: 'The status.' }) input: ChangeTicketStatusInput,
  ): Promise<TicketPayload> {
    return { ticket: await changeTicketStatus(context, id, input) };
  }

  @Access('support')
  @Mutation(() => TicketPayload, { description: 'Resolves a ticket. It becomes the own one where nobody had it.' })
  async resolveTicket(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: TICKET }) id: string,
    @Arg('input', () => ResolveTicketInput, { description: 'How.' }) input: ResolveTicketInput,
  ): Promise<TicketPayload> {
    return { ticket: await resolveTicket(context, id, input.summary) };
  }

  @Access('support')
  @Mutation(() => TicketPayload, {
    description: 'Moves the messages and notes of tickets into another one of the same requester. It cannot be undone.',
  })
  async mergeTickets(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the ticket to merge into.' }) id: string,
    @Arg('input', () => MergeTicketsInput, { description: 'Which tickets.' }) input: MergeTicketsInput,
  ): Promise<TicketPayload> {
    return { ticket: await mergeTickets(context, id, input.from) };
  }

  @Access('support')
  @Mutation(() => TicketPayload, {
    description: 'Takes a ticket out of the queue until a time, or puts it back. The requester does not see it.',
  })
  async snoozeTicket(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: TICKET }) id: string,
    @Arg('input', () => SnoozeTicketInput, { description: 'Until when.' }) input: SnoozeTicketInput,
  ): Promise<TicketPayload> {
    return { ticket: await snoozeTicket(context, id, input) };
  }
}
