import type { ClientSession } from 'mongoose';
import { requireUser } from '../../../auth/viewer.js';
import type { Context } from '../../../graphql/context.js';
import { inputError } from '../../../shared/errors.js';
import { assertTransition } from '../../../shared/states.js';
import { maskCardNumbers } from '../../../shared/text.js';
import { workerOf } from '../../identity/index.js';
import { assignedTo, awake, movedTo, prioritized, snoozed } from '../ticket/ticket-changes.js';
import { changeTicket, type TicketHead } from '../ticket/ticket-write.service.js';
import { seen } from '../ticket/ticket.service.js';
import { TicketStatus, type TicketPriority } from '../ticket/ticket.enums.js';
import type { SupportTicket } from '../ticket/ticket.model.js';
import { IN_WORK, TICKET_STATES } from '../ticket/ticket.states.js';
import { TICKET_ROLES } from '../ticket/ticket-unassign.service.js';

const MAX_SNOOZE_DAYS = 90;
const DAY = 24 * 3_600_000;

type Change = (ticket: TicketHead, agentId: string, session: ClientSession) => TicketHead | Promise<TicketHead>;

/** A staff change to one ticket. */
async function change(context: Context, id: string, now: Date, apply: Change): Promise<SupportTicket> {
  const { userId } = requireUser(context.viewer);
  const decide = async (ticket: TicketHead, session: ClientSession): Promise<{ ticket: TicketHead }> => ({
    ticket: await apply(ticket, userId, session),
  });
  return seen(context, await changeTicket(context, id, decide, now), now);
}

/** Assigns a ticket to a staff member or unassigns it (null). A NEW ticket becomes OPEN. */
export function assignTicket(
  context: Context,
  id: string,
  assigneeId: string | null | undefined,
  now = new Date(),
): Promise<SupportTicket> {
  return change(context, id, now, async (ticket, agentId, session) => {
    if (assigneeId) await assertAgent(assigneeId, session);
    assertNotFinal(ticket);
    return assigneeId === undefined ? ticket : assignedTo(ticket, assigneeId, agentId, now);
  });
}

async function assertAgent(userId: string, session: ClientSession): Promise<void> {
  if (await workerOf(userId, TICKET_ROLES, session)) return;
  throw inputError(
    'NOT_ALLOWED',
    'input.assigneeId',
    'A ticket can be assigned only to a support agent or an admin with an active account.',
  );
}

/** Due times are recalculated from the creation of the ticket. */
export function setTicketPriority(
  context: Context,
  id: string,
  priority: TicketPriority,
  now = new Date(),
): Promise<SupportTicket> {
  return change(context, id, now, (ticket) => {
    assertNotFinal(ticket);
    return prioritized(ticket, priority);
  });
}

export interface StatusChange {
  status: TicketStatus;
  reason?: string | null | undefined;
  statusLabel?: string | null | undefined;
}

/**
 * Changes the status along the table. Merging and resolving have mutations of their own because they need more input.
 */
export function changeTicketStatus(
  context: Context,
  id: string,
  input: StatusChange,
  now = new Date(),
): Promise<SupportTicket> {
  const { status, statusLabel = null } = input;
  const reason = input.reason ? maskCardNumbers(input.reason) : null;
  return change(context, id, now, (ticket, agentId) => {
    assertTransition(TICKET_STATES, ticket.status, status, 'input.status');
    if (status === TicketStatus.MERGED)
      throw inputError('NOT_ALLOWED', 'input.status', 'Use mergeTickets, which takes the ticket to merge into.');
    if (status === TicketStatus.RESOLVED && ticket.assigneeId === null) {
      throw inputError(
        'NOT_ALLOWED',
        'input.status',
        'A ticket needs an assignee to be resolved. Assign it first, or use resolveTicket.',
      );
    }
    return { ...movedTo(ticket, status, { actorId: agentId, reason, at: now }), statusLabel };
  });
}

/** Resolves a ticket and notifies the requester; an unassigned ticket is assigned to the agent who resolves it. */
export function resolveTicket(context: Context, id: string, summary: string, now = new Date()): Promise<SupportTicket> {
  return change(context, id, now, (ticket, agentId) => {
    assertTransition(TICKET_STATES, ticket.status, TicketStatus.RESOLVED, 'id');
    const resolved = movedTo(ticket, TicketStatus.RESOLVED, {
      actorId: agentId,
      reason: maskCardNumbers(summary),
      at: now,
    });
    return { ...resolved, assigneeId: ticket.assigneeId ?? agentId };
  });
}

/** Removes a ticket from the queue until a time, or returns it (`until` null); omitted fields stay unchanged. */
export function snoozeTicket(
  context: Context,
  id: string,
  input: { until?: Date | null | undefined; wakeOnReply?: boolean | null | undefined },
  now = new Date(),
): Promise<SupportTicket> {
  if (input.until) assertSnooze(input.until, now);
  return change(context, id, now, (ticket) => {
    if (!IN_WORK.includes(ticket.status)) {
      throw inputError(
        'INVALID_STATE',
        'id',
        `Only a ticket in progress can be snoozed; this one is ${ticket.status.toUpperCase()}.`,
        IN_WORK.map((status) => status.toUpperCase()),
      );
    }
    const until = input.until === undefined ? ticket.snoozedUntil : input.until;
    return until ? snoozed(ticket, until, input.wakeOnReply ?? ticket.wakeOnReply, now) : awake(ticket, now);
  });
}

function assertSnooze(until: Date, now: Date): void {
  const ahead = until.getTime() - now.getTime();
  if (ahead > 0 && ahead <= MAX_SNOOZE_DAYS * DAY) return;
  throw inputError(
    'OUT_OF_RANGE',
    'input.until',
    `until must be in the future, at most ${String(MAX_SNOOZE_DAYS)} days ahead.`,
  );
}

function assertNotFinal({ status }: TicketHead): void {
  if (TICKET_STATES[status].length === 0) {
    throw inputError(
      'INVALID_STATE',
      'id',
      `The ticket is ${status.toUpperCase()}, which is final. It can no longer be changed.`,
    );
  }
}
