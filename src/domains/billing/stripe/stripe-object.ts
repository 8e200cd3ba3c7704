import { fromStripe } from '../../../payments/stripe-money.js';
import { inputError } from '../../../shared/errors.js';
import { AgentSubscriptionStatus } from '../agent-subscription/agent-subscription.enums.js';
import { DisputeStatus, RefundReason, TransactionStatus } from '../transaction/transaction.enums.js';
import type {
  StripeCharge,
  StripeCustomer,
  StripeDispute,
  StripePayment,
  StripeRefund,
  StripeSubscription,
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
    ...moneyIn(object, 'amount', 'a dispute'),
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
  // Newer versions of Stripe's API keep the period with the position, older ones with the subscription.
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
    subscriptionId: text(jsonOf(object['metadata']) ?? {}, 'subscriptionId'),
  };
}

/** What all positions cost together; undefined where one has no fixed price, or they are in several currencies. */
function priceOf(items: readonly Json[]): { amountMinor: number; currency: string } | undefined {
  let total = 0;
  const currencies = new Set<string>();
  for (const item of items) {
    // Older versions of Stripe's API call it a plan.
    const price = jsonOf(item['price']) ?? jsonOf(item['plan']) ?? {};
    const unit = price['unit_amount'] ?? price['amount'];
    const [quantity, currency] = [item['quantity'] ?? 1, text(price, 'currency')];
    if (typeof unit !== 'number' || typeof quantity !== 'number' || !currency) return undefined;
    total += unit * quantity;
    currencies.add(currency.toLowerCase());
  }
  const [currency, ...more] = currencies;
  return currency === undefined || more.length > 0 ? undefined : fromStripe(total, currency);
}

export function customerOf(object: Json): StripeCustomer {
  return { kind: 'customer', id: required(object, 'id', 'a customer'), deleted: object['deleted'] === true };
}

/** A time of Stripe's, in seconds since 1970. */
export function dateOf(seconds: unknown): Date | null {
  const isTime = typeof seconds === 'number' && Number.isSafeInteger(seconds) && Math.abs(seconds) < 8e12;
  return isTime ? new Date(seconds * 1_000) : null;
}

/** An amount with the object's currency, in our minor units. */
function moneyIn(object: Json, field: string, what: string): { amountMinor: number; currency: string } {
  const amount = object[field];
  const money = typeof amount === 'number' ? fromStripe(amount, text(object, 'currency') ?? '') : undefined;
  if (!money || money.amountMinor < 0) throw malformed(what);
  return money;
}

/** An id, or an object that was expanded in its place. */
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
  return inputError('INVALID', 'input.event', `The event must hold ${what} with its id, status, amount and currency.`);
}
