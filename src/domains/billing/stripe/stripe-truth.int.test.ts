import { afterEach, expect, it } from 'vitest';
import { newStripeId } from '../../../../test/testkit/billing.js';
import { unwatched } from '../../../../test/testkit/commands.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { subscriptionTools } from '../../../../test/testkit/subscriptions.js';
import { aUser } from '../../../../test/testkit/callers.js';
import { deleteEach } from '../../../database/bulk.js';
import { newId } from '../../../shared/ids.js';
import { AgentSubscriptionModel } from '../agent-subscription/agent-subscription.model.js';
import { newTransaction } from '../transaction/transaction-record.js';
import { DisputeStatus, TransactionStatus, TransactionType } from '../transaction/transaction.enums.js';
import { TransactionModel } from '../transaction/transaction.model.js';
import { takeOverObjects } from './stripe-truth.service.js';

const graph = useGraph();

afterEach(() =>
  unwatched(async () => {
    await deleteEach(TransactionModel, {});
    await deleteEach(AgentSubscriptionModel, {});
  }),
);

/** Makes a record that is not over, and returns the ID of its object at Stripe. */
type Make = () => Promise<string>;

function aTransaction(type: TransactionType, status: TransactionStatus, fields: object): Promise<unknown> {
  const money = { amountMinor: 1_000, currency: 'USD', description: null };
  const record = newTransaction({ _id: newId('txn'), userId: 'usr_1', type, status, ...money, at: new Date() });
  return TransactionModel.create({ ...record, ...fields });
}

const payment: Make = async () => {
  const id = newStripeId('pi');
  await aTransaction(TransactionType.PURCHASE, TransactionStatus.PENDING, { stripePaymentIntentId: id });
  return id;
};

const refund: Make = async () => {
  const id = newStripeId('re');
  await aTransaction(TransactionType.REFUND, TransactionStatus.PENDING, { stripeRefundId: id });
  return id;
};

const dispute: Make = async () => {
  const id = newStripeId('dp');
  const row = { _id: id, status: DisputeStatus.UNDER_REVIEW, amountMinor: 1_000, currency: 'USD' };
  const at = new Date();
  await aTransaction(TransactionType.PURCHASE, TransactionStatus.DISPUTED, {
    stripePaymentIntentId: newStripeId('pi'),
    disputes: [{ ...row, reason: null, openedAt: at, providerAt: at }],
  });
  return id;
};

const subscription: Make = async () => {
  const anna = await aUser();
  return (await subscriptionTools(graph, () => anna).billed('ACTIVE')).stripe;
};

/** What Stripe is asked about in one reconciliation; it answers nothing. */
async function askedAt(now: Date): Promise<string[]> {
  const asked: string[] = [];
  const object = (_kind: string, id: string): Promise<undefined> => {
    asked.push(id);
    return Promise.resolve(undefined);
  };
  await takeOverObjects({ object }, now);
  return asked;
}

it.each([
  ['payment', payment],
  ['refund', refund],
  ['dispute', dispute],
  ['subscription', subscription],
])('every %s is asked about after some reconciliations, the newest first', async (_name, make) => {
  const ids: string[] = [];
  await unwatched(async () => {
    for (let count = 0; count < 201; count += 1) ids.push(await make());
  });
  const first = await askedAt(new Date('2026-11-30T12:00:00Z'));
  expect(new Set(first)).toEqual(new Set(ids.slice(1)));
  const second = await askedAt(new Date('2026-11-30T12:15:00Z'));
  expect(second).toHaveLength(200);
  expect(second[0]).toBe(ids[0]);
  const third = await askedAt(new Date('2026-11-30T12:30:00Z'));
  expect(third[0]).toBe(ids[1]);
});
