import { beforeAll, expect, it } from 'vitest';
import type { UserViewer } from '../../src/auth/viewer.js';
import { AgentSubscriptionModel } from '../../src/domains/billing/agent-subscription.model.js';
import { applyStripeEvent } from '../../src/domains/billing/stripe-event.service.js';
import { TransactionModel } from '../../src/domains/billing/transaction.model.js';
import { WebhookEventModel } from '../../src/domains/billing/webhook-event.model.js';
import { aBillingAgent, aPayment, newStripeId, stripeObject } from '../testkit/billing.js';
import { aUser } from '../testkit/callers.js';
import { unwatched } from '../testkit/commands.js';
import { announce, randomOf, rounds, seed } from '../testkit/soak.js';
import { shuffled } from '../testkit/stripe.deliveries.js';
import { reconcile, useStripe } from '../testkit/stripe.graph.js';
import type { StripeJson } from '../testkit/stripe.world.js';
import { subscriptionTools } from '../testkit/subscriptions.js';

/** 1,000 histories; each is delivered in so many random orders, doubled, and a part of it never. */
const HISTORIES = rounds(1_000);
const ORDERS = 20;
const LIMIT = 60_000 + HISTORIES * ORDERS * 500;

const { graph, stripe } = await useStripe();
let agent: UserViewer;
let anna: UserViewer;
const { billed } = subscriptionTools(graph, () => anna);

beforeAll(async () => {
  [agent, anna] = [await aBillingAgent(), await aUser()];
});

type Random = () => number;

function pick<T>(random: Random, items: readonly [T, ...T[]]): T {
  return items[Math.floor(random() * items.length)] ?? items[0];
}

interface Scene {
  events: StripeJson[];
  objects: Map<string, StripeJson>;
  tell: (type: string, object: StripeJson, fields: object) => void;
}

/** Each change is a second after the one before; Stripe lists the events, and answers with the objects as they are in the end. */
function aScene(): Scene {
  const events: StripeJson[] = [];
  const objects = new Map<string, StripeJson>();
  return {
    events,
    objects,
    tell(type, object, fields) {
      Object.assign(object, fields);
      const id = String(object['id']);
      objects.set(id, object);
      stripe.world.objects.set(id, object);
      events.push(stripe.world.emit(type, object));
    },
  };
}

/** Disputes of any amount and currency that end one way or the other, and refunds that may fail. */
function playPayment(intent: string, random: Random): Scene {
  const scene = aScene();
  const money = { payment_intent: intent, charge: null, currency: 'usd' };
  const payment = stripeObject('payment_intent', { id: intent, customer: null, metadata: {}, latest_charge: null });
  const asked = { amount: 1_000, currency: 'usd', last_payment_error: null, amount_received: 0 };
  scene.tell('payment_intent.processing', payment, { ...asked, status: 'processing' });
  const received = pick(random, [1_000, 1_000, 800]);
  scene.tell('payment_intent.succeeded', payment, { amount_received: received, status: 'succeeded' });
  for (let count = Math.floor(random() * 3); count > 0; count -= 1) {
    const fields = { id: newStripeId('re'), metadata: {}, amount: pick(random, [100, 300, 1_000]) };
    const refund = stripeObject('refund', { ...fields, ...money });
    scene.tell('refund.created', refund, { status: 'pending' });
    const end = pick(random, ['pending', 'succeeded', 'failed', 'canceled']);
    if (end !== 'pending') scene.tell('refund.updated', refund, { status: end });
    if (end === 'succeeded' && random() < 0.3) scene.tell('refund.failed', refund, { status: 'failed' });
  }
  for (let count = Math.floor(random() * 3); count > 0; count -= 1) {
    const fields = { id: newStripeId('dp'), amount: pick(random, [300, 1_000, 1_013]) };
    const dispute = stripeObject('dispute', { ...money, ...fields, currency: pick(random, ['usd', 'usd', 'eur']) });
    scene.tell('charge.dispute.created', dispute, { status: 'needs_response' });
    for (const status of pick<string[]>(random, [[], ['under_review'], ['lost'], ['won'], ['lost', 'won']])) {
      scene.tell('charge.dispute.updated', dispute, { status });
    }
  }
  return scene;
}

/** Prices that change, cancellations elsewhere, and ends. */
function playSubscription(id: string, random: Random): Scene {
  const scene = aScene();
  const priced = (unit: number): object => ({
    items: {
      data: [{ quantity: 1, current_period_end: 2_000_000_000, price: { unit_amount: unit, currency: 'usd' } }],
    },
  });
  const subscription = stripeObject('subscription', { id, metadata: {}, cancel_at: null });
  const told = (fields: object): void => {
    scene.tell('customer.subscription.updated', subscription, fields);
  };
  told({ status: 'active', cancel_at_period_end: false, ...priced(2_000) });
  for (let count = Math.floor(random() * 4); count > 0; count -= 1) {
    told(
      pick<object>(random, [
        priced(pick(random, [1_200, 2_000])),
        { cancel_at: pick(random, [null, 1_990_000_000]) },
        { cancel_at_period_end: random() < 0.5 },
        { status: pick(random, ['active', 'past_due', 'paused', 'unpaid', 'trialing']) },
      ]),
    );
  }
  if (random() < 0.4) scene.tell('customer.subscription.deleted', subscription, { status: 'canceled' });
  return scene;
}

const nameOf = (status: unknown): string => (status === 'canceled' ? 'cancelled' : String(status));

/** Compares with the objects; answers what must be the same in each order. */
async function stateOf(payment: string, { objects }: Scene): Promise<unknown> {
  const found = await TransactionModel.findOne({ _id: payment }).lean();
  const refunds = await TransactionModel.find({ parentTransactionId: payment }).lean();
  const state: unknown[] = [found?.status, found?.capturedMinor, found?.refundedMinor, found?.disputedMinor];
  for (const [id, object] of objects) {
    const status = nameOf(object['status']);
    const { object: kind } = object;
    if (kind === 'payment_intent') expect(found?.capturedMinor).toBe(object['amount_received']);
    if (kind === 'refund') expect(refunds.find((row) => row.stripeRefundId === id)?.status).toBe(status);
    if (kind === 'dispute') expect(found?.disputes.find((row) => row._id === id)?.status).toBe(status);
    if (kind !== 'subscription') continue;
    const row = await AgentSubscriptionModel.findOne({ stripeSubscriptionId: id }).lean();
    const { items } = object as unknown as { items: { data: { price: { unit_amount: number } }[] } };
    expect([row?.status, row?.billedMinor ?? 2_000]).toEqual([status, items.data[0]?.price.unit_amount]);
    const ends = object['cancel_at'] !== null || object['cancel_at_period_end'] === true;
    expect(row?.cancelAtPeriodEnd).toBe(ends && status !== 'cancelled');
    state.push(row?.status, row?.billedMinor, row?.cancelAtPeriodEnd, row?.currentPeriodEnd);
  }
  return state;
}

/** One delivery of a history: the first in order and whole, the others as they come. */
async function delivered(round: number, order: number, start: number, random: Random): Promise<unknown> {
  stripe.world.events.length = 0;
  stripe.world.clock = Math.floor(Date.now() / 1_000) - 1_000;
  const isPayment = round % 3 > 0;
  const id = newStripeId(isPayment ? 'pi' : 'sub');
  const { id: record } = isPayment
    ? await aPayment(graph, anna.userId, { status: 'PENDING', stripePaymentIntentId: id })
    : await billed('INCOMPLETE', { stripeSubscriptionId: id });
  const scene = (isPayment ? playPayment : playSubscription)(id, randomOf(start));
  const sent = order === 0 ? scene.events : scene.events.filter(() => random() > 0.2);
  for (const event of order === 0 ? sent : shuffled([...sent, ...sent], random)) {
    await applyStripeEvent(event, new Date(), graph.app.platform.payments);
  }
  if (sent.length < scene.events.length) await reconcile(graph, agent, new Date(Date.now() - 3_600_000));
  const state = await stateOf(record, scene);
  await TransactionModel.collection.deleteMany({ userId: anna.userId });
  await AgentSubscriptionModel.collection.deleteMany({ userId: anna.userId });
  await WebhookEventModel.collection.deleteMany({ provider: 'stripe' });
  return state;
}

it(
  `${String(HISTORIES)} histories end as Stripe's objects are, in ${String(ORDERS)} random orders with losses`,
  () =>
    unwatched(async () => {
      announce('money');
      const random = randomOf();
      for (let round = 0; round < HISTORIES; round += 1) {
        const start = Math.floor(random() * 2 ** 31);
        const first = await delivered(round, 0, start, random);
        for (let order = 1; order < ORDERS; order += 1) {
          const state = await delivered(round, order, start, random);
          expect(state, `round ${String(round)}, order ${String(order)} of seed ${String(seed)}`).toEqual(first);
        }
      }
    }),
  LIMIT,
);
