import { beforeAll, expect, it } from 'vitest';
import type { UserViewer } from '../../src/auth/viewer.js';
import { AgentSubscriptionModel } from '../../src/domains/billing/agent-subscription/agent-subscription.model.js';
import { applyStripeEvent } from '../../src/domains/billing/stripe/stripe-event.service.js';
import { TransactionModel } from '../../src/domains/billing/transaction/transaction.model.js';
import { WebhookEventModel } from '../../src/domains/billing/webhook-event/webhook-event.model.js';
import { aBillingAgent, aPayment } from '../testkit/billing.js';
import { aUser } from '../testkit/callers.js';
import { unwatched } from '../testkit/commands.js';
import { announce, randomOf, rounds, seed } from '../testkit/soak.js';
import { shuffled } from '../testkit/stripe.deliveries.js';
import { useStripe } from '../testkit/stripe.graph.js';
import { aScene, paymentState, subscriptionState, type Scene, type SceneState } from '../testkit/stripe.scenes.js';
import type { StripeJson } from '../testkit/stripe.world.js';
import { subscriptionTools } from '../testkit/subscriptions.js';

/** 1,000 histories in a soak. A CI has 40 s for it, also where it is busy. */
const HISTORIES = rounds(1_000, 8);
/** Each in so many random orders, doubled, and a part of it never; further ones are whole. */
const LOSSY = 20;
const WHOLE = 2;
const LIMIT = 60_000 + HISTORIES * 20_000;
const PARALLEL = 4;

const { graph, stripe } = await useStripe();
let agent: UserViewer;
let anna: UserViewer;
const { billed } = subscriptionTools(graph, () => anna);

beforeAll(async () => {
  [agent, anna] = [await aBillingAgent(), await aUser()];
});

interface Played extends Scene {
  /** Our record of it. */
  record: string;
  sent: StripeJson[];
}

type Kind = 'payment' | 'subscription';

async function played(kind: Kind, order: number, start: number, random: () => number): Promise<Played> {
  const second = Math.floor(Date.now() / 1_000) - 1_000;
  const scene = aScene(stripe.world, kind, second, randomOf(start));
  const { id } = scene;
  const record =
    kind === 'payment'
      ? await aPayment(graph, anna.userId, { status: 'PENDING', stripePaymentIntentId: id })
      : await billed('INCOMPLETE', { stripeSubscriptionId: id });
  // The first comes as it happened, the others anyhow and twice.
  const kept = order < WHOLE ? scene.events : scene.events.filter(() => random() > 0.2);
  const sent = order === 0 ? kept : shuffled([...kept, ...kept], random);
  return { ...scene, record: record.id, sent };
}

/** Several histories at once, each in its order. */
async function deliver(all: readonly Played[]): Promise<void> {
  const queue = [...all];
  const lane = async (): Promise<void> => {
    for (let one = queue.pop(); one; one = queue.pop()) {
      for (const event of one.sent) await applyStripeEvent(event, new Date(), graph.app.platform.payments);
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, lane));
}

const RECONCILE = `mutation ($since: DateTimeISO) { reconcileTransactions(since: $since) {
  healedCount remaining { problem transaction { id } subscription { id } }
} }`;

interface Row {
  problem: string;
  transaction: { id: string } | null;
  subscription: { id: string } | null;
}

/** What is still named after one reconciliation, by record. */
async function reconciled(): Promise<Map<string, string[]>> {
  const { reconcileTransactions } = await graph.data<{
    reconcileTransactions: { healedCount: number; remaining: Row[] };
  }>(agent, RECONCILE, { since: new Date(Date.now() - 3_600_000).toISOString() });
  expect(reconcileTransactions.healedCount).toBe(0);
  const named = new Map<string, string[]>();
  for (const { problem, transaction, subscription } of reconcileTransactions.remaining) {
    const id = transaction?.id ?? subscription?.id ?? '';
    named.set(id, [...(named.get(id) ?? []), problem]);
  }
  return named;
}

type Stored = Omit<SceneState, 'named'> & { rest: unknown };

async function storedPayment({ record }: Played): Promise<Stored> {
  const [payment, refunds] = await Promise.all([
    TransactionModel.findOne({ _id: record }).lean(),
    TransactionModel.find({ parentTransactionId: record }).lean(),
  ]);
  const { status, capturedMinor, refundedMinor, pendingRefundMinor, disputedMinor, disputes = [] } = payment ?? {};
  const amounts = [capturedMinor, refundedMinor, pendingRefundMinor, disputedMinor].map(Number);
  const rows = refunds.map((row) => `${row.stripeRefundId ?? ''} ${row.status}`);
  const parts = [...rows, ...disputes.map((row) => `${row._id} ${row.status}`)].sort();
  return { status: String(status), amounts, parts, rest: payment?.capturedAt ?? null };
}

async function storedSubscription({ record, hasTies }: Played): Promise<Stored> {
  const row = await AgentSubscriptionModel.findOne({ _id: record }).lean();
  const end = (row?.currentPeriodEnd?.getTime() ?? 0) / 1_000;
  const amounts = [row?.billedMinor ?? 0, row?.cancelAtPeriodEnd ? 1 : 0, end];
  // Where Stripe had to be asked, a grace begins when it answered.
  return { status: String(row?.status), amounts, parts: [], rest: hasTies ? null : (row?.graceEndsAt ?? null) };
}

async function assertAsThere(kind: Kind, all: readonly Played[], named: Map<string, string[]>): Promise<void> {
  const rests: unknown[] = [];
  for (const [order, one] of all.entries()) {
    const { rest, ...here } = await (kind === 'payment' ? storedPayment : storedSubscription)(one);
    const there = kind === 'payment' ? paymentState(one) : subscriptionState(one);
    const state = { ...here, named: (named.get(one.record) ?? []).sort() };
    expect(state, `order ${String(order)}`).toEqual({ ...there, named: [...there.named].sort() });
    rests.push(sinceStart(rest, one));
  }
  expect(new Set(rests), 'the same in each order').toEqual(new Set([rests[0]]));
}

/** Each order began at a second of its own. */
function sinceStart(at: unknown, { events: [first] }: Played): number | null {
  return at instanceof Date ? at.getTime() / 1_000 - Number(first?.['created']) : null;
}

async function clear(): Promise<void> {
  stripe.world.events.length = 0;
  stripe.world.objects.clear();
  await TransactionModel.collection.deleteMany({ userId: anna.userId });
  await AgentSubscriptionModel.collection.deleteMany({ userId: anna.userId });
  await WebhookEventModel.collection.deleteMany({ provider: 'stripe' });
}

async function checkHistory(kind: Kind, start: number, random: () => number): Promise<void> {
  const all: Played[] = [];
  for (let order = 0; order < WHOLE + LOSSY; order += 1) all.push(await played(kind, order, start, random));
  const whole = all.slice(0, WHOLE);
  await deliver(all);
  for (const one of whole) {
    const { status } = await (kind === 'payment' ? storedPayment : storedSubscription)(one);
    expect(status, 'before the reconciliation').toBe(
      (kind === 'payment' ? paymentState : subscriptionState)(one).status,
    );
  }
  await assertAsThere(kind, all, await reconciled());
  await clear();
}

it(
  `${String(HISTORIES)} histories end as Stripe's objects are, each in ${String(LOSSY)} random orders with losses`,
  () =>
    unwatched(async () => {
      announce('money');
      const random = randomOf();
      for (let round = 0; round < HISTORIES; round += 1) {
        const start = Math.floor(random() * 2 ** 31);
        try {
          await checkHistory(round % 3 > 0 ? 'payment' : 'subscription', start, random);
        } catch (error) {
          throw new Error(`Round ${String(round)} of seed ${String(seed)} ended otherwise.`, { cause: error });
        }
      }
    }),
  LIMIT,
);
