import Stripe from 'stripe';
import type { StripeKeys } from '../config.js';
import type { ProviderEvent } from '../graphql/payment-provider.js';
import { isLiveKey } from './stripe.client.js';

/** Maximum age of a signature, in seconds. */
const TOLERANCE = 300;

/** The delivery is not a recent Stripe event for this server; the message says why. */
export class BadDelivery extends Error {}

/** Returns the event of a delivery after checking signature, age and mode. The signature covers the raw bytes. */
export function verifiedEvent(
  { secretKey, webhookSecrets }: StripeKeys,
  body: unknown,
  signature: string | string[] | undefined,
): ProviderEvent {
  if (!Buffer.isBuffer(body) || body.length === 0) throw new BadDelivery('The request body is missing.');
  if (typeof signature !== 'string') throw new BadDelivery('The Stripe-Signature header is missing.');
  const event = signedEvent(webhookSecrets, body, signature);
  if (typeof event !== 'object' || event === null) throw new BadDelivery('The request body is not an event.');
  const { livemode } = event as ProviderEvent;
  const isLive = isLiveKey(secretKey);
  if (livemode !== isLive)
    throw new BadDelivery(`This server is in ${isLive ? 'live' : 'test'} mode, but the event is not.`);
  return event as ProviderEvent;
}

/** Accepts any of the secrets; the last valid one is tried first. */
function signedEvent(secrets: readonly string[], body: Buffer, signature: string): unknown {
  for (const secret of [...secrets].sort(goodFirst)) {
    try {
      // Not `constructEvent`, which refuses thin events.
      Stripe.webhooks.signature?.verifyHeader(body, signature, secret, TOLERANCE);
      lastGood = secret;
      return JSON.parse(body.toString('utf8')) as unknown;
    } catch (error) {
      if (error instanceof SyntaxError) throw new BadDelivery('The request body is not valid JSON.');
      if (!(error instanceof Stripe.errors.StripeSignatureVerificationError)) throw error;
    }
  }
  throw new BadDelivery('The signature does not match the request body, or is more than 300 seconds old.');
}

let lastGood: string | undefined;

function goodFirst(one: string, other: string): number {
  return Number(other === lastGood) - Number(one === lastGood);
}
