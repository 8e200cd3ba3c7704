import mongoose, { type mongo } from 'mongoose';

/** The same reads for every peer, by the MongoDB driver: a page of open tickets, and people by their ids. */
export interface TicketRow {
  _id: string;
  ticketNumber: number;
  subject: string;
  status: string;
  priority: string;
  createdAt: Date;
  requesterId?: string;
  assigneeId?: string;
  messages: { _id: string; body: string; createdAt: Date; authorId?: string }[];
}

export interface UserRow {
  _id: string;
  name: string;
}

const TICKET = {
  ticketNumber: 1,
  subject: 1,
  status: 1,
  priority: 1,
  createdAt: 1,
  requesterId: 1,
  assigneeId: 1,
  messages: 1,
};

export async function connect(uri: string): Promise<mongo.Db> {
  const client = new mongoose.mongo.MongoClient(uri, { maxPoolSize: 30 });
  await client.connect();
  return client.db();
}

export function openTickets(db: mongo.Db, first: number): Promise<TicketRow[]> {
  return db
    .collection<TicketRow>('supporttickets')
    .find({ status: 'open' }, { projection: TICKET })
    .sort({ _id: -1 })
    .limit(first)
    .toArray();
}

export function usersByIds(db: mongo.Db, ids: readonly string[]): Promise<UserRow[]> {
  return db
    .collection<UserRow>('users')
    .find({ _id: { $in: [...ids] } }, { projection: { name: 1 } })
    .toArray();
}
