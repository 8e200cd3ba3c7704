import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp, type App } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { createLogger } from '../../src/http/logger.js';
import { newId } from '../../src/shared/ids.js';
import { anAgent, anonymous, aUser, PASSWORD } from '../testkit/callers.js';
import { SERVICE_KEY, useGraph } from '../testkit/graph.js';

const graph = useGraph();
const apps: App[] = [];

async function anApp(env: Record<string, string>): Promise<App> {
  const config = readConfig({
    DATA_DIR: graph.config.dataDir,
    LOG_LEVEL: 'silent',
    RATE_LIMIT_FACTOR: '1',
    SERVICE_KEYS: `tests:${SERVICE_KEY}`,
    ...env,
  });
  const app = await buildApp({ config, log: createLogger('silent') });
  await app.start();
  apps.push(app);
  return app;
}
afterAll(async () => {
  for (const app of apps) await app.stop();
});

interface Answer {
  status: number;
  headers: Record<string, unknown>;
  body: { data?: Record<string, unknown> | null; errors?: { message: string; extensions: Record<string, unknown> }[] };
}

async function ask(
  app: App,
  options: { query?: string; variables?: object; headers?: Record<string, string>; from?: string } = {},
): Promise<Answer> {
  const { query = '{ __typename }', variables, headers = {}, from = '127.0.0.1' } = options;
  const answer = await app.fastify.inject({
    method: 'POST',
    url: '/graphql',
    remoteAddress: from,
    headers: { 'content-type': 'application/json', ...headers },
    payload: JSON.stringify({ query, variables }),
  });
  return { status: answer.statusCode, headers: answer.headers, body: answer.json() };
}
const randomAddress = (): string => Array.from({ length: 4 }, () => 1 + Math.floor(Math.random() * 250)).join('.');
const limited = (answers: readonly Answer[]): Answer[] => answers.filter((answer) => answer.status === 429);

describe('requests', () => {
  it('of one address count together, whatever X-Forwarded-For says', async () => {
    const app = await anApp({});
    const answers: Answer[] = [];
    for (let request = 0; request < 300; request += 1)
      answers.push(
        await ask(app, {
          headers: {
            'x-forwarded-for': randomAddress(),
            'x-real-ip': randomAddress(),
            forwarded: `for=${randomAddress()}`,
          },
        }),
      );
    expect(answers.length - limited(answers).length).toBe(60);
    const [refused] = limited(answers);
    expect(refused?.body.errors?.[0]?.extensions).toMatchObject({
      code: 'RATE_LIMITED',
      retryAfter: expect.any(Number) as number,
    });
    expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(0);
    expect((await ask(app, { from: '127.0.0.2' })).status).toBe(200);
  });

  it('behind a trusted proxy count by the address that it names, not by those that the client made up', async () => {
    const app = await anApp({ TRUSTED_PROXIES: '10.0.0.0/8' });
    const proxy = '10.1.2.3';
    const client = '203.0.113.7';
    const answers: Answer[] = [];
    for (let request = 0; request < 100; request += 1)
      answers.push(await ask(app, { from: proxy, headers: { 'x-forwarded-for': `${randomAddress()}, ${client}` } }));
    expect(answers.length - limited(answers).length).toBe(60);
    expect((await ask(app, { from: proxy, headers: { 'x-forwarded-for': '203.0.113.8' } })).status).toBe(200);
    // Who is not that proxy is not believed.
    expect((await ask(app, { from: '198.51.100.1', headers: { 'x-forwarded-for': client } })).status).toBe(200);
    expect((await ask(app, { from: client })).status).toBe(429);
  });

  it('of one IPv6 network count together', async () => {
    const app = await anApp({});
    const answers: Answer[] = [];
    for (let request = 0; request < 80; request += 1)
      answers.push(await ask(app, { from: `2001:db8:1:2::${request.toString(16)}` }));
    expect(answers.length - limited(answers).length).toBe(60);
    expect((await ask(app, { from: '2001:db8:1:3::1' })).status).toBe(200);
  });

  it('count by account once signed in, more for staff, not at all for a service', async () => {
    const app = await anApp({});
    const spend = async (headers: Record<string, string>, times: number): Promise<number> => {
      const answers = await Promise.all(
        Array.from({ length: times }, () => ask(app, { headers, from: randomAddress() })),
      );
      return times - limited(answers).length;
    };
    const bearer = async (viewer: Awaited<ReturnType<typeof aUser>>): Promise<Record<string, string>> => ({
      authorization: `Bearer ${await app.platform.tokens.signAccess(viewer)}`,
    });
    expect(await spend(await bearer(await aUser()), 650)).toBe(600);
    expect(await spend(await bearer(await anAgent()), 1_250)).toBe(1_200);
    expect(await spend({ 'x-service-key': SERVICE_KEY }, 1_300)).toBe(1_300);
  }, 180_000);
});

describe('tries of credentials', () => {
  const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { userErrors { code } } }';

  it('are limited for an account from one place, and for a place', async () => {
    const app = await anApp({ RATE_LIMIT_FACTOR: '1000' });
    const anna = await aUser({ password: PASSWORD });
    const guess = (email: string, from: string): Promise<Answer> =>
      ask(app, {
        query: SIGN_IN,
        variables: { input: { email, password: 'a guess at the password' } },
        from,
        headers: { 'x-forwarded-for': randomAddress() },
      });
    const here: Answer[] = [];
    for (let time = 0; time < 8; time += 1) here.push(await guess(anna.email, '192.0.2.1'));
    expect(here.filter((answer) => answer.body.errors)).toHaveLength(3);
    expect((await guess(anna.email, '192.0.2.2')).body.errors).toBeUndefined();
    const spray: Answer[] = [];
    for (let time = 0; time < 25; time += 1) spray.push(await guess(`${newId('usr')}@people.example`, '192.0.2.3'));
    expect(spray.filter((answer) => answer.body.errors)).toHaveLength(5);
  });

  it('count once for each alias, batch and operation name', async () => {
    const app = await anApp({ RATE_LIMIT_FACTOR: '1000' });
    const field = (alias: string): string =>
      `${alias}: signIn(input: { email: "a@people.example", password: "x" }) { expiresIn }`;
    const aliased = await ask(app, { query: `mutation { ${['a', 'b'].map(field).join(' ')} }` });
    expect(aliased.body.errors?.[0]?.extensions['code']).toBe('DOCUMENT_TOO_LARGE');
    const spread = await ask(app, {
      query: `mutation { ...f ...g } fragment f on Mutation { ${field('a')} } fragment g on Mutation { ${field('b')} }`,
    });
    expect(spread.body.errors?.[0]?.extensions['code']).toBe('DOCUMENT_TOO_LARGE');
    const batch = await app.fastify.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json' },
      payload: JSON.stringify([{ query: `mutation { ${field('a')} }` }, { query: `mutation { ${field('b')} }` }]),
    });
    expect(batch.statusCode).toBe(400);
  });

  it('of an operation with a limit of its own count by field', async () => {
    const app = await anApp({});
    const query = 'mutation ($email: String!) { again: requestPasswordReset(input: { email: $email }) { accepted } }';
    const answers: Answer[] = [];
    for (let time = 0; time < 12; time += 1)
      answers.push(
        await ask(app, { query, variables: { email: `${newId('usr')}@people.example` }, from: '192.0.2.9' }),
      );
    expect(answers.filter((answer) => answer.body.errors)).toHaveLength(2);
    expect(answers.at(-1)?.body.errors?.[0]?.extensions).toMatchObject({
      code: 'RATE_LIMITED',
      retryAfter: expect.any(Number) as number,
    });
  });
});

describe('credentials over HTTP', () => {
  let app: App;
  beforeAll(async () => {
    app = await anApp({ RATE_LIMIT_FACTOR: '1000' });
  });

  it('take a service key, and no wrong one', async () => {
    expect((await ask(app, { headers: { 'x-service-key': SERVICE_KEY } })).status).toBe(200);
    for (const key of [
      '',
      'wrong',
      SERVICE_KEY.slice(0, -1),
      `${SERVICE_KEY}x`,
      SERVICE_KEY.toUpperCase(),
      'tests',
      `tests:${SERVICE_KEY}`,
    ]) {
      const { status, body } = await ask(app, { headers: { 'x-service-key': key } });
      expect([status, body.errors?.[0]?.extensions['code']], key).toEqual([401, 'UNAUTHENTICATED']);
    }
  });

  it('are never taken for nobody when they are wrong', async () => {
    const anna = await aUser();
    const token = await app.platform.tokens.signAccess(anna);
    expect(
      (await ask(app, { query: '{ me { id } }', headers: { authorization: `bearer ${token}` } })).body.data,
    ).toEqual({ me: { id: anna.userId } });
    const hs256 = `${Buffer.from('{"alg":"HS256","typ":"at+jwt"}').toString('base64url')}.${token.split('.')[1] ?? ''}`;
    const wrong = [
      token,
      `Basic ${token}`,
      'Bearer',
      'Bearer ',
      `Bearer ${token}x`,
      `Bearer ${token} more`,
      `Bearer ${hs256}.${createHmac('sha256', 'x').update(hs256).digest('base64url')}`,
      'null',
      'undefined',
    ];
    for (const authorization of wrong) {
      const { status, body } = await ask(app, { query: '{ me { id } }', headers: { authorization } });
      expect([status, body.errors?.[0]?.extensions['code']], authorization).toEqual([401, 'UNAUTHENTICATED']);
    }
    expect((await ask(app, { query: '{ me { id } }', headers: {} })).body.data).toEqual({ me: null });
    expect(anonymous.kind).toBe('anonymous');
  });

  it('stop working at once after signing out, on every server', async () => {
    const other = await anApp({ RATE_LIMIT_FACTOR: '1000' });
    const anna = await aUser({ password: PASSWORD });
    const signIn = await ask(app, {
      query: 'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }',
      variables: { input: { email: anna.email, password: PASSWORD } },
    });
    const headers = {
      authorization: `Bearer ${(signIn.body.data?.['signIn'] as { accessToken: string }).accessToken}`,
    };
    expect((await ask(other, { query: '{ me { id } }', headers })).status).toBe(200);
    await ask(app, { query: 'mutation { signOut { userErrors { code } } }', headers });
    expect((await ask(app, { query: '{ me { id } }', headers })).status).toBe(401);
    await expect
      .poll(async () => (await ask(other, { query: '{ me { id } }', headers })).status, { interval: 20 })
      .toBe(401);
  });
});
