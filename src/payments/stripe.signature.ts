import Stripe from 'stripe';
import type { StripeKeys } from '../config.js';
import type { ProviderEvent } from '../graphql/payment-provider.js';
import { isLiveKey } from './stripe.client.js';

/** How old a signature may be, in seconds. */
const TOLERANCE = 300;

/** Not an event that Stripe has just sent to this server; says why. */
export class BadDelivery extends Error {}

/** The event of a delivery, once its signature over the very bytes, its age and its mode are good. */
export function verifiedEvent(
  { secretKey, webhookSecrets }: StripeKeys,
  body: unknown,
  signature: string | string[] | undefined,
): ProviderEvent {
  if (!Buffer.isBuffer(body) || body.length === 0) throw new BadDelivery('It has no body.');
  if (typeof signature !== 'string') throw new BadDelivery('It has no header Stripe-Signature.');
  const event = signedEvent(webhookSecrets, body, signature);
  if (typeof event !== 'object' || event === null) throw new BadDelivery('It is not an event.');
  const { livemode } = event as ProviderEvent;
  const isLive = isLiveKey(secretKey);
  if (livemode !== isLive)
    throw new BadDelivery(`This server is in ${isLive ? 'live' : 'test'} mode, the event is not.`);
  return event as ProviderEvent;
}

/** Good by any of the secrets; the one that was good last is tried first. */
function signedEvent(secrets: readonly string[], body: Buffer, signature: string): unknown {
  for (const secret of [...secrets].sort(goodFirst)) {
    try {
      // Not `constructEvent`, which refuses thin events.
      Stripe.webhooks.signature?.verifyHeader(body, signature, secret, TOLERANCE);
      lastGood = secret;
      return JSON.parse(body.toString('utf8')) as unknown;
    } catch (error) {
      if (error instanceof SyntaxError) throw new BadDelivery('Its body is not JSON.');
      if (!(error instanceof Stripe.errors.StripeSignatureVerificationError)) throw error;
    }
  }
  throw new BadDelivery('Its signature is not that of Stripe for this body, or more than 300 seconds old.');
}

let lastGood: string | undefined;

function goodFirst(one: string, other: string): number {
  return Number(other === lastGood) - Number(one === lastGood);
}
