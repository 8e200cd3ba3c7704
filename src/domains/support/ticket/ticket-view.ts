import { asClass } from '../../../database/entity.js';
import { SupportTicket } from './ticket.model.js';
import type { TicketSla, TicketStatusChange } from './ticket-parts.model.js';
import { slaAt, startSla } from './ticket-sla.js';
import { ticketAsOf } from './ticket-changes.js';
import { TicketStatus } from './ticket.enums.js';
import { publicStatusOf, requesterTransitions, TICKET_STATES } from './ticket.states.js';

/**
 * The one way out for a ticket: as it is at this moment, and with nothing in it that this reader must not see. Fields
 * need no check of their own then, in lists, mutations, events and exports alike. It copies: an event is shared.
 */
export function ticketFor(asStaff: boolean, stored: SupportTicket, now = new Date()): SupportTicket {
  const { internalNotes: _notes, noteCount: _count, searchWords: _words, ...ticket } = stored;
  return readTicketFor(asStaff, ticket as SupportTicket, now);
}

/** The same for a ticket that was read for this reader alone, without what is hidden: it is changed in place. */
export function readTicketFor(asStaff: boolean, stored: SupportTicket, now: Date): SupportTicket {
  const moves = stored.snoozedUntil !== null || stored.closesAt !== null;
  const ticket = moves ? ticketAsOf(withUnread(stored), now) : stored;
  // A list that was not asked for these did not read them.
  const read: Partial<SupportTicket> = ticket;
  if (asStaff) {
    if (read.sla) Object.assign(ticket, { sla: slaFor(ticket, now) });
    ticket.availableTransitions = TICKET_STATES[ticket.status];
  } else {
    Object.assign(ticket, {
      status: ticket.publicStatus,
      statusLabel: null,
      sla: null,
      snoozedUntil: null,
      history: publicHistory(read.history ?? [], ticket.requesterId),
      availableTransitions: requesterTransitions(ticket.publicStatus),
    });
  }
  return ticket instanceof SupportTicket ? ticket : asClass(SupportTicket, ticket);
}

/** Waking and closing reckon with both, also where a list did not read them; what comes of it is not looked at then. */
function withUnread(stored: SupportTicket): SupportTicket {
  const read: Partial<SupportTicket> = stored;
  read.history ??= [];
  read.sla ??= startSla(stored.priority, stored.createdAt);
  return stored;
}

function slaFor(ticket: SupportTicket, now: Date): TicketSla | null {
  const { status, resolution, imported } = ticket;
  const isOut = status === TicketStatus.SPAM || status === TicketStatus.MERGED;
  const hasNone = isOut || Boolean(imported) || (status === TicketStatus.CLOSED && resolution === null);
  return hasNone ? null : slaAt(ticket.sla, ticket.resolution?.resolvedAt ?? null, now);
}

/** Changes that show, without the names and reasons of the staff; a resolution is told with both. */
function publicHistory(history: readonly TicketStatusChange[], requesterId: string | null): TicketStatusChange[] {
  return history.flatMap(({ from, to, actorId, reason, at }) => {
    const shown = { from: publicStatusOf(from), to: publicStatusOf(to), at };
    if (shown.from === shown.to) return [];
    const told = to === TicketStatus.RESOLVED || (actorId !== null && actorId === requesterId);
    return [told ? { ...shown, actorId, reason } : { ...shown, actorId: null, reason: null }];
  });
}
