import { trusted } from 'mongoose';
import { TicketStatus } from './ticket.enums.js';
import { TicketModel } from './ticket.model.js';
import { ALL_STATUSES, queueOf } from './ticket.states.js';

/**
 * Closes what was resolved 7 days ago, in one command; answers how many. A ticket that is read is
 * shown as CLOSED anyway; lists go by what is stored, so a timer calls this, on as many servers as there are.
 */
export async function closeResolvedTickets(now = new Date()): Promise<number> {
  const row = { from: TicketStatus.RESOLVED, to: TicketStatus.CLOSED, actorId: null, reason: null, at: '$closesAt' };
  const { modifiedCount } = await TicketModel.updateMany(
    { status: TicketStatus.RESOLVED, closesAt: trusted({ $lte: now }) },
    [
      {
        $set: {
          status: TicketStatus.CLOSED,
          publicStatus: TicketStatus.CLOSED,
          queue: queueOf(TicketStatus.CLOSED, false),
          statusLabel: null,
          closesAt: null,
          updatedAt: '$closesAt',
          history: { $concatArrays: ['$history', [row]] },
          version: { $add: ['$version', 1] },
          revision: { $add: ['$revision', 1] },
        },
      },
    ],
    { updatePipeline: true, timestamps: false },
  );
  return modifiedCount;
}

const SNOOZED = ALL_STATUSES.map((status) => queueOf(status, true));

/** Brings tickets whose snooze is over back into their queue; what else waking means is reckoned when they are read. */
export async function wakeSnoozedTickets(now = new Date()): Promise<number> {
  const { modifiedCount } = await TicketModel.updateMany(
    { snoozedUntil: trusted({ $gt: new Date(0), $lt: now }), queue: trusted({ $in: SNOOZED }) },
    [{ $set: { queue: '$status', staffVersion: { $add: ['$staffVersion', 1] } } }],
    { updatePipeline: true, timestamps: false },
  );
  return modifiedCount;
}
