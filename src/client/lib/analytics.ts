import type { TypedDocumentNode } from '@apollo/client';
import type { TallyClient } from '../client.js';
import type { TallyError } from '../errors.js';
import {
  IdentifyVisitorDocument,
  RecordTransactionDocument,
  TrackVisitorDocument,
  UpdateTransactionStatusDocument,
  type RecordTransactionInput,
  type TrackedEventInput,
  type TrackLabExperimentInput,
  type TransactionPartsFragment,
  type UpdateTransactionStatusInput,
  type VisitorConsent,
} from '../generated/graphql.js';
import { given } from '../operations.js';
import { newKey, onceOnly } from '../repeats.js';
import { localStorageOf } from '../session.store.js';
import { createQueue, type EventQueue } from './event.queue.js';
import { request } from './requests.js';
import { visitorStore, type VisitorStore } from './visitor.store.js';

export interface AnalyticsOptions {
  /** Address of the server. */
  url: string;
  /** Whoever is signed in there: what is told is then told of the account; `trackLabExperiment` needs it. */
  client?: TallyClient;
  /** What the visitor said when asked, where this is known; otherwise what was kept of it. */
  consent?: VisitorConsent;
  /** How long to gather before sending, in milliseconds. */
  gather?: number;
  /** Told of what is lost because the server refuses it. */
  onError?: (error: TallyError) => void;
  fetch?: typeof fetch;
}

/** What a page tells: handed to the functions below. */
export interface Analytics {
  readonly url: string;
  readonly fetch: typeof fetch;
  readonly store: VisitorStore;
  readonly queue: EventQueue;
  /** GRANTED: known again in this browser. UNKNOWN: counted for the day, and nothing kept. DENIED: nothing is sent. */
  consent: VisitorConsent;
  visitorKey: string | undefined;
}

/** Begins to gather. What waits is sent every few seconds, and by a beacon when the page is left. */
export function createAnalytics({ client, ...options }: AnalyticsOptions): Analytics {
  const store = visitorStore(localStorageOf());
  const kept = store.visitor();
  const url = options.url.replace(/\/+$/, '');
  const plain: typeof fetch = options.fetch ?? ((input, init) => globalThis.fetch(input, init));
  const queue = createQueue({
    url,
    fetch: client?.session.fetch ?? plain,
    store,
    gather: options.gather ?? 5_000,
    sender: () => ({ visitorKey: analytics.visitorKey, mayKeep: analytics.consent === 'GRANTED' }),
    ...(options.onError ? { onError: options.onError } : {}),
  });
  const analytics: Analytics = {
    url,
    fetch: client?.session.fetch ?? plain,
    store,
    queue,
    consent: options.consent ?? kept?.consent ?? (refusesByBrowser() ? 'DENIED' : 'UNKNOWN'),
    visitorKey: kept?.visitorKey,
  };
  if (analytics.consent === 'GRANTED') queue.resume();
  return analytics;
}

/**
 * Tells of a visitor, and what it said when asked. With GRANTED it is known again in this browser; with DENIED it is forgotten
 * here and there, and nothing is sent any more.
 */
export async function trackVisitor(analytics: Analytics, answer: VisitorConsent = analytics.consent): Promise<void> {
  const { visitorKey, consent: before } = analytics;
  analytics.consent = answer;
  if (answer === 'DENIED') {
    analytics.queue.clear();
    analytics.visitorKey = undefined;
    analytics.store.keepVisitor({ consent: answer });
    if (before === 'DENIED') return;
  }
  const { trackVisitor: payload } = await request(analytics.fetch, analytics.url, TrackVisitorDocument, {
    input: {
      consent: answer,
      ...(visitorKey === undefined ? {} : { visitorKey }),
      ...(answer === 'GRANTED' ? { idempotencyKey: newKey() } : {}),
      language: languageOf(),
    },
  });
  if (answer !== 'GRANTED') return;
  analytics.visitorKey = given(payload.visitorKey);
  analytics.store.keepVisitor({ consent: answer, visitorKey: analytics.visitorKey });
}

/** Says that the visitor is whoever is signed in now: what it did before counts for the account. */
export async function identifyVisitor({ fetch, url, visitorKey, consent }: Analytics): Promise<void> {
  if (consent === 'DENIED') return;
  await request(fetch, url, IdentifyVisitorDocument, { input: visitorKey === undefined ? {} : { visitorKey } });
}

/** What to tell of a page; what is left out is read from the page that is open. */
export interface Page {
  url?: string;
  title?: string;
  referrer?: string;
}

/** A page was shown. Call it at the start and after each change of the address. */
export function trackPageview(analytics: Analytics, page: Page = {}): void {
  const url = page.url ?? globalThis.location.href;
  const title = page.title ?? globalThis.document.title;
  const referrer = page.referrer ?? globalThis.document.referrer;
  track(analytics, { kind: 'PAGEVIEW', url, ...(title ? { title } : {}), ...(referrer ? { referrer } : {}) });
}

/** Something happened that the product names itself: at most 20 properties of texts, numbers and booleans. */
export function trackEvent(analytics: Analytics, name: string, properties?: Record<string, unknown>): void {
  track(analytics, { kind: 'CUSTOM', name, ...(properties ? { properties } : {}) });
}

type Told = Omit<TrackedEventInput, 'at' | 'clientEventId'>;

/** An event of any kind, such as PERFORMANCE or REVENUE. It gets its time and id, so that it is stored once. */
export function track({ consent, queue }: Analytics, event: Told): void {
  if (consent === 'DENIED') return;
  queue.add({ kind: 'event', event: { ...event, at: new Date().toISOString(), clientEventId: newKey() } });
}

/** An experiment in the lab is over. Needs a signed-in account; it is a record of that, whatever the visitor said. */
export function trackLabExperiment(
  { queue }: Analytics,
  experiment: Omit<TrackLabExperimentInput, 'clientEventId'> & { readonly clientEventId?: string },
): void {
  queue.add({
    kind: 'lab',
    input: { at: new Date().toISOString(), ...experiment, clientEventId: experiment.clientEventId ?? newKey() },
  });
}

/** A back end of the platform, with its service key. Never in a page: the key opens everybody's payments. */
export interface Backend {
  url: string;
  serviceKey: string;
  fetch?: typeof fetch;
}

/** Records a payment or a refund. Sent again with the same `idempotencyKey`, it is recorded once. */
export async function trackTransaction(
  backend: Backend,
  input: RecordTransactionInput,
): Promise<TransactionPartsFragment> {
  const data = await asService(backend, RecordTransactionDocument, { input: onceOnly(input) });
  return given(data.recordTransaction.transaction);
}

/** Moves a payment on, such as to SUCCEEDED; the server refuses what its state does not allow. */
export async function updateTransactionStatus(
  backend: Backend,
  id: string,
  input: UpdateTransactionStatusInput,
): Promise<TransactionPartsFragment> {
  const data = await asService(backend, UpdateTransactionStatusDocument, { id, input });
  return given(data.updateTransactionStatus.transaction);
}

function asService<Data, Variables>(
  { url, serviceKey, fetch = globalThis.fetch }: Backend,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  return request(fetch, url.replace(/\/+$/, ''), document, variables, { headers: { 'x-service-key': serviceKey } });
}

const languageOf = (): string => globalThis.navigator.language;

/** Global Privacy Control: a setting of the browser that says no before anybody asks. */
function refusesByBrowser(): boolean {
  return (globalThis.navigator as { globalPrivacyControl?: boolean } | undefined)?.globalPrivacyControl === true;
}
