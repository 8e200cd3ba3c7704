import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClient, type Client, type ExecutionResult } from 'graphql-ws';
import { SignJWT } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import WebSocket from 'ws';
import { buildApp, type App } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import type { ChangeFeed } from '../../src/database/changes.js';
import { createLogger } from '../../src/http/logger.js';
import { newId } from '../../src/shared/ids.js';
import { anonymous, aUser, PASSWORD } from '../testkit/callers.js';
import { useGraph } from '../testkit/graph.js';
import { until } from '../testkit/until.js';

const graph = useGraph();
const apps: { app: App; url: string }[] = [];
const clients: Client[] = [];

/** Two servers on one database: what one writes, the other tells. */
beforeAll(async () => {
  for (let server = 0; server < 2; server += 1) {
    const config = readConfig({ DATA_DIR: graph.config.dataDir, LOG_LEVEL: 'silent', RATE_LIMIT_FACTOR: '1000' });
    const app = await buildApp({ config, log: createLogger('silent') });
    await app.start();
    apps.push({ app, url: (await app.fastify.listen({ host: '127.0.0.1', port: 0 })).replace('http', 'ws') });
  }
});
afterEach(async () => {
  for (const client of clients.splice(0)) await client.dispose();
});
afterAll(async () => {
  for (const { app } of apps) await app.stop();
});

interface Connected {
  client: Client;
  /** The code with which the server closed the socket. */
  closed: Promise<{ code: number; reason: string }>;
  connected: Promise<void>;
}

function connect(token?: string, server = 0): Connected {
  let onClosed: (event: { code: number; reason: string }) => void = () => undefined;
  let onConnected: () => void = () => undefined;
  const closed = new Promise<{ code: number; reason: string }>((resolve) => (onClosed = resolve));
  const connected = new Promise<void>((resolve) => (onConnected = resolve));
  const client = createClient({
    url: `${apps[server]?.url ?? ''}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: token ? { authorization: `Bearer ${token}` } : {},
    retryAttempts: 0,
    lazy: false,
    onNonLazyError: () => undefined,
    on: {
      closed: (event) => {
        onClosed(event as { code: number; reason: string });
      },
      connected: () => {
        onConnected();
      },
    },
  });
  clients.push(client);
  return { client, closed, connected };
}

/** What an operation answers, in order; ended by an error, by the server or by `stop`. */
function run(
  client: Client,
  query: string,
  variables: Record<string, unknown> = {},
): { results: ExecutionResult[]; ended: Promise<unknown>; stop: () => void } {
  const results: ExecutionResult[] = [];
  let stop: () => void = () => undefined;
  const ended = new Promise<unknown>((resolve) => {
    stop = client.subscribe(
      { query, variables },
      {
        next: (result) => {
          results.push(result as ExecutionResult);
        },
        error: resolve,
        complete: () => {
          resolve(undefined);
        },
      },
    );
  });
  return {
    results,
    ended,
    stop: () => {
      stop();
    },
  };
}
function changesOf(server: number): ChangeFeed {
  const { app } = apps[server] ?? {};
  if (!app) throw new Error(`There is no server ${server}.`);
  return app.platform.changes;
}

/** A subscription to a ticket, once the server listens to its changes. */
async function follow(token: string, id: string, server = 0): Promise<Connected & ReturnType<typeof run>> {
  const stream = vi.spyOn(changesOf(server), 'stream');
  const connection = connect(token, server);
  const running = run(connection.client, UPDATED, { id });
  await until(() => stream.mock.calls.length > 0);
  stream.mockRestore();
  return { ...connection, ...running };
}

/** The code with which an operation was refused, before or while it ran. */
async function refusal({ results, ended }: ReturnType<typeof run>): Promise<unknown> {
  const error = await ended;
  const errors = Array.isArray(error)
    ? (error as { extensions?: Record<string, unknown> }[])
    : (results[0]?.errors ?? []);
  return errors[0]?.extensions?.['code'];
}

type Person = Awaited<ReturnType<typeof aUser>> & { token: string };
async function aPerson(): Promise<Person> {
  const user = await aUser({ password: PASSWORD });
  const { signIn } = await graph.data<{ signIn: { accessToken: string } }>(
    { ...anonymous, ip: newId('ip') },
    'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }',
    { input: { email: user.email, password: PASSWORD } },
  );
  return { ...user, token: signIn.accessToken };
}
const viewerOf = ({ token }: Person): ReturnType<typeof graph.viewerOf> => graph.viewerOf(token);

const CREATE =
  'mutation ($input: CreateTicketInput!) { createTicket(input: $input) { ticket { id } userErrors { code field message } } }';
const REPLY =
  'mutation ($id: ID!, $body: String!) { addTicketMessage(id: $id, input: { body: $body }) { ticket { id } userErrors { code field message } } }';
const UPDATED = 'subscription ($id: ID!) { ticketUpdated(id: $id) { id updatedAt requester { name } } }';

async function aTicket(person: Person): Promise<string> {
  const input = { category: 'TECHNICAL', subject: 'The agent does not answer', body: 'It did yesterday.' };
  const { createTicket } = await graph.data<{ createTicket: { ticket: { id: string } | null; userErrors: unknown[] } }>(
    await viewerOf(person),
    CREATE,
    { input },
  );
  expect(createTicket.userErrors).toEqual([]);
  return createTicket.ticket?.id ?? '';
}
const reply = async (person: Person, id: string): Promise<unknown> =>
  graph.data(await viewerOf(person), REPLY, { id, body: `More at ${newId('x')}` });
const soon = { interval: 20 };

describe('operations over WebSocket', () => {
  it('answer queries and mutations as over HTTP', async () => {
    const anna = await aPerson();
    const { client } = connect(anna.token);
    const query = run(client, '{ me { id email } }');
    await query.ended;
    expect(query.results).toMatchObject([
      { data: { me: { id: anna.userId, email: anna.email } }, extensions: { cost: { requested: 1 } } },
    ]);
    const mutation = run(
      client,
      'mutation { updateProfile(input: { name: "" }) { user { id } userErrors { code field } } }',
    );
    await mutation.ended;
    expect(mutation.results).toMatchObject([
      { data: { updateProfile: { user: null, userErrors: [{ code: 'REQUIRED', field: ['input', 'name'] }] } } },
    ]);
  });

  it('refuse a wrong token before anything else', async () => {
    for (const token of ['wrong', 'a.b.c']) {
      const { code } = await connect(token).closed;
      expect(code).toBe(4403);
    }
  });

  it('are for nobody in particular without a token', async () => {
    const { client } = connect();
    const me = run(client, '{ me { id } }');
    await me.ended;
    expect(me.results).toMatchObject([{ data: { me: null } }]);
    const sessions = run(client, '{ mySessions { nodes { id } } }');
    await sessions.ended;
    expect(sessions.results[0]?.errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    expect(await refusal(run(client, UPDATED, { id: newId('tkt') }))).toBe('UNAUTHENTICATED');
  });

  it.each([
    ['a syntax error', '{ me { ', {}, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', '{ nope }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['too many tokens', `{ ${'me { id } '.repeat(300)} }`, {}, 'GRAPHQL_PARSE_FAILED'],
    ['deep nesting', `${'{ me '.repeat(12)}{ id }${' }'.repeat(12)}`, {}, 'DOCUMENT_TOO_LARGE'],
    [
      'too many aliases',
      `{ ${Array.from({ length: 16 }, (_, index) => `a${String(index)}: __typename`).join(' ')} }`,
      {},
      'DOCUMENT_TOO_LARGE',
    ],
    ['a page too large', 'query ($n: Int!) { mySessions(first: $n) { nodes { id } } }', { n: 1_000 }, 'BAD_USER_INPUT'],
    ['no operation of that name', 'query a { __typename } query b { __typename }', {}, 'OPERATION_RESOLUTION_FAILURE'],
    ['a subscription without its variable', UPDATED, {}, 'BAD_USER_INPUT'],
    ['a subscription with a wrong variable', UPDATED, { id: { $ne: 1 } }, 'BAD_USER_INPUT'],
    [
      'a subscription in a fragment of fragments',
      `subscription { ...a } ${'abcdefghijk'
        .split('')
        .map(
          (name, index, all) =>
            `fragment ${name} on Subscription { ...${all[index + 1] ?? 'z'} ...${all[index + 1] ?? 'z'} }`,
        )
        .join(' ')} fragment z on Subscription { __typename }`,
      {},
      'DOCUMENT_TOO_LARGE',
    ],
  ])('refuse %s with its code', async (_name, query, variables, code) => {
    const anna = await aPerson();
    const { client } = connect(anna.token);
    expect(await refusal(run(client, query, variables))).toBe(code);
    const after = run(client, '{ me { id } }');
    await after.ended;
    expect(after.results).toMatchObject([{ data: { me: { id: anna.userId } } }]);
  });

  it('are at most 20 at once on one socket', async () => {
    const anna = await aPerson();
    const { client } = connect(anna.token);
    const id = await aTicket(anna);
    const running = Array.from({ length: 25 }, () => run(client, UPDATED, { id }));
    const refused = await Promise.all(running.slice(20).map(refusal));
    expect(refused).toEqual(Array.from({ length: 5 }, () => 'RATE_LIMITED'));
    for (const { stop } of running) stop();
    await until(async () => {
      const again = run(client, '{ __typename }');
      await again.ended;
      return again.results[0]?.data?.['__typename'] === 'Query';
    });
  });
});

describe('subscriptions', () => {
  it('tell of a change, with fresh data each time, on every server', async () => {
    const anna = await aPerson();
    const id = await aTicket(anna);
    const [here, there] = [await follow(anna.token, id, 0), await follow(anna.token, id, 1)];
    await reply(anna, id);
    await expect.poll(() => [here.results.length > 0, there.results.length > 0], soon).toEqual([true, true]);
    expect(there.results[0]?.data).toMatchObject({ ticketUpdated: { id, requester: { name: anna.name } } });
    const seen = here.results.length;
    await graph.data(
      await viewerOf(anna),
      'mutation { updateProfile(input: { name: "Another name" }) { user { name } } }',
    );
    await reply(anna, id);
    await expect.poll(() => here.results.length, soon).toBeGreaterThan(seen);
    expect(here.results.at(-1)?.data).toMatchObject({ ticketUpdated: { requester: { name: 'Another name' } } });
  });

  it('are refused at once where there is no such record for the caller, and the socket goes on', async () => {
    const [anna, ben] = [await aPerson(), await aPerson()];
    const id = await aTicket(anna);
    const { client } = connect(ben.token);
    const answers = [run(client, UPDATED, { id }), run(client, UPDATED, { id: newId('tkt') })];
    expect(await Promise.all(answers.map(refusal))).toEqual(['NOT_FOUND', 'NOT_FOUND']);
    const [foreign, missing] = answers.map(({ results }) => results);
    expect(foreign).toEqual(missing);
    const mine = await aTicket(ben);
    // Refused ones do not count among those that run.
    for (let count = 0; count < 25; count += 1) await run(client, UPDATED, { id }).ended;
    const own = run(client, UPDATED, { id: mine });
    await until(async () => {
      await reply(ben, mine);
      return own.results.length > 0;
    });
    expect(own.results[0]?.data).toMatchObject({ ticketUpdated: { id: mine } });
  });

  it('end when the session is signed out, also on another server, and tell nothing more', async () => {
    const anna = await aPerson();
    const id = await aTicket(anna);
    const running = [await follow(anna.token, id, 0), await follow(anna.token, id, 1)];
    await graph.data(await viewerOf(anna), 'mutation { signOut { userErrors { code } } }');
    const again = await aPersonAgain(anna);
    await reply(again, id);
    for (const { closed } of running) expect((await closed).code).toBe(4403);
    for (const { results } of running) expect(results).toEqual([]);
  });

  it('end with the access token', async () => {
    const anna = await aUser();
    const { closed, connected } = connect(await shortToken(anna.userId));
    await connected;
    expect((await closed).code).toBe(4403);
  });
});

/** The same account in a new session. */
async function aPersonAgain(person: Person): Promise<Person> {
  const { signIn } = await graph.data<{ signIn: { accessToken: string } }>(
    { ...anonymous, ip: newId('ip') },
    'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }',
    { input: { email: person.email, password: PASSWORD } },
  );
  return { ...person, token: signIn.accessToken };
}

/** An access token of two seconds, signed with the servers' own key. */
function shortToken(userId: string): Promise<string> {
  const key = createPrivateKey(readFileSync(join(graph.config.dataDir, 'secrets', 'jwt.pem')));
  return new SignJWT({ sid: newId('ses'), roles: [] })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt' })
    .setIssuer('tally')
    .setAudience('tally')
    .setSubject(userId)
    .setIssuedAt()
    .setExpirationTime('2s')
    .sign(key);
}
