import { trusted, type ClientSession } from 'mongoose';
import { Role } from '../../../auth/viewer.js';
import type { RolesLost } from '../../../graphql/domain.js';
import { TicketModel, type SupportTicket } from './ticket.model.js';
import { IN_WORK, queueOf } from './ticket.states.js';

/** Roles that tickets can be assigned to. */
export const TICKET_ROLES: readonly Role[] = [Role.SUPPORT_AGENT, Role.ADMIN];
const QUEUES = IN_WORK.flatMap((status) => [queueOf(status, false), queueOf(status, true)]);

/** Unassigns the open tickets of an account that is no longer an agent, with a history entry; returns the IDs. */
export async function unassignTickets({ userId, kept, byId }: RolesLost, session: ClientSession): Promise<string[]> {
  if (TICKET_ROLES.some((role) => kept.includes(role))) return [];
  const filter = { queue: trusted({ $in: QUEUES }), assigneeId: userId };
  const tickets = await TicketModel.find(filter, { status: 1 }, { session }).lean<
    Pick<SupportTicket, '_id' | 'status'>[]
  >();
  if (tickets.length === 0) return [];
  const at = new Date();
  const reason = 'The assignee no longer works on tickets.';
  const operations = tickets.map(({ _id, status }) => ({
    updateOne: {
      filter: { _id },
      update: {
        $set: { assigneeId: null, updatedAt: at },
        $push: { history: { from: status, to: status, actorId: byId, reason, at } },
        $inc: { version: 1, revision: 1 },
      },
      timestamps: false,
    },
  }));
  await TicketModel.bulkWrite(operations, { session, ordered: true });
  return tickets.map(({ _id }) => _id);
}
