import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Role, type Viewer } from '../../src/auth/viewer.js';
import { DEMO_LOGINS } from '../../src/demo/demo.accounts.js';
import { createRandom } from '../../src/demo/demo.random.js';
import { Demo } from '../../src/demo/demo.runner.js';
import { seedDemo } from '../../src/demo/demo.seed.js';
import { demoToken } from '../../src/demo/demo.token.js';
import { demoWaiting } from '../../src/demo/waiting.demo.js';
import { accountByEmail, type User } from '../../src/domains/identity/index.js';
import { routeName, type RestRoute } from '../../src/http/rest/rest.route.js';
import { anonymous, aUser, capability, service } from '../testkit/callers.js';
import { useGraph } from '../testkit/graph.js';
import {
  ask,
  checkerOf,
  documentOf,
  exampleOf,
  factsOf,
  fragmentOf,
  routeNamed,
  ROUTES,
  type Answered,
  type Checker,
  type Document,
  type Json,
} from '../testkit/rest.js';

const graph = useGraph({ demoToken });
let document: Document;
let check: Checker & { close: () => Promise<void> };
let user: Viewer;
let admin: Viewer;

beforeAll(async () => {
  await seedDemo(graph.app, () => undefined, { tickets: 16, voters: 3 });
  const [boss, agent, person] = await Promise.all(DEMO_LOGINS.map(({ email }) => accountByEmail(email)));
  if (!boss || !agent || !person) throw new Error('The demo has no accounts.');
  await demoWaiting(new Demo(graph.app, createRandom(1), { admin: boss, agent, user: person, people: [] }, []));
  user = viewerOf(person);
  admin = viewerOf(boss);
  document = await documentOf(graph);
  check = await checkerOf(document);
}, 600_000);
afterAll(() => check.close());

function viewerOf({ _id: userId, roles }: User): Viewer {
  return { kind: 'user', ip: '127.0.0.1', userId, sessionId: `ses_of_${userId}`, roles, expiresAt: 4_102_444_800 };
}

/** Who sends the example of a row: its owner, and a back end where the row is for those. */
function callerOf(route: RestRoute): Viewer {
  return /^(POST|PATCH) \/api\/billing/.test(routeName(route)) ? service : user;
}

/** Reads come first, for what is changed may not be read any more; and joining before leaving. */
const ORDERED = [...ROUTES].sort((one, other) => rank(one) - rank(other));
function rank({ method, path }: RestRoute): number {
  return method === 'GET' ? 0 : /\/(withdraw|cancel)$/.test(path) ? 2 : method === 'DELETE' ? 3 : 1;
}

const STATUS: Readonly<Record<string, number>> = {
  'GET /api/careers/applications/email/:email': 202,
  'GET /api/webinars/registrations/email/:email': 202,
  'DELETE /api/favorites/:userId/:type/:itemId': 204,
};

describe('each row with its example, on the demo', () => {
  it.each(ORDERED.map((route) => [routeName(route), route] as const))('%s', async (name, route) => {
    const { name: request, body } = exampleOf(document, route);
    const viewer = callerOf(route);
    const answer = await ask(graph, viewer, request, { body });
    expect([answer.status, answer.text.slice(0, 300)]).toEqual([
      STATUS[name] ?? route.status ?? 200,
      expect.any(String) as string,
    ]);
    expect(check(route, answer)).toBeUndefined();
    if (route.location) expect(answer.headers['location']).toMatch(/^\/api\//);
    expect(await sameInGraph(route, request, answer)).toBe(true);
  });
});

const CALLERS: readonly [name: string, make: () => Promise<Viewer> | Viewer][] = [
  ['anonymous', () => anonymous],
  ['another user', () => aUser()],
  ['a support agent', () => aUser({ roles: [Role.SUPPORT_AGENT] })],
  ['a billing agent', () => aUser({ roles: [Role.BILLING_AGENT] })],
  ['a recruiter', () => aUser({ roles: [Role.RECRUITER] })],
  ['an event manager', () => aUser({ roles: [Role.EVENT_MANAGER] })],
  ['a moderator', () => aUser({ roles: [Role.MODERATOR] })],
  ['an admin', () => aUser({ roles: [Role.ADMIN] })],
  ['a mailed link', () => capability('guest@people.example')],
  ['a service', () => service],
];

/** The status for each of them; * where all are let in, and what comes of it depends on the records. */
const EXPECTED: readonly [name: string, statuses: string][] = [
  ['POST /api/support/tickets', '401 201 201 201 201 201 201 201 403 403'],
  ['GET /api/support/tickets/user/:userId', '401 404 200 404 404 404 404 200 403 403'],
  ['GET /api/support/tickets/:ticketId', '401 404 200 404 404 404 404 200 403 403'],
  ['POST /api/support/tickets/:ticketId/messages', '401 404 201 404 404 404 404 201 403 403'],
  ['POST /api/support/tickets/:ticketId/satisfaction', '401 404 403 404 404 404 404 403 403 403'],
  ['POST /api/support/consultations', '* * * * * * * * * *'],
  ['GET /api/support/consultations/user/:userId', '401 404 200 404 404 404 404 200 403 403'],
  ['POST /api/support/consultations/:id/feedback', '401 404 404 404 404 404 404 404 404 403'],
  ['POST /api/billing/transactions', '401 403 403 403 403 403 403 403 403 201'],
  ['GET /api/billing/transactions/user/:userId', '401 404 404 200 404 404 404 200 403 403'],
  ['GET /api/billing/transactions/:transactionId', '401 404 404 200 404 404 404 200 403 403'],
  ['PATCH /api/billing/transactions/:id/status', '401 403 403 403 403 403 403 403 403 *'],
  ['GET /api/billing/summary/:userId', '401 404 404 200 404 404 404 200 403 403'],
  ['POST /api/careers/applications', '* * * * * * * * * *'],
  ['GET /api/careers/applications/user/:userId', '401 404 404 404 200 404 404 200 403 403'],
  ['GET /api/careers/applications/email/:email', '202 202 202 202 200 202 202 200 200 202'],
  ['GET /api/careers/applications/:applicationId', '401 404 404 404 200 404 404 200 404 403'],
  ['POST /api/careers/applications/:id/withdraw', '401 404 404 404 404 404 404 404 404 403'],
  ['POST /api/webinars/register', '* * * * * * * * * *'],
  ['GET /api/webinars/registrations/user/:userId', '401 404 404 404 404 200 404 200 403 403'],
  ['GET /api/webinars/registrations/email/:email', '202 202 202 202 202 200 202 200 403 202'],
  ['GET /api/webinars/registrations/:registrationId', '401 404 404 404 404 200 404 200 404 403'],
  ['POST /api/webinars/registrations/:id/cancel', '401 404 404 404 404 * 404 * 404 403'],
  ['POST /api/webinars/registrations/:id/feedback', '401 404 404 404 404 404 404 404 404 403'],
  ['POST /api/webinars/registrations/:id/join', '401 404 404 404 404 404 404 404 404 403'],
  ['POST /api/favorites', '401 201 201 201 201 201 201 201 403 403'],
  ['GET /api/favorites/user/:userId', '401 404 404 404 404 404 404 404 403 403'],
  ['GET /api/favorites/check/:userId/:type/:itemId', '401 404 404 404 404 404 404 404 403 403'],
  ['PATCH /api/favorites/:favoriteId', '401 404 404 404 404 404 404 404 403 403'],
  ['DELETE /api/favorites/:userId/:type/:itemId', '401 404 404 404 404 404 404 404 403 403'],
  ['POST /api/favorites/:favoriteId/use', '401 404 404 404 404 404 404 404 403 403'],
  ['GET /api/favorites/folders/:userId', '401 404 404 404 404 404 404 404 403 403'],
  ['POST /api/suggestions', '401 201 201 201 201 201 201 201 403 403'],
  ['GET /api/suggestions', '200 200 200 200 200 200 200 200 200 200'],
  ['GET /api/suggestions/:suggestionId', '200 200 200 200 200 200 200 200 200 200'],
  ['POST /api/suggestions/:suggestionId/vote', '401 200 200 200 200 200 200 200 403 403'],
  ['POST /api/suggestions/:suggestionId/comments', '401 201 201 201 201 201 201 201 403 403'],
  ['GET /api/suggestions/user/:userId', '401 404 404 404 404 404 200 200 403 403'],
  ['POST /api/analytics/track/visitor', '200 200 200 200 200 200 200 200 200 200'],
  ['POST /api/analytics/track/pageview', '200 200 200 200 200 200 200 200 200 200'],
  ['POST /api/analytics/track/lab', '401 200 200 200 200 200 200 200 403 *'],
];

describe('each row as each kind of caller but its owner', () => {
  it('names every row', () => {
    expect(EXPECTED.map(([name]) => name).sort()).toEqual(ROUTES.map(routeName).sort());
  });

  it.each(EXPECTED)('%s', async (name, statuses) => {
    const route = routeNamed(name);
    const { name: request, body } = exampleOf(document, route);
    const sent = typeof body === 'object' && callerOf(route) !== service ? { ...body, userId: undefined } : body;
    const seen: string[] = [];
    for (const [caller, make] of CALLERS) {
      const answer = await ask(graph, await make(), request, { body: sent });
      expect([caller, check(route, answer)]).toEqual([caller, undefined]);
      seen.push(String(answer.status));
    }
    const wanted = statuses.split(' ');
    const isLetIn = (status: string): boolean => /^(2..|409|422)$/.test(status);
    expect(seen.map((status, index) => (wanted[index] === '*' && isLetIn(status) ? '*' : status))).toEqual(wanted);
  });
});

/** What GraphQL says of the same: the same question for a read, the record that was written otherwise. */
async function sameInGraph(route: RestRoute, request: string, { json, status }: Answered): Promise<true | string> {
  if (status === 204) return true;
  if (route.orElse && status === 202) return json['accepted'] === true || 'not accepted';
  const rest = factsOf(json);
  if (route.method === 'GET') return differences(rest, await asked(route, request));
  const fragment = fragmentOf(route.document);
  const record = recordOf(json, fragment?.name ?? '');
  const id = idOf(record);
  if (id === undefined) return 'no id';
  // Visitors and their page views are for the staff.
  const reader = fragment || id.startsWith('exp_') ? user : admin;
  const selection = fragment ? `...${fragment.name}` : 'id';
  const query = `query ($id: ID!) { node(id: $id) { ${selection} } } ${fragment?.text ?? ''}`;
  const { node } = (await read(reader, query, { id })) as { node: Json | null };
  if (!node) return 'GraphQL has no such record';
  if (!fragment) return node['id'] === id || 'another record';
  const shown = Object.fromEntries(Object.entries(record).filter(([key]) => key in node));
  return differences(factsOf(shown), factsOf(node));
}

/** Not by `graph.data`, which compares answers once more at the end: by then some tell another time. */
async function read(viewer: Viewer, query: string, variables: Json): Promise<unknown> {
  const contextValue = graph.context(viewer);
  const { body } = await graph.app.server.executeOperation({ query, variables }, { contextValue });
  if (body.kind !== 'single' || body.singleResult.errors) throw new Error(JSON.stringify(body));
  return JSON.parse(JSON.stringify(body.singleResult.data));
}

/** A record stands alone, or as the part of its kind in an answer of two. */
function recordOf(json: Json, fragment: string): Json {
  const inner = json[fragment.toLowerCase()];
  return typeof inner === 'object' && inner !== null ? (inner as Json) : json;
}

function idOf(record: Json): string | undefined {
  const [, id] = Object.entries(record).find(([key, value]) => key.endsWith('Id') && typeof value === 'string') ?? [];
  return id as string | undefined;
}

async function asked(route: RestRoute, request: string): Promise<string[]> {
  const url = new URL(request.split(' ')[1] ?? '', 'http://localhost');
  const values = url.pathname.split('/').map(decodeURIComponent);
  const variables: Json = {};
  const put = (path: string, value: unknown): void => {
    const [first = '', second] = path.split('.');
    if (second === undefined) variables[first] = value;
    else variables[first] = { ...(variables[first] as Json | undefined), [second]: value };
  };
  for (const [index, part] of route.path.split('/').entries()) {
    const variable = route.params?.[part.slice(1)];
    if (part.startsWith(':') && variable) put(variable, values[index]);
  }
  for (const [name, variable] of Object.entries({ ...route.query, limit: 'first' })) {
    const value = url.searchParams.get(name);
    if (value !== null) put(variable, name === 'limit' ? Number(value) : value);
  }
  const data = (await read(user, route.document, variables)) as Json;
  return factsOf(route.answer.length === 1 ? Object.values(data)[0] : data, route.answer[0]);
}

function differences(one: readonly string[], other: readonly string[]): true | string {
  const missing = other.filter((fact) => !one.includes(fact));
  const more = one.filter((fact) => !other.includes(fact));
  if (one.length === other.length && missing.length + more.length === 0) return true;
  return `GraphQL also says ${missing.join(' ')}; REST also says ${more.join(' ')}`;
}
