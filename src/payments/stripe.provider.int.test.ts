import mongoose from 'mongoose';
import Stripe from 'stripe';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ownDatabase } from '../../test/testkit/database.uri.js';
import { setting } from '../../test/testkit/setting.js';
import { STRIPE_KEY, stripeDouble, type StripeDouble } from '../../test/testkit/stripe.double.js';
import { connectDatabase, disconnectDatabase } from '../database/connection.js';
import { syncIndexes } from '../database/indexes.js';
import { PaymentOutcomeUnknown, PaymentRefused, type PaymentProvider } from '../graphql/payment-provider.js';
import { newId } from '../shared/ids.js';
import { createStripeProvider } from './stripe.provider.js';

/**
 * The requests that Tally makes to Stripe. Uses only Stripe's API, so it runs against the double or any server set by
 * STRIPE_API_URL and STRIPE_SECRET_KEY, including Stripe in test mode.
 */
const OTHER = setting('STRIPE_API_URL');
const KEY = OTHER === undefined ? STRIPE_KEY : (setting('STRIPE_SECRET_KEY') ?? '');

let double: StripeDouble | undefined;
let provider: PaymentProvider;
let stripe: Stripe;
let apiUrl: string;

beforeAll(async () => {
  await connectDatabase(ownDatabase(inject('databaseUri'), 'stripe'));
  await syncIndexes();
  double = OTHER === undefined ? await stripeDouble() : undefined;
  apiUrl = OTHER ?? double?.url ?? '';
  provider = createStripeProvider({ secretKey: KEY, webhookSecrets: [], apiUrl });
  const { protocol, hostname, port } = new URL(apiUrl);
  const isHttp = protocol === 'http:';
  stripe = new Stripe(KEY, {
    ...{ host: hostname, port: port || (isHttp ? 80 : 443), protocol: isHttp ? 'http' : 'https', telemetry: false },
  });
}, 180_000);

afterAll(async () => {
  await mongoose.connection.dropDatabase();
  await disconnectDatabase();
  await double?.stop();
});

const aRequest = (): { transactionId: string; userId: string; amountMinor: number; currency: string } => ({
  ...{ transactionId: newId('txn'), userId: newId('usr'), amountMinor: 1_500, currency: 'USD' },
});

async function eventTypesAbout(id: string): Promise<string[]> {
  const now = Date.now();
  const range = { from: new Date(now - 3_600_000), to: new Date(now + 60_000) };
  const types: string[] = [];
  for await (const { type, data } of provider.events(range)) {
    if ((data as { object: { id: string } }).object.id === id) types.push(String(type));
  }
  return types;
}

describe('payments through Stripe', () => {
  it('are begun once for their id, found by it, and told as events', async () => {
    const request = aRequest();
    const [first, again] = [await provider.createPayment(request), await provider.createPayment(request)];
    expect(again).toEqual(first);
    expect(first.clientSecret).toContain('_secret_');
    const { paymentIntentId, customerId } = first;
    expect(await provider.findPayment(request)).toEqual({ paymentIntentId, customerId, untouched: true });
    expect(await provider.findPayment({ ...request, transactionId: newId('txn') })).toBeUndefined();
    expect(await provider.findPayment(aRequest())).toBeUndefined();
    expect(await eventTypesAbout(paymentIntentId)).toContain('payment_intent.created');
    await provider.cancelPayment(paymentIntentId);
    expect((await stripe.paymentIntents.retrieve(paymentIntentId)).status).toBe('canceled');
    await expect(provider.cancelPayment(paymentIntentId)).rejects.toThrow(PaymentRefused);
  });

  it('go back once for the id of the refund, and not twice', async () => {
    const { paymentIntentId } = await provider.createPayment(aRequest());
    const confirmation = { payment_method: 'pm_card_visa', return_url: 'https://tally.example' };
    expect((await stripe.paymentIntents.confirm(paymentIntentId, confirmation)).status).toBe('succeeded');
    const refund = { transactionId: newId('txn'), paymentIntentId, amountMinor: 500, currency: 'USD', reason: null };
    expect(await provider.findRefund(refund)).toBeUndefined();
    const [one, two] = [await provider.refundPayment(refund), await provider.refundPayment(refund)];
    expect(two).toEqual(one);
    expect(await provider.findRefund(refund)).toBe(one.refundId);
    const rest = { ...refund, transactionId: newId('txn'), amountMinor: 1_001 };
    await expect(provider.refundPayment(rest)).rejects.toThrow(PaymentRefused);
  });

  it('are refused in words for people', async () => {
    await expect(provider.createPayment({ ...aRequest(), amountMinor: 1 })).rejects.toThrow(PaymentRefused);
    await expect(provider.createPayment({ ...aRequest(), amountMinor: 1_205, currency: 'MGA' })).rejects.toThrow(
      'whole units',
    );
  });

  it('are of unknown outcome where nobody answers, or the key is not good', async () => {
    const patience = { timeoutMs: 500, retries: 0 };
    const nobody = createStripeProvider({ secretKey: KEY, webhookSecrets: [], apiUrl: 'http://127.0.0.1:1' }, patience);
    await expect(nobody.createPayment(aRequest())).rejects.toThrow(PaymentOutcomeUnknown);
    const stranger = createStripeProvider({ secretKey: 'sk_test_unknown', webhookSecrets: [], apiUrl });
    await expect(stranger.createPayment(aRequest())).rejects.toThrow(PaymentOutcomeUnknown);
  });
});

describe('subscriptions through Stripe', () => {
  it('are begun once, told to end, resumed and ended', async () => {
    const { userId } = aRequest();
    const request = {
      subscriptionId: newId('asub'),
      userId,
      agentId: newId('agent'),
      amountMinor: 900,
      currency: 'USD',
    };
    const first = await provider.createSubscription({ ...request, interval: 'month' });
    const again = await provider.createSubscription({ ...request, interval: 'month' });
    expect(again.subscriptionId).toBe(first.subscriptionId);
    expect(first.clientSecret).toContain('_secret_');
    const { subscriptionId } = first;
    const there = async (): Promise<Stripe.Subscription> => stripe.subscriptions.retrieve(subscriptionId);
    expect(await there()).toMatchObject({ status: 'incomplete', metadata: { subscriptionId: request.subscriptionId } });
    for (const ends of [true, false]) {
      await provider.setCancelAtPeriodEnd(subscriptionId, ends);
      expect((await there()).cancel_at_period_end).toBe(ends);
    }
    await provider.cancelSubscription(subscriptionId);
    expect(['canceled', 'incomplete_expired']).toContain((await there()).status);
    // Canceling an ended subscription again does nothing.
    await provider.cancelSubscription(subscriptionId);
  });
});

describe('events of Stripe', () => {
  it('are read one by one; those that are gone are nothing', async () => {
    await provider.createPayment(aRequest());
    const now = Date.now();
    const [event] = await (async () => {
      const found: Record<string, unknown>[] = [];
      for await (const one of provider.events({ from: new Date(now - 3_600_000), to: new Date(now + 60_000) }))
        found.push(one);
      return found;
    })();
    expect(await provider.event(String(event?.['id']))).toMatchObject({ id: event?.['id'], type: event?.['type'] });
    expect(await provider.event('evt_1_of_nobody')).toBeUndefined();
  });
});
