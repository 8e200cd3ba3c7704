import type { TicketSla } from './ticket-parts.model.js';
import { SlaState, TicketPriority } from './ticket.enums.js';

/** The clocks as plain data. */
export type SlaRecord = Pick<TicketSla, keyof TicketSla>;

const HOUR = 3_600_000;

interface Targets {
  firstReply: number;
  nextReply: number;
  resolution: number;
}

/** Targets of each priority, in milliseconds of wall-clock time. */
const TARGETS: Readonly<Record<TicketPriority, Targets>> = {
  [TicketPriority.URGENT]: { firstReply: HOUR, nextReply: 2 * HOUR, resolution: 8 * HOUR },
  [TicketPriority.HIGH]: { firstReply: 4 * HOUR, nextReply: 8 * HOUR, resolution: 24 * HOUR },
  [TicketPriority.NORMAL]: { firstReply: 8 * HOUR, nextReply: 24 * HOUR, resolution: 72 * HOUR },
  [TicketPriority.LOW]: { firstReply: 24 * HOUR, nextReply: 48 * HOUR, resolution: 120 * HOUR },
};

/**
 * The clocks of a new ticket. Reply clocks never pause, because the requester keeps waiting; the resolution clock does.
 */
export function startSla(priority: TicketPriority, at: Date): SlaRecord {
  const targets = TARGETS[priority];
  return {
    firstReplyDueAt: later(at, targets.firstReply),
    nextReplyDueAt: null,
    resolutionDueAt: later(at, targets.resolution),
    firstRepliedAt: null,
    pausedSeconds: 0,
    pausedAt: null,
    lateReply: false,
  };
}

/** Runs or pauses the resolution clock; pauses are added to the due time. */
export function runClock(sla: SlaRecord, runs: boolean, at: Date): SlaRecord {
  if (!runs) return sla.pausedAt === null ? { ...sla, pausedAt: at } : sla;
  if (sla.pausedAt === null) return sla;
  const pause = Math.max(0, at.getTime() - sla.pausedAt.getTime());
  return {
    ...sla,
    pausedAt: null,
    pausedSeconds: sla.pausedSeconds + Math.round(pause / 1000),
    resolutionDueAt: later(sla.resolutionDueAt, pause),
  };
}

/** The requester is waiting for a reply. Before the first reply, the first-reply clock is the one that counts. */
export function startWaiting(sla: SlaRecord, priority: TicketPriority, at: Date): SlaRecord {
  return sla.firstRepliedAt === null ? sla : { ...sla, nextReplyDueAt: later(at, TARGETS[priority].nextReply) };
}

/** The requester is no longer waiting; a late reply stays recorded. */
export function endWaiting(sla: SlaRecord, at: Date): SlaRecord {
  if (sla.nextReplyDueAt === null) return sla;
  return { ...sla, nextReplyDueAt: null, lateReply: sla.lateReply || at > sla.nextReplyDueAt };
}

export function replied(sla: SlaRecord, at: Date): SlaRecord {
  return { ...endWaiting(sla, at), firstRepliedAt: sla.firstRepliedAt ?? at };
}

/** A new priority applies from the creation of the ticket, pauses included. */
export function changeTargets(
  sla: SlaRecord,
  priority: TicketPriority,
  since: { createdAt: Date; waitingSince: Date | null },
): SlaRecord {
  const targets = TARGETS[priority];
  return {
    ...sla,
    firstReplyDueAt: later(since.createdAt, targets.firstReply),
    nextReplyDueAt:
      sla.nextReplyDueAt && since.waitingSince ? later(since.waitingSince, targets.nextReply) : sla.nextReplyDueAt,
    resolutionDueAt: later(since.createdAt, targets.resolution + sla.pausedSeconds * 1000),
  };
}

/** The state of the clocks at a time. `resolvedAt` stops all of them. */
export function slaAt(sla: SlaRecord, resolvedAt: Date | null, now: Date): SlaRecord {
  // An ongoing pause extends the due time; nothing changes after the resolution.
  const shown = resolvedAt ? sla : { ...runClock(sla, true, now), pausedAt: sla.pausedAt };
  return { ...shown, state: stateOf(shown, resolvedAt, now) };
}

function stateOf(sla: SlaRecord, resolvedAt: Date | null, now: Date): SlaState {
  const end = resolvedAt ?? now;
  const firstIsLate = (sla.firstRepliedAt ?? end) > sla.firstReplyDueAt;
  const nextIsLate = sla.lateReply || (sla.nextReplyDueAt !== null && end > sla.nextReplyDueAt);
  if (firstIsLate || nextIsLate || end > sla.resolutionDueAt) return SlaState.BREACHED;
  if (resolvedAt) return SlaState.MET;
  return sla.pausedAt === null ? SlaState.ACTIVE : SlaState.PAUSED;
}

function later(at: Date, milliseconds: number): Date {
  return new Date(at.getTime() + milliseconds);
}
