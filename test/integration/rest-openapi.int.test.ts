import { Validator } from '@seriousme/openapi-schema-validator';
import { fastify } from 'fastify';
import { beforeAll, describe, expect, it } from 'vitest';
import { demoToken } from '../../src/demo/demo.token.js';
import { domains } from '../../src/domains/index.js';
import { compileRoutes } from '../../src/http/rest/rest.compile.js';
import { routeName } from '../../src/http/rest/rest.route.js';
import { useGraph } from '../testkit/graph.js';
import { compilerOf, documentOf, operationOf, ROUTES, routeNamed, type Document, type Json } from '../testkit/rest.js';

const graph = useGraph({ demoToken });
let document: Document;
beforeAll(async () => {
  document = await documentOf(graph);
});

const inDocument = (): string[] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
  );

describe('OpenAPI', () => {
  it('is valid by an independent validator', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(structuredClone(document) as never);
    expect([valid, errors]).toEqual([true, undefined]);
    expect([document.openapi, validator.version]).toEqual(['3.1.1', '3.1']);
  });

  it('has every row, and every path is a row', () => {
    const others = ['GET /api', 'POST /api/billing/webhooks/stripe'];
    expect(inDocument().sort()).toEqual([...ROUTES.map(routeName), ...others].sort());
  });

  it('names each operation once, and refers to nothing that is not there', () => {
    const ids = Object.values(document.paths).flatMap((methods) =>
      Object.values(methods).map((one) => one.operationId),
    );
    expect(new Set(ids).size).toBe(ids.length);
    const missing = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].filter(
      ([, path = '']) =>
        path.split('/').reduce<unknown>((at, key) => (at as Json | undefined)?.[key], document) === undefined,
    );
    expect(missing).toEqual([]);
  });

  it('says who may ask, as the graph does', () => {
    const bearer = { bearer: [] };
    const security = (name: string): unknown => operationOf(document, routeNamed(name)).security;
    expect(security('POST /api/support/tickets')).toEqual([bearer]);
    expect(security('GET /api/suggestions')).toEqual([{}, bearer]);
    expect(security('POST /api/billing/transactions')).toEqual([{ serviceKey: [] }]);
    expect(security('POST /api/analytics/track/lab')).toEqual([bearer, { serviceKey: [] }]);
    expect(security('GET /api/careers/applications/email/:email')).toEqual([{}, bearer]);
  });

  it('has the rules of the inputs, and the old names', () => {
    const { schemas } = document.components;
    const properties = (name: string): Record<string, Json> =>
      (schemas[name] as { properties: Record<string, Json> }).properties;
    expect(properties('CreateTicketBody')).toMatchObject({
      subject: { type: 'string', minLength: 1, maxLength: 1_632 },
      tags: { type: ['array', 'null'], maxItems: 10, items: { type: 'string', maxLength: 272 } },
      userId: { type: ['string', 'null'] },
    });
    expect(schemas['CreateTicketBody']).toMatchObject({
      required: ['subject', 'category'],
      additionalProperties: false,
    });
    expect(properties('RateTicketBody')['score']).toMatchObject({ type: 'integer', minimum: 1, maximum: 5 });
    expect(schemas['RequestConsultationBody']).toMatchObject({
      anyOf: [{ required: ['scheduledAt'] }, { required: ['localTime'] }],
    });
    expect(properties('TrackPageviewBody')).toHaveProperty('visitorId');
    expect(Object.keys(properties('AddFavoriteBody'))).toEqual(
      expect.arrayContaining(['userId', 'itemTitle', 'itemId']),
    );
    expect(properties('Favorite')).toHaveProperty('favoriteId');
    expect(properties('Ticket')).toHaveProperty('ticketId');
  });

  it('has examples that are good by their own schemas', async () => {
    const app = fastify({
      ajv: { customOptions: { coerceTypes: false, useDefaults: false, removeAdditional: false, strict: false } },
    });
    const compile = await compilerOf(app);
    let count = 0;
    for (const route of ROUTES) {
      const { requestBody, parameters = [] } = operationOf(document, route);
      const body = requestBody?.content['application/json'];
      const parts = [...parameters, ...(body ? [body] : [])].filter((part) => part.example !== undefined);
      for (const { schema, example } of parts) {
        const errors = compile({ ...schema, components: document.components })(example);
        expect([routeName(route), errors]).toEqual([routeName(route), undefined]);
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(15);
    await app.close();
  });
});

describe('the rows', () => {
  it('fit the schema, and one that does not stops the start by its name', () => {
    expect(compileRoutes(graph.app.schema, ROUTES)).toHaveLength(ROUTES.length);
    const broken = {
      ...routeNamed('GET /api/suggestions'),
      document: 'query RestBroken { suggestions { nodes { idea } } }',
    };
    expect(() => compileRoutes(graph.app.schema, [broken])).toThrow(/^GET \/api\/suggestions: .*"idea"/);
    const stray = { ...routeNamed('GET /api/suggestions'), query: { colour: 'filter.colour' } };
    expect(() => compileRoutes(graph.app.schema, [stray])).toThrow(
      'GET /api/suggestions: its document has no variable filter.colour.',
    );
  });

  it('stay within the limits at the largest page', async () => {
    for (const { document: query, method } of domains.flatMap((domain) => domain.routes ?? [])) {
      if (method !== 'GET' || !query.includes('$first')) continue;
      const user = {
        kind: 'user',
        ip: '127.0.0.1',
        userId: 'x',
        sessionId: 'x',
        roles: [],
        expiresAt: 4_102_444_800,
      } as const;
      const variables = { first: 100, id: 'x', email: 'a@people.example' };
      const viewer = query.includes('RestSuggestion') ? ({ kind: 'anonymous', ip: '127.0.0.1' } as const) : user;
      const { errors = [] } = await graph.run(viewer, query, variables);
      expect(errors.filter(({ extensions }) => /LARGE|COMPLEX/.test(String(extensions['code'])))).toEqual([]);
    }
  });
});

describe('/docs', () => {
  it('is one page of our own files under a policy that lets nothing else in', async () => {
    const { fastify: app } = graph.app;
    const page = await app.inject('/docs');
    expect([page.statusCode, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    const files = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path = '']) => path);
    expect(files.length).toBeGreaterThanOrEqual(4);
    for (const path of files) {
      expect(path).toMatch(/^\/docs\//);
      const answer = await app.inject(path);
      expect([path, answer.statusCode]).toEqual([path, 200]);
    }
    expect((await app.inject('/docs/')).headers.location).toBe('/docs');
  });
});
