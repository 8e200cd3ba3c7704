import type { StateTable } from '../../../shared/states.js';
import { TicketPriority, TicketStatus } from './ticket.enums.js';

const { NEW, OPEN, PENDING, ON_HOLD, RESOLVED, CLOSED, SPAM, MERGED } = TicketStatus;

/** Never back to NEW; CLOSED and MERGED are final. */
export const TICKET_STATES: StateTable<TicketStatus> = {
  [NEW]: [OPEN, PENDING, ON_HOLD, RESOLVED, SPAM, MERGED],
  [OPEN]: [PENDING, ON_HOLD, RESOLVED, SPAM, MERGED],
  [PENDING]: [OPEN, ON_HOLD, RESOLVED, MERGED],
  [ON_HOLD]: [OPEN, PENDING, RESOLVED, MERGED],
  [RESOLVED]: [OPEN, CLOSED],
  [CLOSED]: [],
  [SPAM]: [OPEN],
  [MERGED]: [],
};

export const ALL_STATUSES = Object.values(TicketStatus);

/** What the requester sees of a status: neither that a ticket is on hold nor that it was taken for spam. */
export function publicStatusOf(status: TicketStatus): TicketStatus {
  return status === ON_HOLD || status === SPAM ? OPEN : status;
}

/** The queue that a ticket stands in. A list goes by this one field, for the embedded database finds by equality alone. */
export function queueOf(status: TicketStatus, snoozed: boolean): string {
  return snoozed ? `snoozed:${status}` : status;
}

/** What a requester can bring about: opening again what is resolved. */
export function requesterTransitions(status: TicketStatus): readonly TicketStatus[] {
  return status === RESOLVED ? [OPEN] : [];
}

/** The resolution clock runs in these; it stands in PENDING and ON_HOLD and once the ticket is done. */
export function clockRunsIn(status: TicketStatus): boolean {
  return status === NEW || status === OPEN;
}

/** Statuses in which nobody waits for an answer. */
export function endsWaiting(status: TicketStatus): boolean {
  return status === PENDING || status === RESOLVED || status === CLOSED || status === MERGED;
}

/** Statuses in which a ticket is still in work: it can be snoozed and merged. */
export const IN_WORK: readonly TicketStatus[] = [NEW, OPEN, PENDING, ON_HOLD];

/** Beside the table, and never by hand: what the erasure of its requester closes, for nobody is left to answer. */
export const CLOSED_BY_ERASURE: readonly TicketStatus[] = [...IN_WORK, SPAM];

/** Statuses in which a ticket waits for the staff: what the queue shows when it is not asked for a status. */
export const WAITS_FOR_STAFF: readonly TicketStatus[] = [NEW, OPEN];

/** For sorting by urgency. */
export const PRIORITY_RANKS: Readonly<Record<TicketPriority, number>> = {
  [TicketPriority.LOW]: 1,
  [TicketPriority.NORMAL]: 2,
  [TicketPriority.HIGH]: 3,
  [TicketPriority.URGENT]: 4,
};
