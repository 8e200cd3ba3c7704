import type { PipelineStage } from 'mongoose';
import { isCaller, type Viewer } from '../../auth/viewer.js';
import { asClass } from '../../database/entity.js';
import { defineLoader } from '../../database/loaders.js';
import { MAX_PAGE, type Page } from '../../database/page.js';
import type { Context } from '../../graphql/context.js';
import { inputError } from '../../shared/errors.js';
import { isId } from '../../shared/ids.js';
import { ticketFor } from './ticket-view.js';
import { SupportTicket, TicketModel } from './ticket.model.js';
import { LIST_PROJECTION, type PageRequest } from './ticket.service.js';

/** Which page of which account's tickets. */
interface Wanted {
  userId: string;
  first: number;
  /** The ticket after which to go on. */
  afterId: string | undefined;
}

/** Pages of many accounts in one command, so that a list of accounts with their tickets costs one command more. */
const pageLoader = defineLoader<string, SupportTicket[]>(async (keys) => {
  const [first, ...others] = keys.map((key) => pipelineOf(JSON.parse(key) as Wanted, key));
  if (!first) return new Map();
  const unions = others.map((pipeline) => ({ $unionWith: { coll: TicketModel.collection.name, pipeline } }));
  const rows = await TicketModel.aggregate<SupportTicket & { page: string }>([...first, ...unions]);
  const pages = new Map<string, SupportTicket[]>();
  for (const { page, ...ticket } of rows) {
    const known = pages.get(page) ?? [];
    known.push(asClass(SupportTicket, ticket));
    pages.set(page, known);
  }
  return pages;
}, []);

function pipelineOf(
  { userId, first, afterId }: Wanted,
  page: string,
): Exclude<PipelineStage, PipelineStage.Merge | PipelineStage.Out>[] {
  return [
    { $match: { requesterId: userId, ...(afterId === undefined ? {} : { _id: { $lt: afterId } }) } },
    { $sort: { _id: -1 } },
    { $limit: first + 1 },
    { $project: LIST_PROJECTION },
    { $addFields: { page: { $literal: page } } },
  ];
}

const countLoader = defineLoader<string, number>(async (userIds) => {
  const counts = await TicketModel.aggregate<{ _id: string; count: number }>([
    { $match: { requesterId: { $in: [...userIds] } } },
    { $group: { _id: '$requesterId', count: { $sum: 1 } } },
  ]);
  return new Map(counts.map(({ _id, count }) => [_id, count]));
}, 0);

function maySeeTicketsOf(viewer: Viewer, userId: string): boolean {
  return isCaller(viewer, 'support') || (viewer.kind === 'user' && viewer.userId === userId);
}

/** An account's tickets, newest first: for the account itself and for support; null for everybody else. */
export async function ticketsOfAccount(
  context: Context,
  userId: string,
  { first, after }: PageRequest,
): Promise<Page<SupportTicket> | null> {
  const { viewer } = context;
  if (!maySeeTicketsOf(viewer, userId)) return null;
  if (!Number.isInteger(first) || first < 1 || first > MAX_PAGE) {
    throw inputError('OUT_OF_RANGE', 'first', `first must be a whole number from 1 to ${String(MAX_PAGE)}.`);
  }
  const wanted: Wanted = { userId, first, afterId: typeof after === 'string' ? idOfCursor(after, userId) : undefined };
  const rows = await pageLoader(context).load(JSON.stringify(wanted));
  const asStaff = isCaller(viewer, 'support');
  return {
    nodes: rows.slice(0, first).map((ticket) => ticketFor(asStaff, ticket)),
    hasNextPage: rows.length > first,
    hasPreviousPage: typeof after === 'string',
    cursorOf: (ticket) => cursorOf(ticket._id, userId),
    count: async () => countLoader(context).load(userId),
  };
}

/** Ids of tickets sort by time, so a cursor needs only the id, and whose list it belongs to. */
function cursorOf(id: string, userId: string): string {
  return Buffer.from(`${userId}:${id}`).toString('base64url');
}

function idOfCursor(cursor: string, userId: string): string {
  const [owner, id = ''] = Buffer.from(cursor, 'base64url').toString().split(':');
  if (owner === userId && isId('tkt', id)) return id;
  throw inputError('INVALID', 'after', 'after must be an endCursor or edge cursor of this very list.');
}
