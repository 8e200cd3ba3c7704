import { isDeepStrictEqual } from 'node:util';
import type { ClientSession, UpdateQuery } from 'mongoose';
import { isCaller, requireUser } from '../../../auth/viewer.js';
import { changeRecord, changeRecordIn, type Decide, type RecordTarget } from '../../../database/record.js';
import type { Context } from '../../../graphql/context.js';
import { workerOf } from '../../identity/index.js';
import { STATE_FIELDS, ticketAsOf, type TicketState } from './ticket-changes.js';
import { ticketLoader, noteLoader } from './ticket.loaders.js';
import { TicketModel, type SupportTicket } from './ticket.model.js';
import type { MessageRecord } from './ticket-record.js';
import { TICKET_ROLES } from './ticket-unassign.service.js';
import { IN_WORK } from './ticket.states.js';
import type { TicketSatisfaction } from './ticket-parts.model.js';
import { bytesOf, SEARCHED_WORDS, messageWords } from '../ticket-message/ticket-text.js';

/** A ticket without its messages, as writes read it. */
export type TicketHead = Omit<
  SupportTicket,
  'id' | 'messages' | 'internalNotes' | 'noteCount' | 'availableTransitions'
>;

/** The result of a decision: the changed ticket and what is written with it. */
export interface TicketUpdate {
  ticket: TicketHead;
  message?: MessageRecord;
  satisfaction?: TicketSatisfaction;
}

/** Returns undefined if there is nothing to do. */
type DecideOnTicket = (
  ticket: TicketHead,
  session: ClientSession,
) => TicketUpdate | undefined | Promise<TicketUpdate | undefined>;

/** The part of the state that the requester can see: other changes leave no trace for them. */
const PUBLIC_FIELDS: readonly (keyof TicketState)[] = [
  'publicStatus',
  'assigneeId',
  'priority',
  'waitingSince',
  'resolution',
  'closesAt',
  'mergedIntoId',
];

/** Part of every query: staff can read any ticket, everyone else only their own. */
export function ownedBy(context: Context): { requesterId?: string } {
  return isCaller(context.viewer, 'support') ? {} : { requesterId: requireUser(context.viewer).userId };
}

/**
 * Applies a decision to the current ticket, with expired snoozes and resolutions already applied. Returns the full
 * ticket.
 */
export async function changeTicket(
  context: Context,
  id: string,
  decide: DecideOnTicket,
  now: Date,
): Promise<SupportTicket> {
  const { after } = await changeRecord(TicketModel, targetOf(context, id), decisionOf(decide, now));
  clearTicket(context, id);
  return after;
}

/** The same within a transaction of the caller, who clears the request's cache. */
export async function changeTicketIn(
  session: ClientSession,
  context: Context,
  id: string,
  decide: DecideOnTicket,
  now: Date,
): Promise<SupportTicket> {
  return (await changeRecordIn(session, TicketModel, targetOf(context, id), decisionOf(decide, now))).after;
}

/** A conversation can be long: decisions do not read it, but the result includes it. */
function targetOf(context: Context, id: string): RecordTarget<SupportTicket> {
  return {
    filter: { _id: id, ...ownedBy(context) },
    what: 'ticket',
    select: '-messages +searchWords',
    selectAfter: {},
  };
}

function decisionOf(decide: DecideOnTicket, now: Date): Decide<SupportTicket> {
  return async (stored, session) => {
    const update = await decide(ticketAsOf<TicketHead>(stored, now), session);
    const command = update && updateFor(stored, await withWorker(stored, update, session), now);
    // updatedAt is set manually: staff-only changes must not affect it.
    return command && { update: command, timestamps: false };
  };
}

/** A ticket that becomes active again is unassigned if its assignee has lost the role. */
async function withWorker(before: TicketHead, update: TicketUpdate, session: ClientSession): Promise<TicketUpdate> {
  const { ticket } = update;
  const { assigneeId } = ticket;
  const comesBack = IN_WORK.includes(ticket.status) && !IN_WORK.includes(before.status);
  if (!comesBack || assigneeId === null || (await workerOf(assigneeId, TICKET_ROLES, session))) return update;
  return { ...update, ticket: { ...ticket, assigneeId: null } };
}

export function clearTicket(context: Context, id: string): void {
  ticketLoader(context).clear(id);
  noteLoader(context).clear(id);
}

/** The single update of a change, or undefined if nothing changes. */
function updateFor(
  stored: TicketHead,
  { ticket, message, satisfaction }: TicketUpdate,
  now: Date,
): UpdateQuery<SupportTicket> | undefined {
  const changed = STATE_FIELDS.filter((field) => !isDeepStrictEqual(stored[field], ticket[field]));
  if (changed.length === 0 && !message && !satisfaction) return undefined;
  const shows =
    message !== undefined || satisfaction !== undefined || changed.some((field) => PUBLIC_FIELDS.includes(field));
  const rows = ticket.history.slice(stored.history.length);
  const words = message ? newWords(stored.searchWords, message.body) : [];
  return {
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
      ...(words.length > 0 ? { searchWords: { $each: words, $slice: SEARCHED_WORDS } } : {}),
    }),
  };
}

/** Some servers reject an empty operator. */
function pushOf(pushed: Record<string, unknown>): UpdateQuery<SupportTicket> {
  return Object.keys(pushed).length > 0 ? { $push: pushed } : {};
}

function newWords(known: readonly string[], body: string): string[] {
  if (known.length >= SEARCHED_WORDS) return [];
  const knownWords = new Set(known);
  return messageWords(body).filter((word) => !knownWords.has(word));
}
