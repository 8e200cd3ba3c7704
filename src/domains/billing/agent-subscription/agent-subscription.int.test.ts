import { beforeAll, describe, expect, it } from 'vitest';
import { aBillingAgent, newStripeId, record } from '../../../../test/testkit/billing.js';
import { anonymous, aUser } from '../../../../test/testkit/callers.js';
import { commandsOf } from '../../../../test/testkit/commands.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { anAgentId, subscriptionTools, type SubscriptionView } from '../../../../test/testkit/subscriptions.js';
import type { UserViewer } from '../../../auth/viewer.js';
import type { PaymentProvider } from '../../../graphql/payment-provider.js';
import { newId } from '../../../shared/ids.js';
import { applyDueChanges } from './agent-subscription.due.service.js';
import { AgentSubscriptionModel } from './agent-subscription.model.js';

const graph = useGraph();
const DAY = 86_400_000;
let anna: UserViewer;
let agent: UserViewer;
const { begin, started, act, reread, billed } = subscriptionTools(graph, () => anna);

beforeAll(async () => {
  [anna, agent] = [await aUser(), await aBillingAgent()];
});

describe('subscribeToAgent', () => {
  it('begins a free one and a trial at once', async () => {
    const free = await started('FREE');
    expect(free).toMatchObject({
      ...{ plan: 'FREE', status: 'ACTIVE', hasAccess: true, price: null, currentPeriodEnd: null, history: [] },
      user: { id: anna.userId },
    });
    const trial = await started('TRIAL');
    expect(trial).toMatchObject({ plan: 'TRIAL', status: 'TRIALING', hasAccess: true, price: null });
    expect(Date.parse(trial.currentPeriodEnd ?? '') - Date.now()).toBeGreaterThan(13.9 * DAY);
  });

  it('says that payments are not set up where a plan costs something, and makes nothing', async () => {
    const agentId = anAgentId();
    expect(await begin(anna, { agentId, plan: 'PRO' })).toMatchObject({
      ...{ subscription: null, clientSecret: null, userErrors: [{ code: 'PAYMENTS_NOT_CONFIGURED', field: [] }] },
    });
    expect(await AgentSubscriptionModel.countDocuments({ userId: anna.userId, agentId })).toBe(0);
  });

  it('takes prices from the settings alone', async () => {
    const plans = '{ agentPlans(agentId: "video-generator") { plan price { formatted } trialDays } }';
    expect(await graph.data(anonymous, plans)).toEqual({
      agentPlans: [
        { plan: 'TRIAL', price: null, trialDays: 14 },
        { plan: 'BASIC', price: { formatted: '19.00 USD' }, trialDays: null },
        { plan: 'PRO', price: { formatted: '59.00 USD' }, trialDays: null },
      ],
    });
    const answer = await begin(anna, { agentId: 'video-generator', plan: 'FREE' });
    expect(answer.userErrors).toMatchObject([
      { code: 'INVALID', field: ['input', 'plan'], allowed: ['TRIAL', 'BASIC', 'PRO'] },
    ]);
  });

  it.each(['', 'Code Assistant', '../x', 'x'.repeat(65), '__proto__'])('refuses the agent %j', async (agentId) => {
    expect((await begin(anna, { agentId, plan: 'FREE' })).userErrors[0]?.field).toEqual(['input', 'agentId']);
  });

  it.each(['no-such-agent', 'constructor', 'tostring'])('refuses %s, which is no agent', async (agentId) => {
    const { subscription, userErrors } = await begin(anna, { agentId, plan: 'FREE' });
    expect(subscription).toBeNull();
    expect(userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['input', 'agentId'] }]);
    expect(userErrors[0]?.allowed).toContain('code-assistant');
    expect(await graph.data(anna, `{ agentPlans(agentId: "${agentId}") { plan } }`)).toEqual({ agentPlans: [] });
  });

  it('begins one of 200 at once', async () => {
    const agentId = anAgentId();
    const answers = await Promise.all(Array.from({ length: 200 }, () => begin(anna, { agentId, plan: 'FREE' })));
    expect(answers.filter(({ subscription }) => subscription)).toHaveLength(1);
    expect(new Set(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code)))).toEqual(
      new Set(['ALREADY_DONE']),
    );
    expect(await AgentSubscriptionModel.countDocuments({ userId: anna.userId, agentId })).toBe(1);
  });

  it('answers the same to the same key, and begins another term only when the last is over', async () => {
    const input = { agentId: anAgentId(), plan: 'FREE', idempotencyKey: newId('key') };
    const answers = await Promise.all(Array.from({ length: 20 }, () => begin(anna, input)));
    const ids = new Set(answers.map(({ subscription }) => subscription?.id));
    expect(ids.size).toBe(1);
    const [id = ''] = [...ids];
    await act(anna, 'cancel', id);
    const again = await begin(anna, { agentId: input.agentId, plan: 'FREE' });
    expect(again.subscription?.status).toBe('ACTIVE');
    expect(ids.has(again.subscription?.id)).toBe(false);
    expect((await begin(anna, input)).subscription).toMatchObject({ id, status: 'CANCELLED' });
  });

  it('gives a trial once for each agent, whatever came in between', async () => {
    const agentId = anAgentId();
    for (const plan of ['TRIAL', 'FREE']) {
      const { subscription } = await begin(anna, { agentId, plan });
      await act(anna, 'cancel', subscription?.id ?? '', { atPeriodEnd: false });
    }
    expect((await begin(anna, { agentId, plan: 'TRIAL' })).userErrors).toMatchObject([
      { code: 'ALREADY_DONE', field: ['input', 'plan'] },
    ]);
    expect((await begin(await aUser(), { agentId, plan: 'TRIAL' })).userErrors).toEqual([]);
  });
});

describe('cancelAgentSubscription and resumeAgentSubscription', () => {
  it('end it with its period, unless it goes on after all', async () => {
    const { id, currentPeriodEnd } = await started('TRIAL');
    const cancelled = await act(anna, 'cancel', id, { reason: 'Too much' });
    expect(cancelled.subscription).toMatchObject({
      ...{ status: 'TRIALING', cancelAtPeriodEnd: true, hasAccess: true, currentPeriodEnd, history: [] },
    });
    expect((await act(anna, 'cancel', id)).userErrors).toEqual([]);
    expect((await act(anna, 'resume', id)).subscription).toMatchObject({ cancelAtPeriodEnd: false });
    expect((await act(anna, 'resume', id)).userErrors).toMatchObject([{ code: 'INVALID_STATE', field: ['id'] }]);
    await act(anna, 'cancel', id);
    const end = Date.parse(currentPeriodEnd ?? '');
    await applyDueChanges(new Date(end - 1));
    expect((await reread(id))?.status).toBe('TRIALING');
    await applyDueChanges(new Date(end));
    expect(await reread(id)).toMatchObject({
      ...{ status: 'CANCELLED', hasAccess: false, cancelAtPeriodEnd: false, endedAt: currentPeriodEnd },
      history: [{ from: 'TRIALING', to: 'CANCELLED', source: 'SYSTEM', actor: null }],
    });
    expect((await act(anna, 'resume', id)).userErrors[0]?.code).toBe('INVALID_STATE');
  });

  it('end it at once where that is wished, or where it has no period', async () => {
    const [trial, free] = [await started('TRIAL'), await started('FREE')];
    const now = await act(anna, 'cancel', trial.id, { atPeriodEnd: false, reason: 'Enough' });
    expect(now.subscription).toMatchObject({
      ...{ status: 'CANCELLED', hasAccess: false },
      history: [
        { from: 'TRIALING', to: 'CANCELLED', source: 'CUSTOMER', reason: 'Enough', actor: { id: anna.userId } },
      ],
    });
    expect((await act(anna, 'cancel', free.id)).subscription?.status).toBe('CANCELLED');
    expect((await act(anna, 'cancel', free.id)).userErrors).toMatchObject([
      { code: 'INVALID_STATE', field: ['id'], allowed: [] },
    ]);
  });

  it('are for the owner: to others it is missing', async () => {
    const { id } = await started('FREE');
    const ben = await aUser();
    for (const viewer of [ben, agent]) {
      for (const one of [id, newId('asub')]) {
        for (const mutation of ['cancel', 'resume'] as const) {
          expect((await act(viewer, mutation, one)).userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['id'] }]);
        }
      }
    }
    expect(await reread(id, ben)).toBeNull();
    expect((await reread(id, agent))?.id).toBe(id);
  });

  it('win once of 100 at once', async () => {
    const { id } = await started('FREE');
    const answers = await Promise.all(Array.from({ length: 100 }, () => act(anna, 'cancel', id)));
    expect(answers.filter(({ subscription }) => subscription)).toHaveLength(1);
    expect(new Set(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code)))).toEqual(
      new Set(['INVALID_STATE']),
    );
    expect((await reread(id))?.history).toHaveLength(1);
  });

  it('do not end here what Stripe would go on billing', async () => {
    const { id } = await billed('ACTIVE', { currentPeriodEnd: new Date(Date.now() + DAY) });
    for (const input of [{}, { atPeriodEnd: false }]) {
      expect((await act(anna, 'cancel', id, input)).userErrors[0]?.code).toBe('PAYMENTS_NOT_CONFIGURED');
    }
    expect(await reread(id)).toMatchObject({ status: 'ACTIVE', cancelAtPeriodEnd: false });
  });
});

describe('myAgentSubscriptions', () => {
  const list = `query ($filter: MyAgentSubscriptionsFilter, $first: Int!) {
    myAgentSubscriptions(filter: $filter, first: $first) { nodes { id user { name } history { actor { name } } } totalCount }
  }`;

  it('lists the own ones, newest first, with as many commands for one as for many', async () => {
    const carla = await aUser();
    const made: SubscriptionView[] = [];
    for (const plan of ['FREE', 'TRIAL', 'FREE']) made.unshift(await started(plan, carla));
    await act(carla, 'cancel', made[0]?.id ?? '');
    const of = async (filter: object): Promise<string[]> => {
      const found = await graph.data<{ myAgentSubscriptions: { nodes: { id: string }[] } }>(carla, list, {
        ...{ filter, first: 50 },
      });
      return found.myAgentSubscriptions.nodes.map(({ id }) => id);
    };
    expect(await of({})).toEqual(made.map(({ id }) => id));
    expect(await of({ agentId: made[1]?.agentId })).toEqual([made[1]?.id]);
    expect(await of({ status: 'CANCELLED' })).toEqual([made[0]?.id]);
    expect(await of({ status: 'ACTIVE', agentId: made[1]?.agentId })).toEqual([]);
    const counts: number[] = [];
    for (const first of [1, 50]) {
      counts.push(
        (await commandsOf(() => graph.data(carla, list.replace('totalCount', ''), { first }))).commands.length,
      );
    }
    expect(counts).toEqual([2, 2]);
  });

  it('is what a payment can be for', async () => {
    const { id } = await started('FREE');
    const given = { type: 'SUBSCRIPTION', amountMinor: 100, currency: 'USD', subscriptionId: id };
    const { transaction } = await record(graph, { ...given, userId: anna.userId });
    const document = 'query ($id: ID!) { transaction(id: $id) { subscription { id } } }';
    expect(await graph.data(anna, document, { id: transaction?.id })).toEqual({
      transaction: { subscription: { id } },
    });
    const stranger = await record(graph, { ...given, userId: (await aUser()).userId });
    expect(stranger.userErrors[0]?.code).toBe('NOT_FOUND');
  });
});

describe('where a payment provider is handed in', () => {
  /** A fake provider that records requests and moves no money. */
  function aProvider(): { payments: PaymentProvider; asked: unknown[] } {
    const asked: unknown[] = [];
    const ask =
      <T>(answer: T) =>
      (...request: unknown[]): Promise<T> => {
        asked.push(request);
        return Promise.resolve(answer);
      };
    const payments: PaymentProvider = {
      findPayment: ask(undefined),
      cancelPayment: ask(undefined),
      refundPayment: ask({ refundId: newStripeId('re') }),
      findRefund: ask(undefined),
      event: ask(undefined),
      forgetErased: ask(0),
      // eslint-disable-next-line @typescript-eslint/require-await -- there are none
      events: async function* () {
        yield* [];
      },
      createPayment: ask({ paymentIntentId: newStripeId('pi'), clientSecret: 'secret of an intent' }),
      createSubscription: ask({ subscriptionId: newStripeId('sub'), clientSecret: 'secret of a subscription' }),
      setCancelAtPeriodEnd: ask({ object: {}, at: new Date() }),
      object: ask(undefined),
      cancelSubscription: ask(undefined),
    };
    return { payments, asked };
  }

  it('asks it with our ids and prices, once per key as far as our records go', async () => {
    const { payments, asked } = aProvider();
    graph.app.platform.payments = payments;
    try {
      const agentId = anAgentId();
      const input = { agentId, plan: 'PRO', idempotencyKey: newId('key') };
      const first = await begin(anna, input);
      const again = await begin(anna, input);
      expect(first).toMatchObject({
        ...{ clientSecret: 'secret of a subscription', userErrors: [] },
        subscription: { status: 'INCOMPLETE', price: { formatted: '29.00 USD' }, hasAccess: false },
      });
      expect(again.subscription?.id).toBe(first.subscription?.id);
      const request = { subscriptionId: first.subscription?.id, userId: anna.userId, agentId, interval: 'month' };
      expect(asked).toEqual(Array(2).fill([{ ...request, amountMinor: 2_900, currency: 'USD' }]));
      const pay = `mutation ($input: CreatePaymentInput!) {
        createPayment(input: $input) { transaction { id type status stripePaymentIntentId } clientSecret userErrors { code } }
      }`;
      const paid = await graph.data<{ createPayment: { transaction: { id: string } } }>(anna, pay, {
        input: { amountMinor: 500, currency: 'USD' },
      });
      expect(paid.createPayment).toMatchObject({
        ...{ clientSecret: 'secret of an intent', userErrors: [] },
        transaction: { type: 'CREDIT_TOPUP', status: 'PENDING', stripePaymentIntentId: expect.any(String) as string },
      });
      const { id } = await billed('ACTIVE', { currentPeriodEnd: new Date(Date.now() + DAY) });
      expect((await act(anna, 'cancel', id)).subscription?.cancelAtPeriodEnd).toBe(true);
      expect((await act(anna, 'resume', id)).subscription?.cancelAtPeriodEnd).toBe(false);
      expect((await act(anna, 'cancel', id, { atPeriodEnd: false })).subscription?.status).toBe('CANCELLED');
      expect(asked.slice(-3).map((request_) => (request_ as unknown[]).slice(1))).toEqual([[true], [false], []]);
    } finally {
      delete graph.app.platform.payments;
    }
  });
});
