import { LRUCache } from 'lru-cache';
import { trusted, type ClientSession } from 'mongoose';
import { isCaller } from '../../auth/viewer.js';
import { isDuplicateKey } from '../../database/connection.js';
import { asClass } from '../../database/entity.js';
import { findPage, type Page } from '../../database/page.js';
import { inTransaction } from '../../database/transaction.js';
import type { Context } from '../../graphql/context.js';
import { inputError, notFound } from '../../shared/errors.js';
import { importedId } from '../../shared/ids.js';
import { inTurn } from '../../shared/turns.js';
import { WebhookOutcome, WebhookProvider } from './billing.enums.js';
import { requirePayments } from './payment-provider.js';
import { parseStripeEvent, subjectsOf, type StripeEvent, type StripeFact } from './stripe-event.js';
import { ignored, type Effect } from './stripe-effects.js';
import { applyCharge, applyDispute, applyPayment, applyRefund } from './stripe-payment.service.js';
import { applySubscription } from './stripe-subscription.service.js';
import { TransactionStatus } from './transaction.enums.js';
import { webhookEventLoader } from './webhook-event.loaders.js';
import { WebhookEvent, WebhookEventModel } from './webhook-event.model.js';

/** Waiting events about one thing; more than so many will be tried by the reconciliation. */
const MAX_RETRIES = 50;

/** Settled a moment ago, and stored by then: copies that come together are answered without asking again. */
const justSettled = new LRUCache<string, WebhookEvent>({ max: 5_000, ttl: 60_000 });

/**
 * Applies an event of Stripe's, once for its id: what it changes and the row that says so are one transaction. An event
 * that changes nothing is kept with the reason. What waited for it is tried again.
 */
export async function applyStripeEvent(raw: Record<string, unknown>, now = new Date()): Promise<WebhookEvent> {
  const event = parseStripeEvent(raw);
  const { row, isNews } = await applyOnce(event, now);
  if (isNews) await applyWhatWaitedFor(event.fact, now);
  return row;
}

async function applyWhatWaitedFor(fact: StripeFact, now: Date): Promise<void> {
  if (opensTheWay(fact)) await applyWaitingEvents(subjectsOf(fact), now);
  if (makesRoom(fact)) await applyAgain(await rowsAbout(WebhookOutcome.REFUSED, subjectsOf(fact)), now);
}

/** Others wait for a payment to be captured, or a subscription to be known; never for a refund or a dispute. */
function opensTheWay(fact: StripeFact): boolean {
  return fact.kind === 'subscription' || (fact.kind === 'payment' && fact.status === TransactionStatus.SUCCEEDED);
}

/** A refund that came to nothing: another one, told before, may fit now. */
function makesRoom(fact: StripeFact): boolean {
  return fact.kind === 'refund' && [TransactionStatus.FAILED, TransactionStatus.CANCELLED].includes(fact.status);
}

/** Tries again the events that wait for one of these ids; answers how many could be settled. */
export async function applyWaitingEvents(subjects: readonly string[], now: Date): Promise<number> {
  if (subjects.length === 0) return 0;
  return applyAgain(await rowsAbout(WebhookOutcome.WAITING, subjects), now);
}

function rowsAbout(outcome: WebhookOutcome, subjects: readonly string[]): Promise<WebhookEvent[]> {
  return WebhookEventModel.find({ outcome, subjects: trusted({ $in: [...subjects] }) })
    .select('+waitingFact')
    .limit(MAX_RETRIES)
    .lean<WebhookEvent[]>();
}

/** Tries again events that wait for anything; for the reconciliation. */
export async function applyAllWaitingEvents(now: Date, limit: number): Promise<number> {
  return applyAgain(
    await WebhookEventModel.find({ provider: WebhookProvider.STRIPE, outcome: WebhookOutcome.WAITING })
      .sort({ _id: 1 })
      .select('+waitingFact')
      .limit(limit)
      .lean<WebhookEvent[]>(),
    now,
  );
}

/** In the order in which they happened; again and again while one makes another possible. */
async function applyAgain(rows: readonly WebhookEvent[], now: Date): Promise<number> {
  let left = [...rows].sort((one, other) => one.occurredAt.getTime() - other.occurredAt.getTime());
  for (;;) {
    const still: WebhookEvent[] = [];
    for (const row of left) if (!(await settles(row, now))) still.push(row);
    if (still.length === 0 || still.length === left.length) return rows.length - still.length;
    left = still;
  }
}

async function settles(waiting: WebhookEvent, now: Date): Promise<boolean> {
  const { eventId, type, occurredAt, waitingFact } = waiting;
  if (waitingFact === undefined) return false;
  const event = { id: eventId, type, createdAt: occurredAt, fact: factFrom(waitingFact) };
  return isSettled((await applyOnce(event, now, { waiting })).row);
}

/** Dates do not survive JSON; a subscription has one. */
function factFrom(json: string): StripeFact {
  const fact = JSON.parse(json) as StripeFact;
  if (fact.kind !== 'subscription' || fact.currentPeriodEnd === null) return fact;
  return { ...fact, currentPeriodEnd: new Date(fact.currentPeriodEnd) };
}

interface Options {
  /** Its row, where the caller has read it. */
  waiting?: WebhookEvent;
  /** Which outcomes stay as they are. */
  isDone?: (known: WebhookEvent) => boolean;
}

interface Applied {
  row: WebhookEvent;
  /** Whether it was settled here and now, and others may follow. */
  isNews: boolean;
}

/** Events about the same payment take turns; so do copies of one event. */
function applyOnce(event: StripeEvent, now: Date, { waiting, isDone = isSettled }: Options = {}): Promise<Applied> {
  const row = justSettled.get(event.id);
  if (row && isDone(row)) return Promise.resolve({ row, isNews: false });
  return inTurn(turnOf(event), async () => {
    const known = justSettled.get(event.id) ?? waiting ?? (await storedEvent(event.id));
    if (known && isDone(known)) return { row: remembered(known), isNews: false };
    const after = await applyOrRead(event, known, now, isDone);
    return { row: remembered(after), isNews: isSettled(after) };
  });
}

function remembered(row: WebhookEvent): WebhookEvent {
  if (isSettled(row)) justSettled.set(row.eventId, row);
  return row;
}

async function applyOrRead(
  event: StripeEvent,
  known: WebhookEvent | null,
  now: Date,
  isDone: (known: WebhookEvent) => boolean,
): Promise<WebhookEvent> {
  try {
    if (event.fact.kind === 'other' && !known) return await keepUnused(event, now);
    return await inTransaction((session) => applyWithin(event, known, session, now, isDone));
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
  // Another server was faster with the same event.
  const stored = await storedEvent(event.id);
  if (!stored) throw new Error(`The event ${event.id} can neither be stored nor read.`);
  return stored;
}

/** One write, without a transaction: it has no effect. */
async function keepUnused(event: StripeEvent, now: Date): Promise<WebhookEvent> {
  const row = rowOf(event, UNUSED, now, now);
  await WebhookEventModel.insertMany([row], { lean: true });
  return asClass(WebhookEvent, row);
}

const UNUSED = ignored('Events of this type are not used here.');

function turnOf({ id, fact }: StripeEvent): string {
  return subjectsOf(fact)[0] ?? id;
}

/** What waits may be possible by now, and so may what was refused, such as a refund after another one failed. */
function isSettled({ outcome }: WebhookEvent): boolean {
  return outcome !== WebhookOutcome.WAITING && outcome !== WebhookOutcome.REFUSED;
}

async function applyWithin(
  event: StripeEvent,
  before: WebhookEvent | null,
  session: ClientSession,
  now: Date,
  isDone: (known: WebhookEvent) => boolean,
): Promise<WebhookEvent> {
  // One that was not there before is guarded by its unique id.
  const known = before && (await storedEvent(event.id, session));
  if (known && isDone(known)) return known;
  const effect = await effectOf(event, session, now);
  const row = rowOf(event, effect, known?.createdAt ?? now, now);
  if (!known) {
    await WebhookEventModel.insertMany([row], { session, lean: true });
  } else if (effect.outcome !== known.outcome || effect.transactionId !== known.transactionId) {
    const { outcome, reason, transactionId, subscriptionId } = effect;
    await WebhookEventModel.updateOne(
      { _id: known._id },
      {
        $set: { outcome, reason, transactionId, subscriptionId, appliedAt: row.appliedAt },
        ...(effect.again ? {} : { $unset: { waitingFact: 1 } }),
      },
      { session },
    );
  }
  return asClass(WebhookEvent, row);
}

function effectOf(event: StripeEvent, session: ClientSession, now: Date): Promise<Effect> | Effect {
  const { fact } = event;
  switch (fact.kind) {
    case 'payment':
      return applyPayment(event, fact, session, now);
    case 'refund':
      return applyRefund(event, fact, session, now);
    case 'charge':
      return applyCharge(event, fact, session, now);
    case 'dispute':
      return applyDispute(event, fact, session, now);
    case 'subscription':
      return applySubscription(event, fact, session, now);
    case 'other':
      return UNUSED;
  }
}

function rowOf(event: StripeEvent, effect: Effect, receivedAt: Date, now: Date): Omit<WebhookEvent, 'id'> {
  const { again, ...became } = effect;
  return {
    _id: importedId('whe', event.createdAt, event.id),
    provider: WebhookProvider.STRIPE,
    eventId: event.id,
    type: event.type,
    ...became,
    occurredAt: event.createdAt,
    appliedAt: effect.outcome === WebhookOutcome.APPLIED ? now : null,
    subjects: subjectsOf(event.fact),
    ...(again ? { waitingFact: JSON.stringify(event.fact) } : {}),
    createdAt: receivedAt,
    updatedAt: now,
  };
}

/**
 * Tries a stored event again, as Stripe keeps it. One that was applied stays as it is: nothing happens twice. It is told by
 * Stripe anew, for what is kept here of a settled event does not name anybody.
 */
export async function replayWebhookEvent(context: Context, id: string, now = new Date()): Promise<WebhookEvent> {
  const row = await WebhookEventModel.findOne({ _id: id }).lean<WebhookEvent>();
  if (!row) throw notFound('event');
  const event = await requirePayments(context).event(row.eventId);
  if (!event) throw inputError('INVALID_STATE', 'id', 'Stripe keeps events for 30 days; it has this one no more.');
  const isDone = ({ outcome }: WebhookEvent): boolean => outcome === WebhookOutcome.APPLIED;
  const { row: replayed } = await applyOnce(parseStripeEvent(event), now, { isDone });
  webhookEventLoader(context).clear(id);
  return replayed;
}

async function storedEvent(eventId: string, session: ClientSession | null = null): Promise<WebhookEvent | null> {
  const found = await WebhookEventModel.findOne({ eventId }).session(session).lean<WebhookEvent>();
  return found && asClass(WebhookEvent, found);
}

export interface WebhookEventRequest {
  outcome?: WebhookOutcome | null | undefined;
  type?: string | null | undefined;
  transactionId?: string | null | undefined;
}

/** Events for billing agents, newest first by when the provider made them. */
export function listWebhookEvents(
  { outcome, type, transactionId }: WebhookEventRequest,
  page: { first: number; after?: string | null | undefined },
): Promise<Page<WebhookEvent>> {
  return findPage(WebhookEventModel, WebhookEvent, {
    filter: {
      provider: WebhookProvider.STRIPE,
      ...(outcome ? { outcome } : {}),
      ...(type ? { type } : {}),
      ...(transactionId ? { transactionId } : {}),
    },
    sort: { field: '_id', direction: -1 },
    ...page,
  });
}

/** Events through `node`: for billing agents. */
export async function webhookEventsByIds(context: Context, ids: readonly string[]): Promise<(WebhookEvent | null)[]> {
  return isCaller(context.viewer, 'billing') ? webhookEventLoader(context).loadMany(ids) : ids.map(() => null);
}
