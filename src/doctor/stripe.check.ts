import Stripe from 'stripe';
import type { Config, StripeKeys } from '../config.js';
import { isLiveKey, stripeClient } from '../payments/stripe.client.js';
import { stripeClock } from './clock.check.js';
import type { Check } from './check.js';
import { fault, graver, ok, warn, type Finding } from './finding.js';

const PATIENCE = { timeoutMs: 4_000, retries: 0 };

/** Stripe's response to one harmless request: the newest event. */
export interface StripeAnswer {
  /** Undefined if there was no response. */
  status: number | undefined;
  /** The time in Stripe's response. */
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
    return fault(
      'stripe',
      'Stripe does not respond',
      'allow this machine to reach api.stripe.com, or correct STRIPE_API_URL',
    );
  }
  if (status === 401) {
    return fault(
      'stripe',
      'Stripe rejects STRIPE_SECRET_KEY',
      "copy the key again from Stripe's dashboard; it may have been rolled",
    );
  }
  if (status >= 500)
    return fault(
      'stripe',
      `Stripe responds with status ${String(status)}`,
      "check Stripe's status page, and try again",
    );
  return ok('stripe', 'payments are on, and the key works');
}

/** Lost events are recovered from the list of events. */
function eventsFinding({ status }: StripeAnswer): Finding {
  const name = 'stripe: events';
  if (status === 200) return ok(name, 'the list of events is readable');
  const says = `the list of events is not readable (${status === undefined ? 'no response' : `status ${String(status)}`}), so lost events cannot be recovered`;
  return fault(name, says, status === 403 ? 'give the key permission to read events' : 'fix the fault of stripe above');
}

function mode({ production }: Config, { secretKey, apiUrl }: StripeKeys): Finding {
  const name = 'stripe: mode';
  const live = isLiveKey(secretKey);
  if (live && !production) {
    return fault(name, 'a live key in development moves real money', 'use a test key, or set NODE_ENV=production');
  }
  if (production && apiUrl) return warn(name, 'STRIPE_API_URL replaces Stripe in production', 'unset it');
  if (!live && production) return warn(name, 'a test key in production: customers are not charged', 'use a live key');
  return ok(name, live ? 'live mode, in production' : 'test mode, in development');
}

function webhook({ production, publicUrl }: Config, { webhookSecrets }: StripeKeys): Finding {
  const name = 'stripe: webhook';
  const address = `${publicUrl}/api/billing/webhooks/stripe`;
  if (webhookSecrets.length === 0) {
    const toDo = `add a webhook endpoint for ${address} in Stripe, and set STRIPE_WEBHOOK_SECRET to its signing secret`;
    return graver(production)(name, 'events are refused, because STRIPE_WEBHOOK_SECRET is not set', toDo);
  }
  if (webhookSecrets.some((secret) => !/^whsec_\w{8,}$/.test(secret))) {
    return fault(
      name,
      'STRIPE_WEBHOOK_SECRET is not a webhook signing secret',
      'copy the secret that begins with whsec_',
    );
  }
  return ok(name, webhookSecrets.length === 2 ? 'two secrets are set, for a rotation' : 'the signing secret is set');
}
