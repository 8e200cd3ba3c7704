import { aUser } from './callers.js';
import type { Graph } from './graph.js';
import { pay } from './stripe.graph.js';
import type { StripeDouble } from './stripe.double.js';
import type { StripeJson, StripeWorld } from './stripe.world.js';
import { anAgentId, subscriptionTools } from './subscriptions.js';

/** What customers, banks and time do with one payment of 10.00 USD. */
const PAYMENTS: readonly ((world: StripeWorld, intent: string) => void)[] = [
  (world, intent) => {
    world.pay(intent);
  },
  (world, intent) => {
    world.touch(intent, 'requires_action');
    world.touch(intent, 'processing');
    world.pay(intent);
  },
  (world, intent) => {
    world.decline(intent);
    world.touch(intent, 'requires_action');
    world.decline(intent);
    world.touch(intent, 'processing');
    world.pay(intent);
  },
  (world, intent) => {
    world.decline(intent);
    world.cancelPayment(intent);
  },
  (world, intent) => {
    world.touch(intent, 'processing');
    world.decline(intent);
    world.touch(intent, 'processing');
  },
  (world, intent) => {
    world.pay(intent);
    world.settleRefund(refundOf(world, intent, 300), 'succeeded');
    refundOf(world, intent, 200);
  },
  (world, intent) => {
    world.pay(intent);
    world.settleRefund(refundOf(world, intent, 800), 'failed');
    world.settleRefund(refundOf(world, intent, 1_000), 'succeeded');
  },
  (world, intent) => {
    world.pay(intent);
    world.closeDispute(String(world.dispute(intent, 1_000)['id']), 'won');
  },
  (world, intent) => {
    world.pay(intent);
    world.settleRefund(refundOf(world, intent, 300), 'succeeded');
    world.closeDispute(String(world.dispute(intent, 700)['id']), 'lost');
  },
];

function refundOf(world: StripeWorld, intent: string, amount: number): string {
  return String(world.createRefund({ payment_intent: intent, amount })['id']);
}

const SUBSCRIPTIONS: readonly ((world: StripeWorld, id: string) => void)[] = [
  (world, id) => {
    for (const status of ['active', 'past_due', 'active']) world.moveSubscription(id, status);
    world.updateSubscription(id, { cancel_at_period_end: true });
  },
  (world, id) => {
    for (const status of ['active', 'past_due', 'unpaid']) world.moveSubscription(id, status);
    world.cancelSubscription(id);
  },
];

export interface History {
  events: StripeJson[];
  /** How things stand here, without ids: the same for the same history in whatever order its events come. */
  state(): Promise<unknown[]>;
}

/** Payments and subscriptions begun here through Stripe's client, and everything that became of them there. */
export async function aHistory(graph: Graph, { world }: StripeDouble, minimum: number): Promise<History> {
  const from = world.events.length;
  world.clock = Math.floor(Date.now() / 1_000) - 2_400;
  const person = await aUser();
  const { begin, reread } = subscriptionTools(graph, () => person);
  const reads: (() => Promise<unknown>)[] = [];
  for (let index = 0; world.events.length - from < minimum; index += 1) {
    const play = PAYMENTS[index % PAYMENTS.length];
    const { transaction } = await pay(graph, person);
    play?.(world, transaction?.stripePaymentIntentId ?? '');
    reads.push(() => paymentState(graph, person, transaction?.id ?? ''));
    if (index % 4 > 0) continue;
    const { subscription } = await begin(person, { agentId: anAgentId(), plan: 'PRO' });
    const [there] = world.list('subscription');
    SUBSCRIPTIONS[(index / 4) % SUBSCRIPTIONS.length]?.(world, String(there?.['id']));
    reads.push(async () => {
      const now = await reread(subscription?.id ?? '');
      return [now?.status, now?.cancelAtPeriodEnd, now?.hasAccess];
    });
  }
  return {
    events: world.events.slice(from),
    async state() {
      const all: unknown[] = [];
      for (const read of reads) all.push(await read());
      return all;
    },
  };
}

const STATE = `query ($id: ID!) { transaction(id: $id) {
  status captured { amountMinor } refunded { amountMinor } pendingRefund { amountMinor } disputed { amountMinor }
  refunds { status amount { amountMinor } } disputes { status }
} }`;

interface State {
  transaction: { refunds: { status: string; amount: { amountMinor: number } }[] };
}

async function paymentState(graph: Graph, viewer: Parameters<typeof pay>[1], id: string): Promise<unknown> {
  const { transaction } = await graph.data<State>(viewer, STATE, { id });
  const refunds = transaction.refunds.map(({ status, amount }) => `${status} ${String(amount.amountMinor)}`).sort();
  return { ...transaction, refunds };
}
