import { toTallyError, type TallyError } from '../errors.js';
import {
  TrackEventsDocument,
  TrackLabExperimentDocument,
  type TrackedEventInput,
  type TrackEventsInput,
  type TrackLabExperimentInput,
} from '../generated/graphql.js';
import { bodyOf, request } from './requests.js';
import type { VisitorStore } from './visitor.store.js';

/** An event waiting to be sent. */
export type Waiting =
  | { readonly kind: 'event'; readonly event: TrackedEventInput }
  | { readonly kind: 'lab'; readonly input: TrackLabExperimentInput };

export interface EventQueue {
  add(...waiting: Waiting[]): void;
  /** Sends the queue; resolves once it is sent or stored for the next attempt. */
  flush(): Promise<void>;
  /** Loads events that the previous page left behind. */
  resume(): void;
  clear(): void;
  /** Stops listening to the page, after a final beacon. */
  close(): void;
}

export interface QueueOptions {
  url: string;
  fetch: typeof fetch;
  store: VisitorStore;
  gather: number;
  /** The subject of the events, and whether the browser may store anything. */
  sender: () => { visitorKey: string | undefined; mayKeep: boolean };
  onError?: (error: TallyError) => void;
}

/** The maximum that the server accepts in one request. */
const MOST_EVENTS = 50;
/** Browsers allow 64 KiB of beacons at a time, the server 100 KiB per body. */
const MOST_BYTES = 50_000;
/** If the server is unreachable for long, events beyond this number are dropped, oldest first. */
const MOST_WAITING = 500;
const LONGEST_PAUSE = 60_000;
/** The server refuses events older than this. */
const LATEST = 72 * 3_600_000;

export function createQueue({ url, fetch, store, gather, sender, onError }: QueueOptions): EventQueue {
  let waiting: Waiting[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<void> | undefined;
  let failures = 0;

  function schedule(): void {
    if (timer !== undefined || waiting.length === 0) return;
    const pause = Math.min(LONGEST_PAUSE, gather * 2 ** failures);
    timer = setTimeout(() => void flush(), pause);
  }

  function add(...more: Waiting[]): void {
    waiting = [...waiting, ...more].slice(-MOST_WAITING);
    schedule();
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    sending ??= sendAll().finally(() => {
      sending = undefined;
      schedule();
    });
    return sending;
  }

  /**
   * Sends batch by batch, in order. Events stay queued while the server is unavailable; refused events are dropped and
   * reported.
   */
  async function sendAll(): Promise<void> {
    while (waiting.length > 0) {
      const batch = nextBatch(waiting);
      waiting = waiting.slice(batch.length);
      try {
        await send(batch, false);
        failures = 0;
      } catch (reason) {
        const error = toTallyError(reason);
        if (error.retryable) {
          failures += 1;
          waiting = [...batch, ...waiting];
          return;
        }
        onError?.(error);
      }
    }
  }

  async function send(batch: readonly Waiting[], keepalive: boolean): Promise<void> {
    const [first] = batch;
    const init = { keepalive };
    if (first?.kind === 'lab') await request(fetch, url, TrackLabExperimentDocument, { input: first.input }, init);
    else await request(fetch, url, TrackEventsDocument, { input: inputOf(batch) }, init);
  }

  function inputOf(batch: readonly Waiting[]): TrackEventsInput {
    const { visitorKey } = sender();
    const events = batch.flatMap((each) => (each.kind === 'event' ? [each.event] : []));
    return { events, language: navigator.language, ...(visitorKey === undefined ? {} : { visitorKey }) };
  }

  /**
   * The page is closing, or is hidden and may never return: the queue is handed to the browser, which sends it in the
   * background.
   */
  function leave(): void {
    clearTimeout(timer);
    timer = undefined;
    const unsent: Waiting[] = [];
    while (waiting.length > 0) {
      const batch = nextBatch(waiting);
      waiting = waiting.slice(batch.length);
      if (!navigator.onLine || !handOver(batch)) unsent.push(...batch);
    }
    waiting = unsent;
    if (sender().mayKeep) store.keepUnsent(unsent);
  }

  function handOver(batch: readonly Waiting[]): boolean {
    const [first] = batch;
    if (first?.kind === 'lab') {
      // A beacon has no headers, and this event needs the account's token.
      void send(batch, true).catch(() => undefined);
      return true;
    }
    if (batch.length === 1 && first?.event.kind === 'PAGEVIEW') {
      const { kind: _kind, name: _name, ...page } = first.event;
      const { visitorKey, language } = inputOf([]);
      return beacon(`${url}/api/analytics/track/pageview`, JSON.stringify({ ...page, visitorKey, language }));
    }
    return beacon(`${url}/graphql`, bodyOf(TrackEventsDocument, { input: inputOf(batch) }));
  }

  const left = (): void => {
    if (document.visibilityState === 'hidden') leave();
  };
  document.addEventListener('visibilitychange', left);
  globalThis.addEventListener('pagehide', leave);

  return {
    add,
    flush,
    resume() {
      const oldest = new Date(Date.now() - LATEST).toISOString();
      add(...(store.takeUnsent() as Waiting[]).filter((each) => timeOf(each) > oldest));
    },
    clear() {
      waiting = [];
      store.keepUnsent([]);
    },
    close() {
      leave();
      document.removeEventListener('visibilitychange', left);
      globalThis.removeEventListener('pagehide', leave);
    },
  };
}

/** The first queued events that fit into one request: events together, an experiment by itself. */
function nextBatch(waiting: readonly Waiting[]): readonly Waiting[] {
  const isEvent = ({ kind }: Waiting): boolean => kind === 'event';
  const lab = waiting.findIndex((each) => !isEvent(each));
  if (lab === 0) return waiting.slice(0, 1);
  const events = waiting.slice(0, lab < 0 ? MOST_EVENTS : Math.min(lab, MOST_EVENTS));
  let bytes = 0;
  const fitting = events.findIndex((each) => (bytes += JSON.stringify(each).length) > MOST_BYTES);
  // An event that is too long by itself is still sent, and refused.
  return fitting < 0 ? events : events.slice(0, Math.max(1, fitting));
}

function beacon(address: string, body: string): boolean {
  return navigator.sendBeacon(address, new Blob([body], { type: 'application/json' }));
}

function timeOf(each: Waiting): string {
  return (each.kind === 'event' ? each.event.at : each.input.at) ?? '';
}
