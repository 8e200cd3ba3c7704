import { beforeAll, describe, expect, it } from 'vitest';
import { Role, type UserViewer } from '../../src/auth/viewer.js';
import { OneTimeTokenModel } from '../../src/domains/identity/one-time-token/one-time-token.model.js';
import { newId } from '../../src/shared/ids.js';
import { anonymous, anAgent, aUser, capability, service } from '../testkit/callers.js';
import { useGraph } from '../testkit/graph.js';
import { ask, documentOf, operationOf, ROUTES, type Answered, type Json, type Sent } from '../testkit/rest.js';

const graph = useGraph();
let user: UserViewer;
beforeAll(async () => {
  user = await aUser();
});

const TICKET = { subject: 'It stops', body: 'After a minute.', category: 'TECHNICAL' };
const SUGGESTION = { title: 'A wish of some length', category: 'NEW_FEATURE' };

const asUser = (name: string, sent?: Sent): Promise<Answered> => ask(graph, user, name, sent);

interface Fault {
  code: string;
  detail: string;
  pointer?: string;
  parameter?: string;
  allowed?: string[];
}
const faults = ({ json }: Answered): Fault[] => json['errors'] as Fault[];

/** RFC 9457, with the status in its body as well. */
function expectProblem(answer: Answered, status: number, code: string): void {
  expect([answer.status, answer.headers['content-type'], answer.json['status'], answer.json['code']]).toEqual([
    status,
    'application/problem+json',
    status,
    code,
  ]);
  expect(answer.json).toMatchObject({ type: 'about:blank', requestId: answer.headers['x-request-id'] });
  expect(answer.json['title']).toEqual(expect.any(String));
  expect(answer.json['detail']).toEqual(expect.stringMatching(/\.$/));
}

/** What `fetch` says of a text when nothing else is asked of it. */
const TEXT = { 'content-type': 'text/plain;charset=UTF-8' };

describe('what cannot be read', () => {
  it.each(['{', '"', '{"subject": }', '{"__proto__": {"a": 1}}', 'subject=It stops'])('400 for %s', async (raw) => {
    const headers = { 'content-type': 'application/json' };
    expectProblem(await asUser('POST /api/support/tickets', { raw, headers }), 400, 'BAD_REQUEST');
  });

  it.each(['[]', '"text"', '1', 'true', 'null'])('422 for %s, which is no object', async (raw) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await asUser('POST /api/support/tickets', { raw, headers });
    expectProblem(answer, 422, 'BAD_USER_INPUT');
    expect(faults(answer)).toEqual([{ code: 'INVALID', detail: 'The body must be a JSON object.', pointer: '#' }]);
  });

  it.each([
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/html',
    'application/xml',
    'nonsense',
  ])('415 for %s', async (type) => {
    const answer = await asUser('POST /api/support/tickets', { raw: 'a=b', headers: { 'content-type': type } });
    expectProblem(answer, 415, 'UNSUPPORTED_MEDIA_TYPE');
  });

  it('415 and 413 as well where no body is asked for, as the document says', async () => {
    const name = `POST /api/favorites/${newId('fav')}/use`;
    const html = await asUser(name, { raw: 'a=b', headers: { 'content-type': 'text/html' } });
    expectProblem(html, 415, 'UNSUPPORTED_MEDIA_TYPE');
    expectProblem(await asUser(name, { body: { x: 'x'.repeat(101 * 1024) } }), 413, 'PAYLOAD_TOO_LARGE');
    const document = await documentOf(graph);
    for (const route of ROUTES.filter(({ method }) => method !== 'GET')) {
      expect(Object.keys(operationOf(document, route).responses)).toEqual(expect.arrayContaining(['413', '415']));
    }
  });

  it('413 for a body over 100 KiB', async () => {
    const body = { ...TICKET, body: 'x'.repeat(101 * 1024) };
    expectProblem(await asUser('POST /api/support/tickets', { body }), 413, 'PAYLOAD_TOO_LARGE');
  });

  it('400 for an address that cannot be decoded', async () => {
    expectProblem(await asUser('GET /api/support/tickets/%E0%A4%A'), 400, 'BAD_REQUEST');
  });
});

describe('what is not there', () => {
  it.each(['GET /api/nothing', 'POST /api/support', 'GET /api/support/tickets/a/b/c', 'DELETE /api/x'])(
    '404 for %s',
    async (name) => {
      expectProblem(await asUser(name), 404, 'NOT_FOUND');
    },
  );

  it('answers a missing record and one of somebody else alike', async () => {
    const other = await aUser();
    const made = await ask(graph, other, 'POST /api/support/tickets', { body: TICKET });
    const [foreign, missing] = await Promise.all([
      asUser(`GET /api/support/tickets/${String(made.json['ticketId'])}`),
      asUser(`GET /api/support/tickets/${newId('tkt')}`),
    ]);
    expectProblem(foreign, 404, 'NOT_FOUND');
    expect({ ...foreign.json, requestId: '' }).toEqual({ ...missing.json, requestId: '' });
  });

  it('answers lists of another account, a missing one and nonsense alike', async () => {
    const other = await aUser();
    for (const path of ROUTES.filter((route) => route.self && route.method === 'GET').map((route) => route.path)) {
      const at = (id: string): string =>
        `GET ${path.replace(':userId', id).replace(':type', 'AGENT').replace(':itemId', 'x')}`;
      const answers = await Promise.all([other.userId, newId('usr'), 'nobody'].map((id) => asUser(at(id))));
      for (const answer of answers) expectProblem(answer, 404, 'NOT_FOUND');
      expect(new Set(answers.map(({ json }) => JSON.stringify({ ...json, requestId: '' }))).size).toBe(1);
    }
  });
});

describe('methods', () => {
  it('405 with Allow for every method that a path does not have', async () => {
    const byPath = new Map<string, string[]>();
    for (const { method, path } of ROUTES) byPath.set(path, [...(byPath.get(path) ?? []), method]);
    for (const [path, methods] of byPath) {
      const allowed = [...methods, 'OPTIONS', ...(methods.includes('GET') ? ['HEAD'] : [])].sort();
      for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'TRACE']) {
        if (methods.includes(method)) continue;
        const answer = await asUser(`${method} ${path.replaceAll(/:\w+/g, 'x')}`);
        expectProblem(answer, 405, 'BAD_REQUEST');
        expect(answer.headers['allow']).toBe(allowed.join(', '));
      }
      const options = await asUser(`OPTIONS ${path.replaceAll(/:\w+/g, 'x')}`);
      expect([options.status, options.headers['allow'], options.text]).toEqual([204, allowed.join(', '), '']);
    }
  });

  it('HEAD is GET without its body, and starts nothing', async () => {
    const path = `/api/support/tickets/user/${user.userId}`;
    const [head, get] = await Promise.all([asUser(`HEAD ${path}`), asUser(`GET ${path}`)]);
    expect([head.status, head.text, head.headers['content-type']]).toEqual([200, '', get.headers['content-type']]);
    expect(head.headers['content-length']).toBe(String(Buffer.byteLength(get.text)));
    const mail = await ask(graph, anonymous, 'HEAD /api/careers/applications/email/head@people.example');
    expect([mail.status, mail.text]).toEqual([202, '']);
  });

  it('tells browsers of other sites which methods there are', async () => {
    const answer = await graph.app.fastify.inject({
      method: 'OPTIONS',
      url: '/api/favorites/fav_x',
      headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'PATCH' },
    });
    expect(answer.statusCode).toBe(204);
    expect(answer.headers['access-control-allow-methods']).toBe('GET, HEAD, POST, PATCH, DELETE');
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('who asks', () => {
  it('401 without a token and with a bad one, and says what is needed', async () => {
    const none = await ask(graph, anonymous, 'POST /api/support/tickets', { body: TICKET });
    expectProblem(none, 401, 'UNAUTHENTICATED');
    expect(none.headers['www-authenticate']).toBe('Bearer');
    expect(none.json['detail']).toBe('Sign in to use POST /api/support/tickets. Requires: a signed-in user.');
    const headers = { authorization: 'Bearer of.bad.news' };
    expectProblem(await ask(graph, anonymous, 'GET /api/suggestions', { headers }), 401, 'UNAUTHENTICATED');
  });

  it('401 and 403 come before what is wrong with the body', async () => {
    const sent = { body: { nonsense: true } };
    expectProblem(await ask(graph, anonymous, 'POST /api/support/tickets', sent), 401, 'UNAUTHENTICATED');
    expectProblem(await ask(graph, service, 'POST /api/support/tickets', sent), 403, 'FORBIDDEN');
    expectProblem(await asUser('POST /api/billing/transactions', sent), 403, 'FORBIDDEN');
  });

  it('401 and 403 come before what a page costs', async () => {
    const list = `GET /api/billing/transactions/user/${user.userId}?limit=100`;
    expectProblem(await ask(graph, anonymous, list), 401, 'UNAUTHENTICATED');
    expectProblem(await ask(graph, capability('guest@people.example'), list), 403, 'FORBIDDEN');
  });
});

describe('values that are not allowed', () => {
  it('422 with every fault of the types, each with its place', async () => {
    const body = { subject: 5, category: 'nonsense', tags: ['good', 7], extra: 1, 'a/b~c': 2 };
    const answer = await asUser('POST /api/support/tickets', { body });
    expectProblem(answer, 422, 'BAD_USER_INPUT');
    expect(Object.fromEntries(faults(answer).map(({ pointer, code }) => [pointer, code]))).toEqual({
      '#/subject': 'INVALID',
      '#/body': 'REQUIRED',
      '#/category': 'INVALID',
      '#/tags/1': 'INVALID',
      '#/extra': 'INVALID',
      '#/a~1b~0c': 'INVALID',
    });
    const category = faults(answer).find(({ pointer }) => pointer === '#/category');
    expect(category?.allowed).toContain('BILLING');
    expect(answer.text).not.toMatch(/CreateTicketInput|String!|GraphQL/);
  });

  it.each(['toString', 'constructor', 'valueOf', 'hasOwnProperty', '__proto__x'])(
    '422 for an unknown field %s, by the name that was sent',
    async (name) => {
      const sent = { body: { [name]: 'x', consultationType: 'PRODUCT_DEMO', scheduledAt: '2026-12-09T09:00:00Z' } };
      const answer = await asUser('POST /api/support/consultations', sent);
      expectProblem(answer, 422, 'BAD_USER_INPUT');
      expect(faults(answer)).toEqual([
        { code: 'INVALID', detail: `${name} is not a known field.`, pointer: `#/${name}` },
      ]);
    },
  );

  it('422 with every fault of the rules', async () => {
    const body = { ...TICKET, subject: ' ', body: 'x'.repeat(10_001), tags: Array(11).fill('a') };
    const answer = await asUser('POST /api/support/tickets', { body });
    expect(answer.status).toBe(422);
    expect(faults(answer).map(({ pointer, code }) => [pointer, code])).toEqual([
      ['#/subject', 'REQUIRED'],
      ['#/body', 'TOO_LONG'],
      ['#/tags', 'TOO_LONG'],
    ]);
  });

  it('names nested fields and parameters', async () => {
    const nested = { experimentType: 'neural-art', input: { prompt: '', width: 'wide' }, processingTime: 1 };
    const lab = await asUser('POST /api/analytics/track/lab', { body: nested });
    expect(faults(lab).map(({ pointer }) => pointer)).toEqual(['#/input/width']);
    const list = `GET /api/support/tickets/user/${user.userId}`;
    for (const [query, parameter] of [
      ['limit=0', 'limit'],
      ['limit=101', 'limit'],
      ['limit=ten', 'limit'],
      ['cursor=nonsense', 'cursor'],
      ['status=nonsense', 'status'],
      ['search=a', 'search'],
    ] as const) {
      const answer = await asUser(`${list}?${query}`);
      expect(answer.status).toBe(422);
      expect(faults(answer).map((fault) => fault.parameter)).toEqual([parameter]);
    }
    const check = await asUser(`GET /api/favorites/check/${user.userId}/nonsense/x`);
    expect(faults(check).map((fault) => fault.parameter)).toEqual(['type']);
  });

  it('looks at the request of a path that answers otherwise than asked', async () => {
    const at = 'GET /api/webinars/registrations/email';
    const answers = await Promise.all([
      ask(graph, anonymous, `${at}/no-address`),
      ask(graph, anonymous, `${at}/a@people.example?limit=101`),
      ask(graph, anonymous, `${at}/a@people.example?status=nonsense`),
    ]);
    expect(answers.map((answer) => [answer.status, faults(answer)[0]?.parameter])).toEqual([
      [422, 'email'],
      [422, 'limit'],
      [422, 'status'],
    ]);
  });

  it('409 with what is possible', async () => {
    const { json } = await asUser('POST /api/support/tickets', { body: TICKET });
    const at = `POST /api/support/tickets/${String(json['ticketId'])}/satisfaction`;
    const answer = await asUser(at, { body: { score: 5 } });
    expectProblem(answer, 409, 'INVALID_STATE');
    expect(faults(answer)[0]).toMatchObject({ parameter: 'ticketId', allowed: ['RESOLVED', 'CLOSED'] });
  });
});

describe('old clients', () => {
  it('takes the own id in a body, and nobody elses', async () => {
    const other = await aUser();
    const add = (userId: unknown): Promise<Answered> =>
      asUser('POST /api/favorites', {
        body: { userId, type: 'agent', itemId: 'neural-chat', itemTitle: 'Neural Chat' },
      });
    const wrong = await add(other.userId);
    expectProblem(wrong, 403, 'NOT_ALLOWED');
    expect(faults(wrong).map(({ pointer }) => pointer)).toEqual(['#/userId']);
    expect((await add(user.userId)).status).toBe(201);
    expect((await add(null)).status).toBe(200);
    const theirs = await ask(graph, other, `GET /api/favorites/user/${other.userId}`);
    expect(theirs.json['data']).toEqual([]);
  });

  it("runs the document's two examples as they stand, which name no content type", async () => {
    const [visitorId, sessionId, userId] = ['v-4711', 's-4711', user.userId];
    const [url, title] = ['https://tally.example/agents', 'Agents'];
    const pageview = { visitorId, sessionId, userId, url, title };
    const favorite = { userId, type: 'agent', itemId: 'voice-chat', itemTitle: 'Voice Chat' };
    const viewed = await asUser('POST /api/analytics/track/pageview', { raw: JSON.stringify(pageview), headers: TEXT });
    expect([viewed.status, viewed.json['outcome']]).toEqual([200, 'ACCEPTED']);
    const added = await asUser('POST /api/favorites', { raw: JSON.stringify(favorite), headers: TEXT });
    expect([added.status, added.json['type'], added.json['itemTitle']]).toEqual([201, 'AGENT', 'Voice Chat']);
  });

  it('takes text without a token from pages of its own site alone', async () => {
    const raw = JSON.stringify({ url: 'https://tally.example/agents', visitorId: 'v-4712', sessionId: 's-4712' });
    const from = (headers: Record<string, string>): Promise<Answered> =>
      ask(graph, anonymous, 'POST /api/analytics/track/pageview', { raw, headers: { ...TEXT, ...headers } });
    expectProblem(await from({}), 415, 'UNSUPPORTED_MEDIA_TYPE');
    for (const site of ['cross-site', 'same-site', 'none'])
      expectProblem(await from({ 'sec-fetch-site': site }), 415, 'UNSUPPORTED_MEDIA_TYPE');
    expect((await from({ 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  });

  it('knows a visitor again by its key, whichever name it comes by', async () => {
    const track = (body: Json): Promise<Answered> =>
      ask(graph, anonymous, 'POST /api/analytics/track/visitor', { body });
    const first = await track({ consent: 'granted' });
    const again = await track({ consent: 'granted', visitorId: first.json['visitorKey'] });
    expect(again.json).toEqual(first.json);
    expect((await track({ consent: 'granted', visitorId: 'somebody' })).json['visitorId']).not.toBe(
      first.json['visitorId'],
    );
  });

  it('takes enums in any case and with hyphens, and answers them as the graph does', async () => {
    const category = 'agent-behavior';
    const made = await asUser('POST /api/support/tickets', { body: { ...TICKET, category, priority: 'High' } });
    expect([made.status, made.json['category'], made.json['priority']]).toEqual([201, 'AGENT_BEHAVIOR', 'HIGH']);
    const check = await asUser(`GET /api/favorites/check/${user.userId}/Agent/nothing`);
    expect(check.json).toEqual({ isFavorited: false });
    const open = await asUser(`GET /api/support/tickets/user/${user.userId}?status=new`);
    expect(open.status).toBe(200);
  });

  it('takes the names of the old collection for an experiment', async () => {
    const body = {
      experimentId: newId('old'),
      userId: user.userId,
      experimentType: 'translator',
      input: { targetLanguage: 'de', text: 'Good morning' },
      output: { text: 'Guten Morgen' },
      processingTime: 700,
    };
    const told = await asUser('POST /api/analytics/track/lab', { body });
    expect(told.json).toMatchObject({ experimentType: 'TRANSLATOR', status: 'COMPLETED', processingTime: 700 });
    const again = await asUser('POST /api/analytics/track/lab', { body });
    expect(again.json['experimentId']).toBe(told.json['experimentId']);
    const { experimentId: _id, ...nameless } = body;
    const other = await asUser('POST /api/analytics/track/lab', { body: nameless });
    expect(other.json['experimentId']).not.toBe(told.json['experimentId']);
  });

  it('needs no body where nothing has to be said', async () => {
    const { json } = await asUser('POST /api/favorites', { body: { type: 'tool', itemId: newId('tool') } });
    const use = `POST /api/favorites/${String(json['favoriteId'])}/use`;
    expect((await asUser(use)).json['usageCount']).toBe(1);
    expect((await asUser(use, { raw: '', headers: { 'content-type': 'application/json' } })).json['usageCount']).toBe(
      2,
    );
  });
});

describe('Idempotency-Key', () => {
  const send = (key: string, body: Json): Promise<Answered> =>
    asUser('POST /api/suggestions', { body, headers: { 'idempotency-key': key } });

  it('does the same request once, however parallel', async () => {
    const key = newId('key');
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(key, SUGGESTION)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ json }) => json['suggestionId'])).size).toBe(1);
    expect(new Set(answers.map(({ headers }) => headers['location'])).size).toBe(1);
  });

  it('refuses another body under the same key', async () => {
    const key = newId('key');
    await send(key, SUGGESTION);
    const answer = await send(key, { ...SUGGESTION, title: 'Another wish of some length' });
    expectProblem(answer, 409, 'IDEMPOTENCY_CONFLICT');
  });

  it('is given once and well', async () => {
    const twice = await send('one', { ...SUGGESTION, idempotencyKey: 'two' });
    expect(faults(twice).map(({ pointer }) => pointer)).toEqual(['#/idempotencyKey']);
    const long = await send('x'.repeat(201), SUGGESTION);
    expect(faults(long).map(({ parameter }) => parameter)).toEqual(['Idempotency-Key']);
  });
});

describe('lists', () => {
  it('walks a list by its Link header and by its cursor, each item once', async () => {
    const owner = await aUser();
    for (let index = 0; index < 7; index += 1) {
      const body = { type: 'PROMPT', itemId: `prompt-${String(index)}` };
      await ask(graph, owner, 'POST /api/favorites', { body });
    }
    const seen: unknown[] = [];
    let next: string | undefined = `/api/favorites/user/${owner.userId}?type=prompt&limit=3`;
    let pages = 0;
    while (next) {
      const { json, headers }: Answered = await ask(graph, owner, `GET ${next}`);
      seen.push(...(json['data'] as Json[]).map(({ itemId }) => itemId));
      const link: string | undefined = /^<(.+)>; rel="next"$/.exec(headers['link'] ?? '')?.[1];
      expect([json['hasMore'], json['nextCursor']]).toEqual([
        link !== undefined,
        link ? new URL(link, 'http://localhost').searchParams.get('cursor') : null,
      ]);
      next = link;
      pages += 1;
    }
    expect(pages).toBe(3);
    expect(seen).toEqual([6, 5, 4, 3, 2, 1, 0].map((index) => `prompt-${String(index)}`));
  });

  it('pages through the messages of a ticket', async () => {
    const { json } = await asUser('POST /api/support/tickets', { body: TICKET });
    const at = `/api/support/tickets/${String(json['ticketId'])}`;
    for (const body of ['One', 'Two', 'Three']) await asUser(`POST ${at}/messages`, { body: { body } });
    const first = await asUser(`GET ${at}?limit=3`);
    const texts = ({ json: ticket }: Answered): unknown => (ticket['messages'] as Json[]).map(({ body }) => body);
    expect(texts(first)).toEqual(['After a minute.', 'One', 'Two']);
    const next = /^<(.+)>; rel="next"$/.exec(first.headers['link'] ?? '')?.[1] ?? '';
    const second = await asUser(`GET ${next}`);
    expect([texts(second), second.headers['link']]).toEqual([['Three'], undefined]);
  });
});

describe('addresses of guests', () => {
  it('mails a link, then opens with what the link proves, and with nothing else', async () => {
    const email = `${newId('usr')}@people.example`;
    const at = `GET /api/careers/applications/email/${encodeURIComponent(email)}`;
    for (const viewer of [anonymous, user, service]) {
      const answer = await ask(graph, viewer, at);
      expect([answer.status, answer.json]).toEqual([202, { accepted: true }]);
    }
    const recruiter = await aUser({ roles: [Role.RECRUITER] });
    for (const viewer of [capability(email), recruiter]) {
      const answer = await ask(graph, viewer, at);
      expect([answer.status, answer.json]).toEqual([200, { data: [], hasMore: false, nextCursor: null }]);
    }
  });

  it('mails an address once an hour for as many GETs as come, and always answers the same', async () => {
    const [email, other] = [`often.${newId('run')}@people.example`, `other.${newId('run')}@people.example`];
    const at = 'GET /api/careers/applications/email';
    for (const spelling of [email, email.toUpperCase(), ` ${email}`, other]) {
      const answer = await ask(graph, anonymous, `${at}/${encodeURIComponent(spelling)}`);
      expect([answer.status, answer.json]).toEqual([202, { accepted: true }]);
    }
    expect(await OneTimeTokenModel.countDocuments({ email })).toBe(1);
    expect(await OneTimeTokenModel.countDocuments({ email: other })).toBe(1);
  });

  it('answers a guest who registers with what happens, never with the record', async () => {
    const agent = await anAgent();
    expect((await ask(graph, agent, 'POST /api/webinars/register', { body: { webinarId: newId('web') } })).status).toBe(
      404,
    );
  });
});

describe('GET /api', () => {
  it('lists every path', async () => {
    const { json } = await ask(graph, anonymous, 'GET /api');
    const listed = (json['routes'] as { method: string; path: string }[]).map(
      ({ method, path }) => `${method} ${path}`,
    );
    expect(listed.sort()).toEqual(
      [...ROUTES.map(({ method, path }) => `${method} ${path}`), 'POST /api/billing/webhooks/stripe'].sort(),
    );
  });
});
