import { newId } from '../../../shared/ids.js';
import type { ImportedFrom } from '../../../graphql/imported.js';
import { distinctTexts, maskCardNumbers } from '../../../shared/text.js';
import type { Message } from './ticket-parts.model.js';
import type { SupportTicket } from './ticket.model.js';
import { startSla } from './ticket-sla.js';
import { bytesOf, ticketSearchWords } from '../ticket-message/ticket-text.js';
import {
  MessageAuthorKind,
  TicketPriority,
  TicketStatus,
  type TicketCategory,
  type TicketSource,
} from './ticket.enums.js';
import { PRIORITY_RANKS, queueOf } from './ticket.states.js';

/** A ticket as it is stored. */
export type TicketRecord = Omit<SupportTicket, 'id' | 'availableTransitions'>;

/** A message as it is stored; its other fields are computed. */
export type MessageRecord = Omit<Message, 'id' | 'excerpt'>;

export interface NewMessage {
  id?: string;
  authorId: string | null;
  authorName: string;
  authorKind?: MessageAuthorKind;
  body: string;
  at: Date;
}

export interface NewTicket {
  id: string;
  ticketNumber: number;
  subject: string;
  category: TicketCategory;
  priority?: TicketPriority | undefined;
  source: TicketSource;
  tags?: readonly string[] | undefined;
  requesterId: string | null;
  requesterName: string;
  message: MessageRecord;
  followUpOfId?: string;
  imported?: ImportedFrom;
}

/** A message with payment card numbers masked. */
export function newMessage({
  id,
  authorId,
  authorName,
  authorKind = MessageAuthorKind.REQUESTER,
  body,
  at,
}: NewMessage): MessageRecord {
  return { _id: id ?? newId('msg'), authorId, authorName, authorKind, body: maskCardNumbers(body), createdAt: at };
}

/** A new ticket with all its parts, created at the time of its first message. */
export function newTicketRecord(ticket: NewTicket): TicketRecord {
  const { priority = TicketPriority.NORMAL, message, imported } = ticket;
  const at = message.createdAt;
  const subject = maskCardNumbers(ticket.subject);
  return {
    _id: ticket.id,
    ticketNumber: ticket.ticketNumber,
    subject,
    category: ticket.category,
    priority,
    priorityRank: PRIORITY_RANKS[priority],
    status: TicketStatus.NEW,
    publicStatus: TicketStatus.NEW,
    statusLabel: null,
    source: ticket.source,
    tags: distinctTexts((ticket.tags ?? []).map(maskCardNumbers)),
    requesterId: ticket.requesterId,
    requesterName: ticket.requesterName,
    assigneeId: null,
    messages: [message as Message],
    messageCount: 1,
    textBytes: bytesOf(message.body),
    internalNotes: [],
    noteCount: 0,
    waitingSince: at,
    sla: startSla(priority, at),
    snoozedUntil: null,
    wakeOnReply: true,
    queue: queueOf(TicketStatus.NEW, false),
    resolution: null,
    closesAt: null,
    satisfaction: null,
    history: [],
    mergedIntoId: null,
    followUpOfId: ticket.followUpOfId ?? null,
    mailSince: null,
    mailDueAt: null,
    ...(imported ? { imported } : {}),
    searchWords: ticketSearchWords(ticket.ticketNumber, subject, [message.body]),
    revision: 0,
    version: 0,
    staffVersion: 0,
    createdAt: at,
    updatedAt: at,
  };
}
