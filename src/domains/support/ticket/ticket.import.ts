import { nextNumber } from '../../../database/counter.js';
import { insertMissing } from '../../../database/import.js';
import { importedFrom } from '../../../graphql/imported.js';
import type { FeedbackRecord } from '../../../shared/feedback.js';
import { importedId } from '../../../shared/ids.js';
import { newMessage, newTicketRecord, type TicketRecord } from './ticket-record.js';
import { TicketModel } from './ticket.model.js';
import { TicketCategory, TicketSource, TicketStatus } from './ticket.enums.js';
import { queueOf } from './ticket.states.js';

/** Stores problem reports from another source as tickets without a requester; returns how many were new. */
export function importTickets(source: string, records: readonly FeedbackRecord[]): Promise<number> {
  const idOf = (record: FeedbackRecord): string =>
    importedId('tkt', record.createdAt, `${source}:${String(record.number)}`);
  return insertMissing(TicketModel, records, idOf, async (missing) => {
    const first = await nextNumber('ticket', missing.length);
    return missing.map((record, index) => importedTicket(source, record, idOf(record), first + index));
  });
}

function importedTicket(source: string, record: FeedbackRecord, id: string, ticketNumber: number): TicketRecord {
  const { createdAt, closedAt, author } = record;
  const authorName = `Imported author ${author}`;
  const ticket = newTicketRecord({
    id,
    ticketNumber,
    subject: record.title,
    category: categoryOf(record.labels),
    source: TicketSource.API,
    requesterId: null,
    requesterName: authorName,
    message: newMessage({
      id: importedId('msg', createdAt, `${source}:${String(record.number)}`),
      authorId: null,
      authorName,
      body: record.body,
      at: createdAt,
    }),
    imported: importedFrom(source, record),
  });
  if (record.state === 'open') return { ...ticket, ...status(TicketStatus.OPEN) };
  const resolvedAt = closedAt ?? createdAt;
  return {
    ...ticket,
    ...status(TicketStatus.CLOSED),
    waitingSince: null,
    resolution: { summary: record.stateReason, resolvedAt, resolvedById: null },
    history: [
      { from: TicketStatus.NEW, to: TicketStatus.CLOSED, actorId: null, reason: record.stateReason, at: resolvedAt },
    ],
    updatedAt: resolvedAt,
  };
}

function status(value: TicketStatus): Pick<TicketRecord, 'status' | 'publicStatus' | 'queue'> {
  return { status: value, publicStatus: value, queue: queueOf(value, false) };
}

/** Uses the first meaningful label; a report without one is technical. */
function categoryOf(labels: readonly string[]): TicketCategory {
  const known = labels.map((label) => CATEGORIES.get(label.toLowerCase()));
  return known.find((category) => category !== undefined) ?? TicketCategory.TECHNICAL;
}

const CATEGORIES: ReadonlyMap<string, TicketCategory> = new Map(
  Object.entries({
    bug: TicketCategory.BUG_REPORT,
    'dataset bug': TicketCategory.BUG_REPORT,
    'metric bug': TicketCategory.BUG_REPORT,
    question: TicketCategory.GENERAL,
    documentation: TicketCategory.GENERAL,
    'generic discussion': TicketCategory.GENERAL,
    'dataset discussion': TicketCategory.GENERAL,
    'dataset request': TicketCategory.FEATURE_REQUEST,
    enhancement: TicketCategory.FEATURE_REQUEST,
    'dataset-viewer': TicketCategory.API_INTEGRATION,
  }),
);
