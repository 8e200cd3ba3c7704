import { AppError } from '../shared/errors.js';

/**
 * The payment provider: Stripe, once its keys are configured. The complete interface that domains use. Calls are
 * idempotent by our ID; their effects arrive as events. If it is unknown whether a call took effect, it throws
 * PaymentOutcomeUnknown; if it was refused permanently, PaymentRefused.
 */
export interface PaymentProvider {
  /** Starts a payment. The customer completes it with the client secret. */
  createPayment(request: ProviderPayment): Promise<StartedPayment>;
  /** The payment started for this ID of ours, whether or not the response reached us. */
  findPayment(request: Pick<ProviderPayment, 'transactionId' | 'userId'>): Promise<FoundPayment | undefined>;
  /** Cancels a payment that has not been completed. */
  cancelPayment(paymentIntentId: string): Promise<void>;
  /** Refunds money. */
  refundPayment(request: ProviderRefund): Promise<{ refundId: string }>;
  /** The refund started for this ID of ours, whether or not the response reached us. */
  findRefund(request: Pick<ProviderRefund, 'transactionId' | 'paymentIntentId'>): Promise<string | undefined>;
  /** Starts a subscription that is paid per period. The customer completes it with the client secret. */
  createSubscription(request: ProviderSubscription): Promise<StartedSubscription>;
  /** Sets whether a subscription ends with its period; returns its new state. */
  setCancelAtPeriodEnd(subscriptionId: string, cancelAtPeriodEnd: boolean): Promise<ProviderObject>;
  /** Ends a subscription immediately; undefined if it does not exist (any more). */
  cancelSubscription(subscriptionId: string): Promise<ProviderObject | undefined>;
  /** The current state of one of its objects; undefined if it does not exist. */
  object(kind: ProviderKind, id: string): Promise<ProviderObject | undefined>;
  /** Events in a time range, in no particular order; the provider stores them for 30 days. */
  events(range: { from: Date; to: Date }): AsyncIterable<ProviderEvent>;
  /** An event by its ID; undefined if it is no longer stored. */
  event(id: string): Promise<ProviderEvent | undefined>;
  /** Deletes the customer records of an erased account; returns how many. */
  forgetErased(): Promise<number>;
}

/** An event from the provider. */
export type ProviderEvent = Record<string, unknown>;

/** Kinds of provider objects that can be fetched. */
export type ProviderKind = 'payment_intent' | 'refund' | 'dispute' | 'subscription';

/** One of them, with the provider's time of the response. */
export interface ProviderObject {
  object: Record<string, unknown>;
  at: Date;
}

export interface StartedPayment {
  paymentIntentId: string;
  clientSecret: string | null;
  customerId?: string;
}

export interface FoundPayment {
  paymentIntentId: string;
  customerId: string;
  /** True if the customer has not acted on it yet. */
  untouched: boolean;
}

export interface StartedSubscription {
  subscriptionId: string;
  clientSecret: string | null;
  customerId?: string;
}

export interface ProviderPayment {
  /** Our ID of the payment: stored in the metadata, and makes the call idempotent. */
  transactionId: string;
  userId: string;
  amountMinor: number;
  currency: string;
}

export interface ProviderRefund {
  /** Our ID of the refund: stored in the metadata, and makes the call idempotent. */
  transactionId: string;
  paymentIntentId: string;
  amountMinor: number;
  currency: string;
  reason: string | null;
}

export interface ProviderSubscription {
  /** Our ID of the subscription: stored in the metadata, and makes the call idempotent. */
  subscriptionId: string;
  userId: string;
  agentId: string;
  amountMinor: number;
  currency: string;
  interval: 'month' | 'year';
}

/** The provider did not respond, or failed: the call may or may not have taken effect. */
export class PaymentOutcomeUnknown extends AppError {
  constructor(cause: unknown) {
    super('SERVICE_UNAVAILABLE', 'The payment provider is not responding. Try again in a moment.');
    this.cause = cause;
  }
}

/** The provider refused and did nothing. The message is for users. */
export class PaymentRefused extends Error {}
