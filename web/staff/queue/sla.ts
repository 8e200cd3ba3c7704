import type { QueueTicketFragment } from '../generated/graphql.js';

/** The ticket fields that a clock needs. */
export type SlaFacts = Pick<QueueTicketFragment, 'sla' | 'status' | 'snoozedUntil'>;

type Clock =
  | { kind: 'runs'; promise: 'first' | 'next' | 'resolution'; at: string }
  | { kind: 'stands'; word: 'paused' | 'met' | 'missed'; isLate: boolean };

const DONE: readonly string[] = ['RESOLVED', 'CLOSED', 'MERGED', 'SPAM'];

/** The next target: a reply while the requester waits for one, otherwise the resolution. */
export function clockOf({ sla, status }: SlaFacts): Clock | undefined {
  if (!sla) return undefined;
  const isLate = sla.state === 'BREACHED';
  if (DONE.includes(status)) return { kind: 'stands', word: isLate ? 'missed' : 'met', isLate };
  if (!sla.firstRepliedAt) return { kind: 'runs', promise: 'first', at: sla.firstReplyDueAt };
  if (sla.nextReplyDueAt) return { kind: 'runs', promise: 'next', at: sla.nextReplyDueAt };
  // The server postpones the due time while the resolution clock is paused.
  const stands = status === 'PENDING' || status === 'ON_HOLD';
  if (stands || !sla.resolutionDueAt) return { kind: 'stands', word: 'paused', isLate: false };
  return { kind: 'runs', promise: 'resolution', at: sla.resolutionDueAt };
}

/** "3 d 4 h", "2 h 05 min", and "12:31" below an hour. */
export function formatSpan(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1_000);
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const two = (value: number): string => String(value).padStart(2, '0');
  if (hours >= 24) return `${String(Math.floor(hours / 24))} d ${String(hours % 24)} h`;
  if (hours >= 1) return `${String(hours)} h ${two(minutes % 60)} min`;
  return `${two(minutes)}:${two(seconds % 60)}`;
}
