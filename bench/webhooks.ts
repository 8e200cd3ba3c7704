import { Agent, request } from 'node:http';
import { connectDatabase, disconnectDatabase } from '../src/database/connection.js';
import { TransactionModel } from '../src/domains/billing/transaction/transaction.model.js';
import { newTransaction } from '../src/domains/billing/transaction/transaction-record.js';
import { TransactionStatus, TransactionType } from '../src/domains/billing/transaction/transaction.enums.js';
import { newId } from '../src/shared/ids.js';
import { randomBy, shuffled, signed, WEBHOOK } from '../test/testkit/stripe.deliveries.js';
import { STRIPE_KEY, STRIPE_SECRETS } from '../test/testkit/stripe.double.js';
import { playPayment } from '../test/testkit/stripe.plays.js';
import { StripeWorld, type StripeJson } from '../test/testkit/stripe.world.js';
import type { Bench } from './seed.js';
import { startTally } from './servers.js';

/**
 * `npm run bench -- --webhooks`: how long Stripe waits for an answer when 50 events come at once: payments, refunds, charges
 * and disputes, each event 5 times, in a random order. Every event is stored durably with its effect before it is answered.
 */
const EVENTS = 1_000;
const COPIES = 5;
const AT_ONCE = 50;
const ROUNDS = 3;

export async function measureWebhooks(bench: Bench): Promise<void> {
  const server = await startTally(bench, {
    STRIPE_SECRET_KEY: STRIPE_KEY,
    STRIPE_WEBHOOK_SECRET: STRIPE_SECRETS.join(','),
  });
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const url = new URL(WEBHOOK, server.url);
  await connectDatabase(bench.uri);
  try {
    await play(agent, url, await eventsOf(EVENTS / 4), 0);
    for (let round = 1; round <= ROUNDS; round += 1) {
      const events = await eventsOf(EVENTS);
      const cpu = server.cpuMicroseconds();
      const began = performance.now();
      const { first, again } = await play(agent, url, events, round);
      const count = first.length + again.length;
      const seconds = (performance.now() - began) / 1_000;
      console.log(
        `round ${String(round)}: ${String(count)} deliveries of ${String(events.length)} events, ${String(AT_ONCE)} at once, ` +
          `${(count / seconds).toFixed(0)} a second; ${percentiles('all', [...first, ...again])}; ` +
          `${percentiles('first copies', first)}; ${percentiles('repetitions', again)}; ` +
          `CPU ${((server.cpuMicroseconds() - cpu) / count).toFixed(0)} us each`,
      );
    }
  } finally {
    agent.destroy();
    await disconnectDatabase();
    await server.stop();
  }
}

/** What becomes of payments that are recorded here, as events of Stripe. */
async function eventsOf(count: number): Promise<StripeJson[]> {
  const world = new StripeWorld();
  const records = [];
  const userId = newId('usr');
  for (let index = 0; world.events.length < count; index += 1) {
    const transactionId = newId('txn');
    const intent = world.createPayment({ amount: 1_000, currency: 'usd', metadata: { transactionId } });
    const stripePaymentIntentId = String(intent['id']);
    records.push(
      newTransaction({
        ...{ _id: transactionId, userId, amountMinor: 1_000, currency: 'USD', stripePaymentIntentId },
        type: TransactionType.CREDIT_TOPUP,
        status: TransactionStatus.PENDING,
        description: null,
        at: new Date(),
      }),
    );
    playPayment(world, stripePaymentIntentId, index);
  }
  await TransactionModel.insertMany(records);
  return world.events;
}

interface Times {
  /** Of the first copy of each event, in milliseconds. */
  first: number[];
  again: number[];
}

async function play(agent: Agent, url: URL, events: readonly StripeJson[], seed: number): Promise<Times> {
  const deliveries = events.map((event) => signed(event));
  const queue = shuffled(
    deliveries.flatMap((delivery) => Array.from({ length: COPIES }, () => delivery)),
    randomBy(seed),
  );
  const times: Times = { first: [], again: [] };
  const seen = new Set<(typeof queue)[number]>();
  const send = async (): Promise<void> => {
    for (let delivery = queue.pop(); delivery; delivery = queue.pop()) {
      const list = seen.has(delivery) ? times.again : times.first;
      seen.add(delivery);
      const began = performance.now();
      const status = await post(agent, url, delivery);
      list.push(performance.now() - began);
      // Refused for now, such as a refund before the failure of another one that it replaces.
      if (status !== 200 && status !== 400) throw new Error(`A delivery was answered with ${String(status)}.`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, send));
  return times;
}

function post(agent: Agent, url: URL, { payload, signature }: ReturnType<typeof signed>): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json; charset=utf-8', 'stripe-signature': signature };
    const outgoing = request(url, { method: 'POST', agent, headers }, (answer) => {
      answer.resume();
      answer.once('end', () => {
        resolve(answer.statusCode ?? 0);
      });
    });
    outgoing.once('error', reject);
    outgoing.end(payload);
  });
}

function percentiles(name: string, times: readonly number[]): string {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (part: number): string => (sorted[Math.floor(sorted.length * part)] ?? Number.NaN).toFixed(0);
  return `${name} p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`;
}
