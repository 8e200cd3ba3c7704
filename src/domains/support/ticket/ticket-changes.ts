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

/** How long until a resolved ticket closes automatically. */
export const CLOSE_AFTER = 7 * 24 * 3_600_000;

/** The requester is emailed this long after the last staff change, but at most the longer time after the first. */
const MAIL_AFTER = 12_000;
const MAIL_AT_LAST = 60_000;

/** The fields that decisions about a ticket depend on; written back as a whole. */
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

/** The fields of a ticket that the functions below use. */
export type ChangingTicket = TicketState & Pick<SupportTicket, 'createdAt' | 'history' | 'requesterId'>;

export interface Actor {
  actorId: string | null;
  reason?: string | null | undefined;
  at: Date;
}

/**
 * Moves the ticket to another status, with its clocks, waiting time, resolution, and history. The caller checks the
 * transition.
 */
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
  // A pause that ends with the resolution counts; from then on the clock stops until the ticket is reopened. The
  // resolution counts as a reply.
  const resolved = { ...waits, sla: replied(runClock(waits.sla, true, at), at) };
  return withClock(actorId === null ? resolved : withMailDue(resolved, actorId, at), at);
}

/** The requester replied: a pending or resolved ticket reopens, and the requester waits for a reply. */
export function repliedByRequester<T extends ChangingTicket>(ticket: T, requesterId: string, at: Date): T {
  return questioned(ticket, { actorId: requesterId, at }, at);
}

/** The ticket received a question from the requester, by a reply or a merge, waiting since `since`. */
export function questioned<T extends ChangingTicket>(ticket: T, actor: Actor, since: Date): T {
  const opens = ticket.status === TicketStatus.PENDING || ticket.status === TicketStatus.RESOLVED;
  const opened = opens ? movedTo(ticket, TicketStatus.OPEN, actor) : ticket;
  const seen = opened.wakeOnReply ? awake(opened, actor.at) : opened;
  return seen.waitingSince !== null && seen.waitingSince <= since ? seen : waitingFrom(seen, since);
}

/** Marks the requester as waiting for a reply since a time. */
export function waitingFrom<T extends ChangingTicket>(ticket: T, since: Date): T {
  return { ...ticket, waitingSince: since, sla: startWaiting(ticket.sla, ticket.priority, since) };
}

/** Staff replied: the requester no longer waits, and a NEW ticket becomes OPEN. */
export function repliedByStaff<T extends ChangingTicket>(ticket: T, actorId: string, at: Date): T {
  const taken = takenUp(ticket, actorId, at);
  return withMailDue({ ...taken, waitingSince: null, sla: replied(taken.sla, at) }, actorId, at);
}

/** Schedules an email to the requester about staff changes; changes that follow soon go into the same email. */
function withMailDue<T extends ChangingTicket>(ticket: T, actorId: string, at: Date): T {
  if (ticket.requesterId === null || actorId === ticket.requesterId) return ticket;
  const since = ticket.mailSince ?? at;
  const latest = since.getTime() + MAIL_AT_LAST;
  return { ...ticket, mailSince: since, mailDueAt: new Date(Math.min(at.getTime() + MAIL_AFTER, latest)) };
}

/**
 * After the requester's account is erased, no one waits, no clock runs, and the ticket leaves the staff queues.
 * Finished tickets stay finished.
 */
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

export function prioritized<T extends ChangingTicket>(ticket: T, priority: TicketPriority): T {
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

/** Ends a snooze; does nothing if the ticket is not snoozed. */
export function awake<T extends ChangingTicket>(ticket: T, at: Date): T {
  return ticket.snoozedUntil === null ? ticket : withClock({ ...ticket, snoozedUntil: null, wakeOnReply: true }, at);
}

/** The ticket as of a time: expired snoozes have ended, and tickets resolved 7 days ago are closed. */
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
