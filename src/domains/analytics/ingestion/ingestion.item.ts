import type { Money } from '../../../graphql/money.js';
import type { ClientFacts } from '../tracking/tracking.client.js';
import type { PageviewKind, TrackedEventOutcome, UserEventKind } from '../tracking/tracking.enums.js';
import type { Place } from '../tracking/tracking.place.js';

/** Who did it, as far as the request says. */
export interface IngestVisitor {
  /** The visitor of the day, by address and browser. */
  dailyId: string;
  /** A visitor with consent that the sender names, and the hash of the secret that must fit. */
  claimed?: { id: string; keyHash: string };
  client: ClientFacts;
  country?: string;
}

export interface IngestPage {
  kind: PageviewKind;
  place: Place;
  title?: string;
  referrer?: { referrer: string; referrerHost: string };
  duration?: number;
}

export interface IngestEvent {
  kind: UserEventKind;
  name: string;
  properties: { name: string; value: string }[];
  path?: string;
  value?: number;
  revenue?: Pick<Money, 'amountMinor' | 'currency'>;
}

/** One thing to store. Its time has been checked, or comes from an import. */
export interface IngestItem {
  at: Date;
  receivedAt: Date;
  source: string;
  clientEventId?: string;
  /** Its place among those that were sent together: it decides between events of the same time. */
  position?: number;
  userId?: string;
  /** Missing where a back end tells of something that happened elsewhere. */
  visitor?: IngestVisitor;
  page?: IngestPage;
  event?: IngestEvent;
}

/** What became of it; ids are missing for a duplicate of somebody else's. */
export interface IngestResult {
  outcome: TrackedEventOutcome;
  id?: string;
  visitorId?: string;
  sessionId?: string;
  /** With DUPLICATE: the id was used for something else, and nothing was stored. */
  differs?: boolean;
}

/** The key under which an event is stored once; undefined where its sender gave it no id. */
export function eventKeyOf({ source, clientEventId }: IngestItem): string | undefined {
  return clientEventId === undefined ? undefined : `${source}:${clientEventId}`;
}
