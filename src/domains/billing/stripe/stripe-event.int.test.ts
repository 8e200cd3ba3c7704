import { beforeAll, describe, expect, it } from 'vitest';
import {
  aBillingAgent,
  aPayment,
  apply,
  ledger,
  newStripeId,
  read,
  record,
  refund,
  stripeEvent,
  stripeObject,
  update,
  type EventView,
} from '../../../../test/testkit/billing.js';
import { aUser, webhook } from '../../../../test/testkit/callers.js';
import { collectionsWith } from '../../../../test/testkit/collections.js';
import { commandsOf } from '../../../../test/testkit/commands.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import type { UserViewer } from '../../../auth/viewer.js';
import { importedId, newId } from '../../../shared/ids.js';
import { WebhookOutcome, WebhookProvider } from '../billing/billing.enums.js';
import { applyStripeEvent } from './stripe-event.service.js';
import { WebhookEventModel } from '../webhook-event/webhook-event.model.js';

const graph = useGraph();
let anna: UserViewer;
let agent: UserViewer;

beforeAll(async () => {
  [anna, agent] = [await aUser(), await aBillingAgent()];
});

type Json = Record<string, unknown>;

/** A pending payment of 10.99 USD, matching the sample intent. */
async function aPendingPayment(input: object = {}): Promise<{ id: string; intent: string }> {
  const intent = newStripeId('pi');
  const { id } = await aPayment(graph, anna.userId, {
    ...{ amountMinor: 1_099, status: 'PENDING', stripePaymentIntentId: intent },
    ...input,
  });
  return { id, intent };
}

const intentEvent = (intent: string, status: string, fields: Json = {}, event: Json = {}): Json =>
  stripeEvent(
    `payment_intent.${status}`,
    stripeObject('payment_intent', {
      ...{ id: intent, status, last_payment_error: null, amount_received: status === 'succeeded' ? 1_099 : 0 },
      ...fields,
    }),
    event,
  );
const refundEvent = (intent: string, fields: Json, event: Json = {}): Json =>
  stripeEvent('refund.updated', stripeObject('refund', { payment_intent: intent, charge: null, ...fields }), event);
const disputeEvent = (intent: string, fields: Json, event: Json = {}): Json =>
  stripeEvent(
    'charge.dispute.updated',
    stripeObject('dispute', { payment_intent: intent, charge: null, ...fields }),
    event,
  );

describe('events about a payment', () => {
  it('move it, and each is told in its timeline', async () => {
    const { id, intent } = await aPendingPayment();
    for (const [status, outcome] of [
      ['processing', 'APPLIED'],
      ['succeeded', 'APPLIED'],
      ['succeeded', 'IGNORED'],
      ['processing', 'STALE'],
    ] as const) {
      expect(await apply(graph, intentEvent(intent, status))).toMatchObject({ outcome, transaction: { id } });
    }
    const payment = await read(graph, anna, id);
    expect(payment).toMatchObject({
      ...{ status: 'SUCCEEDED', captured: { amountMinor: 1_099 } },
      history: [
        { from: 'PENDING', to: 'PROCESSING', source: 'STRIPE', reason: 'payment_intent.processing' },
        { from: 'PROCESSING', to: 'SUCCEEDED', source: 'STRIPE' },
      ],
      timeline: [
        { event: 'payment_intent.processing', outcome: 'APPLIED', reason: null, changes: [{ to: 'PROCESSING' }] },
        { event: 'payment_intent.succeeded', outcome: 'APPLIED', changes: [{ to: 'SUCCEEDED' }] },
        { outcome: 'IGNORED', reason: 'The payment is already SUCCEEDED.', changes: [] },
        { outcome: 'STALE', changes: [] },
      ],
    });
    expect(payment?.timeline[3]?.reason).toContain('is SUCCEEDED at Stripe and cannot return to PROCESSING');
  });

  it('count once, however often and however parallel they come', async () => {
    const { id, intent } = await aPendingPayment();
    const event = intentEvent(intent, 'succeeded');
    const answers = await Promise.all(Array.from({ length: 100 }, () => apply(graph, event)));
    expect(new Set(answers.map((answer) => answer.id)).size).toBe(1);
    expect(new Set(answers.map(({ outcome }) => outcome))).toEqual(new Set(['APPLIED']));
    expect(await WebhookEventModel.countDocuments({ eventId: String(event['id']) })).toBe(1);
    expect((await read(graph, anna, id))?.history).toHaveLength(1);
  });

  it('cost four commands and a commit; a copy one, and of what was just settled here none', async () => {
    const { intent } = await aPendingPayment();
    const event = intentEvent(intent, 'processing');
    const asked = async (raw: Json): Promise<string[]> => {
      const { commands } = await commandsOf(() => applyStripeEvent(raw));
      return commands.map(({ name, collection }) => `${name} ${collection}`);
    };
    const first = ['find webhookevents', 'find transactions', 'update transactions', 'insert webhookevents'];
    expect([await asked(event), await asked(event)]).toEqual([first, []]);
    const row = await WebhookEventModel.findOne({ eventId: String(event['id']) }).lean<object>();
    const elsewhere = intentEvent(intent, 'processing', {}, { created: event['created'] });
    const eventId = String(elsewhere['id']);
    await WebhookEventModel.create({ ...row, _id: importedId('whe', new Date(0), eventId), eventId });
    expect([await asked(elsewhere), await asked(elsewhere)]).toEqual([['find webhookevents'], []]);
  });

  it('that are older than what was applied are stale, though the table would let them', async () => {
    const { id, intent } = await aPendingPayment();
    const older = intentEvent(intent, 'processing');
    await apply(graph, intentEvent(intent, 'requires_payment_method', { last_payment_error: { type: 'card_error' } }));
    expect((await read(graph, anna, id))?.status).toBe('FAILED');
    expect(await apply(graph, older)).toMatchObject({
      ...{ outcome: 'STALE', reason: 'A later event was already applied.' },
    });
    await apply(graph, intentEvent(intent, 'succeeded'));
    expect((await read(graph, anna, id))?.status).toBe('SUCCEEDED');
  });

  it.each([
    [{ currency: 'eur' }, 'The event is in EUR, but the recorded payment is in USD.'],
    [{ customer: 'cus_other' }, 'The customer does not match the record.'],
    [{ customer: null }, 'The customer does not match the record.'],
    [{ amount_received: 0 }, 'The event reports that no amount was received.'],
  ])('that contradict our record are refused: %j', async (fields, reason) => {
    const { id, intent } = await aPendingPayment({ stripeCustomerId: 'cus_ours' });
    const event = intentEvent(intent, 'succeeded', { customer: 'cus_ours', ...fields });
    expect(await apply(graph, event)).toMatchObject({ outcome: 'REFUSED', reason, transaction: { id } });
    expect((await read(graph, anna, id))?.status).toBe('PENDING');
  });

  it('may tell that a part was captured: no more than that goes back', async () => {
    const { id, intent } = await aPendingPayment();
    await apply(graph, intentEvent(intent, 'succeeded', { amount_received: 1_000 }));
    expect((await refund(graph, agent, id, { amountMinor: 1_001 })).userErrors[0]?.code).toBe('OUT_OF_RANGE');
    expect((await refund(graph, agent, id, { amountMinor: 1_000 })).userErrors).toEqual([]);
  });

  it('may tell of another amount: what was received counts, and the ledger names it', async () => {
    const { id, intent } = await aPendingPayment();
    await apply(graph, intentEvent(intent, 'succeeded', { amount: 1_200, amount_received: 1_200 }));
    expect(await read(graph, anna, id)).toMatchObject({ status: 'SUCCEEDED', captured: { amountMinor: 1_200 } });
    const problem = (await ledger(graph, agent)).problems.find(({ transaction }) => transaction?.id === id);
    expect(problem).toMatchObject({ problem: 'CAPTURED', expected: 'SUCCEEDED of 1099', found: '1200' });
    await apply(graph, intentEvent(intent, 'succeeded', { amount: 1_200, amount_received: 1_099 }));
    expect((await read(graph, anna, id))?.captured.amountMinor).toBe(1_099);
  });

  it('under an id that another event had are refused', async () => {
    const [one, other] = [await aPendingPayment(), await aPendingPayment()];
    const event = intentEvent(one.intent, 'succeeded');
    await apply(graph, event);
    const again = intentEvent(other.intent, 'succeeded', {}, { id: event['id'], created: event['created'] });
    await expect(apply(graph, again)).rejects.toThrow('IDEMPOTENCY_CONFLICT');
    expect((await read(graph, anna, other.id))?.status).toBe('PENDING');
  });

  it('that wait are tried when a back end says that the money came', async () => {
    const { id, intent } = await aPendingPayment();
    const dispute = { id: newStripeId('dp'), amount: 1_099, status: 'needs_response' };
    expect((await apply(graph, disputeEvent(intent, dispute))).outcome).toBe('WAITING');
    expect((await update(graph, id, 'SUCCEEDED')).transaction?.status).toBe('DISPUTED');
  });

  it('count in whole yen', async () => {
    const { id, intent } = await aPendingPayment({ currency: 'JPY' });
    await apply(graph, intentEvent(intent, 'succeeded', { currency: 'jpy' }));
    expect((await read(graph, anna, id))?.captured).toEqual({ amountMinor: 1_099, currency: 'JPY' });
  });

  it('that come before the record wait for it', async () => {
    const intent = newStripeId('pi');
    const [dispute, back] = [newStripeId('dp'), newStripeId('re')];
    const events = [
      refundEvent(intent, { id: back, amount: 99, status: 'succeeded' }),
      intentEvent(intent, 'succeeded'),
      disputeEvent(intent, { id: dispute, amount: 100, status: 'needs_response' }),
    ];
    for (const event of events) expect((await apply(graph, event)).outcome).toBe('WAITING');
    const input = { userId: anna.userId, type: 'PURCHASE', amountMinor: 1_099, currency: 'USD' };
    const { transaction } = await record(graph, { ...input, stripePaymentIntentId: intent });
    // The refund is older than the capture it needs, so it waits for that.
    expect(transaction).toMatchObject({ status: 'DISPUTED', disputed: { amountMinor: 100 } });
    expect((await read(graph, anna, transaction?.id ?? ''))?.refunded.amountMinor).toBe(99);
    expect(await WebhookEventModel.countDocuments({ outcome: WebhookOutcome.WAITING, subjects: intent })).toBe(0);
    expect(await collectionsWith('waitingFact')).toEqual([]);
  });

  it('find a payment that was made here by our id, and are linked to it', async () => {
    const intent = newStripeId('pi');
    const { id } = await aPayment(graph, anna.userId, { amountMinor: 1_099, status: 'PENDING' });
    await apply(graph, intentEvent(intent, 'processing', { metadata: { transactionId: id } }));
    expect(await read(graph, anna, id)).toMatchObject({ status: 'PROCESSING', stripePaymentIntentId: intent });
    expect((await apply(graph, intentEvent(intent, 'succeeded'))).outcome).toBe('APPLIED');
    const other = intentEvent(newStripeId('pi'), 'canceled', { metadata: { transactionId: id } });
    expect((await apply(graph, other)).outcome).toBe('WAITING');
  });
});

describe('events about refunds', () => {
  async function paid(): Promise<{ id: string; intent: string }> {
    const payment = await aPendingPayment();
    await apply(graph, intentEvent(payment.intent, 'succeeded'));
    return payment;
  }

  it('book a refund that was made at Stripe, move it, and take it back', async () => {
    const { id, intent } = await paid();
    const back = newStripeId('re');
    const fields = { id: back, amount: 99, reason: 'requested_by_customer' };
    for (const [status, outcome, payment] of [
      ['pending', 'APPLIED', { status: 'SUCCEEDED', pendingRefund: { amountMinor: 99 } }],
      ['succeeded', 'APPLIED', { status: 'PARTIALLY_REFUNDED', refunded: { amountMinor: 99 } }],
      ['pending', 'STALE', { status: 'PARTIALLY_REFUNDED' }],
      ['failed', 'APPLIED', { status: 'SUCCEEDED', refunded: { amountMinor: 0 } }],
      ['failed', 'IGNORED', { status: 'SUCCEEDED' }],
    ] as const) {
      expect((await apply(graph, refundEvent(intent, { ...fields, status }))).outcome).toBe(outcome);
      expect(await read(graph, anna, id)).toMatchObject(payment);
    }
    expect((await read(graph, anna, id))?.refunds).toMatchObject([{ status: 'FAILED' }]);
  });

  it('belong to a refund of ours by our id', async () => {
    const { id, intent } = await paid();
    const { refund: made } = await refund(graph, agent, id, { amountMinor: 99 });
    const fields = { id: newStripeId('re'), amount: 99, status: 'succeeded', metadata: { transactionId: made?.id } };
    const other = { ...fields, id: newStripeId('re'), amount: 98 };
    expect((await apply(graph, refundEvent(intent, other))).transaction?.id).not.toBe(made?.id);
    expect((await apply(graph, refundEvent(intent, fields))).transaction?.id).toBe(made?.id);
    const refunds = (await read(graph, anna, id))?.refunds ?? [];
    expect(refunds.map((one) => one.amount.amountMinor).sort((one, two) => one - two)).toEqual([98, 99]);
    expect(refunds.find((one) => one.id === made?.id)?.status).toBe('SUCCEEDED');
    expect((await read(graph, anna, made?.id ?? ''))?.stripeRefundId).toBe(fields.id);
  });

  it('are booked as Stripe made them, and the ledger names what is above the capture', async () => {
    const { id, intent } = await paid();
    await refund(graph, agent, id, { amountMinor: 1_000 });
    const event = refundEvent(intent, { id: newStripeId('re'), amount: 100, status: 'succeeded' });
    expect((await apply(graph, event)).outcome).toBe('APPLIED');
    expect(await read(graph, anna, id)).toMatchObject({
      ...{ refunded: { amountMinor: 100 }, pendingRefund: { amountMinor: 1_000 }, refundable: { amountMinor: 0 } },
    });
    const problem = (await ledger(graph, agent)).problems.find(({ transaction }) => transaction?.id === id);
    expect(problem).toMatchObject({ problem: 'OVER_REFUNDED', expected: 'at most 1099', found: '1100' });
  });

  it('come with the charge as well: each refund counts once', async () => {
    const { id, intent } = await paid();
    const refunds = [50, 60].map((amount) => stripeObject('refund', { id: newStripeId('re'), amount, charge: 'ch_x' }));
    const charge = stripeObject('charge', { id: 'ch_x', payment_intent: intent, refunds: { data: refunds } });
    expect((await apply(graph, stripeEvent('charge.refunded', charge))).outcome).toBe('APPLIED');
    for (const object of refunds) {
      const told = stripeEvent('refund.created', { ...object, payment_intent: intent });
      expect((await apply(graph, told)).outcome).toBe('IGNORED');
    }
    expect((await read(graph, anna, id))?.refunded.amountMinor).toBe(110);
    const bare = stripeObject('charge', { id: 'ch_x', payment_intent: intent });
    expect((await apply(graph, stripeEvent('charge.refunded', bare))).outcome).toBe('IGNORED');
  });
});

describe('events about disputes', () => {
  async function paid(): Promise<{ id: string; intent: string }> {
    const payment = await aPendingPayment();
    await apply(graph, intentEvent(payment.intent, 'succeeded'));
    return payment;
  }

  it('hold the money until it is won', async () => {
    const { id, intent } = await paid();
    const dispute = newStripeId('dp');
    const fields = { id: dispute, amount: 1_000 };
    for (const [status, outcome, payment] of [
      ['warning_needs_response', 'APPLIED', { status: 'SUCCEEDED', disputed: { amountMinor: 0 } }],
      ['needs_response', 'APPLIED', { status: 'DISPUTED', disputed: { amountMinor: 1_000 } }],
      ['under_review', 'APPLIED', { status: 'DISPUTED' }],
      ['under_review', 'IGNORED', { status: 'DISPUTED' }],
      ['lost', 'APPLIED', { status: 'CHARGED_BACK' }],
      ['won', 'APPLIED', { status: 'SUCCEEDED', disputed: { amountMinor: 0 } }],
    ] as const) {
      expect((await apply(graph, disputeEvent(intent, { ...fields, status }))).outcome).toBe(outcome);
      expect(await read(graph, anna, id)).toMatchObject(payment);
    }
    expect((await read(graph, anna, id))?.disputes).toMatchObject([{ id: dispute, status: 'WON' }]);
  });

  it('block refunds', async () => {
    const { id, intent } = await paid();
    await apply(graph, disputeEvent(intent, { id: newStripeId('dp'), amount: 100, status: 'needs_response' }));
    expect((await refund(graph, agent, id, { amountMinor: 1 })).userErrors[0]?.code).toBe('INVALID_STATE');
  });

  it('may be known only once they are lost', async () => {
    const { id, intent } = await paid();
    await apply(graph, disputeEvent(intent, { id: newStripeId('dp'), amount: 100, status: 'lost' }));
    expect(await read(graph, anna, id)).toMatchObject({
      status: 'CHARGED_BACK',
      history: [{ to: 'SUCCEEDED' }, { from: 'SUCCEEDED', to: 'CHARGED_BACK' }],
    });
  });

  it.each([
    ['isk', 101_350, 1_014, 'ISK', 1_014],
    ['std', 1_013, 1_013, 'STD', 1_000],
    ['no currency', 1_013, 1_013, 'XXX', 1_000],
    ['isk', -5, 0, 'XXX', 1_000],
  ])('count in %s, of %i, although our records cannot express that', async (currency, amount, minor, code, held) => {
    const intent = newStripeId('pi');
    const { id } = await aPayment(graph, anna.userId, { currency: 'ISK', stripePaymentIntentId: intent });
    const dispute = { id: newStripeId('dp'), amount, currency, status: 'lost' };
    expect((await apply(graph, disputeEvent(intent, dispute))).outcome).toBe('APPLIED');
    const payment = await read(graph, agent, id);
    expect(payment).toMatchObject({ status: 'CHARGED_BACK', disputed: { amountMinor: held } });
    expect(payment?.disputes).toMatchObject([{ amount: { amountMinor: minor, currency: code } }]);
    expect(payment?.timeline).toMatchObject([{ event: 'charge.dispute.updated', outcome: 'APPLIED' }]);
  });

  it('count above the payment, in other currencies and after a full refund; the ledger names each', async () => {
    const [above, elsewhere, after] = [await paid(), await paid(), await paid()];
    await apply(graph, refundEvent(after.intent, { id: newStripeId('re'), amount: 1_099, status: 'succeeded' }));
    for (const [{ intent }, amount, currency, status] of [
      [above, 1_113, 'usd', 'needs_response'],
      [elsewhere, 900, 'eur', 'needs_response'],
      [after, 1_099, 'usd', 'lost'],
    ] as const) {
      const dispute = { id: newStripeId('dp'), amount, currency, status };
      expect((await apply(graph, disputeEvent(intent, dispute))).outcome).toBe('APPLIED');
    }
    const { problems } = await ledger(graph, agent);
    for (const [{ id }, status, disputed, problem] of [
      [above, 'DISPUTED', 1_113, 'DISPUTE_AMOUNT'],
      [elsewhere, 'DISPUTED', 1_099, 'DISPUTE_CURRENCY'],
      [after, 'CHARGED_BACK', 1_099, 'OVERDRAWN'],
    ] as const) {
      expect(await read(graph, anna, id)).toMatchObject({
        ...{ status, disputed: { amountMinor: disputed }, refundable: { amountMinor: 0 } },
      });
      expect(problems.filter(({ transaction }) => transaction?.id === id).map((row) => row.problem)).toEqual([problem]);
    }
  });

  it('of one payment stand beside each other, in whatever order they are told', async () => {
    const [first, second] = [newStripeId('dp'), newStripeId('dp')];
    const states = await Promise.all(
      [false, true].map(async (backwards) => {
        const { id, intent } = await paid();
        const marked = (dispute: string): string => `${dispute}_${String(backwards)}`;
        const events = [
          disputeEvent(intent, { id: marked(first), amount: 400, status: 'needs_response', created: 1 }),
          disputeEvent(intent, { id: marked(second), amount: 300, status: 'needs_response', created: 2 }),
          disputeEvent(intent, { id: marked(first), amount: 400, status: 'lost', created: 1 }),
          disputeEvent(intent, { id: marked(first), amount: 400, status: 'won', created: 1 }),
        ];
        for (const event of backwards ? events.reverse() : events) await apply(graph, event);
        const { status, disputed, disputes } = (await read(graph, anna, id)) ?? {};
        return { status, disputed, disputes: disputes?.map((one) => one.status) };
      }),
    );
    expect(states[0]).toMatchObject({
      ...{ status: 'DISPUTED', disputed: { amountMinor: 300 }, disputes: ['WON', 'NEEDS_RESPONSE'] },
    });
    expect(states[1]).toEqual(states[0]);
  });
});

describe('other events', () => {
  it('are kept with the reason and nothing of what they hold', async () => {
    const canary = newId('canary');
    const event = stripeEvent('customer.created', stripeObject('charge', { description: canary }));
    const kept = await apply(graph, event);
    expect(kept).toMatchObject({ outcome: 'IGNORED', reason: 'Events of this type are not used here.' });
    expect(await collectionsWith(canary)).toEqual([]);
  });

  it('that are none are refused', async () => {
    const document = `mutation ($input: ApplyStripeEventInput!) {
      applyStripeEvent(input: $input) { event { id } userErrors { code field } }
    }`;
    const before = await WebhookEventModel.countDocuments({ provider: WebhookProvider.STRIPE });
    expect(await graph.data(webhook, document, { input: { event: { id: 'evt_1' } } })).toEqual({
      applyStripeEvent: { event: null, userErrors: [{ code: 'INVALID', field: ['input', 'event'] }] },
    });
    expect(await WebhookEventModel.countDocuments({ provider: WebhookProvider.STRIPE })).toBe(before);
  });

  it('leave no effect where they cannot be kept', async () => {
    const { id, intent } = await aPendingPayment();
    const event = intentEvent(intent, 'succeeded');
    const taken = importedId('whe', new Date(Number(event['created']) * 1_000), String(event['id']));
    const fields = { provider: WebhookProvider.STRIPE, type: 'x', outcome: WebhookOutcome.IGNORED };
    await WebhookEventModel.create({ _id: taken, eventId: newStripeId('evt'), ...fields, occurredAt: new Date() });
    await expect(apply(graph, event)).rejects.toThrow('INTERNAL_SERVER_ERROR');
    expect(await read(graph, anna, id)).toMatchObject({ status: 'PENDING', history: [], timeline: [] });
  });
});

describe('webhookEvents', () => {
  const list = `query ($filter: WebhookEventFilter, $first: Int!) {
    webhookEvents(filter: $filter, first: $first) { nodes { id eventId type outcome reason transaction { id } subscription { id } } totalCount }
  }`;

  it('lists them newest first, by outcome, type and transaction', async () => {
    const { id, intent } = await aPendingPayment();
    const made = [
      await apply(graph, intentEvent(intent, 'processing')),
      await apply(graph, intentEvent(intent, 'succeeded')),
      await apply(graph, intentEvent(intent, 'canceled')),
    ];
    const of = async (filter: object): Promise<string[]> => {
      const found = await graph.data<{ webhookEvents: { nodes: EventView[] } }>(agent, list, { filter, first: 50 });
      return found.webhookEvents.nodes.map((event) => event.id);
    };
    const newest = made.map((event) => event.id).reverse();
    expect(await of({ transactionId: id })).toEqual(newest);
    expect(await of({ transactionId: id, outcome: 'STALE' })).toEqual([made[2]?.id]);
    expect(await of({ transactionId: id, type: 'payment_intent.processing' })).toEqual([made[0]?.id]);
    expect((await of({ outcome: 'APPLIED', type: 'payment_intent.succeeded' }))[0]).toBe(made[1]?.id);
    expect((await of({})).slice(0, 3)).toEqual(newest);
    const node = 'query ($id: ID!) { node(id: $id) { id } }';
    expect(await graph.data(agent, node, { id: newest[0] })).toEqual({ node: { id: newest[0] } });
    expect(await graph.data(anna, node, { id: newest[0] })).toEqual({ node: null });
  });

  it('costs as many commands at page size 1 as at 50', async () => {
    const counts: number[] = [];
    for (const first of [1, 50]) {
      const { commands } = await commandsOf(() => graph.data(agent, list.replace('totalCount', ''), { first }));
      counts.push(commands.length);
    }
    expect(counts[0]).toBe(counts[1]);
    expect(counts[0]).toBeLessThanOrEqual(3);
  });
});
