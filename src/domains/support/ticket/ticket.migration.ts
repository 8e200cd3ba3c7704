import { recordMigration, type RecordMigration } from '../../../database/migrations.js';
import { ERASED } from './ticket-personal-data.service.js';
import { ticketSearchWords } from '../ticket-message/ticket-text.js';
import { TicketStatus } from './ticket.enums.js';
import { TicketModel, type SupportTicket } from './ticket.model.js';

/** A ticket can be as long as the database allows. */
const BATCH = 10;

type Found = Pick<SupportTicket, 'ticketNumber' | 'subject' | 'messages' | 'status'>;

/** The words stored with each change: the line that says where messages moved is not searchable. */
function wordsOf({ ticketNumber, subject, messages, status }: Found): string[] {
  const bodies = status === TicketStatus.MERGED ? [] : messages.map(({ body }) => body);
  return ticketSearchWords(
    ticketNumber,
    subject === ERASED ? '' : subject,
    bodies.filter((body) => body !== ERASED),
  );
}

export const ticketMigrations: readonly RecordMigration[] = [
  recordMigration(TicketModel, {
    version: 1,
    reads: ['ticketNumber', 'subject', 'messages', 'status', 'searchWords'],
    batch: BATCH,
    fieldsOf: (ticket) => ({ searchWords: wordsOf(ticket) }),
  }),
];
