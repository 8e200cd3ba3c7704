import { trusted } from 'mongoose';
import { TicketStatus } from './ticket.enums.js';
import { TicketModel } from './ticket.model.js';

/**
 * Closes what was resolved 7 days ago, in one command; answers how many. Reads show such tickets as CLOSED anyway, so it
 * does not matter when, how often or on how many servers a timer calls it.
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
