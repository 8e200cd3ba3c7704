import type { SupportTicket } from './ticket.model.js';
import type { TicketStatusChange } from './ticket-parts.model.js';
import { changeTargets, endWaiting, replied, runClock, startWaiting } from './ticket-sla.js';
import { TicketStatus, type TicketPriority } from './ticket.enums.js';
import { clockRunsIn, endsWaiting, IN_WORK, PRIORITY_RANKS, publicStatusOf, queueOf } from './ticket.states.js';

/** A resolved ticket closes by itself after this. */
export const CLOSE_AFTER = 7 * 24 * 3_600_000;

/** What decisions about a ticket rest on; written back as a whole. */
export const STATE_FIELDS = [
  'status',
  'publicStatus',
  'statusLabel',
  'assigneeId',
  'priority',
  'priorityRank',
  'waitingSince',
  'snoozedUntil',
  'wakeOnReply',
  'queue',
  'sla',
  'resolution',
  'closesAt',
  'mergedIntoId',
] as const satisfies readonly (keyof SupportTicket)[];

export type TicketState = Pick<SupportTicket, (typeof STATE_FIELDS)[number]>;

/** A ticket as far as the functions below look at it. */
export type ChangingTicket = TicketState & Pick<SupportTicket, 'createdAt' | 'history'>;

export interface Actor {
  actorId: string | null;
  reason?: string | null | undefined;
  at: Date;
}

/** The ticket in another status: clocks, waiting, resolution and history go along. Whether it may is asked before. */
export function movedTo<T extends ChangingTicket>(
  ticket: T,
  status: TicketStatus,
  { actorId, reason = null, at }: Actor,
): T {
  const change: TicketStatusChange = { from: ticket.status, to: status, actorId, reason, at };
  const reopens = ticket.status === TicketStatus.RESOLVED && status === TicketStatus.OPEN;
  const resolves = status === TicketStatus.RESOLVED;
  const moved: T = {
    ...(IN_WORK.includes(status) ? ticket : awake(ticket, at)),
    status,
    publicStatus: publicStatusOf(status),
    statusLabel: null,
    history: [...ticket.history, change],
    closesAt: resolves ? new Date(at.getTime() + CLOSE_AFTER) : null,
    ...(resolves ? { resolution: { summary: reason, resolvedAt: at, resolvedById: actorId } } : {}),
    ...(reopens ? { resolution: null } : {}),
  };
  const waits = endsWaiting(status) ? notWaiting(moved, at) : moved;
  // A pause that ends with the resolution counts; from there on the clock stands until the ticket is reopened.
  return withClock(resolves ? { ...waits, sla: runClock(waits.sla, true, at) } : waits, at);
}

/** The requester wrote: the ticket opens again where it was waiting or done, and somebody waits for an answer. */
export function repliedByRequester<T extends ChangingTicket>(ticket: T, requesterId: string, at: Date): T {
  const opens = ticket.status === TicketStatus.PENDING || ticket.status === TicketStatus.RESOLVED;
  const opened = opens ? movedTo(ticket, TicketStatus.OPEN, { actorId: requesterId, at }) : ticket;
  const seen = opened.wakeOnReply ? awake(opened, at) : opened;
  if (seen.waitingSince !== null) return seen;
  return { ...seen, waitingSince: at, sla: startWaiting(seen.sla, seen.priority, at) };
}

/** The staff wrote: the requester waits no longer, and a new ticket counts as taken up. */
export function repliedByStaff<T extends ChangingTicket>(ticket: T, actorId: string, at: Date): T {
  const taken = takenUp(ticket, actorId, at);
  return { ...taken, waitingSince: null, sla: replied(taken.sla, at) };
}

export function assignedTo<T extends ChangingTicket>(
  ticket: T,
  assigneeId: string | null,
  actorId: string,
  at: Date,
): T {
  const taken = assigneeId === null ? ticket : takenUp(ticket, actorId, at);
  return { ...taken, assigneeId };
}

export function prioritised<T extends ChangingTicket>(ticket: T, priority: TicketPriority): T {
  return {
    ...ticket,
    priority,
    priorityRank: PRIORITY_RANKS[priority],
    sla: changeTargets(ticket.sla, priority, ticket),
  };
}

export function snoozed<T extends ChangingTicket>(ticket: T, until: Date, wakeOnReply: boolean, at: Date): T {
  return withClock({ ...ticket, snoozedUntil: until, wakeOnReply }, at);
}

/** Ends a snooze; does nothing to a ticket that is awake. */
export function awake<T extends ChangingTicket>(ticket: T, at: Date): T {
  return ticket.snoozedUntil === null ? ticket : withClock({ ...ticket, snoozedUntil: null, wakeOnReply: true }, at);
}

/** The ticket as it is at a moment: a snooze that is over has ended, and what was resolved 7 days ago is closed. */
export function ticketAsOf<T extends ChangingTicket>(stored: T, now: Date): T {
  const { snoozedUntil, closesAt } = stored;
  const woken = snoozedUntil !== null && snoozedUntil <= now ? awake(stored, snoozedUntil) : stored;
  if (woken.status !== TicketStatus.RESOLVED || closesAt === null || closesAt > now) return woken;
  return movedTo(woken, TicketStatus.CLOSED, { actorId: null, at: closesAt });
}

function takenUp<T extends ChangingTicket>(ticket: T, actorId: string, at: Date): T {
  return ticket.status === TicketStatus.NEW ? movedTo(ticket, TicketStatus.OPEN, { actorId, at }) : ticket;
}

function notWaiting<T extends ChangingTicket>(ticket: T, at: Date): T {
  return { ...ticket, waitingSince: null, sla: endWaiting(ticket.sla, at) };
}

function withClock<T extends ChangingTicket>(ticket: T, at: Date): T {
  const runs = clockRunsIn(ticket.status) && ticket.snoozedUntil === null;
  const queue = queueOf(ticket.status, ticket.snoozedUntil !== null);
  return { ...ticket, queue, sla: runClock(ticket.sla, runs, at) };
}
