import Stripe from 'stripe';
import type { Config, StripeKeys } from '../config.js';
import { isLiveKey, stripeClient } from '../payments/stripe.client.js';
import { stripeClock } from './clock.check.js';
import type { Check } from './check.js';
import { fault, graver, ok, warn, type Finding } from './finding.js';

const PATIENCE = { timeoutMs: 4_000, retries: 0 };

/** What Stripe answered to one harmless question: the newest event. */
export interface StripeAnswer {
  /** Undefined where there was no answer. */
  status: number | undefined;
  /** The time by its clock. */
  date: Date | undefined;
  asked: number;
  answered: number;
}

export function stripeChecks(config: Config): Check[] {
  const { stripe } = config;
  if (!stripe) return [{ name: 'stripe', look: () => ok('stripe', 'payments are off (no STRIPE_SECRET_KEY)') }];
  const asking = askStripe(stripe);
  return [
    { name: 'stripe', look: async () => answerFinding(await asking) },
    { name: 'stripe: events', look: async () => eventsFinding(await asking) },
    { name: 'stripe: mode', look: () => mode(config, stripe) },
    { name: 'stripe: webhook', look: () => webhook(config, stripe) },
    { name: 'clock: Stripe', look: () => stripeClock('clock: Stripe', asking) },
  ];
}

async function askStripe(keys: StripeKeys): Promise<StripeAnswer> {
  const asked = Date.now();
  const answer = (status: number | undefined, headers: Record<string, string> = {}): StripeAnswer => {
    const date = new Date(headers['date'] ?? '');
    return { status, date: Number.isNaN(date.getTime()) ? undefined : date, asked, answered: Date.now() };
  };
  try {
    const page = await stripeClient(keys, PATIENCE).events.list({ limit: 1 });
    return answer(200, page.lastResponse.headers);
  } catch (error) {
    if (error instanceof Stripe.errors.StripeError) return answer(error.statusCode, error.headers);
    throw error;
  }
}

function answerFinding({ status }: StripeAnswer): Finding {
  if (status === undefined) {
    return fault('stripe', 'it does not answer', 'let this machine reach api.stripe.com, or mend STRIPE_API_URL');
  }
  if (status === 401) {
    return fault(
      'stripe',
      'it refuses STRIPE_SECRET_KEY',
      "copy the key again from Stripe's dashboard: it may have been rolled",
    );
  }
  if (status >= 500)
    return fault('stripe', `it answers ${String(status)}`, "look at Stripe's status page, and try again");
  return ok('stripe', 'payments are on: it answers, and knows the key');
}

/** Lost events are found in the list of all. */
function eventsFinding({ status }: StripeAnswer): Finding {
  const name = 'stripe: events';
  if (status === 200) return ok(name, 'the list can be read');
  const says = `the list cannot be read (${status === undefined ? 'no answer' : `status ${String(status)}`}), so a lost event stays lost`;
  return fault(
    name,
    says,
    status === 403 ? 'give the key the permission to read events' : 'mend what is said of stripe',
  );
}

function mode({ production }: Config, { secretKey, apiUrl }: StripeKeys): Finding {
  const name = 'stripe: mode';
  const live = isLiveKey(secretKey);
  if (live && !production) {
    return fault(name, 'a live key moves real money in development', 'use a test key, or set NODE_ENV=production');
  }
  if (production && apiUrl) return warn(name, 'STRIPE_API_URL stands in for Stripe in production', 'unset it');
  if (!live && production) return warn(name, 'a test key in production: nobody is charged', 'use a live key');
  return ok(name, live ? 'live, in production' : 'test, in development');
}

function webhook({ production, publicUrl }: Config, { webhookSecrets }: StripeKeys): Finding {
  const name = 'stripe: webhook';
  const address = `${publicUrl}/api/billing/webhooks/stripe`;
  if (webhookSecrets.length === 0) {
    const toDo = `let Stripe send its events to ${address}, and set STRIPE_WEBHOOK_SECRET to the secret that it shows`;
    return graver(production)(name, 'events are refused, for STRIPE_WEBHOOK_SECRET is not set', toDo);
  }
  if (webhookSecrets.some((secret) => !/^whsec_\w{8,}$/.test(secret))) {
    return fault(name, 'STRIPE_WEBHOOK_SECRET is no secret of a webhook', 'copy the one that begins with whsec_');
  }
  return ok(name, webhookSecrets.length === 2 ? 'two secrets, while one replaces the other' : 'its secret is set');
}
