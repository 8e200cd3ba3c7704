import { trusted } from 'mongoose';
import { requireUser } from '../../auth/viewer.js';
import { recordIdFor } from '../../database/idempotency.js';
import type { Context } from '../../graphql/context.js';
import { inputError, notFound } from '../../shared/errors.js';
import { repliedByRequester, repliedByStaff, ticketAsOf } from './ticket-changes.js';
import type { InternalNote, Message } from './ticket-parts.model.js';
import { newMessage, type MessageRecord } from './ticket-record.js';
import { bytesOf, maskCardNumbers, MAX_MESSAGES, MAX_NOTES, MAX_TEXT_BYTES } from './ticket-text.js';
import {
  changeTicket,
  clearTicket,
  ownedBy,
  ticketForWrite,
  type TicketHead,
  type TicketUpdate,
} from './ticket-write.service.js';
import { insertTicket, nameOf, seen } from './ticket.service.js';
import { MessageAuthorKind, TicketStatus } from './ticket.enums.js';
import { TicketModel, type SupportTicket } from './ticket.model.js';

export interface MessageAdded {
  ticket: SupportTicket;
  message: Message | undefined;
}

/** Adds a message of the requester or the staff. A requester's reply to a CLOSED ticket makes a new one that follows it up. */
export async function addTicketMessage(
  context: Context,
  id: string,
  input: { body: string; idempotencyKey?: string | null | undefined },
  now = new Date(),
): Promise<MessageAdded> {
  const { userId } = requireUser(context.viewer);
  const before = await ticketForWrite(context, id);
  const request = {
    actor: userId,
    operation: 'addTicketMessage',
    key: input.idempotencyKey ?? undefined,
    input: { id, ...input },
    prefix: 'msg',
  };
  const { id: messageId, replayed } = await recordIdFor(request);
  const asRequester = before.requesterId === userId;
  const message = newMessage({
    id: messageId,
    authorId: userId,
    authorName: await nameOf(context, userId),
    authorKind: asRequester ? MessageAuthorKind.REQUESTER : MessageAuthorKind.AGENT,
    body: input.body,
    at: now,
  });
  const isNew = !replayed || !(await hasMessage(id, messageId));
  if (isNew && asRequester && ticketAsOf(before, now).status === TicketStatus.CLOSED) {
    return added(context, await followUp(before, message), messageId, now);
  }
  const decide = async (ticket: TicketHead): Promise<TicketUpdate | undefined> => {
    if (input.idempotencyKey && (await hasMessage(id, messageId))) return undefined;
    assertWritable(ticket, asRequester);
    assertRoom(ticket, message);
    return {
      ticket: asRequester ? repliedByRequester(ticket, userId, now) : repliedByStaff(ticket, userId, now),
      message,
    };
  };
  return added(context, await changeTicket(context, before, decide, now), messageId, now);
}

function added(context: Context, stored: SupportTicket, messageId: string, now: Date): MessageAdded {
  const ticket = seen(context, stored, now);
  return { ticket, message: ticket.messages.find(({ _id }) => _id === messageId) };
}

async function hasMessage(id: string, messageId: string): Promise<boolean> {
  return (await TicketModel.exists({ _id: id, 'messages._id': messageId })) !== null;
}

/** Its id comes from the message's, so that a repeated request finds the same ticket. */
function followUp(closed: TicketHead, message: MessageRecord): Promise<SupportTicket> {
  const { subject, category, priority, source, tags, requesterId } = closed;
  return insertTicket({
    id: message._id.replace(/^msg_/u, 'tkt_'),
    subject,
    category,
    priority,
    source,
    tags,
    requesterId,
    requesterName: message.authorName,
    message,
    followUpOfId: closed._id,
  });
}

function assertWritable({ status }: TicketHead, asRequester: boolean): void {
  if (status === TicketStatus.MERGED) {
    throw inputError('INVALID_STATE', 'id', 'It is MERGED: write to the ticket that it was merged into (mergedInto).');
  }
  if (status === TicketStatus.CLOSED) {
    throw inputError(
      'INVALID_STATE',
      'id',
      'It is CLOSED: only its requester can go on, by a reply that makes a new ticket.',
    );
  }
  if (status === TicketStatus.SPAM && !asRequester) {
    throw inputError('INVALID_STATE', 'id', 'It is SPAM: change it to OPEN before you answer.', ['OPEN']);
  }
}

function assertRoom({ messageCount, textBytes }: TicketHead, message: MessageRecord): void {
  if (messageCount >= MAX_MESSAGES) {
    throw inputError('LIMIT_REACHED', 'id', `A ticket holds at most ${String(MAX_MESSAGES)} messages. Make a new one.`);
  }
  if (textBytes + bytesOf(message.body) > MAX_TEXT_BYTES) {
    throw inputError(
      'LIMIT_REACHED',
      'input.body',
      `A ticket holds at most ${String(MAX_TEXT_BYTES / 1_000_000)} MB of text. Make a new one.`,
    );
  }
}

/** Adds a note of the staff. Nothing that a requester can see moves: no time, no version, no count, no search word. */
export async function addInternalNote(
  context: Context,
  id: string,
  input: { body: string; idempotencyKey?: string | null | undefined },
  now = new Date(),
): Promise<{ ticket: SupportTicket; note: InternalNote }> {
  const { userId } = requireUser(context.viewer);
  const { id: noteId } = await recordIdFor({
    actor: userId,
    operation: 'addInternalNote',
    key: input.idempotencyKey ?? undefined,
    input: { id, ...input },
    prefix: 'not',
  });
  const note = { _id: noteId, authorId: userId, body: maskCardNumbers(input.body), createdAt: now };
  const ticket = await TicketModel.findOneAndUpdate(
    {
      ...{ _id: id, ...ownedBy(context), noteCount: trusted({ $lt: MAX_NOTES }) },
      'internalNotes._id': trusted({ $ne: noteId }),
    },
    { $push: { internalNotes: note }, $inc: { noteCount: 1, staffVersion: 1 } },
    { returnDocument: 'after', timestamps: false },
  ).lean<SupportTicket>();
  if (ticket) {
    clearTicket(context, id);
    return { ticket: seen(context, ticket, now), note: note as InternalNote };
  }
  const stored = await TicketModel.findOne({ _id: id, ...ownedBy(context) })
    .select('+internalNotes')
    .lean<SupportTicket & { internalNotes: InternalNote[] }>();
  if (!stored) throw notFound('ticket');
  const known = stored.internalNotes.find(({ _id }) => _id === noteId);
  if (known) return { ticket: seen(context, stored, now), note: known };
  throw inputError('LIMIT_REACHED', 'id', `A ticket holds at most ${String(MAX_NOTES)} internal notes.`);
}
