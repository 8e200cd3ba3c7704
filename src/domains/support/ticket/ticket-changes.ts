import type { SupportTicket } from './ticket.model.js';
import type { TicketStatusChange } from './ticket-parts.model.js';
import { changeTargets, endWaiting, replied, runClock, startWaiting } from './ticket-sla.js';
import { TicketStatus, type TicketPriority } from './ticket.enums.js';
import {
  CLOSED_BY_ERASURE,
  clockRunsIn,
  endsWaiting,
  IN_WORK,
  PRIORITY_RANKS,
  publicStatusOf,
  queueOf,
} from './ticket.states.js';

/** A resolved ticket closes by itself after this. */
export const CLOSE_AFTER = 7 * 24 * 3_600_000;

/** The requester is mailed so long after the last thing that the staff did, but not longer than this after the first. */
const MAIL_AFTER = 12_000;
const MAIL_AT_LAST = 60_000;

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
  'mailSince',
  'mailDueAt',
] as const satisfies readonly (keyof SupportTicket)[];

export type TicketState = Pick<SupportTicket, (typeof STATE_FIELDS)[number]>;

/** A ticket as far as the functions below look at it. */
export type ChangingTicket = TicketState & Pick<SupportTicket, 'createdAt' | 'history' | 'requesterId'>;

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
  if (!resolves) return withClock(waits, at);
  // A pause that ends with the resolution counts; from there on the clock stands until the ticket is reopened. It is an answer.
  const resolved = { ...waits, sla: replied(runClock(waits.sla, true, at), at) };
  return withClock(actorId === null ? resolved : toBeMailed(resolved, actorId, at), at);
}

/** The requester wrote: the ticket opens again where it was waiting or done, and somebody waits for an answer. */
export function repliedByRequester<T extends ChangingTicket>(ticket: T, requesterId: string, at: Date): T {
  return questioned(ticket, { actorId: requesterId, at }, at);
}

/** A question of the requester came into the ticket, by a reply or by a merge; it has waited since `since`. */
export function questioned<T extends ChangingTicket>(ticket: T, actor: Actor, since: Date): T {
  const opens = ticket.status === TicketStatus.PENDING || ticket.status === TicketStatus.RESOLVED;
  const opened = opens ? movedTo(ticket, TicketStatus.OPEN, actor) : ticket;
  const seen = opened.wakeOnReply ? awake(opened, actor.at) : opened;
  return seen.waitingSince !== null && seen.waitingSince <= since ? seen : waitingFrom(seen, since);
}

/** The requester waits for an answer from a moment on. */
export function waitingFrom<T extends ChangingTicket>(ticket: T, since: Date): T {
  return { ...ticket, waitingSince: since, sla: startWaiting(ticket.sla, ticket.priority, since) };
}

/** The staff wrote: the requester waits no longer, and a new ticket counts as taken up. */
export function repliedByStaff<T extends ChangingTicket>(ticket: T, actorId: string, at: Date): T {
  const taken = takenUp(ticket, actorId, at);
  return toBeMailed({ ...taken, waitingSince: null, sla: replied(taken.sla, at) }, actorId, at);
}

/** The requester is to hear of what the staff did; what follows soon goes into the same mail. */
function toBeMailed<T extends ChangingTicket>(ticket: T, actorId: string, at: Date): T {
  if (ticket.requesterId === null || actorId === ticket.requesterId) return ticket;
  const since = ticket.mailSince ?? at;
  const latest = since.getTime() + MAIL_AT_LAST;
  return { ...ticket, mailSince: since, mailDueAt: new Date(Math.min(at.getTime() + MAIL_AFTER, latest)) };
}

/** The requester's account is erased: nobody waits, no clock runs, and it stands in no queue of the staff's. What is done stays so. */
export function closedByErasure<T extends ChangingTicket>(ticket: T, at: Date): T {
  const silent = { ...ticket, mailSince: null, mailDueAt: null };
  if (!CLOSED_BY_ERASURE.includes(ticket.status)) return silent;
  return movedTo(silent, TicketStatus.CLOSED, { actorId: null, reason: 'The account was erased.', at });
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
