import { trusted, type ClientSession } from 'mongoose';
import { updateEach } from '../../../database/bulk.js';
import { isDuplicateKey } from '../../../database/connection.js';
import { asClass } from '../../../database/entity.js';
import { databaseMemory } from '../../../database/memory.js';
import { inTransaction } from '../../../database/transaction.js';
import type { Context } from '../../../graphql/context.js';
import type { PaymentProvider } from '../../../graphql/payment-provider.js';
import { inputError, notFound } from '../../../shared/errors.js';
import { firstIdAt, importedId } from '../../../shared/ids.js';
import { inTurn } from '../../../shared/turns.js';
import { WebhookOutcome, WebhookProvider } from '../billing/billing.enums.js';
import { requirePayments } from '../transaction/payment-provider.js';
import { effectOf } from './stripe-apply.service.js';
import { ignored, Undecided, waiting, type Applying, type Effect } from './stripe-effects.js';
import { objectOf, parseStripeEvent, type SentEvent, type StripeEvent } from './stripe-event.js';
import { factFrom, subjectsOf, type StripeFact } from './stripe-fact.js';
import { answerFor, knownSubjects } from './stripe-truth.service.js';
import { TransactionStatus } from '../transaction/transaction.enums.js';
import { webhookEventLoader } from '../webhook-event/webhook-event.loaders.js';
import { WebhookEvent, WebhookEventModel } from '../webhook-event/webhook-event.model.js';

/** Number of waiting events read at once. */
const BATCH = 500;
/** How long an event about an unknown object waits. Stripe retries delivery for three days. */
const UNKNOWN_DAYS = 7;

/** Recently settled and stored events, so that duplicate deliveries need no query. */
const justSettled = databaseMemory<WebhookEvent>({ max: 5_000, ttl: 60_000 });

/** Used to fetch objects if events are ambiguous; undefined without API keys. */
export type Asked = Pick<PaymentProvider, 'object'> | undefined;

/**
 * Applies a Stripe event once per event ID, in one transaction with the row that records it. An event that changes nothing
 * is stored with the reason. Events that waited for it are retried.
 */
export async function applyStripeEvent(
  raw: Record<string, unknown>,
  now = new Date(),
  payments?: Asked,
): Promise<WebhookEvent> {
  const event = parseStripeEvent(raw);
  const { row, isNews } = await applyOnce(event, { now, payments });
  if (isNews && opensTheWay(event.fact)) await applyWaitingEvents(subjectsOf(event.fact), now, payments);
  return row;
}

/** Other events wait for a captured payment or a known subscription, never for a refund or a dispute. */
function opensTheWay(fact: StripeFact): boolean {
  return fact.kind === 'subscription' || (fact.kind === 'payment' && fact.status === TransactionStatus.SUCCEEDED);
}

/** Retries the events that wait for one of these IDs; returns how many were settled. */
export async function applyWaitingEvents(subjects: readonly string[], now: Date, payments?: Asked): Promise<number> {
  if (subjects.length === 0) return 0;
  const rows = await WebhookEventModel.find({
    outcome: WebhookOutcome.WAITING,
    subjects: trusted({ $in: [...subjects] }),
  })
    .select('+waitingFact')
    .limit(BATCH)
    .lean<WebhookEvent[]>();
  return applyAgain(rows, now, payments);
}

/** Retries all waiting events whose object is now known and gives up the others after a week. Used by reconciliation. */
export async function applyAllWaitingEvents(now: Date, payments?: Asked): Promise<number> {
  let settled = 0;
  let after = firstIdAt('whe', new Date(0));
  for (;;) {
    const rows = await WebhookEventModel.find({
      provider: WebhookProvider.STRIPE,
      outcome: WebhookOutcome.WAITING,
      _id: trusted({ $gt: after }),
    })
      .sort({ _id: 1 })
      .select('+waitingFact')
      .limit(BATCH)
      .lean<WebhookEvent[]>();
    const last = rows.at(-1);
    if (!last) return settled;
    after = last._id;
    const known = await knownSubjects(rows.flatMap(({ subjects }) => subjects));
    const isKnown = ({ subjects }: WebhookEvent): boolean => subjects.some((id) => known.has(id));
    settled += await applyAgain(rows.filter(isKnown), now, payments);
    await giveUp(
      rows.filter((row) => !isKnown(row)),
      now,
    );
  }
}

async function giveUp(unknown: readonly WebhookEvent[], now: Date): Promise<void> {
  const latest = now.getTime() - UNKNOWN_DAYS * 24 * 3_600_000;
  const old = unknown.filter(({ createdAt }) => createdAt.getTime() < latest).map(({ _id }) => _id);
  if (old.length === 0) return;
  const reason = `The object of the event was not recorded within ${String(UNKNOWN_DAYS)} days.`;
  await updateEach(
    WebhookEventModel,
    { _id: trusted({ $in: old }) },
    { $set: { outcome: WebhookOutcome.IGNORED, reason }, $unset: { waitingFact: 1 } },
  );
}

/** In chronological order, repeated while one event unblocks another. A failing event does not stop the others. */
async function applyAgain(rows: readonly WebhookEvent[], now: Date, payments: Asked): Promise<number> {
  let left = [...rows].sort((one, other) => one.occurredAt.getTime() - other.occurredAt.getTime());
  for (;;) {
    const still: WebhookEvent[] = [];
    for (const row of left) if (!(await settles(row, now, payments))) still.push(row);
    if (still.length === 0 || still.length === left.length) return rows.length - still.length;
    left = still;
  }
}

const FAULT = 'The event could not be applied because of a server error. It will be retried.';

async function settles(waiting: WebhookEvent, now: Date, payments: Asked): Promise<boolean> {
  const { eventId, type, occurredAt, waitingFact } = waiting;
  if (waitingFact === undefined) return false;
  const event = { id: eventId, type, createdAt: occurredAt, fact: factFrom(waitingFact), isAnswer: false };
  try {
    return isSettled((await applyOnce(event, { now, payments, waiting })).row);
  } catch {
    // Unless another server has settled it in the meantime.
    const still = { _id: waiting._id, outcome: WebhookOutcome.WAITING };
    await WebhookEventModel.updateOne(still, { $set: { reason: FAULT } });
    return false;
  }
}

/** Stores an event that could not be applied for a retry, so that it does not block later events. */
export async function keepForLater(raw: Record<string, unknown>, now: Date): Promise<void> {
  const event = parseStripeEvent(raw);
  if (await storedEvent(event.id)) return;
  await WebhookEventModel.insertMany([rowOf(event, waiting(FAULT), now, now)], { lean: true });
}

interface Options {
  now: Date;
  payments: Asked;
  /** The stored row, if the caller has read it. */
  waiting?: WebhookEvent;
  /** Whether a stored event is final and must not be applied again. */
  isDone?: (known: WebhookEvent) => boolean;
}

interface Applied {
  row: WebhookEvent;
  /** Whether it was settled by this call, so that waiting events may follow. */
  isNews: boolean;
}

/** Serializes events about the same payment, and duplicates of an event. */
function applyOnce(event: SentEvent, options: Options): Promise<Applied> {
  const { waiting: read, isDone = isSettled } = options;
  const row = justSettled.get(event.id);
  if (row && isDone(row)) return Promise.resolve({ row: asSent(event, row), isNews: false });
  return inTurn(turnOf(event), async () => {
    const known = justSettled.get(event.id) ?? read ?? (await storedEvent(event.id));
    if (known && isDone(known)) return { row: remembered(asSent(event, known)), isNews: false };
    const after = await applyOrRead(event, known && asSent(event, known), { ...options, isDone });
    return { row: remembered(after), isNews: isSettled(after) };
  });
}

/** Rejects an event with a known ID and different content. */
function asSent(event: SentEvent, known: WebhookEvent): WebhookEvent {
  const [subject] = subjectsOf(event.fact);
  const isSame =
    known.type === event.type &&
    known.occurredAt.getTime() === event.createdAt.getTime() &&
    (known.subjects.length === 0 || subject === undefined || known.subjects.includes(subject));
  if (isSame) return known;
  throw inputError(
    'IDEMPOTENCY_CONFLICT',
    'input.event',
    'An event with this ID and different content was already received.',
  );
}

function remembered(row: WebhookEvent): WebhookEvent {
  if (isSettled(row)) justSettled.set(row.eventId, row);
  return row;
}

type Trying = Required<Pick<Options, 'isDone'>> & Options;

async function applyOrRead(event: SentEvent, known: WebhookEvent | null, trying: Trying): Promise<WebhookEvent> {
  const { now, payments, isDone } = trying;
  try {
    if (event.fact.kind === 'other' && !known) return await keepUnused(event, ignored(event.fact.why), now);
    return await inTransaction((session) =>
      applyWithin({ event, said: event, known }, { session, at: now, canAsk: payments !== undefined }, isDone),
    );
  } catch (error) {
    if (error instanceof Undecided) return applyAsked(event, known, trying);
    if (!isDuplicateKey(error)) throw error;
  }
  // Another server has processed the same event, or another one about the same object.
  const stored = await storedEvent(event.id);
  if (stored) return stored;
  return inTransaction((session) =>
    applyWithin({ event, said: event, known }, { session, at: now, canAsk: false }, isDone),
  );
}

/** Resolves ambiguous events with Stripe's object, or with the more advanced status if Stripe cannot be reached. */
async function applyAsked(
  event: SentEvent,
  known: WebhookEvent | null,
  { now, payments, isDone }: Trying,
): Promise<WebhookEvent> {
  const object = objectOf(event.fact);
  const answer = object && (await answerFor(payments, object));
  const said = answer ? { ...answer, id: event.id, type: event.type } : event;
  return inTransaction((session) => applyWithin({ event, said, known }, { session, at: now, canAsk: false }, isDone));
}

/** A single write without a transaction, since the event has no effect. */
async function keepUnused(event: SentEvent, effect: Effect, now: Date): Promise<WebhookEvent> {
  const row = rowOf(event, effect, now, now);
  await WebhookEventModel.insertMany([row], { lean: true });
  return asClass(WebhookEvent, row);
}

function turnOf({ id, fact }: SentEvent): string {
  return subjectsOf(fact)[0] ?? id;
}

/** Waiting events may be applicable by now, and so may refused ones, such as a refund after another one failed. */
function isSettled({ outcome }: WebhookEvent): boolean {
  return outcome !== WebhookOutcome.WAITING && outcome !== WebhookOutcome.REFUSED;
}

interface Step {
  event: SentEvent;
  /** The authoritative state: the event, or Stripe's response. */
  said: StripeEvent;
  /** The stored row, if any. */
  known: WebhookEvent | null;
}

async function applyWithin(
  { event, said, known: before }: Step,
  applying: Applying,
  isDone: (known: WebhookEvent) => boolean,
): Promise<WebhookEvent> {
  const { session, at } = applying;
  // A new event is guarded by its unique ID.
  const known = before && (await storedEvent(event.id, session));
  if (known && isDone(known)) return known;
  const effect = await effectOf(said, applying);
  const row = rowOf(event, effect, known?.createdAt ?? at, at);
  if (!known) {
    await WebhookEventModel.insertMany([row], { session, lean: true });
  } else if (effect.outcome !== known.outcome || effect.transactionId !== known.transactionId) {
    const { outcome, reason, transactionId, subscriptionId } = effect;
    await WebhookEventModel.updateOne(
      { _id: known._id },
      {
        $set: { outcome, reason, transactionId, subscriptionId, appliedAt: row.appliedAt },
        ...(outcome === WebhookOutcome.WAITING ? {} : { $unset: { waitingFact: 1 } }),
      },
      { session },
    );
  }
  return asClass(WebhookEvent, row);
}

function rowOf(event: SentEvent, effect: Effect, receivedAt: Date, now: Date): Omit<WebhookEvent, 'id'> {
  return {
    _id: importedId('whe', event.createdAt, event.id),
    provider: WebhookProvider.STRIPE,
    eventId: event.id,
    type: event.type,
    ...effect,
    occurredAt: event.createdAt,
    appliedAt: effect.outcome === WebhookOutcome.APPLIED ? now : null,
    subjects: subjectsOf(event.fact),
    ...(effect.outcome === WebhookOutcome.WAITING ? { waitingFact: JSON.stringify(event.fact) } : {}),
    createdAt: receivedAt,
    updatedAt: now,
  };
}

/**
 * Retries a stored event; one that was already applied is left unchanged. The event is fetched from Stripe again, since settled
 * events are stored without personal data.
 */
export async function replayWebhookEvent(context: Context, id: string, now = new Date()): Promise<WebhookEvent> {
  const row = await WebhookEventModel.findOne({ _id: id }).lean<WebhookEvent>();
  if (!row) throw notFound('event');
  const payments = requirePayments(context);
  const event = await payments.event(row.eventId);
  if (!event) throw inputError('INVALID_STATE', 'id', 'Stripe stores events for 30 days and no longer has this one.');
  const isDone = ({ outcome }: WebhookEvent): boolean => outcome === WebhookOutcome.APPLIED;
  const { row: replayed } = await applyOnce(parseStripeEvent(event), { now, payments, isDone });
  webhookEventLoader(context).clear(id);
  return replayed;
}

async function storedEvent(eventId: string, session: ClientSession | null = null): Promise<WebhookEvent | null> {
  const found = await WebhookEventModel.findOne({ eventId }).session(session).lean<WebhookEvent>();
  return found && asClass(WebhookEvent, found);
}
