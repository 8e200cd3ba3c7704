import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  aBillingAgent,
  aPayment,
  apply,
  ledger,
  newStripeId,
  read,
  refund,
  refunded,
  stripeEvent,
  stripeObject,
  update,
  type TransactionView,
} from '../../../../test/testkit/billing.js';
import { aUser } from '../../../../test/testkit/callers.js';
import { subscriptionTools } from '../../../../test/testkit/subscriptions.js';
import { unwatched } from '../../../../test/testkit/commands.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import type { UserViewer } from '../../../auth/viewer.js';
import { deleteEach } from '../../../database/bulk.js';
import { importedId, newId } from '../../../shared/ids.js';
import { AgentSubscriptionModel } from '../agent-subscription/agent-subscription.model.js';
import { WebhookOutcome, WebhookProvider } from '../billing/billing.enums.js';
import { TransactionModel } from './transaction.model.js';
import { WebhookEventModel } from '../webhook-event/webhook-event.model.js';

const graph = useGraph();
let anna: UserViewer;
let agent: UserViewer;

beforeAll(async () => {
  [anna, agent] = [await aUser(), await aBillingAgent()];
});

/** The check covers the whole ledger, so no test may leave rows behind, even if it fails. */
const clearLedger = (): Promise<void> =>
  unwatched(async () => {
    await deleteEach(TransactionModel, {});
    await deleteEach(WebhookEventModel, {});
  });

afterEach(clearLedger);

const RECONCILE = `mutation { reconcileTransactions {
  providerAsked healed { id status refunded { amountMinor } } healedCount eventsSettled subscriptionsExpired subscriptionsChanged
  remaining { problem transaction { id } } userErrors { code }
} }`;

interface Reconciled {
  reconcileTransactions: {
    healed: { id: string; status: string; refunded: { amountMinor: number } }[];
    healedCount: number;
    providerAsked: boolean;
    eventsSettled: number;
    remaining: { problem: string; transaction: { id: string } | null }[];
  };
}

const reconcile = async (): Promise<Reconciled['reconcileTransactions']> =>
  (await graph.data<Reconciled>(agent, RECONCILE)).reconcileTransactions;

type Step =
  | { kind: 'intent'; status: string }
  | { kind: 'refund'; which: number; amount: number; status: string }
  | { kind: 'dispute'; which: number; amount: number; status: string }
  | { kind: 'staff'; amount: number; then: string }
  | { kind: 'repeat' };

/** Any event in any order, including late, duplicate and contradictory ones. */
const steps = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('intent' as const), status: intentStatus() }) },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('refund' as const),
        which: fc.nat(2),
        amount: fc.integer({ min: 1, max: 700 }),
        status: fc.constantFrom('pending', 'requires_action', 'succeeded', 'failed', 'canceled'),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('dispute' as const),
        which: fc.nat(1),
        amount: fc.integer({ min: 1, max: 1_099 }),
        status: fc.constantFrom('warning_needs_response', 'needs_response', 'under_review', 'won', 'lost'),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('staff' as const),
        amount: fc.integer({ min: 1, max: 700 }),
        then: fc.constantFrom('PENDING', 'SUCCEEDED', 'FAILED', 'REQUIRES_ACTION'),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('repeat' as const) }) },
  ),
  { minLength: 4, maxLength: 14 },
);

function intentStatus(): fc.Arbitrary<string> {
  return fc.constantFrom('processing', 'requires_action', 'succeeded', 'succeeded', 'succeeded', 'canceled');
}

/** Amounts keep the value of their first event, as at Stripe. */
const stable = (amounts: Map<string, number>, key: string, amount: number): number => {
  const known = amounts.get(key) ?? amount;
  amounts.set(key, known);
  return known;
};

async function play(list: readonly Step[]): Promise<string> {
  const [intent, mark] = [newStripeId('pi'), newId('run')];
  const payment = await aPayment(graph, anna.userId, {
    ...{ amountMinor: 1_099, status: 'PENDING', stripePaymentIntentId: intent },
  });
  const amounts = new Map<string, number>();
  let last: Record<string, unknown> | undefined;
  for (const step of list) {
    if (step.kind === 'staff') {
      const { refund: made } = await refund(graph, agent, payment.id, { amountMinor: step.amount });
      if (made && step.then !== 'PENDING') await update(graph, made.id, step.then);
      continue;
    }
    if (step.kind !== 'repeat') last = eventOf(step, intent, mark, amounts);
    if (last) await apply(graph, last);
  }
  return payment.id;
}

function eventOf(
  step: Exclude<Step, { kind: 'staff' | 'repeat' }>,
  intent: string,
  mark: string,
  amounts: Map<string, number>,
): Record<string, unknown> {
  if (step.kind === 'intent') {
    const received = step.status === 'succeeded' ? 1_099 : 0;
    const fields = { id: intent, status: step.status, last_payment_error: null, amount_received: received };
    return stripeEvent(`payment_intent.${step.status}`, stripeObject('payment_intent', fields));
  }
  const id = `${step.kind}_${mark}_${String(step.which)}`;
  const fields = {
    id,
    payment_intent: intent,
    charge: null,
    amount: stable(amounts, id, step.amount),
    status: step.status,
  };
  return step.kind === 'refund'
    ? stripeEvent('refund.updated', stripeObject('refund', fields))
    : stripeEvent('charge.dispute.updated', stripeObject('dispute', fields));
}

const total = (rows: readonly { amount: { amountMinor: number } }[]): number =>
  rows.reduce((sum, { amount }) => sum + amount.amountMinor, 0);

/** Problems the check must report for a payment; amounts from Stripe are booked even if they exceed the payment. */
function toBeNamed({ captured: { amountMinor: captured }, refunds, disputes }: TransactionView): string[] {
  const among = (rows: TransactionView['refunds'], ...statuses: string[]): number =>
    total(rows.filter(({ status }) => statuses.includes(status)));
  const back = among(refunds, 'SUCCEEDED');
  const held = among(disputes, 'NEEDS_RESPONSE', 'UNDER_REVIEW', 'LOST');
  return [
    ...(back + among(refunds, 'PENDING', 'REQUIRES_ACTION') > captured ? ['OVER_REFUNDED'] : []),
    ...(held > captured ? ['DISPUTE_AMOUNT'] : []),
    ...(held <= captured && back + held > captured ? ['OVERDRAWN'] : []),
  ];
}

async function checkPlayed(list: readonly Step[]): Promise<void> {
  const id = await play(list);
  const payment = await read(graph, agent, id);
  if (!payment) throw new Error('The payment is gone.');
  const { captured, refunded, disputed, refunds } = payment;
  const checked = await ledger(graph, agent);
  expect(checked.payments).toBe(1);
  expect(total(refunds.filter(({ status }) => status === 'SUCCEEDED'))).toBe(refunded.amountMinor);
  const named = checked.problems.map(({ problem, transaction }) => [transaction?.id, problem]);
  expect(named).toEqual(toBeNamed(payment).map((problem) => [id, problem]));
  const net = captured.amountMinor - refunded.amountMinor - disputed.amountMinor;
  const sums = { gross: captured, refunded, disputed, net: { amountMinor: net } };
  expect(checked.byCurrency).toMatchObject(captured.amountMinor === 0 ? [] : [withoutCurrency(sums)]);
}

type Sums = Record<'gross' | 'refunded' | 'disputed' | 'net', { amountMinor: number }>;

const withoutCurrency = (sums: Sums): object =>
  Object.fromEntries(Object.entries(sums).map(([name, { amountMinor }]) => [name, { amountMinor }]));

describe('any order of payments, refunds and disputes', () => {
  it('keeps gross - refunds - disputes = net, and every row right', async () => {
    await fc.assert(fc.asyncProperty(steps, checkPlayed), { numRuns: 25, plugins: [fc.afterEach(clearLedger)] });
  }, 180_000);

  it('sums up to what summaries say', async () => {
    const payment = await aPayment(graph, anna.userId);
    await refunded(graph, agent, payment.id, 400);
    await aPayment(graph, anna.userId, { amountMinor: 99, currency: 'EUR' });
    const [checked, summary] = [
      await ledger(graph, agent),
      await graph.data<{ billingSummary: { byCurrency: unknown[] } }>(
        anna,
        '{ billingSummary { byCurrency { currency gross { amountMinor } refunded { amountMinor } disputed { amountMinor } net { amountMinor } count } } }',
      ),
    ];
    const of = (currency: string, gross: number, refunded: number, net: number): object => ({
      ...{ currency, count: 1, gross: { amountMinor: gross }, refunded: { amountMinor: refunded } },
      ...{ disputed: { amountMinor: 0 }, net: { amountMinor: net } },
    });
    expect(checked.byCurrency).toEqual([of('EUR', 99, 0, 99), of('USD', 1_000, 400, 600)]);
    expect(summary.billingSummary.byCurrency).toEqual(checked.byCurrency);
  });
});

describe('ledgerCheck and reconcileTransactions', () => {
  it('name each broken row, set right what can be, and leave the rest', async () => {
    const one = await aPayment(graph, anna.userId);
    const back = await refunded(graph, agent, one.id, 400);
    const two = await aPayment(graph, anna.userId);
    const three = await aPayment(graph, anna.userId);
    const orphan = await refund(graph, agent, three.id, { amountMinor: 100 });
    await TransactionModel.updateOne({ _id: one.id }, { $set: { refundedMinor: 0, pendingRefundMinor: 7 } });
    await TransactionModel.updateOne({ _id: two.id }, { $set: { status: 'refunded' } });
    await TransactionModel.updateOne({ _id: orphan.refund?.id ?? '' }, { $set: { currency: 'EUR' } });
    const broken = await ledger(graph, agent);
    const rows = broken.problems.map(({ problem, expected, found, transaction }) => [
      ...[transaction?.id, problem, expected, found],
    ]);
    expect(broken.clean).toBe(false);
    expect(rows.sort()).toEqual(
      [
        [one.id, 'REFUNDED_TOTAL', '400', '0'],
        [one.id, 'PENDING_TOTAL', '0', '7'],
        [two.id, 'STATUS', 'succeeded', 'refunded'],
        [orphan.refund?.id, 'ORPHAN_REFUND', 'a payment with the same account and currency', 'none'],
      ].sort(),
    );
    const done = await reconcile();
    expect(done).toMatchObject({ healedCount: 2, providerAsked: false });
    expect(done.healed).toEqual(
      expect.arrayContaining([
        { id: one.id, status: 'PARTIALLY_REFUNDED', refunded: { amountMinor: 400 } },
        { id: two.id, status: 'SUCCEEDED', refunded: { amountMinor: 0 } },
      ]),
    );
    // The repair of the status is a history row as well, so the history now starts in the middle.
    expect(done.remaining).toEqual([{ problem: 'ORPHAN_REFUND', transaction: { id: orphan.refund?.id } }]);
    expect((await reconcile()).healedCount).toBe(0);
    await TransactionModel.updateOne({ _id: orphan.refund?.id ?? '' }, { $set: { currency: 'USD' } });
    expect((await ledger(graph, agent)).clean).toBe(true);
    expect((await read(graph, anna, back))?.status).toBe('SUCCEEDED');
  });

  it('see captured money without its time, too much of it, and a torn history', async () => {
    const payment = await aPayment(graph, anna.userId);
    const breaks = [
      [{ capturedAt: null }, 'CAPTURED'],
      [{ capturedMinor: 1_001 }, 'CAPTURED'],
      [{ capturedMinor: 0 }, 'CAPTURED'],
      [{ status: 'pending' }, 'CAPTURED'],
      [{ disputedMinor: 5 }, 'DISPUTED_TOTAL'],
      [{ history: [{ from: 'pending', to: 'refunded', source: 'system', at: new Date() }] }, 'HISTORY'],
    ] as const;
    const before = await TransactionModel.findOne({ _id: payment.id }).lean();
    for (const [set, problem] of breaks) {
      await TransactionModel.updateOne({ _id: payment.id }, { $set: set });
      const { problems } = await ledger(graph, agent);
      expect(problems.map((row) => row.problem)).toContain(problem);
      expect(problems.every(({ transaction }) => transaction?.id === payment.id)).toBe(true);
      const { capturedAt, capturedMinor, status, disputedMinor, history } = before ?? {};
      await TransactionModel.updateOne(
        { _id: payment.id },
        { $set: { capturedAt, capturedMinor, status, disputedMinor, history } },
      );
    }
    expect((await ledger(graph, agent)).clean).toBe(true);
  });

  it('heal once though five ask at once', async () => {
    const payment = await aPayment(graph, anna.userId);
    await refunded(graph, agent, payment.id, 400);
    await TransactionModel.updateOne({ _id: payment.id }, { $set: { refundedMinor: 0 } });
    const done = await Promise.all(Array.from({ length: 5 }, reconcile));
    expect(done.every(({ remaining }) => remaining.length === 0)).toBe(true);
    const after = await read(graph, anna, payment.id);
    expect(after).toMatchObject({ status: 'PARTIALLY_REFUNDED', refunded: { amountMinor: 400 } });
  });

  it('try waiting events again', async () => {
    const intent = newStripeId('pi');
    const fields = { id: intent, status: 'succeeded', amount_received: 1_099 };
    const event = stripeEvent('payment_intent.succeeded', stripeObject('payment_intent', fields));
    expect((await apply(graph, event)).outcome).toBe('WAITING');
    const payment = await aPayment(graph, anna.userId, { amountMinor: 1_099, status: 'PENDING' });
    await TransactionModel.updateOne({ _id: payment.id }, { $set: { stripePaymentIntentId: intent } });
    expect((await reconcile()).eventsSettled).toBe(1);
    expect((await read(graph, anna, payment.id))?.status).toBe('SUCCEEDED');
  });
});

describe('ledgerCheck, however much there is', () => {
  it('names a live subscription of another price behind 500 that are over', async () => {
    const { billed } = subscriptionTools(graph, () => anna);
    await unwatched(async () => {
      for (let count = 0; count < 500; count += 1) {
        await billed('CANCELLED', { priceMinor: 900, billedMinor: 1_200, billedCurrency: 'USD' });
      }
    });
    expect((await ledger(graph, agent)).clean).toBe(true);
    await billed('ACTIVE', { priceMinor: 900, billedMinor: 1_200, billedCurrency: 'USD' });
    const { clean, problems } = await ledger(graph, agent);
    await unwatched(() => deleteEach(AgentSubscriptionModel, {}));
    expect([clean, problems.length]).toEqual([false, 1]);
    expect(problems[0]).toMatchObject({
      ...{ problem: 'SUBSCRIPTION_PRICE', expected: '9.00 USD per month', found: '12.00 USD per month' },
    });
  });

  it('counts every refused event, and shows the newest', async () => {
    const events = Array.from({ length: 501 }, (_, index) => {
      const at = new Date(1_764_000_000_000 + index * 1_000);
      const eventId = newStripeId('evt');
      return {
        ...{ _id: importedId('whe', at, eventId), provider: WebhookProvider.STRIPE, eventId, subjects: [] },
        ...{ type: 'refund.created', outcome: WebhookOutcome.REFUSED, reason: `Number ${String(index)}.` },
        ...{ transactionId: null, subscriptionId: null, occurredAt: at, appliedAt: null, createdAt: at, updatedAt: at },
      };
    });
    await unwatched(() => WebhookEventModel.insertMany(events));
    const { problemCount, problems } = await ledger(graph, agent);
    expect(problemCount).toBe(501);
    expect(problems[0]?.found).toBe('refund.created: Number 500.');
  });
});
