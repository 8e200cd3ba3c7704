import { beforeAll, describe, expect, it } from 'vitest';
import { aBillingAgent, apply, newStripeId } from '../../../../test/testkit/billing.js';
import { aUser } from '../../../../test/testkit/callers.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { subscriptionEvent, subscriptionTools } from '../../../../test/testkit/subscriptions.js';
import type { UserViewer } from '../../../auth/viewer.js';
import { applyDueChanges } from './agent-subscription.due.service.js';
import { AgentSubscriptionStatus } from './agent-subscription.enums.js';
import { AgentSubscriptionModel } from './agent-subscription.model.js';
import { SUBSCRIPTION_STATES } from './agent-subscription.states.js';

const graph = useGraph();
const DAY = 86_400_000;
let anna: UserViewer;
let agent: UserViewer;
const { begin, started, act, reread, billed } = subscriptionTools(graph, () => anna);

beforeAll(async () => {
  [anna, agent] = [await aUser(), await aBillingAgent()];
});

describe('the states', () => {
  const TABLE: Record<string, string[]> = {
    INCOMPLETE: ['ACTIVE', 'INCOMPLETE_EXPIRED', 'CANCELLED'],
    TRIALING: ['ACTIVE', 'PAUSED', 'PAST_DUE', 'CANCELLED'],
    ACTIVE: ['PAST_DUE', 'CANCELLED'],
    PAST_DUE: ['ACTIVE', 'UNPAID', 'CANCELLED'],
    UNPAID: ['ACTIVE', 'CANCELLED'],
    PAUSED: ['ACTIVE', 'CANCELLED'],
    INCOMPLETE_EXPIRED: [],
    CANCELLED: [],
  };
  const STATUSES = Object.keys(AgentSubscriptionStatus) as (keyof typeof AgentSubscriptionStatus)[];
  const PAIRS = STATUSES.flatMap((from) => STATUSES.map((to) => [from, to] as const));

  it('are those of the specification', () => {
    const inWords = Object.entries(SUBSCRIPTION_STATES).map(([from, to]) => [
      from.toUpperCase(),
      to.map((one) => one.toUpperCase()),
    ]);
    expect(Object.fromEntries(inWords)).toEqual(TABLE);
  });

  it.each(PAIRS)('from %s to %s at Stripe', async (from, to) => {
    const { id, stripe } = await billed(from);
    const status = to === 'CANCELLED' ? 'canceled' : to.toLowerCase();
    const { outcome, subscription } = await apply(graph, subscriptionEvent(stripe, status));
    const after = await reread(id);
    expect(subscription?.id).toBe(id);
    // An ended subscription does not wait for a first payment again.
    const isOver = to === 'INCOMPLETE' && ['INCOMPLETE_EXPIRED', 'CANCELLED'].includes(from);
    // An ended grace period does not start again without a payment.
    const stays = from === to || isOver || (from === 'UNPAID' && to === 'PAST_DUE');
    if (stays) {
      expect(after).toMatchObject({ status: from, history: [] });
      return;
    }
    expect(outcome).toBe('APPLIED');
    // Stripe reports the actual state: one step, and no invented ones.
    expect(after).toMatchObject({ status: to, history: [{ from, to, source: 'STRIPE', actor: null }] });
    expect(after?.history).toHaveLength(1);
    expect(after?.graceEndsAt === null).toBe(to !== 'PAST_DUE');
    expect(after?.endedAt === null).toBe(to !== 'CANCELLED' && to !== 'INCOMPLETE_EXPIRED');
  });

  it('end only by the table when the owner cancels', async () => {
    for (const name of STATUSES) {
      const { id } = await billed(name);
      await AgentSubscriptionModel.updateOne({ _id: id }, { $unset: { stripeSubscriptionId: 1 } });
      const { subscription, userErrors } = await act(anna, 'cancel', id);
      if (TABLE[name]?.includes('CANCELLED')) expect(subscription?.status).toBe('CANCELLED');
      else expect(userErrors).toMatchObject([{ code: 'INVALID_STATE', allowed: TABLE[name] ?? [] }]);
    }
  });
});

describe('events of Stripe', () => {
  it('bring the period, its end, and the grace of what is overdue', async () => {
    const { id, stripe } = await billed('ACTIVE');
    const overdue = subscriptionEvent(stripe, 'past_due');
    const later = subscriptionEvent(stripe, 'active', { cancel_at_period_end: true });
    expect((await apply(graph, overdue)).outcome).toBe('APPLIED');
    const grace = new Date(Number(overdue['created']) * 1_000 + 7 * DAY).toISOString();
    expect(await reread(id)).toMatchObject({
      ...{ status: 'PAST_DUE', graceEndsAt: grace, currentPeriodEnd: '2000-12-08T15:02:53.000Z' },
    });
    expect((await apply(graph, later)).outcome).toBe('APPLIED');
    expect(await reread(id)).toMatchObject({ status: 'ACTIVE', graceEndsAt: null, cancelAtPeriodEnd: true });
    const older = { ...overdue, id: newStripeId('evt') };
    expect((await apply(graph, older)).outcome).toBe('STALE');
  });

  it('record another price, and show it to the staff alone', async () => {
    const { id, stripe } = await billed('INCOMPLETE', { priceMinor: 900 });
    expect((await apply(graph, subscriptionEvent(stripe, 'active'))).outcome).toBe('APPLIED');
    const asked =
      'query ($id: ID!) { node(id: $id) { ... on AgentSubscription { status billedPrice { formatted } } } }';
    expect(await graph.data(agent, asked, { id })).toEqual({
      node: { status: 'ACTIVE', billedPrice: { formatted: '20.00 USD' } },
    });
    expect(await graph.data(anna, asked, { id })).toEqual({ node: { status: 'ACTIVE', billedPrice: null } });
    const check = '{ ledgerCheck { problems { problem expected found subscription { id } } } }';
    const { ledgerCheck } = await graph.data<{ ledgerCheck: { problems: object[] } }>(agent, check);
    expect(ledgerCheck.problems).toContainEqual({
      ...{
        problem: 'SUBSCRIPTION_PRICE',
        expected: '9.00 USD per month',
        found: '20.00 USD per month',
        subscription: { id },
      },
    });
    expect((await apply(graph, subscriptionEvent(stripe, 'canceled'))).outcome).toBe('APPLIED');
    expect(await reread(id)).toMatchObject({ status: 'CANCELLED', hasAccess: false });
  });

  it.each([
    ['week', 1, 'week'],
    ['month', 3, '3 months'],
    ['year', 1, 'year'],
  ])('record the same amount for another interval, each %s times %i', async (interval, count, shown) => {
    const { id, stripe } = await billed('ACTIVE', { priceMinor: 900 });
    const priced = (recurring: object): object => ({
      items: { data: [{ quantity: 1, price: { unit_amount: 900, currency: 'usd', recurring } }] },
    });
    const asked = `query ($id: ID!) {
      node(id: $id) { ... on AgentSubscription { billedPrice { formatted } billedInterval } }
    }`;
    const found = async (): Promise<object[]> => {
      const check = '{ ledgerCheck { problems { problem expected found subscription { id } } } }';
      const { ledgerCheck } = await graph.data<{
        ledgerCheck: { problems: { subscription: { id: string } | null }[] };
      }>(agent, check);
      return ledgerCheck.problems.filter(({ subscription }) => subscription?.id === id);
    };
    const recurring = { interval, interval_count: count };
    expect((await apply(graph, subscriptionEvent(stripe, 'active', priced(recurring)))).outcome).toBe('APPLIED');
    expect(await graph.data(agent, asked, { id })).toEqual({
      node: { billedPrice: { formatted: '9.00 USD' }, billedInterval: shown },
    });
    expect(await graph.data(anna, asked, { id })).toEqual({ node: { billedPrice: null, billedInterval: null } });
    expect(await found()).toEqual([
      {
        ...{ problem: 'SUBSCRIPTION_PRICE', expected: '9.00 USD per month', found: `9.00 USD per ${shown}` },
        subscription: { id },
      },
    ]);
    const monthly = priced({ interval: 'month', interval_count: 1 });
    expect((await apply(graph, subscriptionEvent(stripe, 'active', monthly))).outcome).toBe('APPLIED');
    expect(await found()).toEqual([]);
  });

  it('are refused where the customer is another one, but for the end', async () => {
    const { id, stripe } = await billed('INCOMPLETE', { stripeCustomerId: 'cus_ours' });
    const customer = await apply(graph, subscriptionEvent(stripe, 'active'));
    expect(customer).toMatchObject({ outcome: 'REFUSED', reason: 'The customer does not match the record.' });
    expect((await reread(id))?.status).toBe('INCOMPLETE');
    expect((await apply(graph, subscriptionEvent(stripe, 'canceled'))).outcome).toBe('APPLIED');
  });

  it('renew no grace: what is UNPAID stays so until it is paid', async () => {
    const { id, stripe } = await billed('ACTIVE');
    const daysAgo = (days: number): object => ({ created: Math.floor((Date.now() - days * DAY) / 1_000) });
    const told = async (status: string, days: number): Promise<string> =>
      (await apply(graph, { ...subscriptionEvent(stripe, status), ...daysAgo(days) })).outcome;
    expect(await told('past_due', 8)).toBe('APPLIED');
    await applyDueChanges(new Date());
    expect(await told('past_due', 0)).toBe('IGNORED');
    expect(await reread(id)).toMatchObject({
      ...{ status: 'UNPAID', hasAccess: false },
      history: [
        { from: 'ACTIVE', to: 'PAST_DUE' },
        { from: 'PAST_DUE', to: 'UNPAID' },
      ],
    });
  });

  it('say when a subscription is to end on a day of its own', async () => {
    const { id, stripe } = await billed('ACTIVE');
    const end = Math.floor((Date.now() + 20 * DAY) / 1_000);
    await apply(graph, subscriptionEvent(stripe, 'active', { cancel_at: end, cancel_at_period_end: false }));
    expect(await reread(id)).toMatchObject({
      ...{ cancelAtPeriodEnd: true, hasAccess: true, currentPeriodEnd: new Date(end * 1_000).toISOString() },
    });
  });
});

describe('what time brings about', () => {
  const RECONCILE = '{ subscriptionsExpired subscriptionsChanged userErrors { code } }';

  it('is done once by as many servers as there are', async () => {
    await applyDueChanges(new Date());
    const past = (days: number): Date => new Date(Date.now() - days * DAY);
    const made = [
      await billed('INCOMPLETE', { createdAt: past(1) }),
      await billed('PAST_DUE', { graceEndsAt: past(1) }),
      await billed('PAST_DUE', { graceEndsAt: past(1), cancelAtPeriodEnd: true }),
      await billed('ACTIVE', { currentPeriodEnd: past(1), cancelAtPeriodEnd: true }),
      await billed('INCOMPLETE', { createdAt: past(0.9) }),
      await billed('PAST_DUE', { graceEndsAt: past(-1) }),
    ];
    expect((await reread(made[1]?.id ?? ''))?.hasAccess).toBe(false);
    const done = await Promise.all(Array.from({ length: 5 }, () => applyDueChanges(new Date())));
    expect(done.flat()).toHaveLength(4);
    const after = await Promise.all(made.map(({ id }) => reread(id)));
    expect(after.map((one) => one?.status)).toEqual([
      ...['INCOMPLETE_EXPIRED', 'UNPAID', 'CANCELLED', 'CANCELLED', 'INCOMPLETE', 'PAST_DUE'],
    ]);
    expect(after.map((one) => one?.history.length)).toEqual([1, 1, 1, 1, 0, 0]);
    expect(after.map((one) => one?.hasAccess)).toEqual([false, false, false, false, false, true]);
    expect(await applyDueChanges(new Date())).toEqual([]);
  });

  it('is told by a reconciliation', async () => {
    await billed('INCOMPLETE', { createdAt: new Date(Date.now() - DAY) });
    const answer = await graph.data(agent, `mutation { reconcileTransactions ${RECONCILE} }`);
    expect(answer).toEqual({
      reconcileTransactions: { subscriptionsExpired: 1, subscriptionsChanged: 0, userErrors: [] },
    });
  });

  it('pauses a trial, and counts as over before a job has run', async () => {
    const { id, agentId } = await started('TRIAL');
    await AgentSubscriptionModel.updateOne(
      { _id: id },
      { $set: { currentPeriodEnd: new Date(Date.now() - DAY), cancelAtPeriodEnd: true } },
    );
    expect(await reread(id)).toMatchObject({ status: 'TRIALING', hasAccess: false });
    expect((await act(anna, 'resume', id)).userErrors[0]?.code).toBe('INVALID_STATE');
    expect((await reread(id))?.status).toBe('CANCELLED');
    expect((await begin(anna, { agentId, plan: 'FREE' })).userErrors).toEqual([]);
    const other = await started('TRIAL');
    await applyDueChanges(new Date(Date.now() + 15 * DAY));
    expect(await reread(other.id)).toMatchObject({ status: 'PAUSED', hasAccess: false, endedAt: null });
  });
});
