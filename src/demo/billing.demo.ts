import type { User } from '../domains/identity/index.js';
import type { Demo } from './demo.runner.js';

const RECORD = `mutation ($input: RecordTransactionInput!) {
  recordTransaction(input: $input) { transaction { id } userErrors { code message } }
}`;
const EVENT = `mutation ($input: ApplyStripeEventInput!) {
  applyStripeEvent(input: $input) { event { outcome } userErrors { code message } }
}`;
const REFUND = `mutation ($id: ID!, $input: RefundTransactionInput!) {
  refundTransaction(id: $id, input: $input) { refund { id } userErrors { code message } }
}`;
const SETTLE = `mutation ($id: ID!) {
  updateTransactionStatus(id: $id, input: { status: SUCCEEDED }) { userErrors { code message } }
}`;
const SUBSCRIBE = `mutation ($input: SubscribeToAgentInput!) {
  subscribeToAgent(input: $input) { subscription { id } userErrors { code message } }
}`;

/** Products that demo users buy: the price in minor units of the currency. */
const OFFERS = [
  { type: 'PURCHASE', description: 'Voice cloning, 30 minutes', amountMinor: 1_490, currency: 'EUR' },
  { type: 'PURCHASE', description: 'Image editor, 200 images', amountMinor: 990, currency: 'USD' },
  { type: 'PURCHASE', description: 'Video generator, 10 minutes', amountMinor: 4_900, currency: 'USD' },
  { type: 'SUBSCRIPTION', description: 'Code assistant, Pro, one month', amountMinor: 3_900, currency: 'USD' },
  { type: 'SUBSCRIPTION', description: 'Data analyst, Basic, one month', amountMinor: 900, currency: 'USD' },
  { type: 'SUBSCRIPTION', description: 'Translator, Pro, one month', amountMinor: 4_200, currency: 'JPY' },
  { type: 'CREDIT_TOPUP', description: 'Credit', amountMinor: 2_500, currency: 'USD' },
  { type: 'CREDIT_TOPUP', description: 'Credit', amountMinor: 7_500, currency: 'KWD' },
] as const;

interface Sale {
  index: number;
  customer: User;
  offer: (typeof OFFERS)[number];
  daysAgo: number;
}

/** Payments of the last weeks with refunds, a failed one and a dispute, and agent subscriptions. */
export async function demoBilling(demo: Demo, payments = 24): Promise<void> {
  const { accounts, random } = demo;
  for (let index = 0; index < payments; index += 1) {
    const customer = index % 3 === 0 ? accounts.user : random.pick(accounts.people);
    await makeSale(demo, { index, customer, offer: random.pick(OFFERS), daysAgo: 1 + (payments - 1 - index) * 1.25 });
  }
  demo.clock.goTo(12, 24);
  for (const [agentId, plan] of [
    ['code-assistant', 'TRIAL'],
    ['translator', 'FREE'],
    ['story-writer', 'FREE'],
  ] as const) {
    for (const subscriber of [accounts.user, ...random.some(accounts.people, 2)]) {
      const input = { agentId, plan, idempotencyKey: `demo subscription ${agentId}` };
      await demo.run(subscriber, SUBSCRIBE, { input }, 'tolerant');
    }
  }
}

async function makeSale(demo: Demo, sale: Sale): Promise<void> {
  const { index, customer, offer, daysAgo } = sale;
  demo.clock.goTo(daysAgo, 3);
  const intent = `pi_demo_${String(index)}`;
  const { recordTransaction } = await demo.run<{ recordTransaction: { transaction: { id: string } | null } }>(
    'service',
    RECORD,
    {
      input: {
        ...offer,
        userId: customer._id,
        stripePaymentIntentId: intent,
        items: [{ description: offer.description, quantity: 1, unitAmountMinor: offer.amountMinor }],
        idempotencyKey: `demo sale ${String(index)}`,
      },
    },
    'tolerant',
  );
  // On a repeated run it already exists, with its history.
  if (!recordTransaction.transaction) return;
  if (index % 8 === 7) return tell(demo, sale, 'payment_intent.payment_failed', intentOf(sale, intent, 'failed'));
  await tell(demo, sale, 'payment_intent.succeeded', intentOf(sale, intent, 'succeeded'));
  // Events out of order, and of kinds without a handler, have no further effect.
  if (index % 8 === 2) await tell(demo, sale, 'payment_intent.processing', intentOf(sale, intent, 'processing'));
  if (index % 8 === 6)
    await tell(demo, sale, 'customer.updated', { id: `cus_demo_${String(index)}`, object: 'customer' });
  if (index % 8 === 3) await refundHalf(demo, sale, recordTransaction.transaction.id);
  if (index % 12 === 5) await tell(demo, sale, 'charge.dispute.created', disputeOf(sale, intent));
}

async function refundHalf(demo: Demo, { index, offer }: Sale, id: string): Promise<void> {
  const input = {
    amountMinor: Math.floor(offer.amountMinor / 2),
    reason: 'REQUESTED_BY_CUSTOMER',
    description: 'Half of it was unused',
    idempotencyKey: `demo refund ${String(index)}`,
  };
  const { refundTransaction } = await demo.run<{ refundTransaction: { refund: { id: string } | null } }>(
    demo.accounts.admin,
    REFUND,
    { id, input },
    'tolerant',
  );
  const { refund } = refundTransaction;
  if (refund && index % 16 === 3) await demo.run('service', SETTLE, { id: refund.id }, 'tolerant');
}

/** Submits an event as Stripe would have sent it on the day of the sale. */
async function tell(demo: Demo, { index }: Sale, type: string, object: object): Promise<void> {
  const created = Math.floor(demo.clock.now().getTime() / 1_000);
  const event = { id: `evt_demo_${String(index)}_${type}`, type, created, data: { object } };
  // Created again, it has another timestamp: then it has already been processed.
  await demo.run('webhook', EVENT, { input: { event } }, 'tolerant');
}

function intentOf({ offer }: Sale, id: string, outcome: 'succeeded' | 'failed' | 'processing'): object {
  const [succeeded, failed] = [outcome === 'succeeded', outcome === 'failed'];
  return {
    id,
    object: 'payment_intent',
    status: failed ? 'requires_payment_method' : outcome,
    last_payment_error: failed ? { type: 'card_error', code: 'insufficient_funds' } : null,
    amount: offer.amountMinor,
    amount_received: succeeded ? offer.amountMinor : 0,
    currency: offer.currency.toLowerCase(),
    customer: null,
    latest_charge: null,
    metadata: {},
  };
}

function disputeOf({ index, offer }: Sale, intent: string): object {
  return {
    id: `dp_demo_${String(index)}`,
    object: 'dispute',
    status: 'needs_response',
    amount: offer.amountMinor,
    currency: offer.currency.toLowerCase(),
    reason: 'product_not_received',
    payment_intent: intent,
    charge: null,
  };
}
