import { isCaller } from '../../../auth/viewer.js';
import type { Page } from '../../../database/page.js';
import { pagesByOwner } from '../../../database/page.loader.js';
import type { Context } from '../../../graphql/context.js';
import { ticketFor } from './ticket-view.js';
import { SupportTicket, TicketModel } from './ticket.model.js';
import { LIST_PROJECTION, type PageRequest } from './ticket.service.js';

const ticketsByRequester = pagesByOwner(TicketModel, SupportTicket, {
  owner: 'requesterId',
  projection: LIST_PROJECTION,
});

/** An account's tickets, newest first: for the account itself and for support; null for everyone else. */
export async function ticketsOfAccount(
  context: Context,
  userId: string,
  request: PageRequest,
): Promise<Page<SupportTicket> | null> {
  const { viewer } = context;
  const asStaff = isCaller(viewer, 'support');
  if (!asStaff && !(viewer.kind === 'user' && viewer.userId === userId)) return null;
  const page = await ticketsByRequester(context, userId, request);
  return { ...page, nodes: page.nodes.map((ticket) => ticketFor(asStaff, ticket)) };
}
