import { requireUser } from '../../../auth/viewer.js';
import type { Context } from '../../../graphql/context.js';
import { idempotencyConflict } from '../../../database/idempotency.js';
import { inputError, notFound } from '../../../shared/errors.js';
import { sha256 } from '../../../shared/ids.js';
import { userLoader } from '../../identity/index.js';
import type { IngestItem, IngestPage, IngestResult, IngestVisitor } from '../ingestion/ingestion.item.js';
import { ingestionOf } from '../ingestion/ingestion.service.js';
import { clientOf, countryOf } from './tracking.client.js';
import { PageviewKind, TrackedEventKind, TrackedEventOutcome, UserEventKind } from './tracking.enums.js';
import type {
  TrackedEventInput,
  TrackEventsInput,
  TrackPageviewInput,
  TrackUserEventInput,
} from './tracking.inputs.js';
import type { TrackedAction } from './tracking.payloads.js';
import { placeOf, referrerOf } from './tracking.place.js';
import { propertiesOf } from './tracking.properties.js';
import { dailyVisitorId, dayOf } from '../visitor/visitor-salt.service.js';

const HOUR = 3_600_000;
const LATEST = 72 * HOUR;
const AHEAD = 5 * 60_000;
const TIMES = 'must be at most 72 hours in the past and 5 minutes in the future';

interface Sender {
  visitorKey?: string | null | undefined;
  language?: string | null | undefined;
}

/** Daily storage limit per IP address or account: a point per event and per KiB of the request, at most about 50 MiB. */
const STORED_A_DAY = { points: 50_000, seconds: 86_400 };

/** Counts what a request stores, before it is stored. */
export function countStored({ platform, viewer }: Context, input: object, events = 1): Promise<void> {
  const points = events + Math.floor(JSON.stringify(input).length / 1_024);
  return platform.limits.consumeVolume(viewer, 'events today', points, STORED_A_DAY);
}

/** The visitor of a request: by its key, or else by IP address and browser, for a day. */
export async function visitorOf(
  { viewer, userAgent }: Context,
  { visitorKey, language }: Sender,
  now = new Date(),
): Promise<IngestVisitor> {
  const country = countryOf(language);
  return {
    dailyId: await dailyVisitorId(dayOf(now), viewer.ip, userAgent),
    ...(visitorKey ? { claimed: claimOf(visitorKey) } : {}),
    client: clientOf(userAgent),
    ...(country ? { country } : {}),
  };
}

export function claimOf(visitorKey: string): { id: string; keyHash: string } {
  const [id = '', secret = ''] = visitorKey.split('.');
  return { id, keyHash: sha256(secret) };
}

export async function trackPageview(
  context: Context,
  input: TrackPageviewInput,
  now = new Date(),
): Promise<TrackedAction> {
  if (isOutOfTime(input.at, now)) throw inputError('OUT_OF_RANGE', 'input.at', `at ${TIMES}.`);
  await countStored(context, input);
  const item: IngestItem = {
    ...(await webItem(context, input, input, now)),
    page: {
      kind: PageviewKind.PAGE,
      place: placeOf(input.url),
      ...pageDetails(input),
      ...(typeof input.duration === 'number' ? { duration: input.duration } : {}),
    },
  };
  return trackOne(context, item);
}

/** Accepts or rejects each event individually, so that a wrong time does not lose the others. */
export async function trackEvents(
  context: Context,
  { events, visitorKey, language }: TrackEventsInput,
  now = new Date(),
): Promise<{ events: TrackedAction[]; accepted: number }> {
  await countStored(context, events, events.length);
  const common = await webItem(context, { visitorKey, language }, {}, now);
  const results = events.map((event, position): TrackedAction | IngestItem => {
    const problem = isOutOfTime(event.at, now) ? `at ${TIMES}.` : eventProblem(event);
    if (problem) return { outcome: TrackedEventOutcome.REJECTED, clientEventId: event.clientEventId, message: problem };
    return { ...common, position, at: event.at ?? now, clientEventId: event.clientEventId, ...partOf(event) };
  });
  const items = results.filter((result): result is IngestItem => !('outcome' in result));
  const stored = (await ingestionOf(context.platform).add(items)).values();
  const actions = results.map((result): TrackedAction => {
    if ('outcome' in result) return result;
    return trackedAction(stored.next().value, result);
  });
  return {
    events: actions,
    accepted: actions.filter(({ outcome }) => outcome === TrackedEventOutcome.ACCEPTED).length,
  };
}

/** An event of the signed-in account, or of the account that a service specifies. */
export async function trackUserEvent(
  context: Context,
  input: TrackUserEventInput,
  now = new Date(),
): Promise<TrackedAction> {
  if (isOutOfTime(input.at, now)) throw inputError('OUT_OF_RANGE', 'input.at', `at ${TIMES}.`);
  if (!input.name) throw inputError('REQUIRED', 'input.name', 'name must not be blank.');
  const { userId, source } = await accountOf(context, input.onBehalfOf);
  await countStored(context, input);
  const visitor = context.viewer.kind === 'user' ? { visitor: await visitorOf(context, {}, now) } : {};
  return trackOne(context, {
    at: input.at ?? now,
    receivedAt: now,
    source,
    clientEventId: input.clientEventId,
    userId,
    ...visitor,
    ...eventPart(UserEventKind.CUSTOM, input),
  });
}

async function accountOf(
  context: Context,
  onBehalfOf: string | null | undefined,
): Promise<{ userId: string; source: string }> {
  const { viewer } = context;
  if (viewer.kind === 'service') {
    if (!onBehalfOf) throw inputError('REQUIRED', 'input.onBehalfOf', 'onBehalfOf must be the ID of the account.');
    // Data of an ID without an account could never be erased.
    if (!(await userLoader(context).load(onBehalfOf))) throw notFound('account', 'input.onBehalfOf');
    return { userId: onBehalfOf, source: `service:${viewer.name}` };
  }
  const { userId } = requireUser(viewer);
  if (onBehalfOf && onBehalfOf !== userId)
    throw inputError('NOT_ALLOWED', 'input.onBehalfOf', 'Only service keys can specify another account.');
  return { userId, source: userId };
}

async function trackOne(context: Context, item: IngestItem): Promise<TrackedAction> {
  const [result] = await ingestionOf(context.platform).add([item]);
  if (result?.differs) throw idempotencyConflict('input.clientEventId');
  return trackedAction(result, item);
}

function trackedAction(result: IngestResult | undefined, { clientEventId }: IngestItem): TrackedAction {
  if (!result) throw new Error('The ingestion returned no result.');
  if (result.differs) {
    const message = 'This clientEventId was already used for another event. Use a new ID for each event.';
    return { outcome: TrackedEventOutcome.REJECTED, clientEventId: clientEventId ?? null, message };
  }
  return { ...result, clientEventId: clientEventId ?? null };
}

async function webItem(
  context: Context,
  sender: Sender,
  { at, clientEventId }: { at?: Date | null; clientEventId?: string | null },
  now: Date,
): Promise<IngestItem> {
  const { viewer } = context;
  return {
    at: at ?? now,
    receivedAt: now,
    source: 'web',
    ...(clientEventId ? { clientEventId } : {}),
    ...(viewer.kind === 'user' ? { userId: viewer.userId } : {}),
    visitor: await visitorOf(context, sender, now),
  };
}

function isOutOfTime(at: Date | null | undefined, now: Date): boolean {
  if (!at) return false;
  const age = now.getTime() - at.getTime();
  return Number.isNaN(age) || age > LATEST || age < -AHEAD;
}

/** The problem of an event that lacks fields of its kind. */
function eventProblem({ kind, url, name, value, amountMinor, currency }: TrackedEventInput): string | undefined {
  if (kind === TrackedEventKind.PAGEVIEW) return url ? undefined : 'PAGEVIEW requires url.';
  if (!name?.trim()) return `${kind.toUpperCase()} requires name.`;
  if (kind === TrackedEventKind.PERFORMANCE && typeof value !== 'number') return 'PERFORMANCE requires value.';
  const hasMoney = typeof amountMinor === 'number' && Boolean(currency);
  return kind === TrackedEventKind.REVENUE && !hasMoney ? 'REVENUE requires amountMinor and currency.' : undefined;
}

const EVENT_KINDS = {
  [TrackedEventKind.CUSTOM]: UserEventKind.CUSTOM,
  [TrackedEventKind.PERFORMANCE]: UserEventKind.PERFORMANCE,
  [TrackedEventKind.REVENUE]: UserEventKind.REVENUE,
} as const;

function partOf(event: TrackedEventInput): Pick<IngestItem, 'page' | 'event'> {
  if (event.kind !== TrackedEventKind.PAGEVIEW) return eventPart(EVENT_KINDS[event.kind], event);
  return { page: { kind: PageviewKind.PAGE, place: placeOf(event.url ?? ''), ...pageDetails(event) } };
}

/** The title and referrer; the site itself does not count as a referrer. */
function pageDetails({
  url,
  title,
  referrer,
}: {
  url?: string | null;
  title?: string | null;
  referrer?: string | null;
}): Pick<IngestPage, 'title' | 'referrer'> {
  const from = referrerOf(referrer);
  const isOutside = from && from.referrerHost !== referrerOf(url)?.referrerHost;
  return { ...(title ? { title: title.trim() } : {}), ...(isOutside ? { referrer: from } : {}) };
}

function eventPart(
  kind: UserEventKind,
  { name, url, properties, value, amountMinor, currency }: TrackUserEventInput | TrackedEventInput,
): Pick<IngestItem, 'event'> {
  return {
    event: {
      kind,
      name: (name ?? '').trim(),
      properties: propertiesOf(properties),
      ...(url ? { path: placeOf(url).path } : {}),
      ...(typeof value === 'number' ? { value } : {}),
      ...(typeof amountMinor === 'number' && currency ? { revenue: { amountMinor, currency } } : {}),
    },
  };
}
