import { AppError } from '../shared/errors.js';

/**
 * Who moves money: Stripe, once its keys are configured. Everything that a domain asks of it stands here. Each call may be
 * repeated with the same id of ours and is then done once; what comes of it arrives as events.
 *
 * Where it is not known whether something was done, calls throw PaymentOutcomeUnknown; where it was refused for good,
 * PaymentRefused.
 */
export interface PaymentProvider {
  /** Begins a payment. The customer completes it with the client secret. */
  createPayment(request: ProviderPayment): Promise<StartedPayment>;
  /** A payment that was begun for this id of ours, whether or not its answer reached us. */
  findPayment(request: Pick<ProviderPayment, 'transactionId' | 'userId'>): Promise<FoundPayment | undefined>;
  /** Ends a payment that nobody has completed. */
  cancelPayment(paymentIntentId: string): Promise<void>;
  /** Gives money back. */
  refundPayment(request: ProviderRefund): Promise<{ refundId: string }>;
  /** A refund that was begun for this id of ours, whether or not its answer reached us. */
  findRefund(request: Pick<ProviderRefund, 'transactionId' | 'paymentIntentId'>): Promise<string | undefined>;
  /** Begins a subscription that is paid per period. The customer completes it with the client secret. */
  createSubscription(request: ProviderSubscription): Promise<StartedSubscription>;
  /** Lets a subscription end with its period, or go on after all; answers it as it is then. */
  setCancelAtPeriodEnd(subscriptionId: string, cancelAtPeriodEnd: boolean): Promise<ProviderObject>;
  /** Ends a subscription at once; undefined where there is none (any more). */
  cancelSubscription(subscriptionId: string): Promise<ProviderObject | undefined>;
  /** What is true of one of its objects now; undefined where there is none. */
  object(kind: ProviderKind, id: string): Promise<ProviderObject | undefined>;
  /** The events of a range of time, in no certain order; kept there for 30 days. */
  events(range: { from: Date; to: Date }): AsyncIterable<ProviderEvent>;
  /** An event by its id; undefined where it is not kept any more. */
  event(id: string): Promise<ProviderEvent | undefined>;
  /** Deletes there who was erased here; answers how many. */
  forgetErased(): Promise<number>;
}

/** An event as the provider tells it. */
export type ProviderEvent = Record<string, unknown>;

/** Objects of the provider that can be asked for. */
export type ProviderKind = 'payment_intent' | 'refund' | 'dispute' | 'subscription';

/** One of them, and when the provider said so, by its own clock. */
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
  /** True where the customer has done nothing about it yet. */
  untouched: boolean;
}

export interface StartedSubscription {
  subscriptionId: string;
  clientSecret: string | null;
  customerId?: string;
}

export interface ProviderPayment {
  /** Our id of the payment: it goes into the metadata, and makes the call safe to repeat. */
  transactionId: string;
  userId: string;
  amountMinor: number;
  currency: string;
}

export interface ProviderRefund {
  /** Our id of the refund: it goes into the metadata, and makes the call safe to repeat. */
  transactionId: string;
  paymentIntentId: string;
  amountMinor: number;
  currency: string;
  reason: string | null;
}

export interface ProviderSubscription {
  /** Our id of the subscription: it goes into the metadata, and makes the call safe to repeat. */
  subscriptionId: string;
  userId: string;
  agentId: string;
  amountMinor: number;
  currency: string;
  interval: 'month' | 'year';
}

/** The provider did not answer, or with a fault of its own: it may or may not have done what was asked. */
export class PaymentOutcomeUnknown extends AppError {
  constructor(cause: unknown) {
    super('SERVICE_UNAVAILABLE', 'The payment provider does not answer right now. Try again in a moment.');
    this.cause = cause;
  }
}

/** The provider will not do it, and has done nothing. The message is meant for people. */
export class PaymentRefused extends Error {}
