import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import mongoose from 'mongoose';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildApp, type App } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { connectDatabase, disconnectDatabase } from '../../src/database/connection.js';
import { startEmbedded, type EmbeddedDatabase } from '../../src/database/embedded/index.js';
import { syncIndexes } from '../../src/database/indexes.js';
import { UserModel } from '../../src/domains/identity/user/user.model.js';
import { createLogger } from '../../src/http/logger.js';
import { stripeEvent } from '../testkit/billing.js';
import { aUser, PASSWORD } from '../testkit/callers.js';
import { deliver, signed } from '../testkit/stripe.deliveries.js';
import { STRIPE_KEY, STRIPE_SECRETS } from '../testkit/stripe.double.js';
import { until } from '../testkit/until.js';

/** A server on a database process of its own, which the tests stop, freeze and start again. */
const folder = mkdtempSync(join(tmpdir(), 'tally-faults-'));
const lines: string[] = [];
let database: EmbeddedDatabase;
let app: App;
let viewer: Awaited<ReturnType<typeof aUser>>;
let authorization: string;

const start = (): Promise<EmbeddedDatabase> =>
  startEmbedded({ dataDir: folder, durable: true, report: () => undefined, binaryDir: resolve('.data') });

beforeAll(async () => {
  database = await start();
  await connectDatabase(database.uri);
  await syncIndexes();
  const config = readConfig({
    ...{ DATA_DIR: folder, RATE_LIMIT_FACTOR: '1000' },
    ...{ STRIPE_SECRET_KEY: STRIPE_KEY, STRIPE_WEBHOOK_SECRET: STRIPE_SECRETS.join(',') },
  });
  app = await buildApp({ config, log: createLogger('trace', { write: (line: string) => void lines.push(line) }) });
  await app.start();
  viewer = await aUser({ password: PASSWORD });
  authorization = `Bearer ${await app.platform.tokens.signAccess(viewer)}`;
});
afterAll(async () => {
  await app.stop();
  await disconnectDatabase();
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => {
  vi.restoreAllMocks();
});

interface Answer {
  status: number;
  retryAfter: unknown;
  text: string;
  body: { data?: unknown; errors?: { message: string; path?: unknown[]; extensions: Record<string, unknown> }[] };
}

async function ask(query: string, variables: object = {}): Promise<Answer> {
  const answer = await app.fastify.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', authorization },
    payload: JSON.stringify({ query, variables }),
  });
  const retryAfter = answer.headers['retry-after'];
  return {
    status: answer.statusCode,
    retryAfter,
    text: answer.body,
    body: answer.json(),
  };
}

/** One letter, as `ps` tells it: T is stopped. */
const stateOf = (pid: number): string =>
  execFileSync('ps', ['-o', 'state=', '-p', String(pid)], { encoding: 'utf8' }).trim();

const CANARY = 'canary of the inside';
const INSIDE = new RegExp(`${CANARY}|node_modules|\\.ts:\\d|\\bat \\w+[ (]|Mongo|mongo|E11000|Cast|argon2|TypeError`);
const { MongoServerError, MongoBulkWriteError, MongoRuntimeError } = mongoose.mongo;

/** What can be thrown below a resolver; every one of them says something about the inside. */
const THROWN: [name: string, make: () => unknown][] = [
  ['an error', () => new Error(CANARY)],
  ['a type error', () => new TypeError(`${CANARY}: cannot read properties of undefined`)],
  ['a range error', () => new RangeError(CANARY)],
  ['an aggregate error', () => new AggregateError([new Error(CANARY)], CANARY)],
  ['an error with a cause', () => new Error('outside', { cause: new Error(CANARY) })],
  ['a text', () => CANARY],
  ['an object', () => ({ message: CANARY, code: 5 })],
  ['null', () => null],
  ['undefined', () => undefined],
  ['a symbol', () => Symbol(CANARY)],
  ['an error with a code of ours that is no AppError', () => Object.assign(new Error(CANARY), { code: 'NOT_FOUND' })],
  [
    'an error with extensions',
    () => Object.assign(new Error(CANARY), { extensions: { code: 'FORBIDDEN', inside: CANARY } }),
  ],
  [
    'an error with an HTTP status',
    () => Object.assign(new Error(CANARY), { statusCode: 404, extensions: { http: { status: 404 } } }),
  ],
  ['a system error', () => Object.assign(new Error(`ENOENT: ${CANARY}`), { code: 'ENOENT', path: `/${CANARY}` })],
  ['a cast error', () => new mongoose.Error.CastError('ObjectId', CANARY, 'path')],
  ['a validation error', () => new mongoose.Error.ValidationError()],
  ['a strict mode error', () => new mongoose.Error.StrictModeError(CANARY)],
  ['a duplicate key', () => new MongoServerError({ code: 11000, errmsg: `E11000 ${CANARY}`, keyPattern: { x: 1 } })],
  ['a command that failed', () => new MongoServerError({ code: 2, errmsg: CANARY })],
  ['a bulk write error', () => new MongoBulkWriteError({ message: CANARY, code: 1, writeErrors: [] }, {} as never)],
  ['a driver error', () => new MongoRuntimeError(CANARY)],
];

/** Makes the next read of accounts fail: at once, or when the answer is awaited. */
function failWith(thrown: unknown, how: 'throws' | 'rejects'): void {
  vi.spyOn(UserModel.collection, 'find').mockImplementationOnce((() => {
    if (how === 'throws') throw thrown as Error;
    return {
      toArray: async () => {
        await Promise.resolve();
        throw thrown as Error;
      },
    };
  }) as never);
}

describe('a fault below a resolver', () => {
  it.each(THROWN.flatMap(([name, make]) => (['throws', 'rejects'] as const).map((how) => [name, how, make] as const)))(
    '%s (%s) is masked, with an id that stands in the log',
    async (_name, how, make) => {
      failWith(make(), how);
      const from = lines.length;
      const { status, text, body } = await ask('{ me { id email } }');
      expect(status).toBe(200);
      expect(body.data).toEqual({ me: null });
      expect(body.errors).toHaveLength(1);
      const error = body.errors?.[0];
      expect(error?.extensions).toEqual({
        code: 'INTERNAL_SERVER_ERROR',
        errorId: expect.stringMatching(/^err_[0-9a-z]{26}$/) as string,
      });
      expect(error?.path).toEqual(['me']);
      expect(text).not.toMatch(INSIDE);
      const logged = lines.slice(from).filter((line) => line.includes(String(error?.extensions['errorId'])));
      expect(logged).toHaveLength(1);
      expect((JSON.parse(logged[0] ?? '{}') as { level: number }).level).toBe(50);
    },
  );

  it('in a mutation is masked too, and is no userError', async () => {
    vi.spyOn(UserModel, 'findOne').mockImplementation((() => {
      throw new Error(CANARY);
    }) as never);
    const { text, body } = await ask(
      'mutation { updateProfile(input: { name: "Anna" }) { user { id } userErrors { code } } }',
    );
    expect(body.errors?.[0]?.extensions['code']).toBe('INTERNAL_SERVER_ERROR');
    expect(text).not.toMatch(INSIDE);
  });

  it('before the resolvers is masked', async () => {
    vi.spyOn(app.platform.limits, 'consumeRequest').mockRejectedValue(new Error(CANARY));
    const from = lines.length;
    const { status, text, body } = await ask('{ me { id } }');
    expect(status).toBe(500);
    expect(body.errors?.[0]?.extensions).toMatchObject({
      code: 'INTERNAL_SERVER_ERROR',
      errorId: expect.any(String) as string,
    });
    expect(lines.slice(from).join('')).toContain(String(body.errors?.[0]?.extensions['errorId']));
    expect(text).not.toMatch(INSIDE);
  });

  it('in a field keeps the others', async () => {
    failWith(new Error(CANARY), 'throws');
    const { body } = await ask('{ me { id } __typename mySessions(first: 1) { totalCount } }');
    expect(body.data).toEqual({ me: null, __typename: 'Query', mySessions: { totalCount: 0 } });
    expect(body.errors).toHaveLength(1);
  });

  it('that is a time limit of the database is TIMEOUT', async () => {
    failWith(new MongoServerError({ code: 50, errmsg: CANARY }), 'rejects');
    const { text, body } = await ask('{ me { id } }');
    expect(body.errors?.[0]?.extensions).toEqual({ code: 'TIMEOUT' });
    expect(text).not.toMatch(INSIDE);
  });
});

describe('a database that is away', () => {
  const READ = '{ me { id } }';
  const WRITE =
    'mutation ($name: String!) { updateProfile(input: { name: $name }) { user { name } userErrors { code } } }';
  const SIGN_IN =
    'mutation ($email: String!, $password: String!) { signIn(input: { email: $email, password: $password }) { accessToken userErrors { code } } }';
  const SIGN_UP =
    'mutation { signUp(input: { email: "away@people.example", name: "Anna", password: "some long password" }) { accepted } }';
  const all = (): Promise<Answer>[] => [
    ask(READ),
    ask(WRITE, { name: 'Anna' }),
    ask(SIGN_IN, { email: viewer.email, password: PASSWORD }),
    ask(SIGN_UP),
    ask('{ mySessions { nodes { id } totalCount } }'),
  ];
  const readyz = async (): Promise<number> => (await app.fastify.inject('/readyz')).statusCode;

  it('answers SERVICE_UNAVAILABLE, not ready but alive, and comes back by itself', async () => {
    expect(await readyz()).toBe(200);
    await database.stop();
    expect(await readyz()).toBe(503);
    expect((await app.fastify.inject('/healthz')).statusCode).toBe(200);
    for (const { body, text, retryAfter } of await Promise.all(all())) {
      expect(retryAfter).toBe('5');
      for (const error of body.errors ?? [])
        expect(error.extensions).toEqual({ code: 'SERVICE_UNAVAILABLE', retryAfter: 5 });
      expect(body.errors?.length).toBeGreaterThan(0);
      expect(text).not.toMatch(INSIDE);
      expect(text).not.toContain('127.0.0.1');
    }
    database = await start();
    await expect.poll(readyz).toBe(200);
    await expect.poll(async () => (await ask(READ)).body.data).toEqual({ me: { id: viewer.userId } });
    expect((await ask(WRITE, { name: 'Back again' })).body.data).toEqual({
      updateProfile: { user: { name: 'Back again' }, userErrors: [] },
    });
  }, 180_000);

  it('asks Stripe to send its events again, and takes them then', async () => {
    const event = signed(stripeEvent('charge.updated', { id: 'ch_1', object: 'charge' }));
    await database.stop();
    const { status, contentType, body } = await deliver(app.fastify, event);
    expect([status, contentType]).toEqual([503, 'application/problem+json']);
    expect(body).toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
    expect(JSON.stringify(body)).not.toMatch(INSIDE);
    database = await start();
    await expect.poll(async () => (await deliver(app.fastify, event)).status).toBe(200);
  }, 180_000);

  it('shows changes again afterwards: the change stream comes back too', async () => {
    const seen: string[] = [];
    const end = app.platform.changes.listen('users', ({ id }) => void seen.push(id));
    await expect
      .poll(
        async () => {
          await ask(WRITE, { name: `Anna ${String(Math.random())}` });
          return seen.length;
        },
        { interval: 200 },
      )
      .toBeGreaterThan(0);
    end();
  }, 180_000);

  it('killed in the middle: every request gets an answer, none a fault', async () => {
    const answers: Answer[] = [];
    let running = true;
    const load = Promise.all(
      Array.from({ length: 8 }, async () => {
        while (running) answers.push(await ask(Math.random() < 0.5 ? READ : WRITE, { name: 'Anna' }));
      }),
    );
    const { pid } = database;
    await until(() => answers.length > 20);
    process.kill(pid, 'SIGKILL');
    await until(async () => database.pid !== pid && (await readyz()) === 200);
    const before = answers.length;
    await until(() => answers.length > before + 20);
    running = false;
    await load;
    const codes = new Set(
      answers.flatMap(({ body }) => (body.errors ?? []).map((error) => String(error.extensions['code']))),
    );
    expect([...codes].filter((code) => code !== 'SERVICE_UNAVAILABLE' && code !== 'CONFLICT')).toEqual([]);
    for (const { text } of answers) expect(text).not.toMatch(INSIDE);
    expect((await ask(READ)).body.data).toEqual({ me: { id: viewer.userId } });
  }, 180_000);

  it('frozen: not ready, alive, and well once it thaws', async () => {
    process.kill(database.pid, 'SIGSTOP');
    // A process of many threads goes on for a moment on a busy machine.
    await expect.poll(() => stateOf(database.pid)).toBe('T');
    try {
      expect(await readyz()).toBe(503);
      expect((await app.fastify.inject('/healthz')).statusCode).toBe(200);
    } finally {
      process.kill(database.pid, 'SIGCONT');
    }
    await expect.poll(readyz).toBe(200);
  }, 180_000);
});
