import type Stripe from 'stripe';
import type { StripeKeys } from '../config.js';
import {
  PaymentRefused,
  type FoundPayment,
  type PaymentProvider,
  type ProviderEvent,
  type ProviderKind,
  type ProviderObject,
  type ProviderPayment,
  type ProviderRefund,
  type ProviderSubscription,
  type StartedPayment,
  type StartedSubscription,
} from '../graphql/payment-provider.js';
import {
  customerIdOf,
  customerOfAccount,
  dropCustomer,
  erasedCustomers,
  markCustomerDeleted,
  rememberCustomer,
  tryCustomerLater,
} from './payment-customer.store.js';
import { toStripe } from './stripe-money.js';
import {
  asking,
  isLiveKey,
  isMissing,
  isNoCustomer,
  PATIENCE,
  stripeClient,
  type StripePatience,
} from './stripe.client.js';

const PAGE = 100;
/** Maximum number of a customer's payments that are searched. */
const MAX_LOOKED_AT = 500;
const UNTOUCHED: readonly Stripe.PaymentIntent.Status[] = ['requires_payment_method', 'requires_confirmation'];
/** Refund reasons accepted by Stripe; others are omitted. */
const REASONS = ['duplicate', 'fraudulent', 'requested_by_customer'] as const;

/** Payment provider based on the Stripe SDK. Each creating call uses our ID as the idempotency key. */
export function createStripeProvider(settings: StripeKeys, patience: StripePatience = PATIENCE): PaymentProvider {
  const stripe = stripeClient(settings, patience);
  const livemode = isLiveKey(settings.secretKey);
  const customers = { stripe, livemode };
  return {
    createPayment: (request) => asking(() => createPayment(customers, request)),
    findPayment: (request) => asking(() => findPayment(customers, request)),
    cancelPayment: (id) => asking(() => done(stripe.paymentIntents.cancel(id))),
    refundPayment: (request) => asking(() => refundPayment(stripe, request)),
    findRefund: (request) => asking(() => findRefund(stripe, request)),
    createSubscription: (request) => asking(() => createSubscription(customers, request)),
    setCancelAtPeriodEnd: (id, cancelAtPeriodEnd) => asking(() => setCancelAtPeriodEnd(stripe, id, cancelAtPeriodEnd)),
    cancelSubscription: (id) => unlessMissing(async () => said(await stripe.subscriptions.cancel(id))),
    object: (kind, id) => unlessMissing(async () => said(await retrieved(stripe, kind, id))),
    events: ({ from, to }) => eventsBetween(stripe, from, to),
    event: (id) => unlessMissing(async () => plain(await stripe.events.retrieve(id))),
    forgetErased: () => forgetErased(customers),
  };
}

interface Customers {
  stripe: Stripe;
  livemode: boolean;
}

/** Also clears a specific end date, which Stripe stores separately. */
async function setCancelAtPeriodEnd(stripe: Stripe, id: string, ends: boolean): Promise<ProviderObject> {
  const after = await stripe.subscriptions.update(id, { cancel_at_period_end: ends });
  if (ends || after.cancel_at === null) return said(after);
  return said(await stripe.subscriptions.update(id, { cancel_at: '' }));
}

function retrieved(stripe: Stripe, kind: ProviderKind, id: string): Promise<Stripe.Response<object>> {
  switch (kind) {
    case 'payment_intent':
      return stripe.paymentIntents.retrieve(id);
    case 'refund':
      return stripe.refunds.retrieve(id);
    case 'dispute':
      return stripe.disputes.retrieve(id);
    case 'subscription':
      return stripe.subscriptions.retrieve(id);
  }
}

/** Uses the time of Stripe's clock, like its events. */
function said(answer: Stripe.Response<object>): ProviderObject {
  const at = new Date(answer.lastResponse.headers['date'] ?? Date.now());
  const second = Math.floor(at.getTime() / 1_000) * 1_000;
  return { object: answer, at: new Date(second) };
}

/** The customer of an account, created once with only the account ID, and again if it was deleted at Stripe. */
async function customerOf({ stripe, livemode }: Customers, userId: string): Promise<string> {
  const known = await customerOfAccount(userId, livemode);
  if (known && !known.deletedAt) return known.customerId;
  // The original idempotency key would return the deleted customer.
  const idempotencyKey = known ? `customer-${userId}-${known.customerId}` : `customer-${userId}`;
  const { id } = await stripe.customers.create({ metadata: { userId } }, { idempotencyKey });
  return rememberCustomer(userId, livemode, id, known ?? undefined);
}

/** Runs a creating call for the customer of an account. `suffix` gives the second attempt a different idempotency key. */
async function forCustomer<T>(
  customers: Customers,
  userId: string,
  begin: (customer: string, suffix: string) => Promise<T>,
): Promise<T> {
  const customer = await customerOf(customers, userId);
  try {
    return await begin(customer, '');
  } catch (error) {
    if (!isNoCustomer(error, customer)) throw error;
    await markCustomerDeleted(customer, new Date());
  }
  const another = await customerOf(customers, userId);
  return begin(another, `-${another}`);
}

async function createPayment(
  customers: Customers,
  { transactionId, userId, ...money }: ProviderPayment,
): Promise<StartedPayment> {
  const amount = amountOf(money);
  return forCustomer(customers, userId, async (customer, suffix) => {
    const intent = await customers.stripe.paymentIntents.create(
      { ...amount, customer, metadata: { transactionId } },
      { idempotencyKey: `${transactionId}${suffix}` },
    );
    return { paymentIntentId: intent.id, clientSecret: intent.client_secret, customerId: customer };
  });
}

async function findPayment(
  { stripe, livemode }: Customers,
  { transactionId, userId }: Pick<ProviderPayment, 'transactionId' | 'userId'>,
): Promise<FoundPayment | undefined> {
  const customer = await customerIdOf(userId, livemode);
  // Without a customer no payment can have been started.
  if (customer === undefined) return undefined;
  let lookedAt = 0;
  for await (const { id, status, metadata } of stripe.paymentIntents.list({ customer, limit: PAGE })) {
    if (metadata['transactionId'] === transactionId) {
      return { paymentIntentId: id, customerId: customer, untouched: UNTOUCHED.includes(status) };
    }
    lookedAt += 1;
    if (lookedAt >= MAX_LOOKED_AT) break;
  }
  return undefined;
}

async function refundPayment(
  stripe: Stripe,
  { transactionId, paymentIntentId, reason, ...money }: ProviderRefund,
): Promise<{ refundId: string }> {
  const { amount } = amountOf(money);
  const known = REASONS.find((one) => one === reason);
  const refund = await stripe.refunds.create(
    { payment_intent: paymentIntentId, amount, metadata: { transactionId }, ...(known ? { reason: known } : {}) },
    { idempotencyKey: transactionId },
  );
  return { refundId: refund.id };
}

async function findRefund(
  stripe: Stripe,
  { transactionId, paymentIntentId }: Pick<ProviderRefund, 'transactionId' | 'paymentIntentId'>,
): Promise<string | undefined> {
  for await (const { id, metadata } of stripe.refunds.list({ payment_intent: paymentIntentId, limit: PAGE })) {
    if (metadata?.['transactionId'] === transactionId) return id;
  }
  return undefined;
}

async function createSubscription(
  customers: Customers,
  { subscriptionId, userId, agentId, interval, ...money }: ProviderSubscription,
): Promise<StartedSubscription> {
  const { stripe } = customers;
  const product = await productOf(stripe, agentId);
  const { amount, currency } = amountOf(money);
  return forCustomer(customers, userId, async (customer, suffix) => {
    const subscription = await stripe.subscriptions.create(
      {
        customer,
        items: [{ price_data: { currency, product, unit_amount: amount, recurring: { interval } } }],
        payment_behavior: 'default_incomplete',
        payment_settings: { save_default_payment_method: 'on_subscription' },
        metadata: { subscriptionId },
        expand: ['latest_invoice.confirmation_secret'],
      },
      { idempotencyKey: `${subscriptionId}${suffix}` },
    );
    return { subscriptionId: subscription.id, clientSecret: secretOf(subscription), customerId: customer };
  });
}

function secretOf({ latest_invoice: invoice }: Stripe.Subscription): string | null {
  return typeof invoice === 'object' ? (invoice?.confirmation_secret?.client_secret ?? null) : null;
}

/** Each agent is a product with an ID derived from the agent ID. */
async function productOf(stripe: Stripe, agentId: string): Promise<string> {
  const id = `tally_agent_${agentId}`;
  try {
    await stripe.products.create({ id, name: agentId });
  } catch (error) {
    if (!isTaken(error)) throw error;
  }
  return id;
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'resource_already_exists';
}

/** Newest first within a page, page after page. */
async function* eventsBetween(stripe: Stripe, from: Date, to: Date): AsyncGenerator<ProviderEvent> {
  let after: string | undefined;
  for (;;) {
    const created = { gte: seconds(from), lte: seconds(to) };
    const page = await asking(() =>
      stripe.events.list({ created, limit: PAGE, ...(after === undefined ? {} : { starting_after: after }) }),
    );
    for (const event of page.data) yield plain(event);
    after = page.data.at(-1)?.id;
    if (!page.has_more || after === undefined) return;
  }
}

async function forgetErased({ stripe, livemode }: Customers): Promise<number> {
  const now = new Date();
  const rows = await erasedCustomers(livemode, now);
  const faults: unknown[] = [];
  for (const row of rows) {
    try {
      await unlessMissing(() => done(stripe.customers.del(row.customerId)));
      await dropCustomer(row);
    } catch (error) {
      // A failed deletion must not block the others.
      faults.push(error);
      await tryCustomerLater(row, now);
    }
  }
  if (faults.length > 0) throw faults[0];
  return rows.length;
}

function amountOf({ amountMinor, currency }: { amountMinor: number; currency: string }): {
  amount: number;
  currency: string;
} {
  const money = toStripe(amountMinor, currency);
  if (money) return money;
  throw new PaymentRefused(`Stripe accepts only whole units of ${currency}.`);
}

/** Returns undefined if the object does not exist, since there is nothing left to end. */
async function unlessMissing<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await asking(work);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

async function done(work: Promise<unknown>): Promise<void> {
  await work;
}

function plain(event: Stripe.Event): ProviderEvent {
  return event as unknown as ProviderEvent;
}

function seconds(date: Date): number {
  return Math.floor(date.getTime() / 1_000);
}
