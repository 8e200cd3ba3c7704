import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Role } from '../../src/auth/viewer.js';
import { connectDatabase, disconnectDatabase } from '../../src/database/connection.js';
import { syncIndexes } from '../../src/database/indexes.js';
import { newId } from '../../src/shared/ids.js';
import { aUser, PASSWORD } from '../testkit/callers.js';
import { dataFolder, endProcess, post, spawnServer, untilReady, type ServerProcess } from '../testkit/processes.js';
import { setting } from '../testkit/setting.js';
import { signed, WEBHOOK } from '../testkit/stripe.deliveries.js';
import {
  STRIPE_KEY,
  STRIPE_SECRETS,
  stripeDouble,
  type StripeDouble,
  type StripeFault,
} from '../testkit/stripe.double.js';
import type { StripeJson } from '../testkit/stripe.world.js';

const { dataDir, remove } = dataFolder();
const uri = new URL(inject('databaseUri'));
uri.pathname = `/test_${newId('db').slice(3)}`;

let stripe: StripeDouble;
let server: ServerProcess;
let port: number;
let user: string;
let staff: string;

async function start(): Promise<void> {
  server = await spawnServer({
    dataDir,
    ...(port ? { port } : {}),
    env: {
      MONGODB_URI: uri.toString(),
      STRIPE_SECRET_KEY: STRIPE_KEY,
      STRIPE_WEBHOOK_SECRET: STRIPE_SECRETS.join(','),
      STRIPE_API_URL: stripe.url,
    },
  });
  port = Number(new URL(server.url).port);
  await untilReady(server);
}

async function kill(): Promise<void> {
  server.child.kill('SIGKILL');
  await server.exited;
}

async function signIn(email: string): Promise<string> {
  const document = 'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken userErrors { code } } }';
  const { data } = await post<{ signIn: { accessToken: string } }>(server.url, document, {
    input: { email, password: PASSWORD },
  });
  return data?.signIn.accessToken ?? '';
}

beforeAll(async () => {
  await connectDatabase(uri.toString());
  await syncIndexes();
  stripe = await stripeDouble();
  stripe.world.refundStatus = 'succeeded';
  await start();
  const [person, agent] = [
    await aUser({ password: PASSWORD }),
    await aUser({ password: PASSWORD, roles: [Role.BILLING_AGENT] }),
  ];
  [user, staff] = [await signIn(person.email), await signIn(agent.email)];
}, 60_000);

afterAll(async () => {
  await endProcess(server);
  await stripe.stop();
  await disconnectDatabase();
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
} ledgerCheck { clean problems { problem expected found } } }`;

interface Read {
  transaction: {
    status: string;
    captured: { amountMinor: number };
    refunded: { amountMinor: number };
    refunds: { status: string }[];
    history: { to: string }[];
  } | null;
  ledgerCheck: { clean: boolean; problems: unknown[] };
}

interface Paid {
  createPayment: { transaction: { id: string; status: string; stripePaymentIntentId: string }; clientSecret: string };
}

const pay = (idempotencyKey: string): Promise<Paid | null | undefined> =>
  post<Paid>(server.url, PAY, { input: { amountMinor: 1_000, currency: 'USD', idempotencyKey } }, user).then(
    ({ data }) => data,
    () => undefined,
  );

interface Refunded {
  refundTransaction: { refund: { id: string; status: string } | null };
}

const refund = (id: string, idempotencyKey: string): Promise<Refunded | null | undefined> =>
  post<Refunded>(
    server.url,
    REFUND,
    { id, input: { amountMinor: 400, reason: 'DUPLICATE', idempotencyKey } },
    staff,
  ).then(
    ({ data }) => data,
    () => undefined,
  );

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

async function read(id: string): Promise<Read> {
  const { data, errors } = await post<Read>(server.url, READ, { id }, staff);
  if (!data) throw new Error(JSON.stringify(errors));
  return data;
}

async function reconciled(): Promise<void> {
  const { data, errors } = await post(server.url, CHECK, {}, staff);
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({ reconcileTransactions: { remaining: [] } });
}

/** Kills the server at a point of a request to Stripe; resolves once it is dead. */
function killAt(on: string, point: 'before' | 'after' | 'answered'): Promise<void> {
  return new Promise((killed) => {
    const die = async (): Promise<void> => {
      await kill();
      killed();
    };
    const fault: StripeFault = point === 'before' ? { on, before: die, lose: true } : { on, after: die, drop: true };
    // The answer is on its way: it is dead a moment after it has read it, or just before.
    const late: StripeFault = {
      on,
      after: () => {
        setTimeout(() => void die(), 2);
        return Promise.resolve();
      },
    };
    stripe.faults.push(point === 'answered' ? late : fault);
  });
}

async function aPaidPayment(): Promise<string> {
  const paid = await pay(newId('key'));
  const { id, stripePaymentIntentId } = paid?.createPayment.transaction ?? { id: '', stripePaymentIntentId: '' };
  stripe.world.pay(stripePaymentIntentId);
  expect(await deliver(stripe.world.events.at(-1) ?? {})).toBe(200);
  return id;
}

const ours = (kind: string, id: string): StripeJson[] =>
  stripe.world.list(kind).filter(({ metadata }) => (metadata as { transactionId?: string }).transactionId === id);

/**
 * Only where it is asked for: a killed server's transaction holds its records for a minute, as on MongoDB, so that a step that
 * meets it is refused with CONFLICT until then, and this file does not wait that long.
 */
describe.skipIf(!setting('PAYMENTS_CRASH'))('killed between two steps', () => {
  it.each([
    ['POST /v1/customers', 'before'],
    ['POST /v1/payment_intents', 'before'],
    ['POST /v1/payment_intents', 'after'],
    ['POST /v1/payment_intents', 'answered'],
  ] as const)('of a payment, %s, %s: one payment, that can be paid', async (on, point) => {
    const key = newId('key');
    const killed = killAt(on, point);
    const lost = pay(key);
    await killed;
    await lost;
    await start();
    const again = await pay(key);
    const { id, stripePaymentIntentId } = again?.createPayment.transaction ?? { id: '', stripePaymentIntentId: '' };
    expect(again?.createPayment.clientSecret).toContain('_secret_');
    expect(ours('payment_intent', id)).toHaveLength(1);
    stripe.world.pay(stripePaymentIntentId);
    await reconciled();
    const { transaction, ledgerCheck } = await read(id);
    expect(transaction).toMatchObject({ status: 'SUCCEEDED', captured: { amountMinor: 1_000 } });
    expect(ledgerCheck.problems).toEqual([]);
  });

  it.each([
    ['GET /v1/refunds', 'before'],
    ['POST /v1/refunds', 'before'],
    ['POST /v1/refunds', 'after'],
    ['POST /v1/refunds', 'answered'],
  ] as const)('of a refund, %s, %s: given back once, without anybody asking again', async (on, point) => {
    const id = await aPaidPayment();
    const killed = killAt(on, point);
    const lost = refund(id, newId('key'));
    await killed;
    await lost;
    await start();
    // As the schedule does it: the second time its events are there, whoever was first.
    await reconciled();
    await reconciled();
    const { transaction, ledgerCheck } = await read(id);
    expect(transaction).toMatchObject({ refunds: [{ status: 'SUCCEEDED' }], refunded: { amountMinor: 400 } });
    const [payment] = stripe.world.list('refund').filter((one) => one['amount'] === 400);
    expect(stripe.world.list('refund', { payment_intent: payment?.['payment_intent'] })).toHaveLength(1);
    expect(ledgerCheck.problems).toEqual([]);
  });

  it.each([1, 4, 8, 12, 18, 30])('of a webhook, %i ms after it was sent: counted once', async (ms) => {
    const paid = await pay(newId('key'));
    const { id, stripePaymentIntentId } = paid?.createPayment.transaction ?? { id: '', stripePaymentIntentId: '' };
    stripe.world.pay(stripePaymentIntentId);
    const event = stripe.world.events.at(-1) ?? {};
    const first = deliver(event);
    await sleep(ms);
    await kill();
    const status = await first;
    await start();
    const before = await read(id);
    // What was acknowledged is written, and what is written is written whole.
    if (status === 200) expect(before.transaction?.status).toBe('SUCCEEDED');
    expect(before.ledgerCheck.problems).toEqual([]);
    expect(await deliver(event)).toBe(200);
    const { transaction, ledgerCheck } = await read(id);
    expect(transaction).toMatchObject({ status: 'SUCCEEDED', history: [{ to: 'SUCCEEDED' }] });
    expect(ledgerCheck.problems).toEqual([]);
  });

  it('leaves nothing open, and ends cleanly', async () => {
    await reconciled();
    expect(await endProcess(server)).toBe(0);
  });
});
