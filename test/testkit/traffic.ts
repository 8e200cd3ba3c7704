import 'reflect-metadata';
import type { Viewer } from '../../src/auth/viewer.js';
import type { IngestItem, IngestResult } from '../../src/domains/analytics/ingestion/ingestion.item.js';
import { ingestionOf } from '../../src/domains/analytics/ingestion/ingestion.service.js';
import { clientOf } from '../../src/domains/analytics/tracking/tracking.client.js';
import { PageviewKind, UserEventKind } from '../../src/domains/analytics/tracking/tracking.enums.js';
import { placeOf, referrerOf } from '../../src/domains/analytics/tracking/tracking.place.js';
import { dailyVisitorId, dayOf } from '../../src/domains/analytics/visitor/visitor-salt.service.js';
import type { Context } from '../../src/graphql/context.js';
import type { Graph } from './graph.js';

export const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0';
export const PHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1';
export const GOOGLEBOT = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';

let addresses = 0;

/** An address that nobody else in this file has. */
export function newAddress(): string {
  addresses += 1;
  return `10.${String(addresses >> 16)}.${String((addresses >> 8) & 255)}.${String(addresses & 255)}`;
}

/** Somebody's browser at an address of its own: what its requests carry. */
export function browser(
  graph: Graph,
  { userAgent = FIREFOX, ip = newAddress(), viewer }: { userAgent?: string; ip?: string; viewer?: Viewer } = {},
): () => Context {
  const caller: Viewer = viewer ? { ...viewer, ip } : { kind: 'anonymous', ip };
  return () => ({ ...graph.context(caller), userAgent });
}

export interface Hit {
  at: Date;
  ip: string;
  path?: string;
  event?: string;
  userAgent?: string;
  referrer?: string;
  userId?: string;
  /** A visitor who agreed to be known again. */
  claimed?: { id: string; keyHash: string };
}

/** Stores page views and events at any time, as an import does. */
export async function hits(graph: Graph, list: readonly Hit[]): Promise<IngestResult[]> {
  const items = await Promise.all(list.map(itemOf));
  const results: IngestResult[] = [];
  for (let start = 0; start < items.length; start += 500)
    results.push(...(await ingestionOf(graph.app.platform).add(items.slice(start, start + 500))));
  return results;
}

async function itemOf({
  at,
  ip,
  path,
  event,
  userAgent = FIREFOX,
  referrer,
  userId,
  claimed,
}: Hit): Promise<IngestItem> {
  const from = referrerOf(referrer);
  return {
    at,
    receivedAt: at,
    source: 'web',
    ...(userId ? { userId } : {}),
    visitor: {
      dailyId: await dailyVisitorId(dayOf(at), ip, userAgent),
      ...(claimed ? { claimed } : {}),
      client: clientOf(userAgent),
    },
    ...(path === undefined
      ? {}
      : { page: { kind: PageviewKind.PAGE, place: placeOf(path), ...(from ? { referrer: from } : {}) } }),
    ...(event === undefined ? {} : { event: { kind: UserEventKind.CUSTOM, name: event, properties: [] } }),
  };
}
