import Stripe from 'stripe';
import type { StripeKeys } from '../config.js';
import { PaymentOutcomeUnknown, PaymentRefused } from '../graphql/payment-provider.js';

export interface StripePatience {
  timeoutMs: number;
  retries: number;
}

export const PATIENCE: StripePatience = { timeoutMs: 10_000, retries: 2 };

export function stripeClient({ secretKey, apiUrl }: StripeKeys, { timeoutMs, retries }: StripePatience): Stripe {
  return new Stripe(secretKey, {
    timeout: timeoutMs,
    maxNetworkRetries: retries,
    telemetry: false,
    appInfo: { name: 'Tally' },
    ...(apiUrl === undefined ? {} : addressOf(new URL(apiUrl))),
  });
}

function addressOf({ protocol, hostname, port }: URL): { protocol: 'http' | 'https'; host: string; port: string } {
  const isHttp = protocol === 'http:';
  return { protocol: isHttp ? 'http' : 'https', host: hostname, port: port || (isHttp ? '80' : '443') };
}

/** The mode is part of the key. */
export function isLiveKey(secretKey: string): boolean {
  return secretKey.includes('_live_');
}

/** Calls Stripe and translates its errors into ours. */
export async function asking<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw translated(error);
  }
}

function translated(error: unknown): unknown {
  const { StripeCardError, StripeError, StripeInvalidRequestError, StripeIdempotencyError } = Stripe.errors;
  if (!(error instanceof StripeError)) return error;
  // Reusing an idempotency key with other parameters is a bug, not a user error.
  if (error instanceof StripeIdempotencyError) return new Error(error.message, { cause: error });
  const isRefusal = error instanceof StripeCardError || error instanceof StripeInvalidRequestError;
  // 409: the same request is still in progress.
  if (isRefusal && error.statusCode !== 409) return new PaymentRefused(error.message, { cause: error });
  return new PaymentOutcomeUnknown(error);
}

/** Whether the object does not exist, or no longer exists, at Stripe. */
export function isMissing(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Stripe.errors.StripeError && cause.statusCode === 404;
}

/** Whether Stripe refused because the customer was deleted. */
export function isNoCustomer(error: unknown, customer: string): boolean {
  const isRefusal = error instanceof Stripe.errors.StripeInvalidRequestError && error.code === 'resource_missing';
  return isRefusal && (error.param === 'customer' || error.message.includes(customer));
}
