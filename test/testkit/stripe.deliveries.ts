import type { FastifyInstance } from 'fastify';
import Stripe from 'stripe';
import { STRIPE_SECRETS } from './stripe.double.js';
import type { StripeJson } from './stripe.world.js';

export const WEBHOOK = '/api/billing/webhooks/stripe';

export interface Delivery {
  payload: string;
  signature: string;
}

/** Signed by Stripe's own code. */
export function signed(
  event: StripeJson | string,
  { secret = STRIPE_SECRETS[1], secondsAgo = 0 }: { secret?: string; secondsAgo?: number } = {},
): Delivery {
  const payload = typeof event === 'string' ? event : JSON.stringify(event, null, 2);
  const timestamp = Math.floor(Date.now() / 1_000) - secondsAgo;
  return { payload, signature: Stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp }) };
}

export interface Answer {
  status: number;
  contentType: string;
  body: StripeJson;
  ms: number;
}

export async function deliver(
  app: FastifyInstance,
  { payload, signature }: { payload: string; signature?: string | undefined },
): Promise<Answer> {
  const begin = performance.now();
  const answer = await app.inject({
    method: 'POST',
    url: WEBHOOK,
    payload,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      ...(signature === undefined ? {} : { 'stripe-signature': signature }),
    },
  });
  return {
    status: answer.statusCode,
    contentType: String(answer.headers['content-type']),
    body: answer.body === '' ? {} : answer.json<StripeJson>(),
    ms: performance.now() - begin,
  };
}

export interface DeliveryPlan {
  copies: number;
  parallel: number;
  /** Between 0 and 1, by a generator that can be repeated. */
  random: () => number;
  /** The part of events that never come at all. */
  dropped?: number;
}

/** Delivers events again and again, in a random order, many at once; answers all answers. */
export async function deliverAll(
  send: (delivery: Delivery) => Promise<Answer>,
  events: readonly StripeJson[],
  { copies, parallel, random, dropped = 0 }: DeliveryPlan,
): Promise<Answer[]> {
  const sent = events.filter(() => random() >= dropped).map((event) => signed(event));
  const queue = shuffled(
    sent.flatMap((delivery) => Array.from({ length: copies }, () => delivery)),
    random,
  );
  const answers: Answer[] = [];
  const worker = async (): Promise<void> => {
    for (let delivery = queue.pop(); delivery; delivery = queue.pop()) answers.push(await send(delivery));
  };
  await Promise.all(Array.from({ length: parallel }, worker));
  return answers;
}

export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const copy = [...items];
  for (let index = copy.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    [copy[index], copy[other]] = [copy[other] as T, copy[index] as T];
  }
  return copy;
}

/** The same numbers for the same seed. */
export function randomBy(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
