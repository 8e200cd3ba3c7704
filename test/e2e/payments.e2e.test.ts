import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTokens } from '../../src/auth/tokens.js';
import { Role, type UserViewer } from '../../src/auth/viewer.js';
import { readConfig } from '../../src/config.js';
import { connectDatabase, databaseAnswers, disconnectDatabase } from '../../src/database/connection.js';
import { startEmbedded, type EmbeddedDatabase } from '../../src/database/embedded/index.js';
import { syncIndexes } from '../../src/database/indexes.js';
import { newId } from '../../src/shared/ids.js';
import { aUser } from '../testkit/callers.js';
import { dataFolder, endProcess, post, spawnServer, untilReady, type ServerProcess } from '../testkit/processes.js';
import { signed, WEBHOOK } from '../testkit/stripe.deliveries.js';
import { STRIPE_KEY, STRIPE_SECRETS, stripeDouble, type StripeDouble } from '../testkit/stripe.double.js';
import { databaseTap, type DatabaseTap } from '../testkit/stripe.tap.js';
import type { StripeJson } from '../testkit/stripe.world.js';
import { until } from '../testkit/until.js';

const { dataDir, remove } = dataFolder();
const tokens = createTokens(readConfig({ DATA_DIR: dataDir }));
const SERVICE_KEY = 'service-key-of-the-crashes-0123456789';

let database: EmbeddedDatabase;
let tap: DatabaseTap;
let stripe: StripeDouble;
let server: ServerProcess;
let port: number;
let staff: string;

/** As a service manager does it: again, where a busy machine was too slow for it. */
async function start(tries = 3): Promise<void> {
  server = await spawnServer({
    dataDir,
    ...(port ? { port } : {}),
    env: {
      MONGODB_URI: tap.uri,
      STRIPE_SECRET_KEY: STRIPE_KEY,
      STRIPE_WEBHOOK_SECRET: STRIPE_SECRETS.join(','),
      STRIPE_API_URL: stripe.url,
      SERVICE_KEYS: `platform:${SERVICE_KEY}`,
    },
  });
  port = Number(new URL(server.url).port);
  try {
    await untilReady(server);
  } catch (error) {
    await endProcess(server);
    if (tries === 1) throw error;
    await start(tries - 1);
  }
}

/** The server and its database at once, as when the power goes: a database that lived on would hold its records for 60 s. */
async function kill(): Promise<void> {
  server.child.kill('SIGKILL');
  await server.exited;
  process.kill(database.pid, 'SIGKILL');
}

/** It is started again by who owns it. */
async function untilDatabaseIsBack(killed: number): Promise<void> {
  await until(async () => database.pid !== killed && (await databaseAnswers()));
}

async function aToken({ userId, sessionId, roles }: UserViewer): Promise<string> {
  return tokens.signAccess({ userId, sessionId, roles });
}

beforeAll(async () => {
  database = await startEmbedded({ dataDir, durable: true, report: () => undefined });
  tap = await databaseTap(database.uri);
  await connectDatabase(database.uri);
  await syncIndexes();
  stripe = await stripeDouble();
  stripe.world.refundStatus = 'succeeded';
  staff = await aToken(await aUser({ roles: [Role.BILLING_AGENT] }));
  await start();
}, 180_000);

/** One step that failed does not stop the others. */
beforeEach(async () => {
  if (server.child.signalCode !== null || server.child.exitCode !== null) await start();
});

afterAll(async () => {
  await endProcess(server);
  await stripe.stop();
  await disconnectDatabase();
  await tap.stop();
  await database.stop();
  remove();
});

const PAY = `mutation ($input: CreatePaymentInput!) {
  createPayment(input: $input) { transaction { id status stripePaymentIntentId } clientSecret userErrors { code } }
}`;
const REFUND = `mutation ($id: ID!, $input: RefundTransactionInput!) {
  refundTransaction(id: $id, input: $input) { refund { id status } userErrors { code message } }
}`;
const CHECK = `mutation { reconcileTransactions { requestsSettled eventsRecovered remaining { problem } } }`;
const READ = `query ($id: ID!) { transaction(id: $id) {
  status captured { amountMinor } refunded { amountMinor } refunds { status } history { to }
} }`;
const LEDGER = '{ ledgerCheck { clean problems { problem expected found } } }';

interface Read {
  status: string;
  captured: { amountMinor: number };
  refunded: { amountMinor: number };
  refunds: { status: string }[];
  history: { to: string }[];
}

interface Paid {
  createPayment: { transaction: { id: string; status: string; stripePaymentIntentId: string }; clientSecret: string };
}

/** Undefined where the answer was lost. */
async function answerOf<T>(document: string, variables: object, token: string): Promise<T | undefined> {
  const answer = await post<T>(server.url, document, variables, token).catch(() => undefined);
  return answer?.data ?? undefined;
}

const pay = (token: string, idempotencyKey: string): Promise<Paid | undefined> =>
  answerOf<Paid>(PAY, { input: { amountMinor: 1_000, currency: 'USD', idempotencyKey } }, token);

const refund = (id: string, idempotencyKey: string): Promise<unknown> =>
  answerOf(REFUND, { id, input: { amountMinor: 400, reason: 'DUPLICATE', idempotencyKey } }, staff);

/** As Stripe does it: again, until it is answered well. */
async function deliver(event: StripeJson): Promise<number> {
  const { payload, signature } = signed(event);
  return fetch(`${server.url}${WEBHOOK}`, {
    method: 'POST',
    body: payload,
    headers: { 'content-type': 'application/json', 'stripe-signature': signature },
  }).then(
    ({ status }) => status,
    () => 0,
  );
}

async function read(id: string): Promise<Read | undefined> {
  return (await answerOf<{ transaction: Read }>(READ, { id }, staff))?.transaction;
}

async function expectCleanLedger(): Promise<void> {
  const answer = await answerOf<{ ledgerCheck: { problems: unknown[] } }>(LEDGER, {}, staff);
  expect(answer?.ledgerCheck).toEqual({ clean: true, problems: [] });
}

async function reconciled(): Promise<void> {
  const { data, errors } = await post(server.url, CHECK, {}, staff);
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({ reconcileTransactions: { remaining: [] } });
}

/**
 * Does something, and kills everything at a step of it; then all is started again. Answers what it answered. A step is `after
 * insert transactions`, a command to the database (`#2`: the second of them), or `before POST /v1/refunds`, a request to Stripe.
 */
async function killedAt<T>(step: string, work: () => Promise<T>): Promise<T> {
  const [, point, name = '', time = '1'] = /^(before|after) (.*?)(?: #(\d))?$/.exec(step) ?? [];
  const { pid } = database;
  let isKilled = false;
  const act = async (): Promise<void> => {
    await kill();
    isKilled = true;
  };
  if (!name.includes('/')) tap.after(name, Number(time), act);
  else
    stripe.faults.push(
      point === 'before' ? { on: name, before: act, lose: true } : { on: name, after: act, drop: true },
    );
  const answer = await work();
  await until(() => isKilled, { limit: 30_000, otherwise: () => `It never came to what is ${step}.` });
  // The server is patient with its database.
  await Promise.all([start(), untilDatabaseIsBack(pid)]);
  return answer;
}

async function aPaymentToPay(): Promise<{ id: string; event: StripeJson }> {
  const paid = await pay(await aToken(await aUser()), newId('key'));
  const { id, stripePaymentIntentId } = paid?.createPayment.transaction ?? { id: '', stripePaymentIntentId: '' };
  stripe.world.pay(stripePaymentIntentId);
  return { id, event: stripe.world.events.at(-1) ?? {} };
}

async function aPaidPayment(): Promise<{ id: string; intent: string }> {
  const { id, event } = await aPaymentToPay();
  expect(await deliver(event)).toBe(200);
  return { id, intent: (event['data'] as { object: { id: string } }).object.id };
}

const ours = (kind: string, id: string): StripeJson[] =>
  stripe.world.list(kind).filter(({ metadata }) => (metadata as { transactionId?: string }).transactionId === id);

describe('everything killed between two steps', () => {
  it.each([
    'after insert idempotencykeys',
    'after insert transactions',
    'after POST /v1/customers',
    'after insert paymentcustomers',
    'after POST /v1/payment_intents',
    'after find transactions',
    'after update transactions',
  ])('of a payment, %s: one payment, that can be paid', async (step) => {
    const [token, key] = [await aToken(await aUser()), newId('key')];
    expect(await killedAt(step, () => pay(token, key))).toBeUndefined();
    await expectCleanLedger();
    const again = await pay(token, key);
    const { id, stripePaymentIntentId } = again?.createPayment.transaction ?? { id: '', stripePaymentIntentId: '' };
    expect(again?.createPayment.clientSecret).toContain('_secret_');
    expect(ours('payment_intent', id)).toHaveLength(1);
    stripe.world.pay(stripePaymentIntentId);
    await reconciled();
    expect(await read(id)).toMatchObject({ status: 'SUCCEEDED', captured: { amountMinor: 1_000 } });
    await expectCleanLedger();
  });

  it.each([
    ['nothing of it', 'after insert idempotencykeys'],
    ['nothing of it', 'after insert transactions'],
    ['nothing of it', 'after update transactions'],
    ['the promise', 'after commitTransaction'],
    ['the promise', 'before POST /v1/refunds'],
    ['the promise', 'after POST /v1/refunds'],
    ['the promise', 'after update transactions #2'],
  ])('of a refund: %s is there %s, and the money goes back once', async (left, step) => {
    const [{ id, intent }, key] = [await aPaidPayment(), newId('key')];
    expect(await killedAt(step, () => refund(id, key))).toBeUndefined();
    await expectCleanLedger();
    expect((await read(id))?.refunds).toHaveLength(left === 'the promise' ? 1 : 0);
    // What was promised is kept without anybody asking again.
    if (left !== 'the promise') await refund(id, key);
    // As the schedule does it: the second time its events are there, whoever was first.
    await reconciled();
    await reconciled();
    expect(await read(id)).toMatchObject({ refunds: [{ status: 'SUCCEEDED' }], refunded: { amountMinor: 400 } });
    expect(stripe.world.list('refund', { payment_intent: intent })).toHaveLength(1);
    await expectCleanLedger();
  });

  it.each([
    ['PENDING', 'after find webhookevents'],
    ['PENDING', 'after find transactions'],
    ['PENDING', 'after update transactions'],
    ['PENDING', 'after insert webhookevents'],
    ['SUCCEEDED', 'after commitTransaction'],
  ])('of a webhook of a payment: it is %s %s, and counts once', async (status, step) => {
    const { id, event } = await aPaymentToPay();
    expect(await killedAt(step, () => deliver(event))).toBe(0);
    await expectCleanLedger();
    expect((await read(id))?.status).toBe(status);
    expect([await deliver(event), await deliver(event)]).toEqual([200, 200]);
    expect(await read(id)).toMatchObject({ status: 'SUCCEEDED', history: [{ to: 'SUCCEEDED' }] });
    await expectCleanLedger();
  });

  it.each([
    [0, 'after insert transactions'],
    [0, 'after update transactions'],
    [0, 'after insert webhookevents'],
    [1, 'after commitTransaction'],
  ])('of a webhook of a refund: %i is there %s, and it counts once', async (refunds, step) => {
    const { id, intent } = await aPaidPayment();
    const from = stripe.world.events.length;
    stripe.world.createRefund({ payment_intent: intent, amount: 300 });
    const event = stripe.world.events[from] ?? {};
    expect(await killedAt(step, () => deliver(event))).toBe(0);
    await expectCleanLedger();
    expect((await read(id))?.refunds).toHaveLength(refunds);
    expect([await deliver(event), await deliver(event)]).toEqual([200, 200]);
    expect(await read(id)).toMatchObject({ refunds: [{ status: 'SUCCEEDED' }], refunded: { amountMinor: 300 } });
    await expectCleanLedger();
  });

  describe('of REST', () => {
    let userId: string;

    beforeAll(async () => {
      ({ userId } = await aUser());
    });

    /** Undefined where the answer was lost. */
    const record = (key: string, body: object): Promise<{ code: number; transactionId: string } | undefined> =>
      fetch(`${server.url}/api/billing/transactions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-service-key': SERVICE_KEY, 'idempotency-key': key },
        body: JSON.stringify({ userId, currency: 'USD', status: 'SUCCEEDED', ...body }),
      }).then(
        async (answer) => ({ code: answer.status, ...((await answer.json()) as { transactionId: string }) }),
        () => undefined,
      );

    it.each([
      [0, 'after insert idempotencykeys'],
      [0, 'after insert transactions'],
      [0, 'after update transactions'],
      [1, 'after commitTransaction'],
    ])('a refund that is recorded: %i is there %s, and one once it is sent again', async (refunds, step) => {
      const payment = await record(newId('key'), { type: 'PURCHASE', amountMinor: 1_000 });
      const id = payment?.transactionId ?? '';
      const given = { type: 'REFUND', amountMinor: 400, parentTransactionId: id };
      const key = newId('key');
      expect(await killedAt(step, () => record(key, given))).toBeUndefined();
      await expectCleanLedger();
      expect((await read(id))?.refunds).toHaveLength(refunds);
      expect((await record(key, given))?.code).toBe(201);
      expect(await read(id)).toMatchObject({ refunds: [{ status: 'SUCCEEDED' }], refunded: { amountMinor: 400 } });
      await expectCleanLedger();
    });

    it('a payment that is recorded: one once it is sent again', async () => {
      const [key, payment] = [newId('key'), { type: 'PURCHASE', amountMinor: 1_000 }];
      expect(await killedAt('after insert transactions', () => record(key, payment))).toBeUndefined();
      await expectCleanLedger();
      const [one, two] = [await record(key, payment), await record(key, payment)];
      expect([one?.code, two?.transactionId]).toEqual([201, one?.transactionId]);
      await expectCleanLedger();
    });
  });

  it('leaves nothing open, and ends cleanly', async () => {
    await reconciled();
    expect(await endProcess(server)).toBe(0);
  });
});
