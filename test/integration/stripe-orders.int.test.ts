import { trusted } from 'mongoose';
import { beforeAll, describe, expect, it } from 'vitest';
import type { UserViewer } from '../../src/auth/viewer.js';
import { WebhookEventModel } from '../../src/domains/billing/webhook-event.model.js';
import { aBillingAgent, ledger } from '../testkit/billing.js';
import { setting } from '../testkit/setting.js';
import {
  deliver,
  deliverAll,
  randomBy,
  type Answer,
  type Delivery,
  type DeliveryPlan,
} from '../testkit/stripe.deliveries.js';
import { reconcile, useStripe } from '../testkit/stripe.graph.js';
import { aHistory, type History } from '../testkit/stripe.histories.js';

/** Larger: STRIPE_EVENTS=1000 STRIPE_ORDERS=200 npx vitest run --project integration test/integration/stripe-orders */
const EVENTS = Number(setting('STRIPE_EVENTS') ?? 150);
const ORDERS = Number(setting('STRIPE_ORDERS') ?? 3);
const SEED = Number(setting('STRIPE_SEED') ?? 1);
const LIMIT = 60_000 + EVENTS * ORDERS * 300;

const { graph, stripe } = await useStripe();
let agent: UserViewer;
let expected: unknown[];

const send = (delivery: Delivery): Promise<Answer> => deliver(graph.app.fastify, delivery);

async function played(plan: Partial<DeliveryPlan>): Promise<{ history: History; answers: Answer[] }> {
  const history = await aHistory(graph, stripe, EVENTS);
  const answers = await deliverAll(send, history.events, { copies: 5, parallel: 50, random: randomBy(SEED), ...plan });
  return { history, answers };
}

beforeAll(async () => {
  agent = await aBillingAgent();
  const history = await aHistory(graph, stripe, EVENTS);
  const inOrder = [...history.events].reverse();
  // Taken from the end, and never exchanged.
  await deliverAll(send, inOrder, { copies: 1, parallel: 1, random: () => 0.999_999 });
  expected = await history.state();
}, LIMIT);

describe(`${String(EVENTS)} events of Stripe, each delivered 5 times, 50 at once`, () => {
  it(
    `end in one state, in each of ${String(ORDERS)} random orders`,
    async () => {
      for (let order = 0; order < ORDERS; order += 1) {
        const { history, answers } = await played({ random: randomBy(SEED + order) });
        expect(await history.state(), `seed ${String(SEED + order)}`).toEqual(expected);
        expect(new Set(answers.map(({ status }) => status)).has(503)).toBe(false);
        const ids = history.events.map(({ id }) => String(id));
        expect(await WebhookEventModel.countDocuments({ eventId: trusted({ $in: ids }) })).toBe(ids.length);
        const times = answers.map(({ ms }) => ms).sort((one, other) => one - other);
        if (setting('STRIPE_ORDERS')) console.log(order, answers.length, 'p99', times[Math.floor(times.length * 0.99)]);
      }
      expect((await ledger(graph, agent)).problems).toEqual([]);
    },
    LIMIT,
  );

  it(
    'and a tenth of them lost, end in that state after one reconciliation',
    async () => {
      const { history } = await played({ copies: 2, dropped: 0.1, random: randomBy(SEED + 1_000) });
      expect(await history.state()).not.toEqual(expected);
      const { eventsRecovered, remaining } = await reconcile(graph, agent);
      expect(eventsRecovered).toBeGreaterThan(0);
      expect(remaining).toEqual([]);
      expect(await history.state()).toEqual(expected);
      expect(await reconcile(graph, agent)).toMatchObject({ eventsRecovered: 0, requestsSettled: 0, eventsSettled: 0 });
    },
    LIMIT,
  );
});
