import { fromStripe, fromStripeRoundedUp } from '../../../payments/stripe-money.js';
import { inputError } from '../../../shared/errors.js';
import { AgentSubscriptionStatus } from '../agent-subscription/agent-subscription.enums.js';
import { DisputeStatus, RefundReason, TransactionStatus } from '../transaction/transaction.enums.js';
import {
  MONTH,
  type StripeCharge,
  type StripeCustomer,
  type StripeDispute,
  type StripePayment,
  type StripeRefund,
  type StripeSubscription,
} from './stripe-fact.js';

export type Json = Record<string, unknown>;

const INTENT_STATUSES: ReadonlyMap<string, TransactionStatus> = new Map(
  Object.entries({
    requires_payment_method: TransactionStatus.PENDING,
    requires_confirmation: TransactionStatus.PENDING,
    requires_action: TransactionStatus.REQUIRES_ACTION,
    processing: TransactionStatus.PROCESSING,
    requires_capture: TransactionStatus.AUTHORIZED,
    succeeded: TransactionStatus.SUCCEEDED,
    canceled: TransactionStatus.CANCELLED,
  }),
);

export function paymentOf(object: Json): StripePayment {
  const status = INTENT_STATUSES.get(text(object, 'status') ?? '');
  if (!status) throw malformed('a payment intent');
  const failed = status === TransactionStatus.PENDING && jsonOf(object['last_payment_error']) !== undefined;
  const { amountMinor, currency } = moneyIn(object, 'amount', 'a payment intent');
  return {
    kind: 'payment',
    id: required(object, 'id', 'a payment intent'),
    status: failed ? TransactionStatus.FAILED : status,
    amountMinor,
    receivedMinor: moneyIn(object, 'amount_received', 'a payment intent').amountMinor,
    currency,
    customerId: reference(object['customer']),
    chargeId: reference(object['latest_charge']),
    transactionId: text(jsonOf(object['metadata']) ?? {}, 'transactionId'),
  };
}

const REFUND_STATUSES: ReadonlyMap<string, TransactionStatus> = new Map(
  Object.entries({
    pending: TransactionStatus.PENDING,
    requires_action: TransactionStatus.REQUIRES_ACTION,
    succeeded: TransactionStatus.SUCCEEDED,
    failed: TransactionStatus.FAILED,
    canceled: TransactionStatus.CANCELLED,
  }),
);

export function refundOf(object: Json): StripeRefund {
  const status = REFUND_STATUSES.get(text(object, 'status') ?? '');
  if (!status) throw malformed('a refund');
  return {
    kind: 'refund',
    id: required(object, 'id', 'a refund'),
    status,
    ...moneyIn(object, 'amount', 'a refund'),
    reason: valueOf(RefundReason, text(object, 'reason')) ?? null,
    paymentIntentId: reference(object['payment_intent']),
    chargeId: reference(object['charge']),
    transactionId: text(jsonOf(object['metadata']) ?? {}, 'transactionId'),
  };
}

export function chargeOf(object: Json): StripeCharge {
  const id = required(object, 'id', 'a charge');
  const paymentIntentId = reference(object['payment_intent']);
  const list = jsonOf(object['refunds'])?.['data'];
  const refunds = (Array.isArray(list) ? (list as unknown[]) : []).map((item) => {
    const refund = refundOf(jsonOf(item) ?? {});
    return { ...refund, paymentIntentId: refund.paymentIntentId ?? paymentIntentId, chargeId: refund.chargeId ?? id };
  });
  return { kind: 'charge', id, paymentIntentId, refunds };
}

export function disputeOf(object: Json): StripeDispute {
  const status = valueOf(DisputeStatus, text(object, 'status'));
  if (!status) throw malformed('a dispute');
  return {
    kind: 'dispute',
    id: required(object, 'id', 'a dispute'),
    status,
    // The bank has the money whatever it calls the amount: a refused dispute would look like settled money.
    ...fromStripeRoundedUp(object['amount'], object['currency']),
    reason: text(object, 'reason')?.slice(0, 100) ?? null,
    openedAt: dateOf(object['created']),
    paymentIntentId: reference(object['payment_intent']),
    chargeId: reference(object['charge']),
  };
}

const SUBSCRIPTION_STATUSES: ReadonlyMap<string, AgentSubscriptionStatus> = new Map(
  Object.entries({
    incomplete: AgentSubscriptionStatus.INCOMPLETE,
    incomplete_expired: AgentSubscriptionStatus.INCOMPLETE_EXPIRED,
    trialing: AgentSubscriptionStatus.TRIALING,
    active: AgentSubscriptionStatus.ACTIVE,
    past_due: AgentSubscriptionStatus.PAST_DUE,
    unpaid: AgentSubscriptionStatus.UNPAID,
    paused: AgentSubscriptionStatus.PAUSED,
    canceled: AgentSubscriptionStatus.CANCELLED,
  }),
);

export function subscriptionOf(object: Json): StripeSubscription {
  const status = SUBSCRIPTION_STATUSES.get(text(object, 'status') ?? '');
  if (!status) throw malformed('a subscription');
  const positions = jsonOf(object['items']);
  const list = positions?.['data'];
  const items = Array.isArray(list) ? (list as unknown[]).map((item) => jsonOf(item) ?? {}) : [];
  // Newer versions of Stripe's API have the period on the item, older ones on the subscription.
  const end = dateOf(items[0]?.['current_period_end'] ?? object['current_period_end']);
  const cancelAt = dateOf(object['cancel_at']);
  const price = positions?.['has_more'] === true ? undefined : priceOf(items);
  return {
    kind: 'subscription',
    id: required(object, 'id', 'a subscription'),
    status,
    customerId: reference(object['customer']),
    cancelAtPeriodEnd: object['cancel_at_period_end'] === true || cancelAt !== null,
    currentPeriodEnd: cancelAt ?? end,
    amountMinor: price?.amountMinor,
    currency: price?.currency,
    interval: price?.interval,
    subscriptionId: text(jsonOf(object['metadata']) ?? {}, 'subscriptionId'),
  };
}

interface StripePrice {
  amountMinor: number;
  currency: string;
  interval: string;
}

/** Total price of all items; undefined if one has no fixed price, or they have different currencies or intervals. */
function priceOf(items: readonly Json[]): StripePrice | undefined {
  let total = 0;
  const currencies = new Set<string>();
  const intervals = new Set<string>();
  for (const item of items) {
    // Older versions of Stripe's API call it a plan.
    const price = jsonOf(item['price']) ?? jsonOf(item['plan']) ?? {};
    const unit = price['unit_amount'] ?? price['amount'];
    const [quantity, currency] = [item['quantity'] ?? 1, text(price, 'currency')];
    if (typeof unit !== 'number' || typeof quantity !== 'number' || !currency) return undefined;
    total += unit * quantity;
    currencies.add(currency.toLowerCase());
    intervals.add(intervalOf(jsonOf(price['recurring']) ?? price));
  }
  const [currency, ...more] = currencies;
  const money = currency === undefined || more.length > 0 ? undefined : fromStripe(total, currency);
  const [interval = MONTH, ...others] = intervals;
  return money && { ...money, interval: others.length > 0 ? 'mixed intervals' : interval };
}

/** How often a price is due, as in "per week" or "per 3 months". Stripe's prices of subscriptions always say so. */
function intervalOf(recurring: Json): string {
  const interval = text(recurring, 'interval')?.slice(0, 20) ?? MONTH;
  const count = recurring['interval_count'] ?? 1;
  return count === 1 ? interval : `${String(Number(count))} ${interval}s`;
}

export function customerOf(object: Json): StripeCustomer {
  return { kind: 'customer', id: required(object, 'id', 'a customer'), deleted: object['deleted'] === true };
}

/** Converts a Stripe timestamp, in seconds since 1970. */
export function dateOf(seconds: unknown): Date | null {
  const isTime = typeof seconds === 'number' && Number.isSafeInteger(seconds) && Math.abs(seconds) < 8e12;
  return isTime ? new Date(seconds * 1_000) : null;
}

/** An amount in the object's currency, in our minor units. */
function moneyIn(object: Json, field: string, what: string): { amountMinor: number; currency: string } {
  const amount = object[field];
  const money = typeof amount === 'number' ? fromStripe(amount, text(object, 'currency') ?? '') : undefined;
  if (!money || money.amountMinor < 0) throw malformed(what);
  return money;
}

/** The ID of a reference, which may be an expanded object. */
function reference(value: unknown): string | undefined {
  const id = typeof value === 'string' ? value : jsonOf(value)?.['id'];
  return typeof id === 'string' && id !== '' ? id.slice(0, 255) : undefined;
}

function required(object: Json, field: string, what: string): string {
  const value = text(object, field);
  if (!value || value.length > 255) throw malformed(what);
  return value;
}

export function text(object: Json, field: string): string | undefined {
  const value = object[field];
  return typeof value === 'string' ? value : undefined;
}

export function jsonOf(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
}

function valueOf<T extends string>(values: Record<string, T>, value: string | undefined): T | undefined {
  return Object.values(values).find((one) => one === value);
}

export function malformed(what: string): Error {
  return inputError(
    'INVALID',
    'input.event',
    `Invalid event: expected ${what} with its ID, status, amount and currency.`,
  );
}
