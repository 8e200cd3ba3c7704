import type { IngestItem } from './ingestion.item.js';
import { createIngestion } from './ingestion.service.js';
import { rollUpDay, isSettled } from '../rollup/rollup.service.js';
import { clientOf } from '../tracking/tracking.client.js';
import { TrackedEventOutcome, type PageviewKind } from '../tracking/tracking.enums.js';
import { placeOf, referrerOf } from '../tracking/tracking.place.js';
import { dailyVisitorId, dayOf } from '../visitor/visitor-salt.service.js';

/** A request from an access log. */
export interface LoggedRequest {
  at: Date;
  ip: string;
  userAgent: string;
  referrer: string;
  /** The URL from the path on; for a broken request, whatever was sent. */
  target: string;
  kind: PageviewKind;
  /** The same for a line on every import. */
  key: string;
}

export interface TrafficImport {
  /** Stores requests with their own times; returns how many were new. */
  add(requests: readonly LoggedRequest[]): Promise<number>;
  /** Rolls up the days that were touched, including those of an earlier, interrupted run. */
  finish(): Promise<void>;
}

/**
 * Imports requests through the queue of the API. Only here can events be older than 72 hours; no API call gets here.
 * Visitors get daily IDs, derived from a salt that is deleted two days later.
 */
export function createTrafficImport(source: string): TrafficImport {
  const ingestion = createIngestion();
  const days = new Set<string>();

  return {
    async add(requests) {
      const items = await Promise.all(requests.map((request) => itemOf(source, request)));
      for (const { at } of items) days.add(dayOf(at));
      const results = await ingestion.add(items);
      return results.filter(({ outcome }) => outcome === TrackedEventOutcome.ACCEPTED).length;
    },
    async finish() {
      await ingestion.stop();
      const now = new Date();
      for (const day of [...days].sort()) if (isSettled(day, now)) await rollUpDay(day);
    },
  };
}

async function itemOf(source: string, request: LoggedRequest): Promise<IngestItem> {
  const { at, ip, userAgent, target, kind, key } = request;
  const referrer = referrerOf(request.referrer);
  return {
    at,
    receivedAt: new Date(),
    source,
    clientEventId: key,
    visitor: { dailyId: await dailyVisitorId(dayOf(at), ip, userAgent), client: clientOf(userAgent) },
    page: { kind, place: placeOf(target), ...(referrer ? { referrer } : {}) },
  };
}
