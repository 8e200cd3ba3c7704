import { isCaller, requireUser } from '../../../auth/viewer.js';
import type { ClientSession } from 'mongoose';
import { MAX_READ_TIME } from '../../../database/connection.js';
import { nextNumber } from '../../../database/counter.js';
import { createOnce } from '../../../database/idempotency.js';
import { findPage, type Page } from '../../../database/page.js';
import type { Projection } from '../../../database/read.js';
import type { Context } from '../../../graphql/context.js';
import { inputError } from '../../../shared/errors.js';
import { invalidState } from '../../../shared/states.js';
import { maskCardNumbers } from '../../../shared/text.js';
import { userLoader } from '../../identity/index.js';
import { movedTo, waitingFrom } from './ticket-changes.js';
import { newMessage, newTicketRecord, type NewTicket } from './ticket-record.js';
import type { TicketSatisfaction } from './ticket-parts.model.js';
import { readTicketFor, ticketFor } from './ticket-view.js';
import { changeTicket, ownedBy, type TicketHead, type TicketUpdate } from './ticket-write.service.js';
import {
  TicketSource,
  TicketStatus,
  type TicketCategory,
  type TicketPriority,
  type TicketRatingReason,
} from './ticket.enums.js';
import { ticketLoader } from './ticket.loaders.js';
import type { MyTicketFilter } from './ticket.inputs.js';
import { SupportTicket, TicketModel } from './ticket.model.js';
import { searchTerms } from './ticket-search.js';

/** Fields that no list needs and that readers of a list must not get. */
export const LIST_PROJECTION = { internalNotes: 0, noteCount: 0, searchWords: 0 } as const;

const RATING_DAYS = 7;

/** The requested part of a list. */
export interface PageRequest {
  first: number;
  after?: string | null | undefined;
}

export interface TicketFields {
  subject: string;
  body: string;
  category: TicketCategory;
  priority?: TicketPriority | null | undefined;
  source?: TicketSource | null | undefined;
  tags?: string[] | null | undefined;
  idempotencyKey?: string | null | undefined;
}

/** The ticket as the caller of this request can see it. */
export function seen(context: Context, ticket: SupportTicket, now?: Date): SupportTicket {
  return ticketFor(isCaller(context.viewer, 'support'), ticket, now);
}

export async function createTicket(context: Context, input: TicketFields, now = new Date()): Promise<SupportTicket> {
  const { userId } = requireUser(context.viewer);
  const name = await nameOf(context, userId);
  const request = { actor: userId, operation: 'createTicket', key: input.idempotencyKey, input, prefix: 'tkt' };
  const { record, replayed } = await createOnce<SupportTicket>(request, (id, session) =>
    insertTicket(newTicket(id, input, { userId, name }, now), session),
  );
  // Returns the current ticket if it still belongs to the caller.
  const live = replayed
    ? await TicketModel.findOne({ _id: record._id, requesterId: userId }).lean<SupportTicket>()
    : null;
  return seen(context, live ?? record, now);
}

function newTicket(
  id: string,
  { subject, category, body, priority, source, tags }: TicketFields,
  { userId, name }: { userId: string; name: string },
  at: Date,
): Omit<NewTicket, 'ticketNumber'> {
  return {
    id,
    subject,
    category,
    priority: priority ?? undefined,
    source: source ?? TicketSource.WEB,
    tags: tags ?? [],
    requesterId: userId,
    requesterName: name,
    message: newMessage({ authorId: userId, authorName: name, body, at }),
  };
}

/**
 * Writes a new ticket. Its number is assigned outside the transaction: a rejected ticket leaves a gap, but no one
 * waits.
 */
export async function insertTicket(
  ticket: Omit<NewTicket, 'ticketNumber'>,
  session: ClientSession,
): Promise<SupportTicket> {
  const record = newTicketRecord({ ...ticket, ticketNumber: await nextNumber('ticket') });
  await TicketModel.create([record], { session });
  return record as unknown as SupportTicket;
}

export async function nameOf(context: Context, userId: string): Promise<string> {
  const user = await userLoader(context).load(userId);
  return user?.name ?? 'Unknown';
}

/** A ticket by its number, which gives no access beyond what the caller can see. */
export async function ticketByNumber(context: Context, ticketNumber: number): Promise<SupportTicket | null> {
  const ticket = await TicketModel.findOne({ ticketNumber, ...ownedBy(context) })
    .maxTimeMS(MAX_READ_TIME)
    .lean<SupportTicket>();
  return ticket && seen(context, ticket);
}

/** The viewer's own tickets, newest first, always as a requester sees them. */
export function myTickets(
  context: Context,
  filter: MyTicketFilter,
  page: PageRequest,
  projection: Projection,
): Promise<Page<SupportTicket>> {
  const requester = { requesterId: requireUser(context.viewer).userId, asStaff: false };
  return ticketsOf(requester, filter, page, projection);
}

/** A user's tickets, newest first, as staff see them; filtered as the requester would. */
export function ticketsOfUser(
  requesterId: string,
  filter: MyTicketFilter,
  page: PageRequest,
  projection: Projection,
): Promise<Page<SupportTicket>> {
  return ticketsOf({ requesterId, asStaff: true }, filter, page, projection);
}

async function ticketsOf(
  { requesterId, asStaff }: { requesterId: string; asStaff: boolean },
  filter: MyTicketFilter,
  page: PageRequest,
  projection: Projection,
): Promise<Page<SupportTicket>> {
  const now = new Date();
  const found = await findPage(TicketModel, SupportTicket, {
    filter: {
      requesterId,
      ...(filter.status ? { publicStatus: filter.status } : {}),
      ...(filter.search ? { searchWords: { $all: searchTerms(filter.search) } } : {}),
    },
    sort: { field: '_id', direction: -1 },
    projection,
    ...page,
  });
  return { ...found, nodes: found.nodes.map((ticket) => readTicketFor(asStaff, ticket, now)) };
}

/** Reopens a resolved ticket; the requester and staff can. */
export async function reopenTicket(
  context: Context,
  id: string,
  reason: string | null | undefined,
  now = new Date(),
): Promise<SupportTicket> {
  const { userId } = requireUser(context.viewer);
  const given = reason && maskCardNumbers(reason);
  const reopened = (ticket: TicketHead): TicketHead => {
    if (ticket.status !== TicketStatus.RESOLVED) throw notReopenable(context, ticket, now);
    const opened = movedTo(ticket, TicketStatus.OPEN, { actorId: userId, reason: given, at: now });
    return ticket.requesterId === userId ? waitingFrom(opened, now) : opened;
  };
  return seen(context, await changeTicket(context, id, (ticket) => ({ ticket: reopened(ticket) }), now), now);
}

function notReopenable(context: Context, ticket: TicketHead, now: Date): Error {
  if (ticket.status === TicketStatus.CLOSED) {
    return inputError(
      'INVALID_STATE',
      'id',
      'The ticket is CLOSED and cannot be reopened. Reply to it to create a follow-up ticket.',
    );
  }
  const { status, availableTransitions } = seen(context, ticket as SupportTicket, now);
  return invalidState(status, TicketStatus.OPEN, availableTransitions, 'id');
}

export interface Rating {
  score: number;
  comment?: string | null | undefined;
  reasonCode?: TicketRatingReason | null | undefined;
}

/** Rates how a ticket was handled: by its requester, once it is resolved; can be changed for 7 days. */
export async function rateTicket(
  context: Context,
  id: string,
  rating: Rating,
  now = new Date(),
): Promise<SupportTicket> {
  const { userId } = requireUser(context.viewer);
  const decide = (ticket: TicketHead): TicketUpdate => {
    if (ticket.requesterId !== userId)
      throw inputError('NOT_ALLOWED', 'id', 'Only the requester of a ticket can rate it.');
    return { ticket, satisfaction: satisfactionOf(ticket, rating, now) };
  };
  return seen(context, await changeTicket(context, id, decide, now), now);
}

function satisfactionOf(ticket: TicketHead, { score, comment, reasonCode }: Rating, now: Date): TicketSatisfaction {
  const { status, satisfaction, assigneeId } = ticket;
  if (status !== TicketStatus.RESOLVED && status !== TicketStatus.CLOSED) {
    throw inputError('INVALID_STATE', 'id', 'The ticket must be RESOLVED or CLOSED to be rated.', [
      'RESOLVED',
      'CLOSED',
    ]);
  }
  const lastDay = satisfaction && new Date(satisfaction.ratedAt.getTime() + RATING_DAYS * 24 * 3_600_000);
  if (lastDay && now > lastDay) {
    throw inputError(
      'ALREADY_DONE',
      'id',
      `The ticket has been rated. A rating can be changed only within ${String(RATING_DAYS)} days.`,
    );
  }
  return {
    score,
    comment: comment ? maskCardNumbers(comment) : null,
    reasonCode: reasonCode ?? null,
    ratedAt: satisfaction?.ratedAt ?? now,
    assigneeId: satisfaction ? satisfaction.assigneeId : assigneeId,
  };
}

/** Tickets for `node`. */
export async function ticketsByIds(context: Context, ids: readonly string[]): Promise<(SupportTicket | null)[]> {
  return ticketLoader(context).loadMany(ids);
}
