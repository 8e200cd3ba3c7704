import type { AgentSubscriptionStatus } from '../agent-subscription/agent-subscription.enums.js';
import type { DisputeStatus, RefundReason, TransactionStatus } from '../transaction/transaction.enums.js';

/** The interval of all our prices. */
export const MONTH = 'month';

/** The used fields of Stripe's objects. Nothing else of an event is stored, since it contains personal data. */
export interface StripePayment {
  kind: 'payment';
  id: string;
  status: TransactionStatus;
  amountMinor: number;
  receivedMinor: number;
  currency: string;
  customerId: string | undefined;
  chargeId: string | undefined;
  /** Our ID, if the intent was created here. */
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
  /** Whether it is scheduled to end, with its period or on a specific date. */
  cancelAtPeriodEnd: boolean;
  /** End of the current period, or the scheduled end of the subscription. */
  currentPeriodEnd: Date | null;
  /** Total price of a period, including all items and quantities; undefined if unknown. */
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
  /** Why the event is ignored. */
  why: string;
}

export type StripeFact =
  StripePayment | StripeRefund | StripeCharge | StripeDispute | StripeSubscription | StripeCustomer | StripeOther;

/**
 * IDs of the objects a fact is about, by which waiting events are found again. The first one is the lock key that serializes
 * events about a payment or subscription.
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

/** Parses a fact stored as JSON, in which dates are text. */
export function factFrom(json: string): StripeFact {
  return JSON.parse(json, (key, value: unknown) =>
    (key === 'currentPeriodEnd' || key === 'openedAt') && typeof value === 'string' ? new Date(value) : value,
  ) as StripeFact;
}
