import { fromStripe } from '../../payments/stripe-money.js';
import { inputError } from '../../shared/errors.js';
import { DisputeStatus, RefundReason, TransactionStatus } from './transaction.enums.js';
import { AgentSubscriptionStatus } from './agent-subscription.enums.js';

/** What of Stripe's objects is used here; nothing else of an event is kept, for it names people. */
export interface StripePayment {
  kind: 'payment';
  id: string;
  status: TransactionStatus;
  amountMinor: number;
  receivedMinor: number;
  currency: string;
  customerId: string | undefined;
  chargeId: string | undefined;
  /** Our id, where the intent was made here. */
  transactionId: string | undefined;
}

export interface StripeRefund {
  kind: 'refund';
  id: string;
  status: TransactionStatus;
  amountMinor: number;
  currency: string;
  reason: RefundReason | null;
  paymentIntentId: string | undefined;
  chargeId: string | undefined;
  transactionId: string | undefined;
}

export interface StripeCharge {
  kind: 'charge';
  id: string;
  paymentIntentId: string | undefined;
  refunds: StripeRefund[];
}

export interface StripeDispute {
  kind: 'dispute';
  id: string;
  status: DisputeStatus;
  amountMinor: number;
  currency: string;
  reason: string | null;
  paymentIntentId: string | undefined;
  chargeId: string | undefined;
}

export interface StripeSubscription {
  kind: 'subscription';
  id: string;
  status: AgentSubscriptionStatus;
  customerId: string | undefined;
  cancelAtPeriodEnd: boolean;
  currentPeriodEnd: Date | null;
  /** The price of a period, where there is one position only. */
  amountMinor: number | undefined;
  currency: string | undefined;
  subscriptionId: string | undefined;
}

export interface StripeOther {
  kind: 'other';
}

export type StripeFact = StripePayment | StripeRefund | StripeCharge | StripeDispute | StripeSubscription | StripeOther;

export interface StripeEvent {
  id: string;
  type: string;
  createdAt: Date;
  fact: StripeFact;
}

type Json = Record<string, unknown>;

/** Takes from an event what is used here; refuses what is no event of Stripe's. */
export function parseStripeEvent(event: Json): StripeEvent {
  const id = text(event, 'id');
  const type = text(event, 'type');
  const created = event['created'];
  const object = jsonOf(jsonOf(event['data'])?.['object']);
  if (!id || !type || !Number.isSafeInteger(created) || !object) throw malformed('an event of Stripe');
  if (id.length > 255 || type.length > 100) throw malformed('an event of Stripe');
  return { id, type, createdAt: new Date((created as number) * 1_000), fact: factOf(type, object) };
}

function factOf(type: string, object: Json): StripeFact {
  if (type.startsWith('payment_intent.')) return paymentOf(object);
  if (type.startsWith('refund.') || type === 'charge.refund.updated') return refundOf(object);
  if (type === 'charge.refunded') return chargeOf(object);
  if (type.startsWith('charge.dispute.')) return disputeOf(object);
  if (type.startsWith('customer.subscription.')) return subscriptionOf(object);
  return { kind: 'other' };
}

const INTENT_STATUSES: Readonly<Record<string, TransactionStatus>> = {
  requires_payment_method: TransactionStatus.PENDING,
  requires_confirmation: TransactionStatus.PENDING,
  requires_action: TransactionStatus.REQUIRES_ACTION,
  processing: TransactionStatus.PROCESSING,
  requires_capture: TransactionStatus.AUTHORIZED,
  succeeded: TransactionStatus.SUCCEEDED,
  canceled: TransactionStatus.CANCELLED,
};

function paymentOf(object: Json): StripePayment {
  const status = INTENT_STATUSES[text(object, 'status') ?? ''];
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

const REFUND_STATUSES: Readonly<Record<string, TransactionStatus>> = {
  pending: TransactionStatus.PENDING,
  requires_action: TransactionStatus.REQUIRES_ACTION,
  succeeded: TransactionStatus.SUCCEEDED,
  failed: TransactionStatus.FAILED,
  canceled: TransactionStatus.CANCELLED,
};

function refundOf(object: Json): StripeRefund {
  const status = REFUND_STATUSES[text(object, 'status') ?? ''];
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

function chargeOf(object: Json): StripeCharge {
  const id = required(object, 'id', 'a charge');
  const paymentIntentId = reference(object['payment_intent']);
  const list = jsonOf(object['refunds'])?.['data'];
  const refunds = (Array.isArray(list) ? (list as unknown[]) : []).map((item) => {
    const refund = refundOf(jsonOf(item) ?? {});
    return { ...refund, paymentIntentId: refund.paymentIntentId ?? paymentIntentId, chargeId: refund.chargeId ?? id };
  });
  return { kind: 'charge', id, paymentIntentId, refunds };
}

function disputeOf(object: Json): StripeDispute {
  const status = valueOf(DisputeStatus, text(object, 'status'));
  if (!status) throw malformed('a dispute');
  return {
    kind: 'dispute',
    id: required(object, 'id', 'a dispute'),
    status,
    ...moneyIn(object, 'amount', 'a dispute'),
    reason: text(object, 'reason')?.slice(0, 100) ?? null,
    paymentIntentId: reference(object['payment_intent']),
    chargeId: reference(object['charge']),
  };
}

const SUBSCRIPTION_STATUSES: Readonly<Record<string, AgentSubscriptionStatus>> = {
  incomplete: AgentSubscriptionStatus.INCOMPLETE,
  incomplete_expired: AgentSubscriptionStatus.INCOMPLETE_EXPIRED,
  trialing: AgentSubscriptionStatus.TRIALING,
  active: AgentSubscriptionStatus.ACTIVE,
  past_due: AgentSubscriptionStatus.PAST_DUE,
  unpaid: AgentSubscriptionStatus.UNPAID,
  paused: AgentSubscriptionStatus.PAUSED,
  canceled: AgentSubscriptionStatus.CANCELLED,
};

function subscriptionOf(object: Json): StripeSubscription {
  const status = SUBSCRIPTION_STATUSES[text(object, 'status') ?? ''];
  if (!status) throw malformed('a subscription');
  const list = jsonOf(object['items'])?.['data'];
  const items = Array.isArray(list) ? (list as unknown[]).map((item) => jsonOf(item) ?? {}) : [];
  const [item] = items;
  // Newer versions of Stripe's API keep the period with the position, older ones with the subscription.
  const end = item?.['current_period_end'] ?? object['current_period_end'];
  const price = items.length === 1 ? priceOf(item ?? {}) : undefined;
  return {
    kind: 'subscription',
    id: required(object, 'id', 'a subscription'),
    status,
    customerId: reference(object['customer']),
    cancelAtPeriodEnd: object['cancel_at_period_end'] === true,
    currentPeriodEnd: Number.isSafeInteger(end) ? new Date((end as number) * 1_000) : null,
    amountMinor: price?.amountMinor,
    currency: price?.currency,
    subscriptionId: text(jsonOf(object['metadata']) ?? {}, 'subscriptionId'),
  };
}

function priceOf(item: Json): { amountMinor: number; currency: string } | undefined {
  const price = jsonOf(item['price']) ?? {};
  const [unit, quantity, currency] = [price['unit_amount'], item['quantity'] ?? 1, text(price, 'currency')];
  if (typeof unit !== 'number' || typeof quantity !== 'number' || !currency) return undefined;
  return fromStripe(unit * quantity, currency);
}

/**
 * The ids that an event is about: what comes later may make a waiting event possible. The first is that by which events
 * about one payment or subscription take turns.
 */
export function subjectsOf(fact: StripeFact): string[] {
  switch (fact.kind) {
    case 'payment':
      return given(fact.id, fact.chargeId, fact.transactionId);
    case 'charge':
    case 'refund':
    case 'dispute':
      return given(fact.paymentIntentId, fact.kind === 'charge' ? fact.id : fact.chargeId);
    case 'subscription':
      return given(fact.id, fact.subscriptionId);
    case 'other':
      return [];
  }
}

function given(...ids: (string | undefined)[]): string[] {
  return ids.filter((id) => id !== undefined);
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

function text(object: Json, field: string): string | undefined {
  const value = object[field];
  return typeof value === 'string' ? value : undefined;
}

function jsonOf(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
}

function valueOf<T extends string>(values: Record<string, T>, value: string | undefined): T | undefined {
  return Object.values(values).find((one) => one === value);
}

function malformed(what: string): Error {
  return inputError('INVALID', 'input.event', `The event must hold ${what} with its id, status, amount and currency.`);
}
