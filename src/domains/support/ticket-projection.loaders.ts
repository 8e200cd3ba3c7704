import type { Projection } from '../../database/read.js';
import { TicketModel } from './ticket.model.js';

/** What any view of a ticket rests on: who may see it, and how it stands at this moment. */
const ALWAYS = ['status', 'publicStatus', 'priority', 'requesterId', 'snoozedUntil', 'closesAt', 'createdAt'];

/** Stored fields behind a field of another name, or behind one that is reckoned from several. */
const BEHIND: Readonly<Record<string, readonly string[]>> = {
  requester: ['requesterId'],
  assignee: ['assigneeId'],
  mergedInto: ['mergedIntoId'],
  followUpOf: ['followUpOfId'],
  sla: ['sla', 'resolution', 'imported', 'wakeOnReply'],
};

/** A list reads only what is asked for: half of a ticket is never looked at, and reading it costs as much as the rest. */
export function listProjection(selected: ReadonlySet<string>): Projection {
  const fields = [...selected].flatMap((name) => BEHIND[name] ?? (name in TicketModel.schema.paths ? [name] : []));
  return Object.fromEntries([...ALWAYS, ...fields].map((field) => [field, 1]));
}
