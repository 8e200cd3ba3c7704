import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { UserViewer } from '../../src/auth/viewer.js';
import { inTransaction } from '../../src/database/transaction.js';
import { billingPersonalData } from '../../src/domains/billing/billing/billing-personal-data.service.js';
import { applyAllWaitingEvents } from '../../src/domains/billing/stripe/stripe-event.service.js';
import { WebhookEventModel } from '../../src/domains/billing/webhook-event/webhook-event.model.js';
import { PaymentCustomerModel, type PaymentCustomer } from '../../src/payments/payment-customer.model.js';
import { erasedCustomers } from '../../src/payments/payment-customer.store.js';
import { newId } from '../../src/shared/ids.js';
import {
  aBillingAgent,
  aPayment,
  apply,
  newStripeId,
  read,
  refund,
  stripeEvent,
  stripeObject,
  update,
} from '../testkit/billing.js';
import { anonymous, aUser, PASSWORD } from '../testkit/callers.js';
import { recordsWith } from '../testkit/collections.js';
import { unwatched } from '../testkit/commands.js';
import { deliver, signed } from '../testkit/stripe.deliveries.js';
import { pay, reconcile, useStripe } from '../testkit/stripe.graph.js';
import type { StripeJson } from '../testkit/stripe.world.js';
import { anAgentId, subscriptionTools } from '../testkit/subscriptions.js';

const { graph, stripe } = await useStripe();
const { world, faults, seen } = stripe;
const DAY = 86_400_000;
let anna: UserViewer;
let agent: UserViewer;
const { begin, act, reread } = subscriptionTools(graph, () => anna);

beforeAll(async () => {
  agent = await aBillingAgent();
});

beforeEach(async () => {
  anna = await aUser();
  faults.length = 0;
});

async function deliverNew(from: number): Promise<void> {
  for (const event of world.events.slice(from)) {
    expect((await deliver(graph.app.fastify, signed(event))).status).toBe(200);
  }
}

const thereFor = (id: string | undefined): StripeJson =>
  world.list('subscription').find(({ metadata }) => (metadata as { subscriptionId?: string }).subscriptionId === id) ??
  {};

const customersOf = ({ userId }: UserViewer): string[] =>
  world
    .list('customer')
    .filter(({ metadata }) => (metadata as { userId?: string }).userId === userId)
    .map(({ id }) => String(id));

/** A subscription that runs, here and at Stripe. */
async function active(): Promise<{ id: string; there: string }> {
  const { subscription } = await begin(anna, { agentId: anAgentId(), plan: 'BASIC' });
  const there = String(thereFor(subscription?.id)['id']);
  const from = world.events.length;
  world.moveSubscription(there, 'active');
  await deliverNew(from);
  return { id: subscription?.id ?? '', there };
}

describe('a subscription that was begun and not paid', () => {
  it('makes way for another plan, here and at Stripe', async () => {
    const agentId = anAgentId();
    const basic = await begin(anna, { agentId, plan: 'BASIC' });
    const pro = await begin(anna, { agentId, plan: 'PRO' });
    expect(pro).toMatchObject({ userErrors: [], subscription: { plan: 'PRO', status: 'INCOMPLETE' } });
    expect(pro.clientSecret).toContain('_secret_');
    expect(await reread(basic.subscription?.id ?? '')).toMatchObject({
      ...{ plan: 'BASIC', status: 'CANCELLED', hasAccess: false },
      history: [{ from: 'INCOMPLETE', to: 'CANCELLED', source: 'SYSTEM' }],
    });
    expect(thereFor(basic.subscription?.id)['status']).toBe('canceled');
    expect(thereFor(pro.subscription?.id)).toMatchObject({
      ...{ status: 'incomplete', items: { data: [{ price: { unit_amount: 2_900 } }] } },
    });
  });

  it('stays where it was paid meanwhile, though nobody has said so here', async () => {
    const agentId = anAgentId();
    const { subscription } = await begin(anna, { agentId, plan: 'BASIC' });
    world.moveSubscription(String(thereFor(subscription?.id)['id']), 'active');
    const second = await begin(anna, { agentId, plan: 'PRO' });
    expect(second).toMatchObject({ subscription: null, userErrors: [{ code: 'ALREADY_DONE' }] });
    expect(await reread(subscription?.id ?? '')).toMatchObject({ plan: 'BASIC', status: 'ACTIVE', hasAccess: true });
    expect(thereFor(subscription?.id)['status']).toBe('active');
  });

  it('can be ended by its owner', async () => {
    const { subscription } = await begin(anna, { agentId: anAgentId(), plan: 'BASIC' });
    const ended = await act(anna, 'cancel', subscription?.id ?? '');
    expect(ended).toMatchObject({ userErrors: [], subscription: { status: 'CANCELLED' } });
    expect(thereFor(subscription?.id)['status']).toBe('canceled');
  });

  it('leaves nothing in the way where Stripe refuses it', async () => {
    const agentId = anAgentId();
    faults.push({ on: 'POST /v1/subscriptions', status: 400 });
    const refused = await begin(anna, { agentId, plan: 'BASIC' });
    expect(refused).toMatchObject({ subscription: null, clientSecret: null, userErrors: [{ code: 'INVALID' }] });
    expect(refused.userErrors[0]?.message).toContain('Something is wrong at Stripe.');
    const again = await begin(anna, { agentId, plan: 'BASIC' });
    expect(again).toMatchObject({ userErrors: [], subscription: { plan: 'BASIC', status: 'INCOMPLETE' } });
  });
});

describe('a customer who was deleted at Stripe', () => {
  async function deleted(): Promise<string> {
    await pay(graph, anna);
    const [customer = ''] = customersOf(anna);
    world.deleteCustomer(customer);
    return customer;
  }

  it.each(['told', 'not told'])('is made anew with what is begun next, %s of it', async (told) => {
    const from = world.events.length;
    const before = await deleted();
    if (told === 'told') await deliverNew(from);
    const { transaction, userErrors } = await pay(graph, anna, { amountMinor: 2_100 });
    expect(userErrors).toEqual([]);
    const [after = ''] = customersOf(anna);
    expect(after).not.toBe(before);
    expect(world.get(transaction?.stripePaymentIntentId ?? '')).toMatchObject({ customer: after, amount: 2_100 });
    const { subscription } = await begin(anna, { agentId: anAgentId(), plan: 'BASIC' });
    expect(thereFor(subscription?.id)['customer']).toBe(after);
    expect(customersOf(anna)).toEqual([after]);
  });

  it('is made anew for a subscription, too', async () => {
    const before = await deleted();
    const { subscription, userErrors } = await begin(anna, { agentId: anAgentId(), plan: 'PRO' });
    expect([userErrors, subscription?.status]).toEqual([[], 'INCOMPLETE']);
    expect(thereFor(subscription?.id)['customer']).not.toBe(before);
  });

  it('is made anew once for ten payments at once, and each of them is paid', async () => {
    await deleted();
    const answers = await Promise.all(Array.from({ length: 10 }, () => pay(graph, anna)));
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    expect(customersOf(anna)).toHaveLength(1);
    const from = world.events.length;
    for (const { transaction } of answers) world.pay(transaction?.stripePaymentIntentId ?? '');
    await deliverNew(from);
    for (const { transaction } of answers) {
      expect((await read(graph, anna, transaction?.id ?? ''))?.status).toBe('SUCCEEDED');
    }
  });

  it('is known by its event: that of an unknown one is ignored', async () => {
    const from = world.events.length;
    await deleted();
    const event = world.events.slice(from).find(({ type }) => type === 'customer.deleted') ?? {};
    expect((await apply(graph, event)).outcome).toBe('APPLIED');
    const unknown = stripeEvent('customer.deleted', stripeObject('customer', { id: newStripeId('cus') }));
    expect((await apply(graph, unknown)).outcome).toBe('IGNORED');
  });
});

describe('a subscription that was ended at Stripe, and the event got lost', () => {
  it.each([[{}], [{ atPeriodEnd: true }], [{ atPeriodEnd: false }]])('is ended here with %j', async (input) => {
    const { id, there } = await active();
    world.cancelSubscription(there);
    const ended = await act(anna, 'cancel', id, input);
    expect(ended).toMatchObject({ userErrors: [], subscription: { status: 'CANCELLED', hasAccess: false } });
    expect((await reread(id))?.history.map(({ to }) => to)).toEqual(['ACTIVE', 'CANCELLED']);
  });

  it('is ended here where Stripe has forgotten it', async () => {
    const { id, there } = await active();
    world.objects.delete(there);
    const ended = await act(anna, 'cancel', id);
    expect(ended).toMatchObject({ userErrors: [], subscription: { status: 'CANCELLED', hasAccess: false } });
  });

  it('cannot be resumed, and is over from then on', async () => {
    const { id, there } = await active();
    expect((await act(anna, 'cancel', id)).subscription?.cancelAtPeriodEnd).toBe(true);
    world.cancelSubscription(there);
    expect((await act(anna, 'resume', id)).userErrors).toMatchObject([{ code: 'INVALID_STATE', field: ['id'] }]);
    expect(await reread(id)).toMatchObject({ status: 'CANCELLED', hasAccess: false, cancelAtPeriodEnd: false });
  });
});

describe('a subscription that was told at Stripe to end on a day of its own', () => {
  it('ends on that day, is resumed here, and runs on at Stripe', async () => {
    const { id, there } = await active();
    const from = world.events.length;
    const end = Math.floor(Date.now() / 1_000) + 20 * 86_400;
    world.updateSubscription(there, { cancel_at: end, cancel_at_period_end: false });
    await deliverNew(from);
    expect(await reread(id)).toMatchObject({
      ...{ status: 'ACTIVE', cancelAtPeriodEnd: true, hasAccess: true },
      currentPeriodEnd: new Date(end * 1_000).toISOString(),
    });
    expect((await act(anna, 'resume', id)).subscription?.cancelAtPeriodEnd).toBe(false);
    expect(world.get(there)).toMatchObject({ cancel_at: null, cancel_at_period_end: false });
    await deliverNew(from);
    expect((await reread(id))?.cancelAtPeriodEnd).toBe(false);
  });
});

describe('events that wait', () => {
  const unknown = (): StripeJson => {
    const fields = { id: newStripeId('pi'), status: 'succeeded', amount_received: 1_000, customer: null, metadata: {} };
    return stripeEvent('payment_intent.succeeded', stripeObject('payment_intent', fields));
  };
  const outcomeOf = async ({ id }: StripeJson): Promise<string | undefined> =>
    unwatched(async () => (await WebhookEventModel.findOne({ eventId: String(id) }).lean())?.outcome);

  /** A payment that was captured at Stripe, and its dispute; of the capture nothing was told here. */
  async function disputed(): Promise<{ id: string; dispute: StripeJson }> {
    const { transaction } = await pay(graph, anna);
    const intent = transaction?.stripePaymentIntentId ?? '';
    world.pay(intent);
    world.dispute(intent, 1_000);
    const [dispute = {}] = world.events.splice(-1);
    return { id: transaction?.id ?? '', dispute };
  }

  it('for what nobody knows hold up no dispute of ours behind 510 of them', async () => {
    for (let batch = 0; batch < 51; batch += 1) {
      const events = await Promise.all(Array.from({ length: 10 }, () => apply(graph, unknown())));
      expect(new Set(events.map(({ outcome }) => outcome))).toEqual(new Set(['WAITING']));
    }
    const { id, dispute } = await disputed();
    expect((await apply(graph, { ...dispute, created: Math.floor(Date.now() / 1_000) })).outcome).toBe('WAITING');
    // The event of the capture is in nobody's list any more: Stripe's object says it.
    world.events.length = 0;
    expect(await reconcile(graph, agent)).toMatchObject({ eventsSettled: 1 });
    expect(await read(graph, anna, id)).toMatchObject({ status: 'DISPUTED', disputed: { amountMinor: 1_000 } });
  }, 180_000);

  it('for what nobody knows are given up after a week, not those of ours', async () => {
    const [stranger, { dispute }] = [unknown(), await disputed()];
    for (const event of [stranger, dispute]) expect((await apply(graph, event)).outcome).toBe('WAITING');
    const after = (days: number): Promise<number> => applyAllWaitingEvents(new Date(Date.now() + days * DAY));
    await after(6.9);
    expect([await outcomeOf(stranger), await outcomeOf(dispute)]).toEqual(['waiting', 'waiting']);
    await after(7.1);
    expect([await outcomeOf(stranger), await outcomeOf(dispute)]).toEqual(['ignored', 'waiting']);
  });

  it('are tried when a back end says that the payment has come', async () => {
    const { id, dispute } = await disputed();
    expect((await apply(graph, dispute)).outcome).toBe('WAITING');
    expect((await update(graph, id, 'SUCCEEDED')).transaction).toMatchObject({
      ...{ status: 'DISPUTED', disputed: { amountMinor: 1_000 }, refundable: { amountMinor: 0 } },
    });
    expect(await outcomeOf(dispute)).toBe('applied');
  });
});

describe('thin events', () => {
  it.each([
    [
      'v1.billing.meter.error_report_triggered',
      { id: 'mtr_1', type: 'billing.meter', url: '/v1/billing/meters/mtr_1' },
    ],
    ['v2.core.account.updated', { id: 'acct_1', type: 'v2.core.account', url: '/v2/core/accounts/acct_1' }],
    ['payment_intent.succeeded', { id: 'pi_1', type: 'payment_intent', url: '/v1/payment_intents/pi_1' }],
  ])('are taken in and do nothing: %s', async (type, related) => {
    const thin = { object: 'v2.core.event', livemode: false, created: '2026-11-29T12:00:00.000Z' };
    const event = { ...thin, id: newStripeId('evt'), type, related_object: related };
    for (let time = 1; time <= 2; time += 1) {
      const { status, body } = await deliver(graph.app.fastify, signed(event));
      expect([status, body]).toEqual([200, { received: true, outcome: 'IGNORED' }]);
    }
  });

  it('without a right signature are refused', async () => {
    const event = { id: newStripeId('evt'), object: 'v2.core.event', type: 'v2.core.account.updated' };
    const { payload } = signed(event);
    expect((await deliver(graph.app.fastify, { payload, signature: 't=1,v1=00' })).status).toBe(400);
  });
});

describe("the demo's payments", () => {
  it('go to no provider: their refunds stay as they are, and nothing is asked about them', async () => {
    const of = (status: string, index: string): object => ({ status, stripePaymentIntentId: `pi_demo_${index}` });
    const paid = await aPayment(graph, anna.userId, of('SUCCEEDED', 'paid'));
    const open = await aPayment(graph, anna.userId, of('PENDING', 'open'));
    const from = seen.length;
    const { refund: back } = await refund(graph, agent, paid.id, { amountMinor: 400 });
    const dispute = { id: 'dp_demo_1', payment_intent: 'pi_demo_paid', charge: null, amount: 1_000 };
    const held = stripeObject('dispute', { ...dispute, status: 'needs_response' });
    expect((await apply(graph, stripeEvent('charge.dispute.created', held))).outcome).toBe('APPLIED');
    await reconcile(graph, agent);
    await reconcile(graph, agent);
    expect(await read(graph, anna, back?.id ?? '')).toMatchObject({ status: 'PENDING', history: [] });
    expect((await read(graph, anna, open.id))?.status).toBe('PENDING');
    expect(await read(graph, anna, paid.id)).toMatchObject({ status: 'DISPUTED', pendingRefund: { amountMinor: 400 } });
    const asked = seen.slice(from).map(({ route }) => route);
    expect(asked.filter((route) => /demo|POST/.test(route))).toEqual([]);
  });
});

describe('customers of erased accounts', () => {
  const ERASE =
    'mutation ($password: String!) { eraseMyAccount(input: { password: $password }) { userErrors { code } } }';

  async function erased(): Promise<{ customer: string }> {
    const person = await aUser({ password: PASSWORD });
    await pay(graph, person);
    const [customer = ''] = customersOf(person);
    const token = await graph.data<{ signIn: { accessToken: string } }>(
      anonymous,
      'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }',
      { input: { email: person.email, password: PASSWORD } },
    );
    await graph.data(await graph.viewerOf(token.signIn.accessToken), ERASE, { password: PASSWORD });
    return { customer };
  }

  it('go although Stripe will not delete another', async () => {
    const [first, second, third] = [await erased(), await erased(), await erased()];
    faults.push({ on: `DELETE /v1/customers/${first.customer}`, status: 400, times: 10 });
    await expect(graph.app.platform.payments?.forgetErased()).rejects.toThrow();
    expect((await recordsWith(first.customer)).has('paymentcustomers')).toBe(true);
    for (const { customer } of [second, third]) expect(await recordsWith(customer)).toEqual(new Map());
    faults.length = 0;
    await graph.app.platform.payments?.forgetErased();
    expect(await recordsWith(first.customer)).toEqual(new Map());
  });

  it('are found behind any number of those of the other mode', async () => {
    const of = (livemode: boolean, secondsAgo: number, _id = newId('pcus')): Partial<PaymentCustomer> => ({
      ...{ _id, userId: newId('erased'), customerId: newId('cus'), livemode, deletedAt: null },
      erasedAt: new Date(Date.now() - secondsAgo * 1_000),
    });
    await PaymentCustomerModel.create(Array.from({ length: 101 }, () => of(true, 3_600)));
    const last = newId('pcus');
    await PaymentCustomerModel.create([of(false, 60, last)]);
    const found = await erasedCustomers(false, new Date());
    expect(found.map(({ _id }) => _id)).toContain(last);
    await unwatched(() => PaymentCustomerModel.collection.deleteMany({ livemode: true }));
    await PaymentCustomerModel.deleteOne({ _id: last });
  });

  it('are not come back to by the end of their subscriptions', async () => {
    const person = await aUser({ password: PASSWORD });
    const own = subscriptionTools(graph, () => person);
    const { subscription } = await own.begin(person, { agentId: anAgentId(), plan: 'PRO' });
    const { customer } = thereFor(subscription?.id) as { customer: string };
    await inTransaction(async (session) => {
      for (const { erase } of billingPersonalData) await erase(person, session);
    });
    await graph.app.platform.payments?.forgetErased();
    const from = world.events.filter((event) => JSON.stringify(event).includes(customer));
    const ends = from.filter(({ type }) => type === 'customer.subscription.deleted');
    expect(ends).toHaveLength(1);
    for (const event of ends) expect((await apply(graph, event)).outcome).toBe('IGNORED');
    expect(await recordsWith(customer)).toEqual(new Map());
  });
});
