import type { AgentSubscriptionStatus } from '../agent-subscription/agent-subscription.enums.js';
import type { DisputeStatus, RefundReason, TransactionStatus } from '../transaction/transaction.enums.js';

/** The interval of all our prices. */
export const MONTH = 'month';

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
  openedAt: Date | null;
  paymentIntentId: string | undefined;
  chargeId: string | undefined;
}

export interface StripeSubscription {
  kind: 'subscription';
  id: string;
  status: AgentSubscriptionStatus;
  customerId: string | undefined;
  /** Whether it is to end, with its period or at a date of its own. */
  cancelAtPeriodEnd: boolean;
  /** When the present period ends, or the subscription where it has a date for that. */
  currentPeriodEnd: Date | null;
  /** The price of a period, all positions and quantities together; undefined where it cannot be known. */
  amountMinor: number | undefined;
  currency: string | undefined;
  /** How often that price is due, as in "per week"; undefined with the price, and in facts of older versions. */
  interval?: string | undefined;
  subscriptionId: string | undefined;
}

export interface StripeCustomer {
  kind: 'customer';
  id: string;
  deleted: boolean;
}

export interface StripeOther {
  kind: 'other';
  /** Why nothing is done about it. */
  why: string;
}

export type StripeFact =
  StripePayment | StripeRefund | StripeCharge | StripeDispute | StripeSubscription | StripeCustomer | StripeOther;

/**
 * The ids that a fact is about: what comes later may make a waiting event possible. The first is that by which events
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
    case 'customer':
      return [fact.id];
    case 'other':
      return [];
  }
}

function given(...ids: (string | undefined)[]): string[] {
  return ids.filter((id) => id !== undefined);
}

/** A fact that was kept as JSON, in which dates are text. */
export function factFrom(json: string): StripeFact {
  return JSON.parse(json, (key, value: unknown) =>
    (key === 'currentPeriodEnd' || key === 'openedAt') && typeof value === 'string' ? new Date(value) : value,
  ) as StripeFact;
}
