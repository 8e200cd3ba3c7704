import type { ClientSession } from 'mongoose';
import { asClass } from '../../../database/entity.js';
import { Erasure, type Erased } from '../../../database/erasure.js';
import type { PersonalData } from '../../../graphql/domain.js';
import { paymentCustomerData } from '../../../payments/payment-customer.store.js';
import { newErasedId } from '../../../shared/ids.js';
import { formatMoney } from '../../../shared/money.js';
import { AgentSubscriptionStatus } from '../agent-subscription/agent-subscription.enums.js';
import { AgentSubscription, AgentSubscriptionModel } from '../agent-subscription/agent-subscription.model.js';
import { isLive } from '../agent-subscription/agent-subscription.states.js';
import { TransactionChangeSource } from '../transaction/transaction.enums.js';
import { TransactionModel, type Transaction } from '../transaction/transaction.model.js';

const PAYMENTS_STAY = 'Amounts, statuses and times of payments must be kept by law; they no longer identify you.';
const SUBSCRIPTIONS_STAY =
  'Paid subscriptions are kept with their payments and no longer identify you. Free subscriptions are deleted.';

async function exportTransactions(userId: string): Promise<unknown[]> {
  const rows = await TransactionModel.find({ userId }).sort({ _id: -1 }).lean<Transaction[]>();
  return rows.map((plain) => {
    const { _id, type, status, currency, description, parentTransactionId, refundReason, createdAt, ...row } = plain;
    return {
      ...{
        id: _id,
        type,
        status,
        amount: formatMoney(plain),
        description,
        parentTransactionId,
        refundReason,
        createdAt,
      },
      capturedAt: row.capturedAt,
      refunded: formatMoney({ amountMinor: row.refundedMinor, currency }),
      disputed: formatMoney({ amountMinor: row.disputedMinor, currency }),
      items: row.items.map(({ description: what, quantity, unitAmountMinor }) => ({
        description: what,
        quantity,
        unitAmount: formatMoney({ amountMinor: unitAmountMinor, currency }),
      })),
      history: row.history.map(({ from, to, reason, at }) => ({ from, to, reason, at })),
    };
  });
}

/**
 * Payments must be kept by law, so the rows are pseudonymized: one random ID replaces the account in all of them and is stored
 * nowhere else. Stripe customer IDs and free text are removed.
 */
async function eraseTransactions(userId: string, session: ClientSession): Promise<Erased> {
  const erasure = new Erasure(session);
  const own = await erasure.change(
    TransactionModel,
    { userId },
    {
      $set: { userId: newErasedId(), description: null, 'history.$[].reason': null },
      $unset: { stripeCustomerId: 1 },
      // Makes a concurrent refund start over.
      $inc: { revision: 1 },
    },
  );
  await erasure.leaveHistory(TransactionModel, userId, null);
  return erasure.done(own > 0 && PAYMENTS_STAY);
}

async function exportSubscriptions(userId: string): Promise<unknown[]> {
  const rows = await AgentSubscriptionModel.find({ userId }).sort({ _id: -1 }).lean<AgentSubscription[]>();
  return rows.map(
    ({ _id, agentId, plan, status, currentPeriodEnd, cancelAtPeriodEnd, endedAt, createdAt, history }) => ({
      ...{ id: _id, agentId, plan, status, currentPeriodEnd, cancelAtPeriodEnd, endedAt, createdAt },
      history: history.map(({ from, to, reason, at }) => ({ from, to, reason, at })),
    }),
  );
}

/** Free subscriptions are deleted; paid ones are pseudonymized like their payments and end now. */
async function eraseSubscriptions(userId: string, session: ClientSession): Promise<Erased> {
  const rows = await AgentSubscriptionModel.find({ userId }).session(session).lean<AgentSubscription[]>();
  if (rows.length === 0) return { records: 0 };
  const erased = newErasedId();
  await AgentSubscriptionModel.bulkWrite(
    rows.map((plain) => {
      const row = asClass(AgentSubscription, plain);
      const filter = { _id: row._id };
      if (row.priceMinor === null) return { deleteOne: { filter } };
      return { updateOne: { filter, update: heldSubscription(row, erased, new Date()), timestamps: false } };
    }),
    { session },
  );
  const stays = rows.some(({ priceMinor }) => priceMinor !== null);
  return { records: rows.length, kept: stays ? SUBSCRIPTIONS_STAY : undefined };
}

function heldSubscription(row: AgentSubscription, userId: string, now: Date): object {
  const history = row.history.map(({ from, to, source, at }) => ({
    from,
    to,
    source,
    at,
    actorId: null,
    reason: null,
  }));
  const ends = isLive(row.status);
  const { INCOMPLETE, INCOMPLETE_EXPIRED, CANCELLED } = AgentSubscriptionStatus;
  const to = row.status === INCOMPLETE ? INCOMPLETE_EXPIRED : CANCELLED;
  const last = {
    ...{ from: row.status, to, source: TransactionChangeSource.CUSTOMER },
    ...{ actorId: null, reason: 'The account was erased.', at: now },
  };
  return {
    $set: {
      userId,
      history: ends ? [...history, last] : history,
      dueAt: null,
      ...(ends ? { status: to, endedAt: now, cancelAtPeriodEnd: false } : {}),
    },
    $unset: { stripeCustomerId: 1 },
    $inc: { revision: 1 },
  };
}

export const billingPersonalData: readonly PersonalData[] = [
  paymentCustomerData,
  {
    collection: 'transactions',
    export: ({ userId }) => exportTransactions(userId),
    erase: ({ userId }, session) => eraseTransactions(userId, session),
  },
  {
    collection: 'agentsubscriptions',
    export: ({ userId }) => exportSubscriptions(userId),
    erase: ({ userId }, session) => eraseSubscriptions(userId, session),
  },
];
