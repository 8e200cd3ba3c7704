import { trusted } from 'mongoose';
import { MAX_READ_TIME } from '../../../database/connection.js';
import { changeRecord } from '../../../database/record.js';
import { postMails } from '../../../mail/outbox.js';
import { InputError } from '../../../shared/errors.js';
import { DEFAULT_ZONE } from '../../../shared/time-zones.js';
import { readersOf } from '../../identity/index.js';
import { ticketMail } from './ticket-mails.js';
import { TicketModel, type SupportTicket } from './ticket.model.js';

const BATCH = 50;

/**
 * Emails requesters what staff wrote or resolved once a burst is over, and returns the number of emails. The email and
 * its sent mark are one transaction, so any number of servers send each burst once.
 */
export async function mailTicketRequesters(now: Date, publicUrl: string): Promise<number> {
  const due = await TicketModel.find(
    // Exclusive: an inclusive bound can lose rows on the embedded database, see docs/database.md.
    { mailDueAt: trusted({ $gt: new Date(0), $lt: new Date(now.getTime() + 1) }) },
    { _id: 1 },
  )
    .limit(BATCH)
    .maxTimeMS(MAX_READ_TIME)
    .lean<Pick<SupportTicket, '_id'>[]>();
  let mailed = 0;
  for (const { _id } of due) if (await mailRequester(_id, now, publicUrl)) mailed += 1;
  return mailed;
}

async function mailRequester(id: string, now: Date, publicUrl: string): Promise<boolean> {
  let mailed = false;
  try {
    await changeRecord(TicketModel, { filter: { _id: id }, what: 'ticket' }, async (ticket, session) => {
      mailed = false;
      // Another server was faster, or staff wrote again.
      if (!ticket.mailDueAt || ticket.mailDueAt > now) return undefined;
      // Only requesters who can still see the ticket: closed or deleted accounts are not notified.
      const { requesterId } = ticket;
      const reader = requesterId === null ? undefined : (await readersOf([requesterId], session)).get(requesterId);
      const mail = reader && ticketMail(ticket, { timeZone: DEFAULT_ZONE, ...reader }, publicUrl);
      if (mail) await postMails([mail], session);
      mailed = Boolean(mail);
      return { update: { $set: { mailSince: null, mailDueAt: null } }, timestamps: false };
    });
  } catch (error) {
    // Too many conflicts: the next run retries.
    if (!(error instanceof InputError)) throw error;
    return false;
  }
  return mailed;
}
