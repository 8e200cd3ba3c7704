import type { GraphQLResolveInfo } from 'graphql';
import type { Projection } from '../../../database/read.js';
import { selectedOn } from '../../../graphql/lookahead.js';
import { TicketModel } from './ticket.model.js';

/** Fields every view of a ticket needs: who can see it and its current state. */
const ALWAYS = ['status', 'publicStatus', 'priority', 'requesterId', 'snoozedUntil', 'closesAt', 'createdAt'];

/** Stored fields behind a field of another name or a computed field. */
const BEHIND: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    requester: ['requesterId'],
    assignee: ['assigneeId'],
    mergedInto: ['mergedIntoId'],
    followUpOf: ['followUpOfId'],
    sla: ['sla', 'resolution', 'imported', 'wakeOnReply'],
  }),
);

const projections = new WeakMap<ReadonlySet<string>, Projection>();

/** Lists read only the selected fields: half of a ticket is rarely used, and reading it costs as much as the rest. */
export function listProjection(info: GraphQLResolveInfo): Projection {
  const selected = selectedOn(info, 'SupportTicket');
  let projection = projections.get(selected);
  if (!projection) {
    const fields = [...selected].flatMap(
      (name) => BEHIND.get(name) ?? (Object.hasOwn(TicketModel.schema.paths, name) ? [name] : []),
    );
    projection = Object.fromEntries([...ALWAYS, ...fields].map((field) => [field, 1]));
    projections.set(selected, projection);
  }
  return projection;
}
