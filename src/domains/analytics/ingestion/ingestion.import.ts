import type { IngestItem } from './ingestion.item.js';
import { createIngestion } from './ingestion.service.js';
import { rollUpDay, isSettled } from '../rollup/rollup.service.js';
import { clientOf } from '../tracking/tracking.client.js';
import { TrackedEventOutcome, type PageviewKind } from '../tracking/tracking.enums.js';
import { placeOf, referrerOf } from '../tracking/tracking.place.js';
import { dailyVisitorId, dayOf } from '../visitor/visitor-salt.service.js';

/** A request that an access log tells of. */
export interface LoggedRequest {
  at: Date;
  ip: string;
  userAgent: string;
  referrer: string;
  /** The address, from the path on; of a broken request whatever was sent. */
  target: string;
  kind: PageviewKind;
  /** The same for the same line on every import. */
  key: string;
}

export interface TrafficImport {
  /** Stores requests with their own times; how many were new. */
  add(requests: readonly LoggedRequest[]): Promise<number>;
  /** Rolls up the days that were touched, also those of an earlier run that was cut off. */
  finish(): Promise<void>;
}

/**
 * Imports requests through the queue that serves the API. Only here an event may be older than 72 hours, and only code of
 * this process can come here. Visitors get the ids of their day, made with a salt that is thrown away two days later.
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
