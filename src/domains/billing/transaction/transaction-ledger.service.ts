import { trusted } from 'mongoose';
import { MAX_READ_TIME } from '../../../database/connection.js';
import { asClass } from '../../../database/entity.js';
import { firstIdAt } from '../../../shared/ids.js';
import { formatMoney } from '../../../shared/money.js';
import { AgentSubscription, AgentSubscriptionModel } from '../agent-subscription/agent-subscription.model.js';
import type { AgentSubscriptionStatus } from '../agent-subscription/agent-subscription.enums.js';
import { LIVE } from '../agent-subscription/agent-subscription.states.js';
import { LedgerProblem, WebhookOutcome, WebhookProvider } from '../billing/billing.enums.js';
import { disputedTotal, PENDING_REFUNDS } from './transaction.money.js';
import { TransactionStatus } from './transaction.enums.js';
import {
  paymentProblems,
  refundProblems,
  type BrokenRow,
  type LedgerParent,
  type LedgerRow,
  type RefundSums,
} from './transaction-ledger.rules.js';
import { Transaction, TransactionModel } from './transaction.model.js';
import type { CurrencyTotals } from './transaction.payloads.js';
import { totalsOf, type Sums } from './transaction-summary.service.js';
import { MONTH } from '../stripe/stripe-fact.js';
import { WebhookEventModel, type WebhookEvent } from '../webhook-event/webhook-event.model.js';

const BATCH = 500;

export interface LedgerReport {
  payments: number;
  refunds: number;
  broken: BrokenRow[];
  byCurrency: CurrencyTotals[];
}

const FIELDS = {
  userId: 1,
  currency: 1,
  status: 1,
  amountMinor: 1,
  capturedMinor: 1,
  capturedAt: 1,
  refundedMinor: 1,
  pendingRefundMinor: 1,
  disputedMinor: 1,
  disputes: 1,
  history: 1,
  parentTransactionId: 1,
} as const;

/**
 * Recomputes the whole ledger from its rows: totals of refunds and disputes, the resulting status, whether each history
 * leads to it, and `gross - refunds - disputes = net` per currency. Also lists differences from Stripe.
 */
export async function ledgerCheck(): Promise<LedgerReport> {
  const broken: BrokenRow[] = [];
  const sums = new Map<string, Sums>();
  let payments = 0;
  for await (const batch of batches(false)) {
    payments += batch.length;
    const refunds = await refundSums(batch.map(({ _id }) => _id));
    for (const row of batch) {
      const own = refunds.get(row._id) ?? { _id: row._id, refunded: 0, pending: 0 };
      broken.push(...paymentProblems(row, own));
      addTo(sums, row, own);
    }
  }
  let refunds = 0;
  for await (const batch of batches(true)) {
    refunds += batch.length;
    broken.push(...(await refundRowProblems(batch)));
  }
  broken.push(...(await contradictions()));
  const byCurrency = [...sums].sort().map(([currency, total]) => totalsOf(currency, total));
  return { payments, refunds, broken, byCurrency };
}

function batches(isRefund: boolean): AsyncGenerator<LedgerRow[]> {
  return inPages('txn', (after) =>
    TransactionModel.find({ isRefund, _id: trusted({ $gt: after }) }, FIELDS)
      .sort({ _id: 1 })
      .limit(BATCH)
      .maxTimeMS(MAX_READ_TIME)
      .lean<LedgerRow[]>(),
  );
}

/** Totals of the refund rows of payments, computed by the database. */
async function refundSums(paymentIds: readonly string[]): Promise<Map<string, RefundSums>> {
  const rows = await TransactionModel.aggregate<RefundSums>([
    { $match: { parentTransactionId: { $in: [...paymentIds] } } },
    {
      $group: {
        _id: '$parentTransactionId',
        refunded: { $sum: { $cond: [{ $eq: ['$status', TransactionStatus.SUCCEEDED] }, '$amountMinor', 0] } },
        pending: { $sum: { $cond: [{ $in: ['$status', [...PENDING_REFUNDS]] }, '$amountMinor', 0] } },
      },
    },
  ]);
  return new Map(rows.map((row) => [row._id, row]));
}

/** Differences from Stripe: refused events and deviating prices. */
async function contradictions(): Promise<BrokenRow[]> {
  const broken: BrokenRow[] = [];
  for await (const events of inPages('whe', refusedEvents)) broken.push(...events.map(refusedEvent));
  // Newest first, because only the first ones are shown.
  broken.reverse();
  for (const status of LIVE) {
    const page = (after: string): Promise<AgentSubscription[]> => otherPrices(status, after);
    for await (const subscriptions of inPages('asub', page)) broken.push(...subscriptions.map(otherPrice));
  }
  return broken;
}

/** All pages, by ID, so that no record hides another. */
async function* inPages<T extends { _id: string }>(
  prefix: string,
  page: (after: string) => Promise<T[]>,
): AsyncGenerator<T[]> {
  // IDs of the same length: the embedded database compares others incorrectly on a descending key.
  for (let after = firstIdAt(prefix, new Date(0)); ;) {
    const rows = await page(after);
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last._id;
  }
}

type RefusedEvent = Pick<WebhookEvent, '_id' | 'transactionId' | 'subscriptionId' | 'reason' | 'type'>;

function refusedEvents(after: string): Promise<RefusedEvent[]> {
  return WebhookEventModel.find(
    {
      ...{ provider: WebhookProvider.STRIPE, outcome: WebhookOutcome.REFUSED },
      _id: trusted({ $gt: after }),
    },
    { transactionId: 1, subscriptionId: 1, reason: 1, type: 1 },
  )
    .sort({ _id: 1 })
    .limit(BATCH)
    .maxTimeMS(MAX_READ_TIME)
    .lean<RefusedEvent[]>();
}

function refusedEvent({ transactionId, subscriptionId, reason, type }: RefusedEvent): BrokenRow {
  return {
    ...(transactionId ? { transactionId } : {}),
    ...(subscriptionId ? { subscriptionId } : {}),
    ...{ problem: LedgerProblem.REFUSED_EVENT, expected: 'our record', found: `${type}: ${reason ?? ''}` },
  };
}

function otherPrices(status: AgentSubscriptionStatus, after: string): Promise<AgentSubscription[]> {
  return AgentSubscriptionModel.find({
    ...{ status, billedMinor: trusted({ $gt: -1 }) },
    _id: trusted({ $gt: after }),
  })
    .sort({ _id: 1 })
    .limit(BATCH)
    .maxTimeMS(MAX_READ_TIME)
    .lean<AgentSubscription[]>();
}

function otherPrice(subscription: AgentSubscription): BrokenRow {
  const { _id, priceMinor, currency, billedMinor, billedCurrency, billedInterval } = subscription;
  const billed = formatMoney({ amountMinor: billedMinor ?? 0, currency: billedCurrency ?? currency });
  return {
    subscriptionId: _id,
    problem: LedgerProblem.SUBSCRIPTION_PRICE,
    expected: `${formatMoney({ amountMinor: priceMinor ?? 0, currency })} per ${MONTH}`,
    found: `${billed} per ${billedInterval ?? MONTH}`,
  };
}

async function refundRowProblems(batch: readonly LedgerRow[]): Promise<BrokenRow[]> {
  const ids = [...new Set(batch.map(({ parentTransactionId }) => parentTransactionId ?? ''))];
  const parents = await TransactionModel.find({ _id: trusted({ $in: ids }) }, { userId: 1, currency: 1, isRefund: 1 })
    .maxTimeMS(MAX_READ_TIME)
    .lean<(LedgerParent & { _id: string })[]>();
  const byId = new Map(parents.map((parent) => [parent._id, parent]));
  return batch.flatMap((row) => refundProblems(row, byId.get(row.parentTransactionId ?? '')));
}

function addTo(sums: Map<string, Sums>, row: LedgerRow, { refunded }: RefundSums): void {
  if (row.capturedMinor === 0) return;
  const before = sums.get(row.currency) ?? { gross: 0, refunded: 0, disputed: 0, net: 0, count: 0 };
  const disputed = disputedTotal(row, row.disputes);
  sums.set(row.currency, {
    gross: before.gross + row.capturedMinor,
    refunded: before.refunded + refunded,
    disputed: before.disputed + disputed,
    net: before.net + row.capturedMinor - refunded - disputed,
    count: before.count + 1,
  });
}

/** The subscriptions of a report's rows, in one query. */
export async function subscriptionsOf(rows: readonly BrokenRow[]): Promise<Map<string, AgentSubscription>> {
  const ids = [...new Set(rows.flatMap(({ subscriptionId }) => subscriptionId ?? []))];
  const found = await AgentSubscriptionModel.find({ _id: trusted({ $in: ids }) })
    .maxTimeMS(MAX_READ_TIME)
    .lean<AgentSubscription[]>();
  return new Map(found.map((plain) => [plain._id, asClass(AgentSubscription, plain)]));
}

/** The transactions of a report's rows, in one query. */
export async function transactionsOf(rows: readonly BrokenRow[]): Promise<Map<string, Transaction>> {
  const ids = [...new Set(rows.flatMap(({ transactionId }) => transactionId ?? []))];
  const found = await TransactionModel.find({ _id: trusted({ $in: ids }) })
    .maxTimeMS(MAX_READ_TIME)
    .lean<Transaction[]>();
  return new Map(found.map((plain) => [plain._id, asClass(Transaction, plain)]));
}
