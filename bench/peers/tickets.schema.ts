import DataLoader from 'dataloader';
import type { mongo } from 'mongoose';
import { openTickets, usersByIds, type TicketRow, type UserRow } from './tickets.data.js';

/** The part of the graph that the benchmark's page needs, as the GraphQL peers' guides would have it written. */
export const typeDefs = `
  scalar DateTimeISO
  enum TicketStatus { NEW OPEN PENDING ON_HOLD RESOLVED CLOSED SPAM MERGED }
  enum TicketPriority { LOW NORMAL HIGH URGENT }
  type User { id: ID! name: String! }
  type Message { id: ID! body: String! createdAt: DateTimeISO! author: User }
  type MessageConnection { nodes: [Message!]! }
  type SupportTicket {
    id: ID! ticketNumber: Int! subject: String! status: TicketStatus! priority: TicketPriority! createdAt: DateTimeISO!
    requester: User assignee: User messages(first: Int = 10): MessageConnection!
  }
  type SupportTicketConnection { nodes: [SupportTicket!]! }
  input TicketFilter { status: TicketStatus }
  type Query { tickets(filter: TicketFilter, first: Int = 20): SupportTicketConnection! }
`;

export interface PeerContext {
  db: mongo.Db;
  users: DataLoader<string, UserRow | null>;
}

export function peerContext(db: mongo.Db): PeerContext {
  return {
    db,
    users: new DataLoader(async (ids) => {
      const found = new Map((await usersByIds(db, ids)).map((user) => [user._id, user]));
      return ids.map((id) => found.get(id) ?? null);
    }),
  };
}

const person = (id: string | undefined, { users }: PeerContext): Promise<UserRow | null> | null =>
  id ? users.load(id) : null;

export const resolvers = {
  Query: {
    tickets: async (_root: unknown, { first }: { first: number }, { db }: PeerContext) => ({
      nodes: await openTickets(db, first),
    }),
  },
  SupportTicket: {
    id: (ticket: TicketRow) => ticket._id,
    status: (ticket: TicketRow) => ticket.status.toUpperCase(),
    priority: (ticket: TicketRow) => ticket.priority.toUpperCase(),
    requester: (ticket: TicketRow, _args: unknown, context: PeerContext) => person(ticket.requesterId, context),
    assignee: (ticket: TicketRow, _args: unknown, context: PeerContext) => person(ticket.assigneeId, context),
    messages: (ticket: TicketRow, { first }: { first: number }) => ({ nodes: ticket.messages.slice(0, first) }),
  },
  Message: {
    id: (message: TicketRow['messages'][number]) => message._id,
    author: (message: TicketRow['messages'][number], _args: unknown, context: PeerContext) =>
      person(message.authorId, context),
  },
  User: { id: (user: UserRow) => user._id },
};
