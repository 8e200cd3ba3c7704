import { auditServer } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildApp, type App } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { createLogger } from '../../src/http/logger.js';
import { useGraph } from '../testkit/graph.js';
import { aGate } from '../testkit/until.js';

const graph = useGraph();
let app: App;
let base: string;

beforeAll(async () => {
  const config = readConfig({
    DATA_DIR: graph.config.dataDir,
    LOG_LEVEL: 'silent',
    RATE_LIMIT_FACTOR: '1000',
    CORS_ORIGINS: 'https://app.example, https://admin.example',
  });
  app = await buildApp({ config, log: createLogger('silent') });
  await app.start();
  base = await app.fastify.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => app.stop());

const JSON_TYPE = { 'content-type': 'application/json' };
interface Errors {
  errors: { message: string; extensions: { code: string } }[];
}

async function send(
  body: string,
  init: RequestInit = {},
  path = '/graphql',
): Promise<{ status: number; headers: Headers; json: Errors & { data?: unknown }; text: string }> {
  const answer = await fetch(`${base}${path}`, { method: 'POST', headers: JSON_TYPE, body, ...init });
  const text = await answer.text();
  return {
    status: answer.status,
    headers: answer.headers,
    text,
    json: text.startsWith('{') ? (JSON.parse(text) as Errors) : { errors: [] },
  };
}
const codeOf = ({ status, json }: { status: number; json: Errors }): [number, string | undefined] => [
  status,
  json.errors[0]?.extensions.code,
];

describe('GraphQL over HTTP', () => {
  it("passes graphql-http's audits: at least 54 ok and no error", async () => {
    const results = await auditServer({ url: `${base}/graphql` });
    const named = (status: string): string[] =>
      results.filter((result) => result.status === status).map(({ id, name }) => `${id} ${name}`);
    expect(named('error')).toEqual([]);
    expect(named('ok').length).toBeGreaterThanOrEqual(54);
  });

  it('says of an address that cannot be decoded what is wrong', async () => {
    const answer = await fetch(`${base}/%`);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({
      errors: [{ message: 'The URL is not correctly encoded.', extensions: { code: 'BAD_REQUEST' } }],
    });
  });

  it('takes no batch', async () => {
    const answer = await send(JSON.stringify([{ query: '{ __typename }' }, { query: '{ __typename }' }]));
    expect(codeOf(answer)).toEqual([400, 'BAD_REQUEST']);
  });

  it('takes no mutation by GET', async () => {
    const query = encodeURIComponent('mutation { signOut { userErrors { code } } }');
    const answer = await fetch(`${base}/graphql?query=${query}`, { headers: { 'apollo-require-preflight': '1' } });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('POST');
    expect(codeOf({ status: answer.status, json: (await answer.json()) as Errors })).toEqual([405, 'BAD_REQUEST']);
  });

  it.each([
    ['a GET of another site', { method: 'GET' }, '/graphql?query=%7B__typename%7D'],
    [
      'a form',
      { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'query=%7B__typename%7D' },
      '/graphql',
    ],
    ['a multipart form', { headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x--' }, '/graphql'],
    ['plain text', { headers: { 'content-type': 'text/plain' }, body: '{"query":"{__typename}"}' }, '/graphql'],
    ['no content type', { headers: {}, body: new Uint8Array([123, 125]) }, '/graphql'],
  ])('refuses %s: simple requests need no preflight', async (_name, init, path) => {
    const answer = await fetch(`${base}${path}`, { method: 'POST', ...init });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    const { errors } = (await answer.json()) as Errors;
    expect(errors[0]?.extensions.code).toBe('BAD_REQUEST');
  });

  it('refuses a body of 101 KiB and takes one of 99', async () => {
    const body = (kilobytes: number): string =>
      JSON.stringify({ query: '{ __typename }', variables: { x: 'x'.repeat(kilobytes * 1024) } });
    expect(codeOf(await send(body(101)))).toEqual([413, 'PAYLOAD_TOO_LARGE']);
    expect((await send(body(99))).status).toBe(200);
  });

  it.each([
    ['broken JSON', '{"query": "{ __typename }"'],
    ['no JSON', 'query { __typename }'],
    ['an empty body', ''],
    ['null', 'null'],
    ['a number', '5'],
    ['a text', '"{ __typename }"'],
    ['no query', '{}'],
    ['a query that is a number', '{"query":5}'],
    ['variables that are a text', '{"query":"{ __typename }","variables":"x"}'],
    ['variables that are a list', '{"query":"{ __typename }","variables":[1]}'],
    ['extensions that are a text', '{"query":"{ __typename }","extensions":"x"}'],
    ['an operation name that is a list', '{"query":"{ __typename }","operationName":[1]}'],
    ['a prototype', '{"query":"{ __typename }","__proto__":{"x":1}}'],
  ])('answers %s with a code', async (_name, body) => {
    const answer = await send(body);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.json.errors[0]?.extensions.code).toMatch(/^(BAD_REQUEST|BAD_USER_INPUT|GRAPHQL_PARSE_FAILED)$/);
    expect(answer.text).not.toMatch(/node_modules|\bat \w+ \(/);
  });

  it.each([
    ['syntax', { query: '{ me { ' }, 400, 'GRAPHQL_PARSE_FAILED'],
    ['a field that is not there', { query: '{ nope }' }, 400, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'an unknown operation name',
      { query: 'query a { __typename }', operationName: 'b' },
      400,
      'OPERATION_RESOLUTION_FAILURE',
    ],
    [
      'two operations and no name',
      { query: 'query a { __typename } query b { __typename }' },
      400,
      'OPERATION_RESOLUTION_FAILURE',
    ],
    ['no operation at all', { query: 'fragment a on Query { __typename }' }, 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['a subscription by POST', { query: 'subscription { __typename }' }, 400, undefined],
    [
      'a variable of the wrong type',
      { query: 'query ($id: ID!) { node(id: $id) { id } }', variables: { id: { $ne: 1 } } },
      400,
      'BAD_USER_INPUT',
    ],
    ['a variable that is missing', { query: 'query ($id: ID!) { node(id: $id) { id } }' }, 400, 'BAD_USER_INPUT'],
    ['nobody where a user is needed', { query: '{ mySessions { nodes { id } } }' }, 200, 'UNAUTHENTICATED'],
    [
      'a persisted query that is not there',
      { extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } },
      200,
      'BAD_REQUEST',
    ],
  ])('answers %s with the right status and code', async (_name, body, status, code) => {
    const answer = await send(JSON.stringify(body));
    expect(answer.status).toBe(status);
    if (code) expect(answer.json.errors[0]?.extensions.code).toBe(code);
    expect(answer.json.errors[0]?.extensions.code).not.toBe('INTERNAL_SERVER_ERROR');
  });

  it('reports the cost', async () => {
    const answer = await send(JSON.stringify({ query: '{ me { id } }' }));
    expect(JSON.parse(answer.text)).toEqual({ data: { me: null }, extensions: { cost: { requested: 1, limit: 300 } } });
  });
});

describe('everything else over HTTP', () => {
  it('answers an unknown path with a code and no echo of the query string', async () => {
    for (const [method, path] of [
      ['GET', '/nothing?secret=1'],
      ['POST', '/nothing'],
      ['DELETE', '/graphql'],
      ['GET', '/..%2f..%2fetc%2fpasswd'],
      ['GET', '/<script>'],
    ]) {
      const answer = await fetch(`${base}${path ?? ''}`, { method: method ?? 'GET' });
      const { errors } = (await answer.json()) as Errors;
      expect([answer.status, errors[0]?.extensions.code]).toEqual([404, 'NOT_FOUND']);
      expect(errors[0]?.message).not.toContain('secret');
      expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
    }
  });

  it('answers a broken URL without a stack', async () => {
    const answer = await app.fastify.inject({ url: '/%' });
    expect(answer.statusCode).toBe(400);
    expect(answer.body).not.toMatch(/node_modules|\bat \w+ \(/);
  });

  it('lets the listed origins in and no other', async () => {
    const preflight = (origin: string): Promise<Response> =>
      fetch(`${base}/graphql`, {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'authorization,content-type',
        },
      });
    for (const origin of ['https://app.example', 'https://admin.example'])
      expect((await preflight(origin)).headers.get('access-control-allow-origin')).toBe(origin);
    for (const origin of [
      'https://app.example.evil.example',
      'http://app.example',
      'https://sub.app.example',
      'null',
      'https://evil.example',
    ]) {
      expect((await preflight(origin)).headers.get('access-control-allow-origin'), origin).toBeNull();
    }
    const answer = await fetch(`${base}/graphql`, {
      method: 'POST',
      headers: { ...JSON_TYPE, origin: 'https://app.example' },
      body: '{"query":"{ __typename }"}',
    });
    expect(answer.headers.get('access-control-allow-origin')).toBe('https://app.example');
    expect(answer.headers.get('vary')).toMatch(/origin/i);
  });

  it('sends the headers of helmet and an id of its own with every answer', async () => {
    const ids = new Set<string>();
    for (const path of ['/graphql', '/nothing', '/healthz', '/readyz']) {
      const { headers } = await fetch(`${base}${path}`, { headers: { 'x-request-id': 'forged' } });
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
      expect(headers.get('content-security-policy')).toContain("default-src 'self'");
      expect(headers.get('strict-transport-security')).toContain('max-age');
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('x-request-id')).toMatch(/^req_[0-9a-z]{26}$/);
      ids.add(headers.get('x-request-id') ?? '');
    }
    expect(ids.size).toBe(4);
  });

  it('says that it lives and is ready', async () => {
    expect(await (await fetch(`${base}/healthz`)).json()).toEqual({ status: 'ok' });
    expect(await (await fetch(`${base}/readyz`)).json()).toEqual({ status: 'ready' });
  });

  it('says that it is not ready while it stops, and finishes what is in flight', async () => {
    const { config } = graph;
    const other = await buildApp({ config, log: createLogger('silent') });
    await other.start();
    const url = await other.fastify.listen({ host: '127.0.0.1', port: 0 });
    const warm = await fetch(`${url}/readyz`);
    expect(warm.status).toBe(200);
    const [started, goOn] = [aGate(), aGate()];
    const consumeAttempt = other.platform.limits.consumeAttempt.bind(other.platform.limits);
    vi.spyOn(other.platform.limits, 'consumeAttempt').mockImplementation(async (...args) => {
      started.open();
      await goOn.passed;
      return consumeAttempt(...args);
    });
    const inFlight = fetch(`${url}/graphql`, {
      method: 'POST',
      headers: JSON_TYPE,
      body: JSON.stringify({
        query:
          'mutation { signIn(input: { email: "slow@people.example", password: "some password" }) { userErrors { code } } }',
      }),
    });
    await started.passed;
    const stopped = other.stop();
    const late = await other.fastify.inject('/readyz').catch(() => undefined);
    expect(late?.statusCode ?? 503).toBe(503);
    goOn.open();
    expect((await inFlight).status).toBe(200);
    await stopped;
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  });
});
