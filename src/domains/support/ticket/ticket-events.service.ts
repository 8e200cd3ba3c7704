import { isCaller, requireUser } from '../../../auth/viewer.js';
import type { Change } from '../../../database/changes.js';
import type { Context } from '../../../graphql/context.js';
import { changesFor, unlessMissing } from '../../../graphql/subscription.js';
import { ticketLoader } from './ticket.loaders.js';
import { ticketFor } from './ticket-view.js';
import type { SupportTicket } from './ticket.model.js';

const COLLECTION = 'supporttickets';

/** Changes of one ticket: all of them for staff; for the requester those that increase `version`. */
export function ticketChanges(context: Context, id: string): Promise<AsyncIterableIterator<SupportTicket>> {
  const { userId } = requireUser(context.viewer);
  const changes = changesFor(context, COLLECTION, (change) => {
    if (change.id !== id || change.kind !== 'update') return undefined;
    const ticket = ticketOf(change);
    if (!ticket || isUnseen(change)) return undefined;
    if (isCaller(context.viewer, 'support')) return ticketFor(true, ticket);
    return ticket.requesterId === userId && change.fields.has('version') ? ticketFor(false, ticket) : undefined;
  });
  return unlessMissing(changes, 'ticket', ticketLoader(context).load(id));
}

/** All changes in the queue. */
export function queueChanges(context: Context): AsyncIterableIterator<SupportTicket> {
  return changesFor(context, COLLECTION, (change) => {
    const ticket = ticketOf(change);
    return ticket && !isUnseen(change) ? ticketFor(true, ticket) : undefined;
  });
}

const UNSEEN: ReadonlySet<string> = new Set(['mailSince', 'mailDueAt']);

/** Whether a change is invisible to everyone: that an email was sent. */
function isUnseen({ kind, fields }: Change): boolean {
  return kind === 'update' && fields.size > 0 && [...fields].every((field) => UNSEEN.has(field));
}

function ticketOf({ record }: Change): SupportTicket | undefined {
  return record as SupportTicket | undefined;
}
