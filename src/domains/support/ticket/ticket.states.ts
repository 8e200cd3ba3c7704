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

/** The status as the requester sees it: on hold and spam are hidden. */
export function publicStatusOf(status: TicketStatus): TicketStatus {
  return status === ON_HOLD || status === SPAM ? OPEN : status;
}

/** The queue of a ticket. Lists filter by this one field because the embedded database finds only by equality. */
export function queueOf(status: TicketStatus, snoozed: boolean): string {
  return snoozed ? `snoozed:${status}` : status;
}

/** What a requester can do: reopen a resolved ticket. */
export function requesterTransitions(status: TicketStatus): readonly TicketStatus[] {
  return status === RESOLVED ? [OPEN] : [];
}

/**
 * The resolution clock runs in these statuses; it is paused in PENDING and ON_HOLD and stops when the ticket is done.
 */
export function clockRunsIn(status: TicketStatus): boolean {
  return status === NEW || status === OPEN;
}

/** Statuses in which the requester does not wait for a reply. */
export function endsWaiting(status: TicketStatus): boolean {
  return status === PENDING || status === RESOLVED || status === CLOSED || status === MERGED;
}

/** Statuses of tickets in progress, which can be snoozed and merged. */
export const IN_WORK: readonly TicketStatus[] = [NEW, OPEN, PENDING, ON_HOLD];

/**
 * Outside the table and only automatic: statuses closed by the erasure of the requester, since there is no one left to
 * answer.
 */
export const CLOSED_BY_ERASURE: readonly TicketStatus[] = [...IN_WORK, SPAM];

/** Statuses in which a ticket waits for staff: the queue without a status filter. */
export const WAITS_FOR_STAFF: readonly TicketStatus[] = [NEW, OPEN];

/** For sorting by urgency. */
export const PRIORITY_RANKS: Readonly<Record<TicketPriority, number>> = {
  [TicketPriority.LOW]: 1,
  [TicketPriority.NORMAL]: 2,
  [TicketPriority.HIGH]: 3,
  [TicketPriority.URGENT]: 4,
};
