import { importedId, newSecret } from '../../../shared/ids.js';
import { contentOf, storedContentOf, type StoredContent } from './ingestion.content.js';
import { eventKeyOf, type IngestItem, type IngestResult, type IngestVisitor } from './ingestion.item.js';
import type { Pageview } from '../pageview/pageview.model.js';
import type { Session } from '../session/session.model.js';
import { PageviewKind, SessionStatus, TrackedEventOutcome, VisitorConsent } from '../tracking/tracking.enums.js';
import type { UserEvent } from '../user-event/user-event.model.js';
import type { Visitor } from '../visitor/visitor.model.js';

/** A session ends after this long without events. */
export const IDLE = 30 * 60_000;
const RETENTION = 400 * 86_400_000;
/** Late events can still join one of these. Several people may share a visitor without consent, each with their own sessions. */
const RECENT_SESSIONS = 12;
/** `lastSeenAt` of a visitor is written at most once a minute. */
const SEEN_STEP = 60_000;

type Row<T> = Omit<T, 'id' | 'createdAt' | 'updatedAt'>;
export type KnownEvent = Pick<Pageview, 'eventKey'> &
  StoredContent & { visitorId?: string; sessionId?: string; _id: string };

interface Known extends Pick<KnownEvent, '_id' | 'visitorId' | 'sessionId'> {
  content: string;
}

/** The stored data that concerns a batch. */
export interface Snapshot {
  events: readonly KnownEvent[];
  visitors: readonly Row<Visitor>[];
  sessions: readonly Row<Session>[];
}

export interface WritePlan {
  /** One per item, in order. */
  results: IngestResult[];
  newVisitors: Row<Visitor>[];
  visitorChanges: Map<string, Partial<Visitor>>;
  newSessions: Row<Session>[];
  sessionChanges: Map<string, Partial<Session>>;
  pageviews: Row<Pageview>[];
  events: Row<UserEvent>[];
}

/** Computes the writes of a batch without side effects; earlier events first, whatever order they arrived in. */
export function planWrites(items: readonly IngestItem[], snapshot: Snapshot): WritePlan {
  const planner = new Planner(snapshot);
  const order = items.map((item, index) => ({ item, index })).sort((a, b) => a.item.at.getTime() - b.item.at.getTime());
  for (const { item, index } of order) planner.results[index] = planner.add(item);
  return planner.plan();
}

class Planner {
  readonly results: IngestResult[] = [];
  private readonly events: Map<string, Known>;
  private readonly visitors: Map<string, Row<Visitor>>;
  private readonly open = new Map<string, Row<Session>[]>();
  private readonly writes: Omit<WritePlan, 'results'> = {
    newVisitors: [],
    visitorChanges: new Map(),
    newSessions: [],
    sessionChanges: new Map(),
    pageviews: [],
    events: [],
  };

  constructor({ events, visitors, sessions }: Snapshot) {
    this.events = new Map(events.map((event) => [event.eventKey, { ...event, content: storedContentOf(event) }]));
    this.visitors = new Map(visitors.map((visitor) => [visitor._id, { ...visitor }]));
    for (const session of sessions) this.opened({ ...session });
  }

  plan(): WritePlan {
    return { ...this.writes, results: this.results };
  }

  add(item: IngestItem): IngestResult {
    const key = eventKeyOf(item);
    const known = key === undefined ? undefined : this.events.get(key);
    if (known) return duplicate(known, item);
    const visitor = item.visitor && this.visitorOf(item, item.visitor);
    // Denied consent also applies to events that an account reports: they belong to the account, not to a session.
    const apart = item.source !== 'web' && visitor?.consent === VisitorConsent.DENIED;
    const result = this.store(item, apart ? undefined : visitor, key);
    if (key !== undefined && result.id !== undefined) {
      const { id, visitorId, sessionId } = result;
      this.events.set(key, {
        _id: id,
        content: contentOf(item),
        ...(visitorId ? { visitorId } : {}),
        ...(sessionId ? { sessionId } : {}),
      });
    }
    return result;
  }

  private store(item: IngestItem, visitor: Row<Visitor> | undefined, key: string | undefined): IngestResult {
    const outcome = TrackedEventOutcome.ACCEPTED;
    const userId = this.hasDenied(item) ? undefined : userOf(item, visitor);
    const session = visitor && this.sessionOf(item, visitor, userId);
    const ids = {
      ...(visitor ? { visitorId: visitor._id } : {}),
      ...(session ? { sessionId: session._id } : {}),
      ...(userId ? { userId } : {}),
    };
    const common = {
      ...ids,
      isBot: visitor?.isBot ?? false,
      at: item.at,
      order: orderOf(item),
      expiresAt: expiryOf(item),
    };
    let id: string | undefined;
    if (item.page && visitor) {
      const { kind, place, title, referrer, duration } = item.page;
      id = importedId('pv', item.at, key ?? newSecret());
      this.writes.pageviews.push({
        ...common,
        _id: id,
        eventKey: key ?? id,
        visitorId: visitor._id,
        kind,
        url: place.url,
        path: place.path,
        ...(title ? { title } : {}),
        ...(referrer ? { referrer: referrer.referrer } : {}),
        ...(duration === undefined ? {} : { duration }),
      });
    }
    if (item.event) {
      const { source, clientEventId } = item;
      id = importedId('uev', item.at, key ?? newSecret());
      this.writes.events.push({
        ...common,
        ...(item.event as Omit<typeof item.event, 'revenue'> & Pick<UserEvent, 'revenue'>),
        _id: id,
        eventKey: key ?? id,
        source,
        ...(clientEventId === undefined ? {} : { clientEventId }),
      });
    }
    return {
      outcome,
      ...(id ? { id } : {}),
      ...(visitor ? { visitorId: visitor._id } : {}),
      ...(session ? { sessionId: session._id } : {}),
    };
  }

  private visitorOf(item: IngestItem, given: IngestVisitor): Row<Visitor> {
    const visitor = this.claimed(given) ?? this.visitors.get(given.dailyId);
    if (!visitor) return this.newVisitor(item, given);
    if (item.at.getTime() - visitor.lastSeenAt.getTime() >= SEEN_STEP)
      this.changeVisitor(visitor, { lastSeenAt: item.at, expiresAt: expiryOf(item) });
    return visitor;
  }

  /** The visitor that the sender claims to be, if the secret matches and consent is granted. */
  private claimed(given: IngestVisitor): Row<Visitor> | undefined {
    const visitor = this.keyHolder(given);
    return visitor?.consent === VisitorConsent.GRANTED ? visitor : undefined;
  }

  private keyHolder({ claimed }: IngestVisitor): Row<Visitor> | undefined {
    const visitor = claimed && this.visitors.get(claimed.id);
    return visitor?.keyHash === claimed?.keyHash ? visitor : undefined;
  }

  /** A visitor that withdrew consent is only counted and never linked to an account, even with its old key. */
  private hasDenied({ source, visitor }: IngestItem): boolean {
    return source === 'web' && visitor !== undefined && this.keyHolder(visitor)?.consent === VisitorConsent.DENIED;
  }

  private newVisitor(item: IngestItem, { dailyId, client, country }: IngestVisitor): Row<Visitor> {
    const visitor: Row<Visitor> = {
      ...client,
      _id: dailyId,
      firstSeenAt: item.at,
      lastSeenAt: item.at,
      ...(country ? { country } : {}),
      consent: VisitorConsent.UNKNOWN,
      consentHistory: [],
      sessionCount: 0,
      expiresAt: expiryOf(item),
    };
    this.visitors.set(dailyId, visitor);
    this.writes.newVisitors.push(visitor);
    return visitor;
  }

  /** Changes a new visitor in place; plans an update for a stored one. */
  private changeVisitor(visitor: Row<Visitor>, change: Partial<Visitor>): void {
    Object.assign(visitor, change);
    if (this.writes.newVisitors.includes(visitor)) return;
    this.writes.visitorChanges.set(visitor._id, { ...this.writes.visitorChanges.get(visitor._id), ...change });
  }

  /** Pages and events belong to a session, active or new; other requests of an access log do not. */
  private sessionOf(item: IngestItem, visitor: Row<Visitor>, userId: string | undefined): Row<Session> | undefined {
    if (!item.event && item.page?.kind !== PageviewKind.PAGE) return undefined;
    const near = (this.open.get(visitor._id) ?? [])
      .filter((session) => canExtend(session, visitor, userId))
      .map((session) => ({ session, gap: gapOf(session, item.at) }))
      .sort((a, b) => a.gap - b.gap)[0];
    if (near && near.gap <= IDLE) {
      this.changeSession(near.session, extended(near.session, item, userId));
      return near.session;
    }
    const session = newSession(item, visitor, userId);
    const recentSessionIds = [session._id, ...(visitor.recentSessionIds ?? [])].slice(0, RECENT_SESSIONS);
    this.changeVisitor(visitor, { sessionCount: session.number, recentSessionIds });
    this.writes.newSessions.push(session);
    this.opened(session);
    return session;
  }

  private changeSession(session: Row<Session>, change: Partial<Session>): void {
    Object.assign(session, change);
    if (this.writes.newSessions.includes(session)) return;
    this.writes.sessionChanges.set(session._id, { ...this.writes.sessionChanges.get(session._id), ...change });
  }

  private opened(session: Row<Session>): void {
    this.open.set(session.visitorId, [...(this.open.get(session.visitorId) ?? []), session]);
  }
}

/**
 * A session belongs to one person. A visitor without consent may be several people, so its sessions with and without an
 * account stay separate.
 */
function canExtend(session: Row<Session>, visitor: Row<Visitor>, userId: string | undefined): boolean {
  if (session.userId === userId) return true;
  return session.userId === undefined && visitor.consent === VisitorConsent.GRANTED;
}

function duplicate(known: Known, item: IngestItem): IngestResult {
  const { visitor } = item;
  const outcome = TrackedEventOutcome.DUPLICATE;
  if (known.content !== contentOf(item)) return { outcome, differs: true };
  const own = visitor === undefined || [visitor.dailyId, visitor.claimed?.id].includes(known.visitorId);
  if (!own) return { outcome };
  const { _id: id, visitorId, sessionId } = known;
  return { outcome, id, ...(visitorId ? { visitorId } : {}), ...(sessionId ? { sessionId } : {}) };
}

/** The account that a row is linked to: the caller's, or that of a visitor with consent. */
function userOf({ userId }: IngestItem, visitor: Row<Visitor> | undefined): string | undefined {
  if (visitor?.consent === VisitorConsent.DENIED) return undefined;
  return userId ?? (visitor?.consent === VisitorConsent.GRANTED ? visitor.userId : undefined);
}

/** Orders events of the same time by arrival, then by position in their batch. */
function orderOf({ receivedAt, position = 0 }: IngestItem): number {
  return receivedAt.getTime() * 1_000 + Math.min(position, 999);
}

function personOf(visitor: Row<Visitor>, userId: string | undefined): string | undefined {
  return userId ?? (visitor.consent === VisitorConsent.GRANTED ? visitor._id : undefined);
}

function expiryOf({ receivedAt }: IngestItem): Date {
  return new Date(receivedAt.getTime() + RETENTION);
}

/** The distance between an event and a session, in milliseconds. */
function gapOf({ startedAt, lastSeenAt }: Row<Session>, at: Date): number {
  return Math.max(0, startedAt.getTime() - at.getTime(), at.getTime() - lastSeenAt.getTime());
}

function newSession(item: IngestItem, visitor: Row<Visitor>, userId: string | undefined): Row<Session> {
  const number = visitor.sessionCount + 1;
  const { page, at } = item;
  const personId = personOf(visitor, userId);
  const { device, browser, os, country, isBot } = visitor;
  return {
    _id: newSessionId(at, visitor._id, number),
    visitorId: visitor._id,
    ...(userId ? { userId } : {}),
    ...(personId ? { personId } : {}),
    number,
    status: SessionStatus.ACTIVE,
    history: [],
    startedAt: at,
    lastSeenAt: at,
    touchedAt: item.receivedAt,
    pageCount: page ? 1 : 0,
    eventCount: item.event ? 1 : 0,
    seconds: 0,
    ...(page
      ? { entryUrl: page.place.url, entryPath: page.place.path, exitUrl: page.place.url, exitPath: page.place.path }
      : {}),
    ...page?.referrer,
    ...(page?.place.utm ? { utm: page.place.utm } : {}),
    device,
    ...(browser ? { browser } : {}),
    ...(os ? { os } : {}),
    ...(country ? { country } : {}),
    isBot,
    expiresAt: expiryOf(item),
  };
}

/** Session IDs sort by start and are deterministic for a visitor and number. */
function newSessionId(at: Date, visitorId: string, number: number): string {
  return importedId('vse', at, `${visitorId}:${String(number)}`);
}

/** A session with one more event. Its start stays, so that a late event does not move it to another day. */
function extended(session: Row<Session>, item: IngestItem, userId: string | undefined): Partial<Session> {
  const { page, at } = item;
  const latest = at >= session.lastSeenAt;
  const lastSeenAt = latest ? at : session.lastSeenAt;
  return {
    lastSeenAt,
    touchedAt: item.receivedAt,
    seconds: Math.max(0, Math.round((lastSeenAt.getTime() - session.startedAt.getTime()) / 1_000)),
    pageCount: session.pageCount + (page ? 1 : 0),
    eventCount: session.eventCount + (item.event ? 1 : 0),
    ...(page && !session.entryPath ? { entryUrl: page.place.url, entryPath: page.place.path } : {}),
    ...(page && latest ? { exitUrl: page.place.url, exitPath: page.place.path } : {}),
    ...(userId && !session.userId ? { userId, personId: userId } : {}),
  };
}
