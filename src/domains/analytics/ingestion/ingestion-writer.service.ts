import type { ClientSession } from 'mongoose';
import { isDuplicateKey } from '../../../database/connection.js';
import { inTransaction, StartOver } from '../../../database/transaction.js';
import { CONTENT_FIELDS } from './ingestion.content.js';
import { eventKeyOf, type IngestItem, type IngestResult } from './ingestion.item.js';
import { planWrites, type KnownEvent, type Snapshot, type WritePlan } from './ingestion.plan.js';
import { PageviewModel } from '../pageview/pageview.model.js';
import { openDays } from '../rollup/rollup-day.service.js';
import { SessionModel } from '../session/session.model.js';
import { SessionStatus } from '../tracking/tracking.enums.js';
import { UserEventModel } from '../user-event/user-event.model.js';
import { VisitorModel } from '../visitor/visitor.model.js';

const KNOWN_FIELDS = Object.fromEntries(
  ['eventKey', 'visitorId', 'sessionId', ...CONTENT_FIELDS].map((name) => [name, 1]),
);

/**
 * Stores a batch in one transaction: reads visitors and their open sessions, plans the new rows in memory, and makes one
 * insert per collection. A crash leaves all of a batch or nothing. Existing events are looked up only after the unique index
 * reports a duplicate, because repeated events are rare.
 */
export async function writeItems(items: readonly IngestItem[]): Promise<IngestResult[]> {
  await openDays(items.map(({ at }) => at));
  let withKnown = false;
  return inTransaction(async (session) => {
    try {
      return await writeOnce(items, session, withKnown);
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      // Another server may have stored the event after our read; the next read finds it.
      withKnown = true;
      throw new StartOver();
    }
  });
}

async function writeOnce(
  items: readonly IngestItem[],
  session: ClientSession,
  withKnown: boolean,
): Promise<IngestResult[]> {
  const events = withKnown ? await knownEvents(items, session) : [];
  const plan = planWrites(items, { events, ...(await visitorsOf(items, session)) });
  await execute(plan, session);
  return plan.results;
}

/** Uses the driver directly: the filters contain only our own IDs, and mongoose would cast each of hundreds. */
async function read<T>(
  model: { collection: object },
  filter: object,
  session: ClientSession,
  fields = {},
): Promise<T[]> {
  const collection = model.collection as typeof PageviewModel.collection;
  return (await collection.find(filter, { session, projection: fields }).toArray()) as unknown as T[];
}

async function knownEvents(items: readonly IngestItem[], session: ClientSession): Promise<KnownEvent[]> {
  const known: KnownEvent[] = [];
  for (const [part, model] of [
    ['page', PageviewModel],
    ['event', UserEventModel],
  ] as const) {
    const keys = items.flatMap((item) => (item[part] ? (eventKeyOf(item) ?? []) : []));
    if (keys.length > 0)
      known.push(...(await read<KnownEvent>(model, { eventKey: { $in: keys } }, session, KNOWN_FIELDS)));
  }
  return known;
}

async function visitorsOf(
  items: readonly IngestItem[],
  session: ClientSession,
): Promise<Pick<Snapshot, 'visitors' | 'sessions'>> {
  const ids = new Set<string>();
  for (const { visitor } of items) {
    if (visitor) ids.add(visitor.dailyId);
    if (visitor?.claimed) ids.add(visitor.claimed.id);
  }
  if (ids.size === 0) return { visitors: [], sessions: [] };
  const visitors = await read<Snapshot['visitors'][number]>(VisitorModel, { _id: { $in: [...ids] } }, session);
  const recent = visitors.flatMap(({ recentSessionIds }) => recentSessionIds ?? []);
  const sessions =
    recent.length > 0 ? await read<Snapshot['sessions'][number]>(SessionModel, { _id: { $in: recent } }, session) : [];
  return { visitors, sessions: sessions.filter(({ status }) => status === SessionStatus.ACTIVE) };
}

async function execute(plan: WritePlan, session: ClientSession): Promise<void> {
  const options = { ordered: false, session } as const;
  const now = new Date();
  const stamped = (rows: readonly object[]): never =>
    rows.map((row) => ({ ...row, createdAt: now, updatedAt: now })) as never;
  const { newVisitors, visitorChanges, newSessions, sessionChanges, pageviews, events } = plan;
  if (newVisitors.length > 0) await VisitorModel.collection.insertMany(stamped(newVisitors), options);
  if (visitorChanges.size > 0) await VisitorModel.collection.bulkWrite(updatesOf(visitorChanges, now), options);
  if (newSessions.length > 0) await SessionModel.collection.insertMany(stamped(newSessions), options);
  if (sessionChanges.size > 0) await SessionModel.collection.bulkWrite(updatesOf(sessionChanges, now), options);
  if (pageviews.length > 0) await PageviewModel.collection.insertMany(stamped(pageviews), options);
  if (events.length > 0) await UserEventModel.collection.insertMany(stamped(events), options);
}

/** The values derive from what this transaction read; a concurrent write makes it start over. */
function updatesOf(changes: ReadonlyMap<string, object>, updatedAt: Date): never[] {
  return [...changes].map(
    ([_id, change]) => ({ updateOne: { filter: { _id }, update: { $set: { ...change, updatedAt } } } }) as never,
  );
}
