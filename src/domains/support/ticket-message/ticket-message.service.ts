import type { ClientSession } from 'mongoose';
import { requireUser } from '../../../auth/viewer.js';
import { asClass } from '../../../database/entity.js';
import { createOnce } from '../../../database/idempotency.js';
import { changeRecordIn } from '../../../database/record.js';
import type { Context } from '../../../graphql/context.js';
import { inputError, notFound } from '../../../shared/errors.js';
import { maskCardNumbers } from '../../../shared/text.js';
import { inTurn } from '../../../shared/turns.js';
import { repliedByRequester, repliedByStaff } from '../ticket/ticket-changes.js';
import { InternalNote, type Message } from '../ticket/ticket-parts.model.js';
import { newMessage, type MessageRecord } from '../ticket/ticket-record.js';
import { bytesOf, MAX_MESSAGES, MAX_NOTES, MAX_TEXT_BYTES } from './ticket-text.js';
import {
  changeTicketIn,
  clearTicket,
  ownedBy,
  type TicketHead,
  type TicketUpdate,
} from '../ticket/ticket-write.service.js';
import { insertTicket, nameOf, seen } from '../ticket/ticket.service.js';
import { MessageAuthorKind, TicketStatus } from '../ticket/ticket.enums.js';
import { TicketModel, type SupportTicket } from '../ticket/ticket.model.js';

export interface MessageAdded {
  ticket: SupportTicket;
  message: Message | undefined;
}

interface TextFields {
  body: string;
  idempotencyKey?: string | null | undefined;
}

/** What an idempotency key stores: where the message or note went, without any text. */
interface Added {
  _id: string;
  ticketId: string;
}

/** Adds a message by the requester or staff. A requester's reply to a CLOSED ticket creates a follow-up ticket. */
export async function addTicketMessage(
  context: Context,
  id: string,
  input: TextFields,
  now = new Date(),
): Promise<MessageAdded> {
  const { userId } = requireUser(context.viewer);
  const author = { authorId: userId, authorName: await nameOf(context, userId) };
  const { record, written } = await addOnce(
    { context, id, input, operation: 'addTicketMessage', prefix: 'msg' },
    (messageId, session) =>
      addMessageIn(session, context, id, newMessage({ id: messageId, ...author, body: input.body, at: now }), now),
  );
  const stored = written ?? (await ticketOf(context, record.ticketId));
  const holder = await holderOf(stored, ({ messages }) => messages.some(({ _id }) => _id === record._id));
  return {
    ticket: seen(context, stored, now),
    message: seen(context, holder, now).messages.find(({ _id }) => _id === record._id),
  };
}

interface Addition {
  context: Context;
  id: string;
  input: TextFields;
  operation: string;
  prefix: string;
}

/** Adds to a ticket at most once per key; `written` is undefined if an earlier request with the key did it. */
async function addOnce(
  { context, id, input, operation, prefix }: Addition,
  add: (addedId: string, session: ClientSession) => Promise<SupportTicket>,
): Promise<{ record: Added; written: SupportTicket | undefined }> {
  const { userId: actor } = requireUser(context.viewer);
  const request = { actor, operation, key: input.idempotencyKey, input: { id, ...input }, prefix };
  let written: SupportTicket | undefined;
  const { record } = await inTurn(`${TicketModel.collection.name}/${id}`, () =>
    createOnce<Added>(request, async (addedId, session) => {
      written = await add(addedId, session);
      return { _id: addedId, ticketId: written._id };
    }),
  );
  if (written) clearTicket(context, written._id);
  return { record, written };
}

async function addMessageIn(
  session: ClientSession,
  context: Context,
  id: string,
  message: MessageRecord,
  now: Date,
): Promise<SupportTicket> {
  const { userId } = requireUser(context.viewer);
  let followUp: SupportTicket | undefined;
  const decide = async (ticket: TicketHead): Promise<TicketUpdate | undefined> => {
    const asRequester = ticket.requesterId === userId;
    if (asRequester && ticket.status === TicketStatus.CLOSED) {
      followUp = await insertFollowUp(ticket, message, session);
      return undefined;
    }
    assertWritable(ticket, asRequester);
    assertRoom(ticket, message);
    if (asRequester) return { ticket: repliedByRequester(ticket, userId, now), message };
    const written = { ...message, authorKind: MessageAuthorKind.AGENT };
    return { ticket: repliedByStaff(ticket, userId, now), message: written };
  };
  const changed = await changeTicketIn(session, context, id, decide, now);
  return followUp ?? changed;
}

function insertFollowUp(closed: TicketHead, message: MessageRecord, session: ClientSession): Promise<SupportTicket> {
  const { subject, category, priority, source, tags, requesterId } = closed;
  const followUp = {
    // Matches the ID of the message, so that a message and its ticket sort alike.
    id: message._id.replace(/^msg_/u, 'tkt_'),
    ...{ subject, category, priority, source, tags, requesterId },
    requesterName: message.authorName,
    message,
    followUpOfId: closed._id,
  };
  return insertTicket(followUp, session);
}

async function ticketOf(context: Context, id: string): Promise<SupportTicket> {
  const stored = await TicketModel.findOne({ _id: id, ...ownedBy(context) }).lean<SupportTicket>();
  if (!stored) throw notFound('ticket');
  return stored;
}

/** Limit on following chains of merges. */
const MAX_MERGES = 20;

/** Where a part of a ticket is now: merges move it to another ticket of the same requester. */
async function holderOf(
  stored: SupportTicket,
  holds: (ticket: SupportTicket) => boolean,
  select: Record<string, 1> = {},
): Promise<SupportTicket> {
  let ticket = stored;
  for (let merge = 0; merge < MAX_MERGES && !holds(ticket) && ticket.mergedIntoId !== null; merge += 1) {
    const next = await TicketModel.findOne({ _id: ticket.mergedIntoId }).select(select).lean<SupportTicket>();
    if (!next) break;
    ticket = next;
  }
  return ticket;
}

function assertWritable({ status }: TicketHead, asRequester: boolean): void {
  if (status === TicketStatus.MERGED) {
    throw inputError(
      'INVALID_STATE',
      'id',
      'The ticket is MERGED. Reply to the ticket it was merged into (mergedInto).',
    );
  }
  if (status === TicketStatus.CLOSED) {
    throw inputError(
      'INVALID_STATE',
      'id',
      'The ticket is CLOSED. Only its requester can reply, which creates a new ticket.',
    );
  }
  if (status === TicketStatus.SPAM && !asRequester) {
    throw inputError('INVALID_STATE', 'id', 'The ticket is SPAM. Change it to OPEN before you reply.', ['OPEN']);
  }
}

function assertRoom({ messageCount, textBytes }: TicketHead, message: MessageRecord): void {
  if (messageCount >= MAX_MESSAGES) {
    throw inputError(
      'LIMIT_REACHED',
      'id',
      `A ticket can have at most ${String(MAX_MESSAGES)} messages. Create a new ticket.`,
    );
  }
  if (textBytes + bytesOf(message.body) > MAX_TEXT_BYTES) {
    throw inputError(
      'LIMIT_REACHED',
      'input.body',
      `A ticket can have at most ${String(MAX_TEXT_BYTES / 1_000_000)} MB of text. Create a new ticket.`,
    );
  }
}

const NOTES = { internalNotes: 1, mergedIntoId: 1 } as const;

/** Adds an internal note. Nothing that the requester can see changes: no timestamp, version, count, or search word. */
export async function addInternalNote(
  context: Context,
  id: string,
  input: TextFields,
  now = new Date(),
): Promise<{ ticket: SupportTicket; note: InternalNote | undefined }> {
  const { userId } = requireUser(context.viewer);
  const body = maskCardNumbers(input.body);
  const { record, written } = await addOnce(
    { context, id, input, operation: 'addInternalNote', prefix: 'not' },
    (noteId, session) => addNoteIn(session, context, id, { _id: noteId, authorId: userId, body, createdAt: now }),
  );
  if (written) {
    return {
      ticket: seen(context, written, now),
      note: noteOf({ _id: record._id, authorId: userId, body, createdAt: now }),
    };
  }
  const stored = await ticketOf(context, record.ticketId);
  const noted = await TicketModel.findOne({ _id: stored._id }).select(NOTES).lean<SupportTicket>();
  const isIt = ({ _id }: { _id: string }): boolean => _id === record._id;
  const holder = noted && (await holderOf(noted, ({ internalNotes }) => internalNotes.some(isIt), NOTES));
  const note = holder?.internalNotes.find(isIt);
  return { ticket: seen(context, stored, now), note: note && noteOf(note) };
}

type NoteRecord = Omit<InternalNote, 'id'>;

function noteOf(note: NoteRecord): InternalNote {
  return asClass(InternalNote, note);
}

async function addNoteIn(
  session: ClientSession,
  context: Context,
  id: string,
  note: NoteRecord,
): Promise<SupportTicket> {
  const target = {
    filter: { _id: id, ...ownedBy(context) },
    what: 'ticket',
    select: { _id: 1, noteCount: 1 },
    selectAfter: {},
  } as const;
  const { after } = await changeRecordIn(session, TicketModel, target, ({ noteCount }) => {
    if (noteCount >= MAX_NOTES) {
      throw inputError('LIMIT_REACHED', 'id', `A ticket can have at most ${String(MAX_NOTES)} internal notes.`);
    }
    return {
      update: { $push: { internalNotes: note }, $inc: { noteCount: 1, staffVersion: 1 } },
      timestamps: false,
    };
  });
  return after;
}
