import { trusted, type ClientSession } from 'mongoose';
import { requireUser } from '../../../auth/viewer.js';
import { inTurn } from '../../../database/turns.js';
import type { Context } from '../../../graphql/context.js';
import { inputError, notFound } from '../../../shared/errors.js';
import { invalidState } from '../../../shared/states.js';
import { type Actor, movedTo, questioned, STATE_FIELDS, ticketAsOf } from './ticket-changes.js';
import type { InternalNote, Message } from './ticket-parts.model.js';
import { newMessage } from './ticket-record.js';
import { bytesOf, MAX_MESSAGES, MAX_NOTES, MAX_TEXT_BYTES, ticketSearchWords } from '../ticket-message/ticket-text.js';
import { clearTicket } from './ticket-write.service.js';
import { MessageAuthorKind, TicketStatus } from './ticket.enums.js';
import { TicketModel, type SupportTicket } from './ticket.model.js';
import { seen } from './ticket.service.js';
import { IN_WORK, TICKET_STATES } from './ticket.states.js';

/**
 * Moves the messages and notes of tickets into another ticket of the same requester, ordered by time and with their
 * authors. All or nothing: the sources become MERGED and point to the target.
 */
export async function mergeTickets(
  context: Context,
  id: string,
  from: readonly string[],
  now = new Date(),
): Promise<SupportTicket> {
  const { userId } = requireUser(context.viewer);
  const sourceIds = [...new Set(from)];
  if (sourceIds.includes(id)) throw inputError('INVALID', 'input.from', 'A ticket cannot be merged into itself.');
  const merged = await inTurn(`${TicketModel.collection.name}/${id}`, async (session) => {
    const [target, ...sources] = await readAll([id, ...sourceIds], session, now);
    if (!target) throw notFound('ticket');
    assertMergeable(target, sources);
    await fillTarget(target, sources, userId, session, now);
    for (const source of sources) await emptySource(source, target, userId, session, now);
    return TicketModel.findOne({ _id: id }).session(session).lean<SupportTicket>();
  });
  if (!merged) throw notFound('ticket');
  for (const changed of [id, ...sourceIds]) clearTicket(context, changed);
  return seen(context, merged, now);
}

/** All tickets in the order of their IDs, including fields that are not selected by default. */
async function readAll(ids: readonly string[], session: ClientSession, now: Date): Promise<SupportTicket[]> {
  const found = await TicketModel.find({ _id: trusted({ $in: [...ids] }) })
    .select('+internalNotes +noteCount')
    .session(session)
    .lean<SupportTicket[]>();
  const byId = new Map(found.map((ticket) => [ticket._id, ticketAsOf(ticket, now)]));
  return ids.map((id, index) => {
    const ticket = byId.get(id);
    if (!ticket) throw notFound('ticket', index === 0 ? 'id' : 'input.from');
    return ticket;
  });
}

function assertMergeable(target: SupportTicket, sources: readonly SupportTicket[]): void {
  if (!IN_WORK.includes(target.status)) {
    throw inputError(
      'INVALID_STATE',
      'id',
      `Tickets can be merged only into a ticket in progress; this one is ${target.status.toUpperCase()}.`,
      IN_WORK.map((status) => status.toUpperCase()),
    );
  }
  for (const { status, requesterId } of sources) {
    if (!TICKET_STATES[status].includes(TicketStatus.MERGED))
      throw invalidState(status, TicketStatus.MERGED, TICKET_STATES[status], 'input.from');
    if (requesterId === null || requesterId !== target.requesterId) {
      throw inputError('NOT_ALLOWED', 'input.from', 'Only tickets of the same requester can be merged.');
    }
  }
  const all = [target, ...sources];
  if (sumOf(all, 'messageCount') > MAX_MESSAGES || sumOf(all, 'textBytes') > MAX_TEXT_BYTES) {
    throw inputError(
      'LIMIT_REACHED',
      'input.from',
      `Together the tickets have more than ${String(MAX_MESSAGES)} messages or ${String(MAX_TEXT_BYTES / 1_000_000)} MB of text.`,
    );
  }
  if (sumOf(all, 'noteCount') > MAX_NOTES) {
    throw inputError(
      'LIMIT_REACHED',
      'input.from',
      `Together the tickets have more than ${String(MAX_NOTES)} internal notes.`,
    );
  }
}

async function fillTarget(
  target: SupportTicket,
  sources: readonly SupportTicket[],
  actorId: string,
  session: ClientSession,
  now: Date,
): Promise<void> {
  const all = [target, ...sources];
  const messages = byTime<Message>(all.flatMap((ticket) => ticket.messages));
  const filled = withMailsOf(withQuestionsOf(target, sources, { actorId, at: now }), sources);
  await TicketModel.updateOne(
    { _id: target._id },
    {
      $set: {
        ...pickState(filled),
        history: filled.history,
        messages,
        internalNotes: byTime<InternalNote>(all.flatMap((ticket) => ticket.internalNotes)),
        messageCount: messages.length,
        textBytes: sumOf(all, 'textBytes'),
        noteCount: sumOf(all, 'noteCount'),
        searchWords: ticketSearchWords(
          target.ticketNumber,
          target.subject,
          messages.map(({ body }) => body),
        ),
        updatedAt: now,
      },
      $inc: { version: 1, revision: 1 },
    },
    { session, timestamps: false },
  );
}

/** An unanswered question reopens and wakes the target, as a reply would. */
function withQuestionsOf(target: SupportTicket, sources: readonly SupportTicket[], actor: Actor): SupportTicket {
  const since = earliestOf(sources.map(({ waitingSince }) => waitingSince));
  return since ? questioned(target, actor, since) : target;
}

/** Pending emails to the requester move to the target along with their content. */
function withMailsOf(target: SupportTicket, sources: readonly SupportTicket[]): SupportTicket {
  const all = [target, ...sources];
  return Object.assign({}, target, {
    mailSince: earliestOf(all.map(({ mailSince }) => mailSince)),
    mailDueAt: earliestOf(all.map(({ mailDueAt }) => mailDueAt)),
  });
}

function earliestOf(times: readonly (Date | null)[]): Date | null {
  const known = times.flatMap((time) => (time ? [time.getTime()] : []));
  return known.length > 0 ? new Date(Math.min(...known)) : null;
}

async function emptySource(
  source: SupportTicket,
  target: SupportTicket,
  actorId: string,
  session: ClientSession,
  now: Date,
): Promise<void> {
  const body = `This ticket was merged into ticket ${String(target.ticketNumber)}, which now contains its messages.`;
  const moved = movedTo(source, TicketStatus.MERGED, { actorId, at: now });
  await TicketModel.updateOne(
    { _id: source._id },
    {
      $set: {
        ...pickState(moved),
        mergedIntoId: target._id,
        mailSince: null,
        mailDueAt: null,
        history: moved.history,
        messages: [
          newMessage({ authorId: null, authorName: 'Tally', authorKind: MessageAuthorKind.SYSTEM, body, at: now }),
        ],
        internalNotes: [],
        messageCount: 1,
        textBytes: bytesOf(body),
        noteCount: 0,
        searchWords: ticketSearchWords(source.ticketNumber, source.subject, []),
        updatedAt: now,
      },
      $inc: { version: 1, revision: 1 },
    },
    { session, timestamps: false },
  );
}

function pickState(ticket: SupportTicket): Record<string, unknown> {
  return Object.fromEntries(STATE_FIELDS.map((field) => [field, ticket[field]]));
}

function byTime<T extends { createdAt: Date }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
}

function sumOf(tickets: readonly SupportTicket[], field: 'messageCount' | 'textBytes' | 'noteCount'): number {
  return tickets.reduce((sum, ticket) => sum + ticket[field], 0);
}
