import { trusted } from 'mongoose';
import { beforeAll, describe, expect, it } from 'vitest';
import type { UserViewer } from '../../src/auth/viewer.js';
import { WebhookEventModel } from '../../src/domains/billing/webhook-event/webhook-event.model.js';
import { aBillingAgent, ledger } from '../testkit/billing.js';
import { setting } from '../testkit/setting.js';
import { unwatched } from '../testkit/commands.js';
import { deliver, deliverAll, randomBy, type Answer, type Delivery } from '../testkit/stripe.deliveries.js';
import { reconcile, useStripe } from '../testkit/stripe.graph.js';
import { aHistory, type History } from '../testkit/stripe.histories.js';
import type { StripeJson } from '../testkit/stripe.world.js';

/** Larger: STRIPE_EVENTS=1000 STRIPE_ORDERS=200 npx vitest run --project integration test/integration/stripe-orders */
const EVENTS = Number(setting('STRIPE_EVENTS') ?? 150);
const ORDERS = Number(setting('STRIPE_ORDERS') ?? 3);
const SEED = Number(setting('STRIPE_SEED') ?? 1);
const LIMIT = 60_000 + EVENTS * ORDERS * 300;

const { graph, stripe } = await useStripe();
let agent: UserViewer;
let expected: unknown[];

const send = (delivery: Delivery): Promise<Answer> => deliver(graph.app.fastify, delivery);

const crowd = { copies: 5, parallel: 50 };

/** The events once, in the order in which they happened: taken from the end, and never exchanged. */
async function inOrder(events: readonly StripeJson[]): Promise<void> {
  await deliverAll(send, [...events].reverse(), { copies: 1, parallel: 1, random: () => 0.999_999 });
}

let history: History;

beforeAll(async () => {
  agent = await aBillingAgent();
  history = await aHistory(graph, stripe, EVENTS);
  await inOrder(await history.again());
  expected = await history.state();
}, LIMIT);

/** Delivers everything anew in the order of a seed; answers the times of the answers, sorted. */
async function playedIn(seed: number): Promise<number[]> {
  const events = await history.again();
  const answers = await deliverAll(send, events, { ...crowd, random: randomBy(seed) });
  expect(await history.state(), `seed ${String(seed)}`).toEqual(expected);
  expect(new Set(answers.map(({ status }) => status)).has(503)).toBe(false);
  const ids = events.map(({ id }) => String(id));
  expect(await WebhookEventModel.countDocuments({ eventId: trusted({ $in: ids }) })).toBe(ids.length);
  await WebhookEventModel.collection.deleteMany({ provider: 'stripe' });
  return answers.map(({ ms }) => ms).sort((one, other) => one - other);
}

describe(`${String(EVENTS)} events of Stripe, each delivered 5 times, 50 at once`, () => {
  it(
    `end in one state, in each of ${String(ORDERS)} random orders`,
    async () => {
      for (let order = 0; order < ORDERS; order += 1) {
        const began = performance.now();
        // The commands of one order are looked at; those of hundreds would fill the memory.
        const times = await (order === 0 ? playedIn(SEED) : unwatched(() => playedIn(SEED + order)));
        expect((await ledger(graph, agent)).problems).toEqual([]);
        if (!setting('STRIPE_ORDERS')) continue;
        const [median, late] = [0.5, 0.99].map((part) => (times[Math.floor(times.length * part)] ?? 0).toFixed(0));
        const seconds = ((performance.now() - began) / 1_000).toFixed(1);
        console.log(`order ${String(order)}: ${seconds} s, p50 ${String(median)} ms, p99 ${String(late)} ms`);
      }
    },
    LIMIT,
  );

  it(
    'and a tenth of them lost, end in that state after one reconciliation',
    async () => {
      // Those that were told under other ids.
      stripe.world.events.length = 0;
      const told = await aHistory(graph, stripe, EVENTS);
      await deliverAll(send, told.events, { ...crowd, copies: 2, dropped: 0.1, random: randomBy(SEED + 1_000) });
      expect(await told.state()).not.toEqual(expected);
      const { eventsRecovered, remaining } = await reconcile(graph, agent);
      expect(eventsRecovered).toBeGreaterThan(0);
      expect(remaining).toEqual([]);
      expect(await told.state()).toEqual(expected);
      expect(await reconcile(graph, agent)).toMatchObject({ eventsRecovered: 0, requestsSettled: 0, eventsSettled: 0 });
    },
    LIMIT,
  );
});
