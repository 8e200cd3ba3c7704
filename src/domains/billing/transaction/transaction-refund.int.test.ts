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
  refunded,
  stripeEvent,
  stripeObject,
  update,
  type EventView,
  type TransactionAnswer,
} from '../../../../test/testkit/billing.js';
import { aUser } from '../../../../test/testkit/callers.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import type { UserViewer } from '../../../auth/viewer.js';
import { newId } from '../../../shared/ids.js';
import { TransactionStatus } from './transaction.enums.js';
import { TransactionModel } from './transaction.model.js';

const graph = useGraph();
let anna: UserViewer;
let agent: UserViewer;

beforeAll(async () => {
  [anna, agent] = [await aUser(), await aBillingAgent()];
});

describe('refundTransaction', () => {
  it('promises a part, then what is left, and counts what is promised as given', async () => {
    const payment = await aPayment(graph, anna.userId);
    const first = await refund(graph, agent, payment.id, { amountMinor: 300, description: 'One of two' });
    expect(first.refund).toMatchObject({
      ...{ type: 'REFUND', status: 'PENDING', description: 'One of two', parent: { id: payment.id } },
      amount: { amountMinor: 300, currency: 'USD' },
      user: { id: anna.userId },
    });
    expect(first.payment).toMatchObject({
      ...{ status: 'SUCCEEDED', pendingRefund: { amountMinor: 300 }, refundable: { amountMinor: 700 } },
      refunds: [{ id: first.refund?.id, status: 'PENDING' }],
    });
    const tooMuch = await refund(graph, agent, payment.id, { amountMinor: 701 });
    expect(tooMuch.userErrors).toMatchObject([
      {
        ...{ code: 'OUT_OF_RANGE', field: ['input', 'amountMinor'] },
        message: 'At most 7.00 USD of this payment can be refunded.',
      },
    ]);
    const rest = await refund(graph, agent, payment.id);
    expect(rest.refund?.amount.amountMinor).toBe(700);
    expect((await refund(graph, agent, payment.id)).userErrors[0]?.message).toBe(
      'This payment has no refundable amount left.',
    );
    await update(graph, first.refund?.id ?? '', 'CANCELLED');
    expect((await read(graph, anna, payment.id))?.refundable.amountMinor).toBe(300);
  });

  it.each(['PENDING', 'PROCESSING', 'AUTHORIZED', 'FAILED', 'CANCELLED'])('refuses what is %s', async (status) => {
    const payment = await aPayment(graph, anna.userId, { status });
    expect((await refund(graph, agent, payment.id, { amountMinor: 1 })).userErrors).toMatchObject([
      { code: 'INVALID_STATE', field: ['id'], allowed: ['SUCCEEDED', 'PARTIALLY_REFUNDED'] },
    ]);
  });

  it('refuses to refund a refund', async () => {
    const payment = await aPayment(graph, anna.userId);
    const back = await refunded(graph, agent, payment.id, 100);
    expect((await refund(graph, agent, back, { amountMinor: 1 })).userErrors[0]?.code).toBe('NOT_FOUND');
  });

  it.each([
    ['JPY', 'At most 999 JPY of this payment can be refunded.'],
    ['KWD', 'At most 0.999 KWD of this payment can be refunded.'],
  ])('speaks in %s', async (currency, message) => {
    const payment = await aPayment(graph, anna.userId, { amountMinor: 999, currency });
    expect((await refund(graph, agent, payment.id, { amountMinor: 1_000 })).userErrors[0]?.message).toBe(message);
  });

  it('is done once for one key, at once and later, though nothing is left by then', async () => {
    const payment = await aPayment(graph, anna.userId);
    const input = { idempotencyKey: newId('key') };
    const answers = await Promise.all(Array.from({ length: 50 }, () => refund(graph, agent, payment.id, input)));
    answers.push(await refund(graph, agent, payment.id, input));
    expect(new Set(answers.map((answer) => answer.refund?.id)).size).toBe(1);
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    expect(await TransactionModel.countDocuments({ parentTransactionId: payment.id })).toBe(1);
  });

  it('gives the last cent once to 200 who ask at once', async () => {
    const payment = await aPayment(graph, anna.userId);
    await refunded(graph, agent, payment.id, 999);
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => refund(graph, agent, payment.id, { amountMinor: 1 })),
    );
    expect(answers.filter((answer) => answer.refund)).toHaveLength(1);
    expect(new Set(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code)))).toEqual(
      new Set(['OUT_OF_RANGE']),
    );
    expect(await TransactionModel.countDocuments({ parentTransactionId: payment.id })).toBe(2);
    expect(await read(graph, anna, payment.id)).toMatchObject({
      ...{ refunded: { amountMinor: 999 }, pendingRefund: { amountMinor: 1 }, refundable: { amountMinor: 0 } },
    });
  });

  it('never gives more than was captured to a crowd with different wishes, some of which fail meanwhile', async () => {
    const payment = await aPayment(graph, anna.userId);
    const work = Array.from({ length: 60 }, async (_, index) => {
      const { refund: made } = await refund(graph, agent, payment.id, { amountMinor: 10 + ((index * 37) % 90) });
      if (made) await update(graph, made.id, index % 3 === 0 ? 'FAILED' : 'SUCCEEDED');
    });
    await Promise.all(work);
    const rows = await TransactionModel.find({ parentTransactionId: payment.id }).lean();
    const gone = rows
      .filter(({ status }) => status === TransactionStatus.SUCCEEDED)
      .reduce((sum, row) => sum + row.amountMinor, 0);
    expect(gone).toBeGreaterThan(0);
    expect(gone).toBeLessThanOrEqual(1_000);
    expect((await read(graph, anna, payment.id))?.refunded.amountMinor).toBe(gone);
    expect(await ledger(graph, agent)).toMatchObject({ clean: true, problems: [] });
  });
});

describe('a refund that a back end made at Stripe', () => {
  /** A payment of 10.00 USD at Stripe, and what happens to it there and here. */
  async function atStripe(): Promise<{
    id: string;
    recorded: (input?: object) => Promise<TransactionAnswer>;
    event: (stripeRefundId: string, fields?: object) => Promise<EventView>;
    figures: () => Promise<unknown>;
  }> {
    const intent = newStripeId('pi');
    const { id } = await aPayment(graph, anna.userId, { stripePaymentIntentId: intent });
    const given = { userId: anna.userId, type: 'REFUND', amountMinor: 400, currency: 'USD', status: 'SUCCEEDED' };
    return {
      id,
      recorded: (input = {}) => record(graph, { ...given, parentTransactionId: id, ...input }),
      event: (stripeRefundId, fields = {}) =>
        apply(
          graph,
          stripeEvent(
            'refund.created',
            stripeObject('refund', {
              ...{ id: stripeRefundId, amount: 400, currency: 'usd', status: 'succeeded', metadata: {} },
              ...{ payment_intent: intent, charge: null, ...fields },
            }),
          ),
        ),
      figures: async () => {
        const payment = await read(graph, agent, id);
        return [payment?.refunded.amountMinor, payment?.pendingRefund.amountMinor, payment?.refunds.length];
      },
    };
  }

  it('is counted once, though only the event names it', async () => {
    const { recorded, event, figures } = await atStripe();
    const { transaction } = await recorded();
    const refundId = newStripeId('re');
    expect(await event(refundId)).toMatchObject({ transaction: { id: transaction?.id } });
    expect(await figures()).toEqual([400, 0, 1]);
    expect((await read(graph, agent, transaction?.id ?? ''))?.stripeRefundId).toBe(refundId);
  });

  it('becomes what the event says, where it was recorded before its outcome was known', async () => {
    const { recorded, event, figures } = await atStripe();
    await recorded({ status: 'PENDING' });
    expect(await figures()).toEqual([0, 400, 1]);
    expect((await event(newStripeId('re'))).outcome).toBe('APPLIED');
    expect(await figures()).toEqual([400, 0, 1]);
  });

  it('is counted for each event once there are two of one amount', async () => {
    const { recorded, event, figures } = await atStripe();
    await recorded();
    await recorded();
    for (const refundId of [newStripeId('re'), newStripeId('re')]) await event(refundId);
    expect(await figures()).toEqual([800, 0, 2]);
  });

  it('is another one where amount or payment differ, or where it failed', async () => {
    const { recorded, event, figures } = await atStripe();
    const { transaction } = await recorded({ status: 'PENDING' });
    await update(graph, transaction?.id ?? '', 'FAILED');
    await event(newStripeId('re'));
    await event(newStripeId('re'), { amount: 100 });
    expect(await figures()).toEqual([500, 0, 3]);
  });

  it('is known by its ID, once, whichever comes first', async () => {
    const { recorded, event, figures } = await atStripe();
    const [first, second] = [newStripeId('re'), newStripeId('re')];
    const { transaction } = await recorded({ stripeRefundId: first });
    expect(transaction?.stripeRefundId).toBe(first);
    await event(second);
    await event(first);
    expect(await figures()).toEqual([800, 0, 2]);
    for (const stripeRefundId of [first, second]) {
      expect((await recorded({ stripeRefundId, amountMinor: 1 })).userErrors).toMatchObject([
        { code: 'ALREADY_DONE', field: ['input', 'stripeRefundId'] },
      ]);
    }
  });

  it('is not recorded again without its ID after the event', async () => {
    const { recorded, event, figures } = await atStripe();
    const refundId = newStripeId('re');
    await event(refundId);
    expect((await recorded()).userErrors).toMatchObject([
      {
        ...{ code: 'ALREADY_DONE', field: ['input', 'stripeRefundId'] },
        message: `Refund ${refundId} of this amount is recorded already. Specify stripeRefundId to record another one.`,
      },
    ]);
    expect(await figures()).toEqual([400, 0, 1]);
    expect((await recorded({ stripeRefundId: newStripeId('re') })).userErrors).toEqual([]);
    expect((await recorded({ amountMinor: 100 })).userErrors).toEqual([]);
    expect(await figures()).toEqual([900, 0, 3]);
  });

  it('of another payment is refused', async () => {
    const [one, other] = [await atStripe(), await atStripe()];
    const refundId = newStripeId('re');
    await one.recorded({ stripeRefundId: refundId });
    expect(await other.event(refundId)).toMatchObject({
      ...{ outcome: 'REFUSED', reason: 'Our record is a refund of another payment.' },
    });
    expect([await one.figures(), await other.figures()]).toEqual([
      [400, 0, 1],
      [0, 0, 0],
    ]);
  });

  it('leaves alone a refund that the staff promised, which is sent to Stripe by us', async () => {
    const { id, event, figures } = await atStripe();
    await refund(graph, agent, id, { amountMinor: 400 });
    await event(newStripeId('re'));
    expect(await figures()).toEqual([400, 400, 2]);
  });

  it('has an ID that no payment can have', async () => {
    const { recorded } = await atStripe();
    const payment = { type: 'PURCHASE', parentTransactionId: null, stripeRefundId: newStripeId('re') };
    expect((await recorded(payment)).userErrors).toMatchObject([
      { code: 'INVALID', field: ['input', 'stripeRefundId'] },
    ]);
  });
});
