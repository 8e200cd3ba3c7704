import { describe, expect, it } from 'vitest';
import { aBillingAgent, aPayment, ledger, read, record, refunded, update } from '../../../../test/testkit/billing.js';
import { aUser } from '../../../../test/testkit/callers.js';
import { collectionsWith } from '../../../../test/testkit/collections.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { trusted } from 'mongoose';
import { inTransaction } from '../../../database/transaction.js';
import { newId } from '../../../shared/ids.js';
import { billingPersonalData } from './billing-personal-data.service.js';
import { AgentPlan, AgentSubscriptionStatus } from '../agent-subscription/agent-subscription.enums.js';
import { AgentSubscriptionModel } from '../agent-subscription/agent-subscription.model.js';
import { TransactionChangeSource } from '../transaction/transaction.enums.js';
import { TransactionModel } from '../transaction/transaction.model.js';

const graph = useGraph();
const { INCOMPLETE, ACTIVE } = AgentSubscriptionStatus;
type Person = Awaited<ReturnType<typeof aUser>>;

async function exported(person: Person): Promise<Record<string, Record<string, unknown>[]>> {
  const parts = await Promise.all(
    billingPersonalData.map(async ({ collection, export: read_ }) => [collection, await read_(person)] as const),
  );
  return Object.fromEntries(parts) as Record<string, Record<string, unknown>[]>;
}
async function erase(person: Person): Promise<void> {
  await inTransaction(async (session) => {
    for (const { erase: eraseOne } of billingPersonalData) await eraseOne(person, session);
  });
}

async function aCustomer(canary: string, agent: Person): Promise<{ anna: Person; payment: string }> {
  const anna = await aUser();
  const given = { userId: anna.userId, type: 'PURCHASE', amountMinor: 1_000, currency: 'USD', status: 'PENDING' };
  const { transaction } = await record(graph, {
    ...{ ...given, description: `${canary} course`, stripeCustomerId: `cus_${canary}` },
    items: [{ description: 'A course', quantity: 1, unitAmountMinor: 1_000 }],
  });
  const payment = transaction?.id ?? '';
  await update(graph, payment, 'SUCCEEDED', `${canary} paid`);
  await refunded(graph, agent, payment, 300);
  const subscribe = `mutation ($agentId: String!) {
    subscribeToAgent(input: { agentId: $agentId, plan: TRIAL }) { subscription { id } }
  }`;
  await graph.data(anna, subscribe, { agentId: 'code-assistant' });
  await AgentSubscriptionModel.create({
    ...{
      _id: newId('asub'),
      userId: anna.userId,
      agentId: 'story-writer',
      term: 1,
      plan: AgentPlan.PRO,
      status: ACTIVE,
    },
    ...{ priceMinor: 2_900, currency: 'USD', stripeCustomerId: `cus_${canary}`, currentPeriodEnd: new Date() },
    history: [
      {
        from: INCOMPLETE,
        to: ACTIVE,
        source: TransactionChangeSource.CUSTOMER,
        actorId: anna.userId,
        reason: canary,
        at: new Date(),
      },
    ],
  });
  return { anna, payment };
}

describe('export', () => {
  it('has every payment, refund and subscription, in words, and nothing of others', async () => {
    const [canary, other, agent] = [newId('canary'), newId('canary'), await aBillingAgent()];
    const { anna, payment } = await aCustomer(canary, agent);
    await aCustomer(other, agent);
    const data = await exported(anna);
    expect(data['transactions']).toMatchObject([
      { type: 'refund', status: 'succeeded', amount: '3.00 USD', parentTransactionId: payment },
      {
        ...{
          id: payment,
          type: 'purchase',
          amount: '10.00 USD',
          refunded: '3.00 USD',
          description: `${canary} course`,
        },
        items: [{ description: 'A course', quantity: 1, unitAmount: '10.00 USD' }],
        history: [{ to: 'succeeded', reason: `${canary} paid` }, { to: 'partially_refunded' }],
      },
    ]);
    expect(data['agentsubscriptions']).toHaveLength(2);
    expect(JSON.stringify(data)).not.toContain(other);
    expect(JSON.stringify(data)).not.toContain(agent.userId);
  });
});

describe('erasure', () => {
  it('keeps the money under a word that leads to nobody, and what cost nothing not at all', async () => {
    const [canary, agent] = [newId('canary'), await aBillingAgent()];
    const { anna, payment } = await aCustomer(canary, agent);
    const other = await aCustomer(newId('canary'), agent);
    const before = await TransactionModel.findOne({ _id: payment }).lean();
    await erase(anna);
    expect(await collectionsWith(canary)).toEqual([]);
    for (const { collection } of billingPersonalData) {
      expect(await collectionsWith(anna.userId)).not.toContain(collection);
    }
    const kept = await read(graph, agent, payment);
    expect(kept).toMatchObject({
      ...{ status: 'PARTIALLY_REFUNDED', amount: { amountMinor: 1_000 }, refunded: { amountMinor: 300 } },
      ...{ user: null, description: null },
    });
    expect(kept?.history.map(({ reason }) => reason)).toEqual([null, null]);
    const rows = await TransactionModel.find({ parentTransactionId: payment }).lean();
    const after = await TransactionModel.findOne({ _id: payment }).lean();
    expect(new Set([after?.userId, ...rows.map(({ userId }) => userId)]).size).toBe(1);
    expect(after?.userId).toMatch(/^erased_/);
    expect(after?.updatedAt).toEqual(before?.updatedAt);
    const [subscription, ...more] = await AgentSubscriptionModel.find({ userId: trustedErased() }).lean();
    expect(more).toEqual([]);
    expect(subscription).toMatchObject({ agentId: 'story-writer', status: 'cancelled', dueAt: null });
    expect((await ledger(graph, agent)).clean).toBe(true);
    expect((await read(graph, other.anna, other.payment))?.user?.id).toBe(other.anna.userId);
  });

  it('takes the staff out of what they did to the money of others', async () => {
    const agent = await aBillingAgent();
    const { userId } = await aUser();
    const { id } = await aPayment(graph, userId);
    await refunded(graph, agent, id, 100);
    await TransactionModel.updateOne({ _id: id }, { $set: { 'history.0.actorId': agent.userId } });
    expect(await collectionsWith(agent.userId)).toContain('transactions');
    await erase(agent);
    expect(await collectionsWith(agent.userId)).not.toContain('transactions');
  });
});

/** Rows of erased accounts; when this is called, they belong to a single account. */
function trustedErased(): object {
  return trusted({ $gte: 'erased_', $lt: 'erased`' });
}
