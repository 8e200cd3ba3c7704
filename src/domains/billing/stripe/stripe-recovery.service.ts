import { trusted } from 'mongoose';
import type { PaymentProvider, ProviderEvent } from '../../../graphql/payment-provider.js';
import { InputError } from '../../../shared/errors.js';
import { WebhookOutcome } from '../billing/billing.enums.js';
import { StripeCursorModel, type StripeCursor } from './stripe-cursor.model.js';
import { applyStripeEvent, keepForLater } from './stripe-event.service.js';
import { WebhookEventModel, type WebhookEvent } from '../webhook-event/webhook-event.model.js';

const HOUR = 3_600_000;
/** How long Stripe lists events. */
const LISTED = 30 * 24 * HOUR;
/** Overlap with the last run, since Stripe may list an event later than its date. */
const OVERLAP = HOUR;
/** Time range read at once. */
const WINDOW = 24 * HOUR;
const CURSOR = 'stripe';
const BATCH = 100;

/**
 * Applies events from Stripe's list that were never delivered, since the last run or the given time. Returns how many
 * changed something.
 */
export async function recoverEvents(payments: PaymentProvider, now: Date, since?: Date | null): Promise<number> {
  const earliest = now.getTime() - LISTED;
  let from = Math.max(earliest, (since ?? (await readUntil()))?.getTime() ?? earliest);
  let recovered = 0;
  while (from < now.getTime()) {
    const to = Math.min(from + WINDOW, now.getTime());
    recovered += await recoverBetween(payments, { from: new Date(from), to: new Date(to) }, now);
    await StripeCursorModel.updateOne(
      { _id: CURSOR },
      { $set: { readUntil: new Date(to - OVERLAP) } },
      { upsert: true },
    );
    from = to;
  }
  return recovered;
}

async function readUntil(): Promise<Date | undefined> {
  const cursor = await StripeCursorModel.findOne({ _id: CURSOR }).lean<StripeCursor>();
  return cursor?.readUntil;
}

async function recoverBetween(payments: PaymentProvider, range: { from: Date; to: Date }, now: Date): Promise<number> {
  const events: ProviderEvent[] = [];
  for await (const event of payments.events(range)) events.push(event);
  const settled = await settledAmong(events.map(({ id }) => String(id)));
  const missed = events.filter(({ id }) => !settled.has(String(id)));
  let recovered = 0;
  for (const event of missed.sort(byTime)) {
    if ((await outcomeOf(event, payments, now)) === WebhookOutcome.APPLIED) recovered += 1;
  }
  return recovered;
}

/** IDs of events that need no retry. Refused events may be applicable by now. */
async function settledAmong(ids: readonly string[]): Promise<Set<string>> {
  const settled = new Set<string>();
  for (let begin = 0; begin < ids.length; begin += BATCH) {
    const rows = await WebhookEventModel.find(
      { eventId: trusted({ $in: ids.slice(begin, begin + BATCH) }) },
      { eventId: 1, outcome: 1 },
    ).lean<Pick<WebhookEvent, 'eventId' | 'outcome'>[]>();
    for (const { eventId, outcome } of rows) if (outcome !== WebhookOutcome.REFUSED) settled.add(eventId);
  }
  return settled;
}

function byTime(one: ProviderEvent, other: ProviderEvent): number {
  return Number(one['created']) - Number(other['created']);
}

/** Undefined for unknown events and events that could not be applied; neither blocks the events that follow. */
async function outcomeOf(
  event: ProviderEvent,
  payments: PaymentProvider,
  now: Date,
): Promise<WebhookOutcome | undefined> {
  try {
    return (await applyStripeEvent(event, now, payments)).outcome;
  } catch (error) {
    if (!(error instanceof InputError)) await keepForLater(event, now);
    return undefined;
  }
}
