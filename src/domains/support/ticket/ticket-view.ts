import { asClass } from '../../../database/entity.js';
import { SupportTicket } from './ticket.model.js';
import type { TicketSla, TicketStatusChange } from './ticket-parts.model.js';
import { slaAt, startSla } from './ticket-sla.js';
import { ticketAsOf } from './ticket-changes.js';
import { TicketStatus } from './ticket.enums.js';
import { publicStatusOf, requesterTransitions, TICKET_STATES } from './ticket.states.js';

/**
 * The only way a ticket leaves the service: as of now and without anything this reader must not see, so fields need no
 * checks of their own in lists, mutations, events, and exports. It copies, because events are shared.
 */
export function ticketFor(asStaff: boolean, stored: SupportTicket, now = new Date()): SupportTicket {
  const { internalNotes: _notes, noteCount: _count, searchWords: _words, ...ticket } = stored;
  return readTicketFor(asStaff, ticket as SupportTicket, now);
}

/** The same for a ticket read for this reader only, without hidden fields: it is changed in place. */
export function readTicketFor(asStaff: boolean, stored: SupportTicket, now: Date): SupportTicket {
  const moves = stored.snoozedUntil !== null || stored.closesAt !== null;
  const ticket = moves ? ticketAsOf(withUnread(stored), now) : stored;
  // A list that did not select these has not read them.
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

/** Waking and closing use both fields even if a list has not read them; the result is not used then. */
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

/** The visible changes, without names and reasons of staff; a resolution includes both. */
function publicHistory(history: readonly TicketStatusChange[], requesterId: string | null): TicketStatusChange[] {
  return history.flatMap(({ from, to, actorId, reason, at }) => {
    const shown = { from: publicStatusOf(from), to: publicStatusOf(to), at };
    if (shown.from === shown.to) return [];
    const told = to === TicketStatus.RESOLVED || (actorId !== null && actorId === requesterId);
    return [told ? { ...shown, actorId, reason } : { ...shown, actorId: null, reason: null }];
  });
}
