import type { AnyParamConstructor } from '@typegoose/typegoose/lib/types.js';
import type { ClientSession } from 'mongoose';
import { viewerKey } from '../../../auth/viewer.js';
import { asClass, type Model } from '../../../database/entity.js';
import { hashOf, idempotencyConflict } from '../../../database/idempotency.js';
import { readPlain } from '../../../database/read.js';
import { inTransaction, orStartOver } from '../../../database/transaction.js';
import type { Context } from '../../../graphql/context.js';
import { inputError, notFound } from '../../../shared/errors.js';
import { newId } from '../../../shared/ids.js';
import { userLoader } from '../../identity/index.js';
import { ApiUsage, ApiUsageModel } from './api-usage.model.js';
import { ChatInteraction, ChatInteractionModel } from './chat-interaction.model.js';
import { ensurePeriod, inSpendingTurn, settleSpending } from '../spending/spending.service.js';
import { ToolUsage, ToolUsageModel } from './tool-usage.model.js';
import { UsageSource, UsageUnit } from './usage.enums.js';
import {
  MAX_BATCH,
  type TrackApiUsageInput,
  type TrackChatInteractionInput,
  type TrackToolUsageInput,
  type TrackUsageInput,
} from './usage.inputs.js';
import { dayOf, metered, periodOf, USAGE_PRICES, type UsageAmount } from './usage.prices.js';
import type { UsageRecord } from './usage.record.js';

const WEEK = 7 * 86_400_000;
const CLOCK_SKEW = 5 * 60_000;

/** A kind of usage record. */
interface UsageKind<R extends UsageRecord> {
  source: UsageSource.TOOL | UsageSource.API | UsageSource.CHAT;
  model: Model<R>;
  type: AnyParamConstructor<R>;
  prefix: string;
}

const TOOL: UsageKind<ToolUsage> = { source: UsageSource.TOOL, model: ToolUsageModel, type: ToolUsage, prefix: 'tus' };
const API: UsageKind<ApiUsage> = { source: UsageSource.API, model: ApiUsageModel, type: ApiUsage, prefix: 'aus' };
const CHAT: UsageKind<ChatInteraction> = {
  source: UsageSource.CHAT,
  model: ChatInteractionModel,
  type: ChatInteraction,
  prefix: 'chi',
};

/** The common fields of a reported event. */
export interface Told {
  clientEventId: string;
  userId?: string | null | undefined;
  at?: Date | null | undefined;
}

interface UsageEvent<R extends UsageRecord = UsageRecord> {
  kind: UsageKind<R>;
  input: Told;
  fields: Record<string, unknown>;
  usage: UsageAmount[];
  /** Path of the event in the arguments. */
  path: string;
}

export interface Tracked<R extends UsageRecord = UsageRecord> {
  record: R;
  source: UsageSource;
  duplicate: boolean;
}

function toolEvent(input: TrackToolUsageInput, path = 'input'): UsageEvent<ToolUsage> {
  const { clientEventId, userId, at, ...fields } = input;
  const usage = [{ unit: UsageUnit.REQUESTS, quantity: 1 }];
  return { kind: TOOL, input: { clientEventId, userId, at }, fields, usage, path };
}

function apiEvent(input: TrackApiUsageInput, path = 'input'): UsageEvent<ApiUsage> {
  const { clientEventId, userId, at, units, ...fields } = input;
  const counted = units ?? 1;
  const usage = [{ unit: UsageUnit.REQUESTS, quantity: counted }];
  return { kind: API, input: { clientEventId, userId, at }, fields: { ...fields, units: counted }, usage, path };
}

function chatEvent(input: TrackChatInteractionInput, path = 'input'): UsageEvent<ChatInteraction> {
  const { clientEventId, userId, at, ...fields } = input;
  const usage = [{ unit: UsageUnit.TOKENS, quantity: input.tokens }];
  return { kind: CHAT, input: { clientEventId, userId, at }, fields, usage, path };
}

/** Stores a tool use once per `clientEventId`, and charges its cost. */
export function trackToolUsage(context: Context, input: TrackToolUsageInput): Promise<Tracked<ToolUsage>> {
  return trackOne(context, toolEvent(input));
}

/** The same for API calls. */
export function trackApiUsage(context: Context, input: TrackApiUsageInput): Promise<Tracked<ApiUsage>> {
  return trackOne(context, apiEvent(input));
}

/** The same for a turn of a conversation. */
export function trackChatInteraction(
  context: Context,
  input: TrackChatInteractionInput,
): Promise<Tracked<ChatInteraction>> {
  return trackOne(context, chatEvent(input));
}

/** The same for a batch of all kinds, in this order: tools, API calls, conversations. */
export function trackUsage(context: Context, input: TrackUsageInput): Promise<Tracked[]> {
  const { toolUsages, apiUsages, chatInteractions } = input;
  const events = [
    ...(toolUsages ?? []).map((event, index) => toolEvent(event, `input.toolUsages.${String(index)}`)),
    ...(apiUsages ?? []).map((event, index) => apiEvent(event, `input.apiUsages.${String(index)}`)),
    ...(chatInteractions ?? []).map((event, index) => chatEvent(event, `input.chatInteractions.${String(index)}`)),
  ];
  if (events.length === 0) throw inputError('REQUIRED', 'input', 'Specify at least one event.');
  if (events.length > MAX_BATCH) {
    throw inputError('TOO_LONG', 'input', `Specify at most ${String(MAX_BATCH)} events in total.`);
  }
  return trackAll(context, events as unknown as UsageEvent[]);
}

async function trackOne<R extends UsageRecord>(context: Context, event: UsageEvent<R>): Promise<Tracked<R>> {
  const [tracked] = await trackAll(context, [event as unknown as UsageEvent]);
  if (!tracked) throw new Error('An event was not stored.');
  return tracked as Tracked<R>;
}

/** Stores events in order, with one transaction per account. */
async function trackAll(context: Context, events: readonly UsageEvent[]): Promise<Tracked[]> {
  const now = new Date();
  const origin = viewerKey(context.viewer);
  const rows: PreparedEvent[] = [];
  for (const event of events) {
    const userId = await ownerOf(context, event.input.userId, event.path);
    rows.push({ event, record: newRecord(event, { userId, origin, at: timeOf(event, now) }) });
  }
  const tracked = new Map<PreparedEvent, Tracked>();
  for (const [userId, own] of groupedBy(rows, ({ record }) => record.userId)) {
    await inSpendingTurn(userId, async () => {
      for (const [row, result] of await store(context, userId, own, now)) tracked.set(row, result);
    });
  }
  return rows.flatMap((row) => tracked.get(row) ?? []);
}

interface PreparedEvent {
  event: UsageEvent;
  record: UsageRecord;
}

/** The account of an event: the signed-in user, or the existing account that a service specifies. */
export async function ownerOf(context: Context, given: string | null | undefined, path: string): Promise<string> {
  const { viewer } = context;
  const field = `${path}.userId`;
  if (viewer.kind === 'user') {
    if (given && given !== viewer.userId) throw inputError('NOT_ALLOWED', field, 'userId must be your own account.');
    return viewer.userId;
  }
  if (!given) throw inputError('REQUIRED', field, 'userId is required for service keys.');
  if (!(await userLoader(context).load(given))) throw notFound('account', field);
  return given;
}

export function timeOf({ input, path }: Pick<UsageEvent, 'input' | 'path'>, now: Date): Date {
  const at = input.at ?? now;
  if (at.getTime() > now.getTime() + CLOCK_SKEW || at.getTime() < now.getTime() - WEEK) {
    throw inputError('OUT_OF_RANGE', `${path}.at`, 'at must be within the last 7 days.');
  }
  return at;
}

function newRecord(
  { kind, input, fields, usage }: UsageEvent,
  context: { userId: string; origin: string; at: Date },
): UsageRecord {
  const known = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));
  return {
    ...known,
    ...context,
    ...metered(USAGE_PRICES, kind.source, usage, context.at),
    _id: newId(kind.prefix),
    clientEventId: input.clientEventId,
    day: dayOf(context.at),
  } as unknown as UsageRecord;
}

async function store(
  context: Context,
  userId: string,
  rows: readonly PreparedEvent[],
  now: Date,
): Promise<Map<PreparedEvent, Tracked>> {
  for (const period of new Set(rows.map(({ record }) => periodOf(record.at)))) await ensurePeriod({ userId, period });
  return inTransaction(async (session) => {
    // If another server stored one of them in between, the retry finds it.
    return orStartOver(() => storeOnce(context, userId, rows, session, now));
  });
}

async function storeOnce(
  context: Context,
  userId: string,
  rows: readonly PreparedEvent[],
  session: ClientSession,
  now: Date,
): Promise<Map<PreparedEvent, Tracked>> {
  const results = new Map<PreparedEvent, Tracked>();
  const costs = new Map<string, number>();
  for (const [kind, alike] of groupedBy(rows, ({ event }) => event.kind)) {
    const known = await knownEvents(kind, alike, session);
    const fresh: UsageRecord[] = [];
    for (const row of alike) {
      const { record, event } = row;
      const before = known.get(record.clientEventId);
      if (before && !isSameEvent(before, row)) throw idempotencyConflict(`${event.path}.clientEventId`);
      results.set(row, {
        record: asClass(kind.type, before ?? record),
        source: event.kind.source,
        duplicate: before !== undefined,
      });
      if (before) continue;
      known.set(record.clientEventId, record);
      fresh.push(record);
      const period = periodOf(record.at);
      costs.set(period, (costs.get(period) ?? 0) + record.costMicros);
    }
    if (fresh.length > 0) await insertAll(kind.model, fresh, session);
  }
  for (const [period, costMicros] of costs) {
    await settleSpending(context, { userId, period, freeMicros: 0, costMicros }, session, now);
  }
  return results;
}

/** Fields that do not come from the request, or that change with each attempt. */
const NOT_CONTENT = new Set(['_id', 'at', 'day', 'costMicros', 'priceVersion', 'createdAt', 'updatedAt', '__v']);

/** A repeated event must match the stored one; the time is compared only if it was specified. */
function isSameEvent(before: UsageRecord, { event, record }: PreparedEvent): boolean {
  const { at } = event.input;
  if (at && at.getTime() !== before.at.getTime()) return false;
  return hashOf(contentOf(before)) === hashOf(contentOf(record));
}

function contentOf({ usage, ...record }: UsageRecord): object {
  const entries = Object.entries(record).filter(([name]) => !NOT_CONTENT.has(name));
  return { ...Object.fromEntries(entries), usage: usage.map(({ unit, quantity }) => ({ unit, quantity })) };
}

/** The cast is needed because mongoose types inserts by class, and the kinds share only `UsageRecord`. */
async function insertAll(model: Model<UsageRecord>, records: UsageRecord[], session: ClientSession): Promise<void> {
  await (model as unknown as { insertMany: (rows: object[], options: object) => Promise<unknown> }).insertMany(
    records,
    {
      session,
    },
  );
}

async function knownEvents(
  kind: UsageKind<UsageRecord>,
  rows: readonly PreparedEvent[],
  session: ClientSession,
): Promise<Map<string, UsageRecord>> {
  const filter = {
    origin: rows[0]?.record.origin,
    clientEventId: { $in: rows.map(({ record }) => record.clientEventId) },
  };
  const found = (await kind.model.collection.find(filter, { session }).toArray()) as unknown as UsageRecord[];
  return new Map(found.map((record) => [record.clientEventId, record]));
}

/** Records of a kind for `node`, visible to their owner. */
function byIds<R extends UsageRecord>(
  kind: UsageKind<R>,
): (context: Context, ids: readonly string[]) => Promise<(R | null)[]> {
  return async ({ viewer }, ids) => {
    if (viewer.kind !== 'user') return ids.map(() => null);
    const found = await readPlain<R>(kind.model, { _id: { $in: [...ids] } });
    const own = found.filter(({ userId }) => userId === viewer.userId);
    const byId = new Map(own.map((record) => [record._id, asClass(kind.type, record)]));
    return ids.map((id) => byId.get(id) ?? null);
  };
}

export const usageNodes = { tus: byIds(TOOL), aus: byIds(API), chi: byIds(CHAT) };

function groupedBy<K, T>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}
