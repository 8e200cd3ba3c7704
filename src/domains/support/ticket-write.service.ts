import { isDeepStrictEqual } from 'node:util';
import { trusted, type QueryFilter, type UpdateQuery } from 'mongoose';
import { isCaller, requireUser } from '../../auth/viewer.js';
import type { Context } from '../../graphql/context.js';
import { conflict, notFound } from '../../shared/errors.js';
import { STATE_FIELDS, ticketAsOf, type TicketState } from './ticket-changes.js';
import { ticketLoader, noteLoader } from './ticket.loaders.js';
import { TicketModel, type SupportTicket } from './ticket.model.js';
import type { MessageRecord } from './ticket-record.js';
import type { TicketSatisfaction } from './ticket-parts.model.js';
import { bytesOf, MAX_MESSAGES, MAX_TEXT_BYTES, MAX_WORDS, messageWords } from './ticket-text.js';

/** A ticket without its messages, as writes read it. */
export type TicketHead = Omit<
  SupportTicket,
  'id' | 'messages' | 'internalNotes' | 'noteCount' | 'availableTransitions'
>;

/** What a use case wants: the ticket after the change, and what comes with it. */
export interface TicketUpdate {
  ticket: TicketHead;
  message?: MessageRecord;
  satisfaction?: TicketSatisfaction;
}

/** Answers undefined where nothing is left to do. */
type Decide = (ticket: TicketHead) => TicketUpdate | undefined | Promise<TicketUpdate | undefined>;

const MAX_TRIES = 5;

/** The part of the state that the requester sees: whatever else changes leaves no trace for them. */
const PUBLIC_FIELDS: readonly (keyof TicketState)[] = [
  'publicStatus',
  'assigneeId',
  'priority',
  'waitingSince',
  'resolution',
  'closesAt',
  'mergedIntoId',
];

/** Part of every query: staff reads any ticket, everybody else the own ones. */
export function ownedBy(context: Context): { requesterId?: string } {
  return isCaller(context.viewer, 'support') ? {} : { requesterId: requireUser(context.viewer).userId };
}

/** Reads what a change is decided on; a missing ticket and somebody else's give the same answer. */
export async function ticketForWrite(context: Context, id: string): Promise<TicketHead> {
  const stored = await TicketModel.findOne({ _id: id, ...ownedBy(context) })
    .select('-messages +searchWords')
    .lean<TicketHead>();
  if (!stored) throw notFound('ticket');
  return stored;
}

/**
 * Decides on the ticket as it is now and writes under compare-and-set: who was overtaken decides anew. History, messages
 * and counters go with the same write. Answers the whole ticket as it is stored then.
 */
export async function changeTicket(
  context: Context,
  before: TicketHead,
  decide: Decide,
  now: Date,
): Promise<SupportTicket> {
  let stored = before;
  for (let attempt = 1; attempt <= MAX_TRIES; attempt += 1) {
    const current = ticketAsOf(stored, now);
    const update = await decide(current);
    const command = update && commandFor(stored, update, now);
    const ticket = command
      ? await write(stored, command)
      : await TicketModel.findOne({ _id: stored._id }).lean<SupportTicket>();
    if (ticket) {
      clearTicket(context, ticket._id);
      return ticket;
    }
    stored = await ticketForWrite(context, before._id);
  }
  throw conflict();
}

export function clearTicket(context: Context, id: string): void {
  ticketLoader(context).clear(id);
  noteLoader(context).clear(id);
}

interface Command {
  guard: QueryFilter<SupportTicket>;
  update: UpdateQuery<SupportTicket>;
}

function write(stored: TicketHead, { guard, update }: Command): Promise<SupportTicket | null> {
  return TicketModel.findOneAndUpdate({ _id: stored._id, revision: stored.revision, ...guard }, update, {
    returnDocument: 'after',
    // updatedAt is set by hand: what only the staff sees must not move it.
    timestamps: false,
  }).lean<SupportTicket>();
}

/** The one update of a change; undefined where it changes nothing. */
function commandFor(
  stored: TicketHead,
  { ticket, message, satisfaction }: TicketUpdate,
  now: Date,
): Command | undefined {
  const changed = STATE_FIELDS.filter((field) => !isDeepStrictEqual(stored[field], ticket[field]));
  if (changed.length === 0 && !message && !satisfaction) return undefined;
  const shows =
    message !== undefined || satisfaction !== undefined || changed.some((field) => PUBLIC_FIELDS.includes(field));
  const rows = ticket.history.slice(stored.history.length);
  const words = message ? newWords(stored.searchWords, message.body) : [];
  return {
    guard: {
      ...(message ? roomFor(message) : {}),
      ...(satisfaction ? { 'satisfaction.ratedAt': stored.satisfaction?.ratedAt ?? null } : {}),
    },
    update: {
      $set: {
        ...Object.fromEntries(changed.map((field) => [field, ticket[field]])),
        ...(satisfaction ? { satisfaction } : {}),
        ...(shows ? { updatedAt: now } : {}),
      },
      $inc: {
        [shows ? 'version' : 'staffVersion']: 1,
        ...(changed.length > 0 ? { revision: 1 } : {}),
        ...(message ? { messageCount: 1, textBytes: bytesOf(message.body) } : {}),
      },
      ...pushOf({
        ...(rows.length > 0 ? { history: { $each: rows } } : {}),
        ...(message ? { messages: message } : {}),
        ...(words.length > 0 ? { searchWords: { $each: words, $slice: MAX_WORDS } } : {}),
      }),
    },
  };
}

/** A message is added once, and only where the ticket still has room. */
function roomFor(message: MessageRecord): QueryFilter<SupportTicket> {
  return {
    'messages._id': trusted({ $ne: message._id }),
    messageCount: trusted({ $lt: MAX_MESSAGES }),
    textBytes: trusted({ $lte: MAX_TEXT_BYTES - bytesOf(message.body) }),
  };
}

/** An empty operator is an error to some servers. */
function pushOf(pushed: Record<string, unknown>): UpdateQuery<SupportTicket> {
  return Object.keys(pushed).length > 0 ? { $push: pushed } : {};
}

function newWords(known: readonly string[], body: string): string[] {
  if (known.length >= MAX_WORDS) return [];
  const knownWords = new Set(known);
  return messageWords(body).filter((word) => !knownWords.has(word));
}
