import { trusted } from 'mongoose';
import { isCaller } from '../../../auth/viewer.js';
import { MAX_READ_TIME } from '../../../database/connection.js';
import { asClass } from '../../../database/entity.js';
import { defineLoader } from '../../../database/loaders.js';
import type { Context } from '../../../graphql/context.js';
import { TicketModel, type SupportTicket } from './ticket.model.js';
import { InternalNote } from './ticket-parts.model.js';
import { ticketFor } from './ticket-view.js';

/** Tickets by ID, as the viewer can see them; null for those that are missing or belong to someone else. */
export const ticketLoader = defineLoader<string, SupportTicket | null>(async (ids, scope) => {
  const { viewer } = scope as Context;
  const asStaff = isCaller(viewer, 'support');
  if (viewer.kind !== 'user') return new Map();
  const tickets = await TicketModel.find({
    _id: trusted({ $in: [...ids] }),
    ...(asStaff ? {} : { requesterId: viewer.userId }),
  })
    .maxTimeMS(MAX_READ_TIME)
    .lean<SupportTicket[]>();
  return new Map(tickets.map((ticket) => [ticket._id, ticketFor(asStaff, ticket)]));
}, null);

/** Notes of tickets. Used only by the staff field. */
export const noteLoader = defineLoader<string, InternalNote[]>(async (ids) => {
  const tickets = await TicketModel.find({ _id: trusted({ $in: [...ids] }) }, { internalNotes: 1 })
    .maxTimeMS(MAX_READ_TIME)
    .lean<Pick<SupportTicket, '_id' | 'internalNotes'>[]>();
  return new Map(
    tickets.map(({ _id, internalNotes }) => [_id, internalNotes.map((note) => asClass(InternalNote, note))]),
  );
}, []);
