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
  /** The signed-in session: events are then recorded for the account. Required by `trackLabExperiment`. */
  client?: TallyClient;
  /** The visitor's consent choice, if known; otherwise the stored choice. */
  consent?: VisitorConsent;
  /** How long to batch events before sending, in milliseconds. */
  gather?: number;
  /** Called for events that are lost because the server refused them. */
  onError?: (error: TallyError) => void;
  fetch?: typeof fetch;
}

/** The analytics handle of a page; pass it to the functions below. */
export interface Analytics {
  readonly url: string;
  readonly fetch: typeof fetch;
  readonly store: VisitorStore;
  readonly queue: EventQueue;
  /** GRANTED: recognized again in this browser. UNKNOWN: counted for the day, nothing stored. DENIED: nothing is sent. */
  consent: VisitorConsent;
  visitorKey: string | undefined;
}

/** Starts collecting. Events are sent every few seconds, and by a beacon when the page is left. */
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
 * Sets the visitor's consent. With GRANTED the visitor is recognized again in this browser; with DENIED their data is
 * deleted here and on the server, and nothing more is sent.
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

/** Links the visitor to the signed-in account: their earlier events count for the account. */
export async function identifyVisitor({ fetch, url, visitorKey, consent }: Analytics): Promise<void> {
  if (consent === 'DENIED') return;
  await request(fetch, url, IdentifyVisitorDocument, { input: visitorKey === undefined ? {} : { visitorKey } });
}

/** Details of a page view; anything you leave out is read from the current page. */
export interface Page {
  url?: string;
  title?: string;
  referrer?: string;
}

/** Records a page view. Call it on load and after each navigation. */
export function trackPageview(analytics: Analytics, page: Page = {}): void {
  const url = page.url ?? globalThis.location.href;
  const title = page.title ?? globalThis.document.title;
  const referrer = page.referrer ?? globalThis.document.referrer;
  track(analytics, { kind: 'PAGEVIEW', url, ...(title ? { title } : {}), ...(referrer ? { referrer } : {}) });
}

/** Records a custom event with at most 20 properties: strings, numbers and booleans. */
export function trackEvent(analytics: Analytics, name: string, properties?: Record<string, unknown>): void {
  track(analytics, { kind: 'CUSTOM', name, ...(properties ? { properties } : {}) });
}

type Told = Omit<TrackedEventInput, 'at' | 'clientEventId'>;

/** Records an event of any kind, such as PERFORMANCE or REVENUE. A time and an ID are added, so that it is stored once. */
export function track({ consent, queue }: Analytics, event: Told): void {
  if (consent === 'DENIED') return;
  queue.add({ kind: 'event', event: { ...event, at: new Date().toISOString(), clientEventId: newKey() } });
}

/**
 * Records a finished lab experiment. Requires a signed-in account; it is a record of that account, regardless of the
 * visitor's consent.
 */
export function trackLabExperiment(
  { queue }: Analytics,
  experiment: Omit<TrackLabExperimentInput, 'clientEventId'> & { readonly clientEventId?: string },
): void {
  queue.add({
    kind: 'lab',
    input: { at: new Date().toISOString(), ...experiment, clientEventId: experiment.clientEventId ?? newKey() },
  });
}

/** A service of the platform, with its service key. Never use it in a page: the key gives access to all payments. */
export interface Backend {
  url: string;
  serviceKey: string;
  fetch?: typeof fetch;
}

/** Records a payment or refund. Repeating the same `idempotencyKey` does not record it twice. */
export async function trackTransaction(
  backend: Backend,
  input: RecordTransactionInput,
): Promise<TransactionPartsFragment> {
  const data = await asService(backend, RecordTransactionDocument, { input: onceOnly(input) });
  return given(data.recordTransaction.transaction);
}

/**
 * Changes the status of a payment, for example to SUCCEEDED; the server refuses transitions that its state does not
 * allow.
 */
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

/** Global Privacy Control: a browser setting that opts out in advance. */
function refusesByBrowser(): boolean {
  return (globalThis.navigator as { globalPrivacyControl?: boolean } | undefined)?.globalPrivacyControl === true;
}
