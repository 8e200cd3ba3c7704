import { beforeAll, describe, expect, it } from 'vitest';
import { aBillingAgent, aPayment, ledger, read, refund, refunded, update } from '../../../../test/testkit/billing.js';
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
