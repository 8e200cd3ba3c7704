import { trusted, type QueryFilter } from 'mongoose';
import { inTransaction } from '../../../database/transaction.js';
import { TicketStatus } from './ticket.enums.js';
import { STATE_FIELDS, ticketAsOf } from './ticket-changes.js';
import type { TicketHead } from './ticket-write.service.js';
import { TicketModel, type SupportTicket } from './ticket.model.js';
import { ALL_STATUSES, queueOf } from './ticket.states.js';

/** So many tickets in one transaction. */
const BATCH = 50;

/**
 * Closes what was resolved 7 days ago; answers how many. A ticket that is read is shown as CLOSED anyway; lists go by
 * what is stored, so a timer calls this, on as many servers as there are.
 */
export function closeResolvedTickets(now = new Date()): Promise<number> {
  // Exclusive: an inclusive bound can lose rows on the embedded database, see docs/database.md.
  const closesAt = trusted({ $gt: new Date(0), $lt: new Date(now.getTime() + 1) });
  return bringUpToDate({ status: TicketStatus.RESOLVED, closesAt }, 'version', now);
}

const SNOOZED = ALL_STATUSES.map((status) => queueOf(status, true));

/** Brings tickets whose snooze is over back into their queue; the requester sees nothing of it. */
export function wakeSnoozedTickets(now = new Date()): Promise<number> {
  const snoozedUntil = trusted({ $gt: new Date(0), $lt: now });
  return bringUpToDate({ snoozedUntil, queue: trusted({ $in: SNOOZED }) }, 'staffVersion', now);
}

/** Stores what time has made of the tickets that match. */
async function bringUpToDate(
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
