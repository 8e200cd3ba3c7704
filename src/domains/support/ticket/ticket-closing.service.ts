import { trusted, type QueryFilter } from 'mongoose';
import { inTransaction } from '../../../database/transaction.js';
import { TicketStatus } from './ticket.enums.js';
import { STATE_FIELDS, ticketAsOf } from './ticket-changes.js';
import type { TicketHead } from './ticket-write.service.js';
import { TicketModel, type SupportTicket } from './ticket.model.js';
import { ALL_STATUSES, queueOf } from './ticket.states.js';

/** Tickets per transaction. */
const BATCH = 50;

/**
 * Closes tickets that were resolved 7 days ago and returns how many. A single ticket is shown as CLOSED anyway, but
 * lists use stored values; so a timer runs this, on any number of servers.
 */
export function closeResolvedTickets(now = new Date()): Promise<number> {
  // Exclusive: an inclusive bound can lose rows on the embedded database, see docs/database.md.
  const closesAt = trusted({ $gt: new Date(0), $lt: new Date(now.getTime() + 1) });
  return storeDueChanges({ status: TicketStatus.RESOLVED, closesAt }, 'version', now);
}

const SNOOZED = ALL_STATUSES.map((status) => queueOf(status, true));

/** Returns tickets with an expired snooze to their queue; the requester sees none of it. */
export function wakeSnoozedTickets(now = new Date()): Promise<number> {
  const snoozedUntil = trusted({ $gt: new Date(0), $lt: now });
  return storeDueChanges({ snoozedUntil, queue: trusted({ $in: SNOOZED }) }, 'staffVersion', now);
}

/** Stores the time-based changes of the matching tickets. */
async function storeDueChanges(
  filter: QueryFilter<SupportTicket>,
  counter: 'version' | 'staffVersion',
  now: Date,
): Promise<number> {
  let count = 0;
  for (;;) {
    const found = await inTransaction(async (session) => {
      const due = await TicketModel.find(filter, null, { session })
        .select('-messages')
        .limit(BATCH)
        .lean<TicketHead[]>();
      const operations = due.map((stored) => ({
        updateOne: { filter: { _id: stored._id }, update: updateFor(stored, counter, now), timestamps: false },
      }));
      if (operations.length > 0) await TicketModel.bulkWrite(operations, { session, ordered: true });
      return due.length;
    });
    count += found;
    if (found < BATCH) return count;
  }
}

function updateFor(stored: TicketHead, counter: 'version' | 'staffVersion', now: Date): Record<string, unknown> {
  const ticket = ticketAsOf(stored, now);
  return {
    $set: {
      ...Object.fromEntries(STATE_FIELDS.map((field) => [field, ticket[field]])),
      history: ticket.history,
      ...(counter === 'version' ? { updatedAt: stored.closesAt } : {}),
    },
    $inc: { [counter]: 1, revision: 1 },
  };
}
