import type { ClientSession } from 'mongoose';
import { Erasure, type Erased } from '../../../database/erasure.js';
import type { PersonalData, Person } from '../../../graphql/domain.js';
import { closedByErasure, STATE_FIELDS } from './ticket-changes.js';
import type { TicketSatisfaction, TicketStatusChange } from './ticket-parts.model.js';
import type { MessageRecord } from './ticket-record.js';
import { bytesOf, ticketSearchWords } from '../ticket-message/ticket-text.js';
import { ticketFor } from './ticket-view.js';
import { TicketModel, type SupportTicket } from './ticket.model.js';

export const ERASED = '[erased]';
const NOBODY = 'Erased account';

type HistoryRow = Pick<TicketStatusChange, keyof TicketStatusChange>;

/** The fields of a ticket that an erasure uses, as plain data. */
type StoredTicket = Omit<SupportTicket, 'messages' | 'satisfaction'> & {
  messages: MessageRecord[];
  satisfaction: Pick<TicketSatisfaction, keyof TicketSatisfaction> | null;
};

/** A person's tickets for export: what the API shows of them, ratings included, and nothing internal to staff. */
async function exportTickets(userId: string): Promise<unknown[]> {
  const tickets = await TicketModel.find({ requesterId: userId }).sort({ _id: -1 }).lean<SupportTicket[]>();
  return tickets.map((stored) => {
    const { _id, ticketNumber, subject, category, priority, status, source, tags, createdAt, updatedAt, ...ticket } =
      ticketFor(false, stored);
    return {
      ...{ id: _id, ticketNumber, subject, category, priority, status, source, tags, createdAt, updatedAt },
      messages: ticket.messages.map(({ authorName, authorKind, body, createdAt: at }) => ({
        authorName,
        authorKind,
        body,
        at,
      })),
      resolution: ticket.resolution && { summary: ticket.resolution.summary, resolvedAt: ticket.resolution.resolvedAt },
      satisfaction: ticket.satisfaction && {
        score: ticket.satisfaction.score,
        comment: ticket.satisfaction.comment,
        reasonCode: ticket.satisfaction.reasonCode,
        ratedAt: ticket.satisfaction.ratedAt,
      },
      history: ticket.history.map(({ from, to, reason, at }) => ({ from, to, reason, at })),
    };
  });
}

/**
 * Removes a person from their tickets: what they wrote, their name, and staff notes about them. Open tickets are
 * closed. The rest (replies, times, scores) stays for statistics.
 */
async function eraseTickets(userId: string, session: ClientSession, now: Date): Promise<string[]> {
  const tickets = await TicketModel.find({ requesterId: userId }).session(session).lean<StoredTicket[]>();
  if (tickets.length === 0) return [];
  await TicketModel.bulkWrite(
    tickets.map((ticket) => ({
      updateOne: { filter: { _id: ticket._id }, update: withoutPerson(ticket, userId, now), timestamps: false },
    })),
    { session },
  );
  return tickets.map(({ _id }) => _id);
}

function withoutPerson(
  stored: StoredTicket,
  userId: string,
  now: Date,
): { $set: Record<string, unknown>; $inc: Record<string, number> } {
  const ticket = closedByErasure(stored, now);
  const messages = ticket.messages.map((message) =>
    message.authorId === userId ? { ...message, authorId: null, authorName: NOBODY, body: ERASED } : message,
  );
  const bodies = messages.map(({ body }) => body);
  return {
    $set: {
      ...Object.fromEntries(STATE_FIELDS.map((field) => [field, ticket[field] ?? null])),
      subject: ERASED,
      tags: [],
      requesterId: null,
      requesterName: NOBODY,
      messages,
      textBytes: bodies.reduce((sum, body) => sum + bytesOf(body), 0),
      internalNotes: [],
      noteCount: 0,
      history: withoutActor(ticket.history, userId),
      ...(ticket.satisfaction ? { satisfaction: { ...ticket.satisfaction, comment: null } } : {}),
      searchWords: ticketSearchWords(
        ticket.ticketNumber,
        '',
        bodies.filter((body) => body !== ERASED),
      ),
    },
    $inc: { version: 1, revision: 1 },
  };
}

function withoutActor(history: readonly HistoryRow[], userId: string): HistoryRow[] {
  return history.map((row) => (row.actorId === userId ? { ...row, actorId: null, reason: null } : row));
}

/** For staff only the name is removed: their replies belong to the conversations of others. */
async function eraseStaff(userId: string, erasure: Erasure): Promise<number> {
  const answered = await erasure.change(
    TicketModel,
    { 'messages.authorId': userId },
    { $set: { 'messages.$[written].authorName': NOBODY, 'messages.$[written].authorId': null } },
    [{ 'written.authorId': userId }],
  );
  await erasure.change(
    TicketModel,
    { 'internalNotes.authorId': userId },
    { $set: { 'internalNotes.$[written].authorId': null } },
    [{ 'written.authorId': userId }],
  );
  await erasure.leaveHistory(TicketModel, userId, null);
  for (const field of ['assigneeId', 'satisfaction.assigneeId', 'resolution.resolvedById'] as const)
    await erasure.change(TicketModel, { [field]: userId }, { $set: { [field]: null } });
  return answered;
}

async function erase({ userId, passedOn }: Person, session: ClientSession): Promise<Erased> {
  const erasure = new Erasure(session);
  erasure.count('changed', passedOn?.['supporttickets'] ?? []);
  const own = await eraseTickets(userId, session, new Date());
  erasure.count('changed', own);
  const answered = await eraseStaff(userId, erasure);
  return erasure.done(own.length > 0 ? TICKETS_STAY : answered > 0 && ANSWERS_STAY);
}

const TICKETS_STAY =
  'Categories, times, and scores of your tickets and the replies you received stay for statistics, without your name or anything you wrote.';
const ANSWERS_STAY = 'Your replies as staff stay in the conversations of others, without your name.';

export const ticketPersonalData: readonly PersonalData[] = [
  {
    collection: 'supporttickets',
    export: ({ userId }) => exportTickets(userId),
    erase,
  },
];
