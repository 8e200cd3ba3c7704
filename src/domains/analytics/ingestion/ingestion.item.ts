import type { Money } from '../../../graphql/money.js';
import type { ClientFacts } from '../tracking/tracking.client.js';
import type { PageviewKind, TrackedEventOutcome, UserEventKind } from '../tracking/tracking.enums.js';
import type { Place } from '../tracking/tracking.place.js';

/** The visitor, as far as the request identifies it. */
export interface IngestVisitor {
  /** ID of the visitor for the day, by IP address and browser. */
  dailyId: string;
  /** The consenting visitor that the sender claims to be, with the hash of its secret. */
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

/** An item to store. Its time has been validated, or comes from an import. */
export interface IngestItem {
  at: Date;
  receivedAt: Date;
  source: string;
  clientEventId?: string;
  /** Position in its batch, which orders events of the same time. */
  position?: number;
  userId?: string;
  /** Missing if a back end reports an event from elsewhere. */
  visitor?: IngestVisitor;
  page?: IngestPage;
  event?: IngestEvent;
}

/** The outcome; IDs are missing for a duplicate of another sender's event. */
export interface IngestResult {
  outcome: TrackedEventOutcome;
  id?: string;
  visitorId?: string;
  sessionId?: string;
  /** With DUPLICATE: the ID was used for a different event, and nothing was stored. */
  differs?: boolean;
}

/** The deduplication key of an event; undefined if its sender specified no ID. */
export function eventKeyOf({ source, clientEventId }: IngestItem): string | undefined {
  return clientEventId === undefined ? undefined : `${source}:${clientEventId}`;
}
