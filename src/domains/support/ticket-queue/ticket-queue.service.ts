import { requireUser } from '../../../auth/viewer.js';
import { findPage, type Page } from '../../../database/page.js';
import type { Projection } from '../../../database/read.js';
import type { Context } from '../../../graphql/context.js';
import { inputError } from '../../../shared/errors.js';
import { searchTerms } from '../ticket/ticket-search.js';
import { readTicketFor } from '../ticket/ticket-view.js';
import { TicketSort } from '../ticket/ticket.enums.js';
import type { TicketFilter } from '../ticket/ticket.inputs.js';
import { SupportTicket, TicketModel } from '../ticket/ticket.model.js';
import type { PageRequest } from '../ticket/ticket.service.js';
import { IN_WORK, PRIORITY_RANKS, queueOf, WAITS_FOR_STAFF } from '../ticket/ticket.states.js';

type Sort = Parameters<typeof findPage<SupportTicket>>[2]['sort'];

const SORTS: Readonly<Record<TicketSort, Sort>> = {
  [TicketSort.CREATED_AT_DESC]: { field: '_id', direction: -1 },
  [TicketSort.UPDATED_AT_DESC]: { field: 'updatedAt', direction: -1 },
  [TicketSort.WAITING_SINCE_ASC]: { field: 'waitingSince', direction: 1 },
  [TicketSort.PRIORITY_DESC]: { field: 'priorityRank', direction: -1 },
};

/** The staff queue: the requested statuses, or those that wait for staff; snoozed tickets only if requested. */
export async function tickets(
  context: Context,
  filter: TicketFilter,
  sort: TicketSort | null | undefined,
  page: PageRequest,
  projection: Projection,
): Promise<Page<SupportTicket>> {
  const now = new Date();
  const order = sort ?? TicketSort.CREATED_AT_DESC;
  const found = await findPage(TicketModel, SupportTicket, {
    filter: queueConditions(context, filter, order),
    anyOf: { field: 'queue', values: queuesOf(filter) },
    sort: SORTS[order],
    projection,
    ...page,
  });
  return { ...found, nodes: found.nodes.map((ticket) => readTicketFor(true, ticket, now)) };
}

function queueConditions(context: Context, filter: TicketFilter, sort: TicketSort): Record<string, unknown> {
  const { category, priority, unattended, search } = filter;
  if (search && sort !== TicketSort.CREATED_AT_DESC) {
    throw inputError('INVALID', 'sort', 'Search results are sorted newest first: omit sort, or use CREATED_AT_DESC.', [
      'CREATED_AT_DESC',
    ]);
  }
  return {
    ...(category ? { category } : {}),
    ...(priority ? { priorityRank: PRIORITY_RANKS[priority] } : {}),
    ...assigneeCondition(context, filter),
    ...(unattended ? { 'sla.firstRepliedAt': null } : {}),
    ...(search ? { searchWords: { $all: searchTerms(search) } } : {}),
    ...(sort === TicketSort.WAITING_SINCE_ASC ? { waitingSince: { $gt: new Date(0) } } : {}),
  };
}

/** The queues to list; snoozing moves a ticket from the queue of its status to another one. */
function queuesOf({ status, statuses, snoozed }: TicketFilter): string[] {
  if (status && statuses) throw inputError('INVALID', 'filter.statuses', 'Pass status or statuses, not both.');
  const wanted = status ? [status] : (statuses ?? (snoozed ? IN_WORK : WAITS_FOR_STAFF));
  return [...new Set(wanted)].sort().map((one) => queueOf(one, snoozed ?? false));
}

function assigneeCondition(
  context: Context,
  { assignee, unassigned, mine }: TicketFilter,
): { assigneeId?: string | null } {
  const given = [assignee, unassigned, mine].filter(Boolean).length;
  if (given > 1) throw inputError('INVALID', 'filter.assignee', 'Pass only one of assignee, unassigned, and mine.');
  if (unassigned) return { assigneeId: null };
  if (mine) return { assigneeId: requireUser(context.viewer).userId };
  return assignee ? { assigneeId: assignee } : {};
}
