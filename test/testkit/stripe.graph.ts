import { afterAll } from 'vitest';
import type { UserViewer } from '../../src/auth/viewer.js';
import { createStripeProvider } from '../../src/payments/stripe.provider.js';
import { useGraph, type Graph } from './graph.js';
import { STRIPE_KEY, STRIPE_SECRETS, stripeDouble, type StripeDouble } from './stripe.double.js';

/** A graph that is paid through a double of Stripe. Call it with `await` at the top of a file. */
export async function useStripe(): Promise<{ graph: Graph; stripe: StripeDouble }> {
  const stripe = await stripeDouble();
  const graph = useGraph({
    env: {
      STRIPE_SECRET_KEY: STRIPE_KEY,
      STRIPE_WEBHOOK_SECRET: STRIPE_SECRETS.join(','),
      STRIPE_API_URL: stripe.url,
    },
  });
  afterAll(() => stripe.stop());
  return { graph, stripe };
}

/** Runs `work` with a client that gives up soon and asks once. */
export async function impatiently<T>(graph: Graph, work: () => Promise<T>, timeoutMs = 150): Promise<T> {
  const { platform } = graph.app;
  const { payments } = platform;
  const keys = graph.config.stripe;
  if (!keys) throw new Error('This graph has no keys of Stripe.');
  platform.payments = createStripeProvider(keys, { timeoutMs, retries: 0 });
  try {
    return await work();
  } finally {
    if (payments) platform.payments = payments;
  }
}

/** Runs `work` as on a server that has no keys of Stripe. */
export async function withoutKeys<T>(graph: Graph, work: () => Promise<T>): Promise<T> {
  const { platform } = graph.app;
  const { payments } = platform;
  delete platform.payments;
  try {
    return await work();
  } finally {
    if (payments) platform.payments = payments;
  }
}

export interface PaymentAnswer {
  transaction: { id: string; status: string; stripePaymentIntentId: string | null } | null;
  clientSecret: string | null;
  userErrors: { code: string; message: string }[];
}

export async function pay(graph: Graph, viewer: UserViewer, input: object = {}): Promise<PaymentAnswer> {
  const document = `mutation ($input: CreatePaymentInput!) {
    createPayment(input: $input) { transaction { id status stripePaymentIntentId } clientSecret userErrors { code message } }
  }`;
  const given = { amountMinor: 1_000, currency: 'USD', ...input };
  return (await graph.data<{ createPayment: PaymentAnswer }>(viewer, document, { input: given })).createPayment;
}

export interface Reconciled {
  providerAsked: boolean;
  requestsSettled: number;
  eventsRecovered: number;
  eventsSettled: number;
  healedCount: number;
  remaining: unknown[];
  userErrors: unknown[];
}

export async function reconcile(graph: Graph, agent: UserViewer, since?: Date): Promise<Reconciled> {
  const document = `mutation ($since: DateTimeISO) { reconcileTransactions(since: $since) {
    providerAsked requestsSettled eventsRecovered eventsSettled healedCount remaining { problem } userErrors { code }
  } }`;
  const answer = await graph.data<{ reconcileTransactions: Reconciled }>(agent, document, {
    since: since?.toISOString() ?? null,
  });
  return answer.reconcileTransactions;
}
