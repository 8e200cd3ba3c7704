import type { UserViewer } from '../../src/auth/viewer.js';
import { AgentSubscriptionModel } from '../../src/domains/billing/agent-subscription/agent-subscription.model.js';
import { TransactionModel } from '../../src/domains/billing/transaction/transaction.model.js';
import { newId } from '../../src/shared/ids.js';
import { aUser } from './callers.js';
import type { Graph } from './graph.js';
import { pay } from './stripe.graph.js';
import type { StripeDouble } from './stripe.double.js';
import { playPayment, playSubscription } from './stripe.plays.js';
import type { StripeJson } from './stripe.world.js';
import { anAgentId, subscriptionTools } from './subscriptions.js';

export interface History {
  events: StripeJson[];
  /** How things stand here, without ids: the same for the same history in whatever order its events come. */
  state(): Promise<unknown[]>;
  /** Puts everything back to where no event had come yet; answers the events anew, under other ids. */
  again(): Promise<StripeJson[]>;
}

/** Payments and subscriptions begun here through Stripe's client, and everything that became of them there. */
export async function aHistory(graph: Graph, { world }: StripeDouble, minimum: number): Promise<History> {
  const from = world.events.length;
  world.clock = Math.floor(Date.now() / 1_000) - 2_400;
  const person = await aUser();
  const { begin, reread } = subscriptionTools(graph, () => person);
  const reads: (() => Promise<unknown>)[] = [];
  for (let index = 0; world.events.length - from < minimum; index += 1) {
    const { transaction } = await pay(graph, person);
    playPayment(world, transaction?.stripePaymentIntentId ?? '', index);
    reads.push(() => paymentState(graph, person, transaction?.id ?? ''));
    if (index % 4 > 0) continue;
    const { subscription } = await begin(person, { agentId: anAgentId(), plan: 'PRO' });
    const [there] = world.list('subscription');
    playSubscription(world, String(there?.['id']), index / 4);
    reads.push(async () => {
      const now = await reread(subscription?.id ?? '');
      return [now?.status, now?.cancelAtPeriodEnd, now?.hasAccess];
    });
  }
  const events = world.events.slice(from);
  const putBack = await keptOf(person);
  return {
    events,
    state: () => Promise.all(reads.map((read) => read())),
    async again() {
      await putBack();
      return events.map((event) => ({ ...event, id: newId('evt') }));
    },
  };
}

/** What is stored of somebody's payments and subscriptions; puts it back. */
async function keptOf({ userId }: UserViewer): Promise<() => Promise<void>> {
  const kept = await Promise.all(
    [TransactionModel, AgentSubscriptionModel].map(async ({ collection }) => ({
      collection,
      rows: await collection.find({ userId }).toArray(),
    })),
  );
  return async () => {
    for (const { collection, rows } of kept) {
      await collection.deleteMany({ userId });
      await collection.insertMany(rows);
    }
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
