import { beforeAll, describe, expect, it } from 'vitest';
import {
  aBillingAgent,
  aPayment,
  apply,
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
import { useGraph } from '../../../../test/testkit/graph.js';
import type { UserViewer } from '../../../auth/viewer.js';
import { PAYMENT_STATES, REFUND_STATES } from './transaction.states.js';

const graph = useGraph();
let anna: UserViewer;
let agent: UserViewer;

beforeAll(async () => {
  [anna, agent] = [await aUser(), await aBillingAgent()];
});

/** The specified transitions, repeated independently. */
const PAYMENT: Record<string, string[]> = {
  PENDING: ['PROCESSING', 'REQUIRES_ACTION', 'AUTHORIZED', 'SUCCEEDED', 'FAILED', 'CANCELLED'],
  REQUIRES_ACTION: ['PROCESSING', 'AUTHORIZED', 'SUCCEEDED', 'FAILED', 'CANCELLED'],
  PROCESSING: ['REQUIRES_ACTION', 'AUTHORIZED', 'SUCCEEDED', 'FAILED', 'CANCELLED'],
  AUTHORIZED: ['SUCCEEDED', 'CANCELLED'],
  FAILED: ['PROCESSING', 'REQUIRES_ACTION', 'SUCCEEDED', 'CANCELLED'],
  SUCCEEDED: ['PARTIALLY_REFUNDED', 'REFUNDED', 'DISPUTED', 'CHARGED_BACK'],
  PARTIALLY_REFUNDED: ['PARTIALLY_REFUNDED', 'REFUNDED', 'DISPUTED', 'SUCCEEDED', 'CHARGED_BACK'],
  REFUNDED: ['PARTIALLY_REFUNDED', 'SUCCEEDED', 'DISPUTED', 'CHARGED_BACK'],
  DISPUTED: ['SUCCEEDED', 'PARTIALLY_REFUNDED', 'REFUNDED', 'CHARGED_BACK'],
  CANCELLED: [],
  CHARGED_BACK: ['SUCCEEDED', 'PARTIALLY_REFUNDED', 'REFUNDED', 'DISPUTED'],
};
const REFUND: Record<string, string[]> = {
  PENDING: ['REQUIRES_ACTION', 'SUCCEEDED', 'FAILED', 'CANCELLED'],
  REQUIRES_ACTION: ['SUCCEEDED', 'FAILED', 'CANCELLED'],
  SUCCEEDED: ['FAILED'],
  FAILED: [],
  CANCELLED: [],
};
const DERIVED = ['PARTIALLY_REFUNDED', 'REFUNDED', 'DISPUTED', 'CHARGED_BACK'];
const STATUSES = Object.keys(PAYMENT);
const PAIRS = STATUSES.flatMap((from) => STATUSES.map((to) => [from, to] as const));

interface Scene {
  payment: TransactionView;
  intent: string;
  /** A full and a partial refund, if there are any. */
  refunds: string[];
  dispute: string | undefined;
}

async function disputed(intent: string, id: string, status: string, amount = 400): Promise<void> {
  const object = stripeObject('dispute', { id, payment_intent: intent, charge: null, amount, status });
  expect((await apply(graph, stripeEvent('charge.dispute.updated', object))).outcome).toBe('APPLIED');
}

/** A payment that reached a status in a realistic way. */
async function aPaymentIn(status: string): Promise<Scene> {
  const intent = newStripeId('pi');
  const given = { stripePaymentIntentId: intent };
  if (!DERIVED.includes(status)) {
    const payment = await aPayment(graph, anna.userId, { ...given, status });
    return { payment, intent, refunds: [], dispute: undefined };
  }
  const payment = await aPayment(graph, anna.userId, given);
  const scene: Scene = { payment, intent, refunds: [], dispute: undefined };
  if (status === 'PARTIALLY_REFUNDED') scene.refunds.push(await refunded(graph, agent, payment.id, 300));
  if (status === 'REFUNDED') {
    scene.refunds.push(await refunded(graph, agent, payment.id, 300));
    scene.refunds.push(await refunded(graph, agent, payment.id));
  }
  if (status === 'DISPUTED' || status === 'CHARGED_BACK') {
    scene.dispute = newStripeId('dp');
    await disputed(intent, scene.dispute, status === 'DISPUTED' ? 'needs_response' : 'lost');
  }
  const now = await read(graph, anna, payment.id);
  expect(now?.status).toBe(status);
  return { ...scene, payment: now ?? payment };
}

/** Reaches statuses that are never set by hand. */
async function bringAbout(from: string, to: string, scene: Scene): Promise<void> {
  const { payment, intent, refunds } = scene;
  const dispute = scene.dispute ?? newStripeId('dp');
  if (to === 'DISPUTED') return disputed(intent, dispute, 'under_review');
  if (to === 'CHARGED_BACK') return disputed(intent, dispute, 'lost');
  if (scene.dispute !== undefined && to === 'SUCCEEDED') return disputed(intent, dispute, 'won');
  if (from === 'SUCCEEDED' && to === 'PARTIALLY_REFUNDED') {
    await refunded(graph, agent, payment.id, 300);
  } else if (to === 'REFUNDED') {
    await refunded(graph, agent, payment.id);
  } else if (from === 'PARTIALLY_REFUNDED' && to === 'PARTIALLY_REFUNDED') {
    await refunded(graph, agent, payment.id, 200);
  } else {
    // Refunds fail at the bank: the last one, or all of them.
    const failing = to === 'SUCCEEDED' ? refunds : refunds.slice(-1);
    for (const id of failing) await update(graph, id, 'FAILED');
  }
}

describe('the tables', () => {
  const inWords = (table: Readonly<Record<string, readonly string[]>>): Record<string, string[]> =>
    Object.fromEntries(
      Object.entries(table).map(([from, to]) => [from.toUpperCase(), to.map((one) => one.toUpperCase())]),
    );

  it('are those of the specification', () => {
    expect(inWords(PAYMENT_STATES)).toEqual(PAYMENT);
    const none = Object.fromEntries(STATUSES.filter((one) => !(one in REFUND)).map((one) => [one, []]));
    expect(inWords(REFUND_STATES)).toEqual({ ...REFUND, ...none });
  });
});

describe('a payment', () => {
  it.each(PAIRS)('from %s to %s', async (from, to) => {
    const scene = await aPaymentIn(from);
    const { payment } = scene;
    const legal = PAYMENT[from]?.includes(to) ?? false;
    const { transaction, userErrors } = await update(graph, payment.id, to, 'For a test');
    if (!legal) {
      expect(userErrors).toMatchObject([{ code: 'INVALID_STATE', field: ['input', 'status'] }]);
      expect([...(userErrors[0]?.allowed ?? [])].sort()).toEqual([...(PAYMENT[from] ?? [])].sort());
      expect(await read(graph, anna, payment.id)).toEqual(payment);
      return;
    }
    if (!DERIVED.includes(from) && !DERIVED.includes(to)) {
      expect(userErrors).toEqual([]);
      expect(transaction?.status).toBe(to);
      expect(transaction?.history).toEqual([{ from, to, source: 'SERVICE', reason: 'For a test', actor: null }]);
      expect(transaction?.captured.amountMinor).toBe(to === 'SUCCEEDED' ? 1_000 : 0);
      expect(transaction?.capturedAt === null).toBe(to !== 'SUCCEEDED');
      return;
    }
    expect(userErrors).toMatchObject([{ code: 'NOT_ALLOWED', field: ['input', 'status'] }]);
    // Leaving a dispute depends on the refunds; see below.
    if (scene.dispute !== undefined && ['PARTIALLY_REFUNDED', 'REFUNDED'].includes(to)) return;
    await bringAbout(from, to, scene);
    const changed = await read(graph, anna, payment.id);
    expect(changed?.status).toBe(to);
    const rows = changed?.history.slice(payment.history.length) ?? [];
    expect(rows.at(-1)?.to).toBe(to);
    for (const row of rows) expect(PAYMENT[row.from]).toContain(row.to);
    expect(rows[0]?.from).toBe(from);
  });

  it('comes out of a dispute as its refunds are by then', async () => {
    for (const [amount, status] of [
      [300, 'PARTIALLY_REFUNDED'],
      [1_000, 'REFUNDED'],
    ] as const) {
      const { payment, intent } = await aPaymentIn('SUCCEEDED');
      const promised = await refund(graph, agent, payment.id, { amountMinor: amount });
      const dispute = newStripeId('dp');
      await disputed(intent, dispute, 'needs_response');
      await update(graph, promised.refund?.id ?? '', 'SUCCEEDED');
      expect(await read(graph, anna, payment.id)).toMatchObject({
        status: 'DISPUTED',
        refunded: { amountMinor: amount },
        refundable: { amountMinor: 0 },
      });
      await disputed(intent, dispute, 'won');
      const after = await read(graph, anna, payment.id);
      expect(after).toMatchObject({ status, disputed: { amountMinor: 0 } });
      const rows = after?.history.slice(-2) ?? [];
      for (const row of rows) expect(PAYMENT[row.from]).toContain(row.to);
    }
  });

  it('moves once for 100 parallel tries', async () => {
    const { payment } = await aPaymentIn('PENDING');
    const answers = await Promise.all(Array.from({ length: 100 }, () => update(graph, payment.id, 'PROCESSING')));
    expect(answers.filter(({ transaction }) => transaction)).toHaveLength(1);
    expect(new Set(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code)))).toEqual(
      new Set(['INVALID_STATE']),
    );
    expect((await read(graph, anna, payment.id))?.history).toHaveLength(1);
  });
});

describe('a refund', () => {
  const REFUND_PAIRS = Object.keys(REFUND).flatMap((from) => STATUSES.map((to) => [from, to] as const));

  it.each(REFUND_PAIRS)('from %s to %s', async (from, to) => {
    const payment = await aPayment(graph, anna.userId);
    const { refund: made } = await refund(graph, agent, payment.id, { amountMinor: 400 });
    const id = made?.id ?? '';
    if (from !== 'PENDING') await update(graph, id, from);
    const before = await read(graph, anna, id);
    expect(before?.status).toBe(from);
    const { transaction, userErrors } = await update(graph, id, to, 'The bank said so');
    if (!REFUND[from]?.includes(to)) {
      expect(userErrors).toMatchObject([{ code: 'INVALID_STATE', allowed: REFUND[from] ?? [] }]);
      expect(await read(graph, anna, id)).toEqual(before);
      return;
    }
    expect(transaction?.history.at(-1)).toEqual({
      ...{ from, to, source: 'SERVICE', reason: 'The bank said so', actor: null },
    });
    const [gone, pending] = [to === 'SUCCEEDED' ? 400 : 0, to === 'REQUIRES_ACTION' ? 400 : 0];
    expect(await read(graph, anna, payment.id)).toMatchObject({
      status: to === 'SUCCEEDED' ? 'PARTIALLY_REFUNDED' : 'SUCCEEDED',
      refunded: { amountMinor: gone },
      pendingRefund: { amountMinor: pending },
      refundable: { amountMinor: 1_000 - gone - pending },
    });
  });

  it('moves once for 100 parallel tries, and so does its payment', async () => {
    const payment = await aPayment(graph, anna.userId);
    const { refund: made } = await refund(graph, agent, payment.id);
    const answers = await Promise.all(Array.from({ length: 100 }, () => update(graph, made?.id ?? '', 'SUCCEEDED')));
    expect(answers.filter(({ transaction }) => transaction)).toHaveLength(1);
    expect(new Set(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code)))).toEqual(
      new Set(['INVALID_STATE']),
    );
    const after = await read(graph, anna, payment.id);
    expect(after).toMatchObject({ status: 'REFUNDED', refunded: { amountMinor: 1_000 } });
    expect(after?.history).toHaveLength(1);
  });
});
