import fastifyHelmet from '@fastify/helmet';
import fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../config.js';
import { registerExplorer } from './explorer.js';
import { fillIn, readExamples } from './explorer.examples.js';

describe('the playground over HTTP', () => {
  let app: FastifyInstance;
  let asked: (string | undefined)[];
  let token: string | undefined;

  beforeEach(async () => {
    asked = [];
    token = 'first-token';
    app = fastify();
    await app.register(fastifyHelmet);
    // Replaces the graph: the results of the lookup.
    app.post('/graphql', (request) => {
      asked.push(request.headers.authorization);
      return {
        data: {
          aTicket: { nodes: [{ id: 'tkt_1' }] },
          aSuggestion: { nodes: [{ id: 'sug_1', title: '</script>`${x}' }] },
        },
      };
    });
    await registerExplorer(app, {
      config: readConfig({ DATA_DIR: '.data' }),
      demoToken: () => Promise.resolve(token),
      count: () => Promise.resolve(),
    });
  });

  afterEach(() => app.close());

  it('has one address, without a slash', async () => {
    const { statusCode, headers } = await app.inject('/playground/');
    expect([statusCode, headers.location]).toEqual([302, '/playground']);
  });

  it('runs no script but its own', async () => {
    const { headers, body } = await app.inject('/playground');
    expect(headers['content-type']).toContain('text/html');
    expect(headers['cache-control']).toBe('no-store');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(body).toContain('<base href="/playground/">');
    const sources = [...body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, source = '']) => source);
    expect(sources).toContain('options.js');
    for (const source of sources.filter((one) => one !== 'options.js' && one !== '/playground/')) {
      expect((await app.inject(`/playground/${source}`)).statusCode, source).toBe(200);
    }
    expect(body).not.toMatch(/<script(?![^>]*src=)/);
  });

  it('gives the examples, with a token made for each page and ids that are looked up once a minute', async () => {
    const { headers, body } = await app.inject('/playground/options.js');
    expect(headers['content-type']).toContain('text/javascript');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    const options = JSON.parse(/const options = (\{[\s\S]*?\n\});/.exec(body)?.[1] ?? '') as {
      initialWindows: {
        initialName: string;
        initialVariables: string;
        initialHeaders: object;
        initialSubscriptionsPayload: object;
      }[];
    };
    expect(options.initialWindows.map((window) => window.initialName)).toEqual(
      readExamples().examples.map((example) => example.title),
    );
    for (const window of options.initialWindows) {
      expect(window.initialHeaders).toEqual({ Authorization: 'Bearer first-token' });
      expect(window.initialSubscriptionsPayload).toEqual(window.initialHeaders);
      expect(window.initialVariables).not.toContain('{{');
    }
    expect(body).toContain('tkt_1');
    token = 'second-token';
    expect((await app.inject('/playground/options.js')).body).toContain('second-token');
    expect(asked).toEqual(['Bearer first-token']);
  });

  it('signs nobody in where there is no demo', async () => {
    token = undefined;
    const { body } = await app.inject('/playground/options.js');
    expect(body).not.toContain('Bearer');
    expect(asked).toEqual([undefined]);
  });

  it('serves nothing beside its files', async () => {
    for (const path of [
      'index.html',
      '../package.json',
      '%2e%2e/package.json',
      '..%2f..%2fpackage.json',
      'nothing.js',
    ]) {
      expect((await app.inject(`/playground/${path}`)).statusCode, path).toBeGreaterThanOrEqual(400);
    }
  });
});

describe('placeholders', () => {
  it('become what was found, or nothing', () => {
    const found = { a: { nodes: [{ id: 'x', count: 3 }] } };
    const variables = {
      id: '{{a.nodes.0.id}}',
      list: ['{{a.nodes.0.count}}', 'kept {{a}}'],
      deep: { none: '{{b.nodes.0.id}}' },
      flag: true,
    };
    expect(fillIn(variables, found)).toEqual({ id: 'x', list: [3, 'kept {{a}}'], deep: { none: '' }, flag: true });
    expect(fillIn(variables, null)).toMatchObject({ id: '', deep: { none: '' } });
  });
});
