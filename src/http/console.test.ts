import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { registerConsole, type ConsoleOptions } from './console.js';

const LOGIN = { email: 'user@tally.example', password: 'a password', name: 'Uma User', what: 'regular user' };
const PAGE = { accept: 'text/html,application/xhtml+xml' };
const built = mkdtempSync(join(tmpdir(), 'tally-console-'));
mkdirSync(join(built, 'assets'));
writeFileSync(join(built, 'index.html'), '<!doctype html><title>Tally</title>');
writeFileSync(join(built, 'logo.svg'), '<svg/>');
writeFileSync(join(built, 'scheme.js'), '');
writeFileSync(join(built, 'assets', 'main-abc.js'), 'plain');
writeFileSync(join(built, 'assets', 'main-abc.js.br'), 'as brotli');
const nowhere = join(built, 'not-built');

let app: FastifyInstance;

async function serve(options: ConsoleOptions): Promise<void> {
  app = fastify();
  const sendPage = await registerConsole(app, options);
  app.setNotFoundHandler((request, reply) =>
    sendPage(request, reply) ? reply : reply.code(404).send({ missing: true }),
  );
}

afterEach(async () => {
  await app.close();
});

afterAll(() => rmSync(built, { recursive: true, force: true }));

describe('the console that is built', () => {
  it.each(['/', '/tickets', '/tickets/tkt_1?tab=history'])('is the page at %s', async (url) => {
    await serve({ folder: built });
    const { statusCode, headers, body } = await app.inject({ url, headers: PAGE });
    expect([statusCode, headers['content-type'], headers['cache-control']]).toEqual([
      200,
      'text/html; charset=utf-8',
      'no-cache',
    ]);
    expect(headers['content-security-policy']).toContain("script-src 'self';");
    expect(body).toContain('<title>Tally</title>');
  });

  it.each([
    ['GET', '/tickets', 'application/json'],
    ['GET', '/tickets', '*/*'],
    ['POST', '/tickets', 'text/html'],
    ['GET', '/api/nothing', 'text/html'],
    ['GET', '/graphql/nothing', 'text/html'],
    ['GET', '/assets/gone-abc.js', 'text/html'],
  ] as const)('is not the answer to %s %s for %s', async (method, url, accept) => {
    await serve({ folder: built });
    const { statusCode, body } = await app.inject({ method, url, headers: { accept } });
    expect([statusCode, body]).toEqual([404, '{"missing":true}']);
  });

  it('keeps files whose names change with their content, compressed beforehand', async () => {
    await serve({ folder: built });
    const { headers, body } = await app.inject({ url: '/assets/main-abc.js', headers: { 'accept-encoding': 'br' } });
    expect([body, headers['content-encoding']]).toEqual(['as brotli', 'br']);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const plain = await app.inject({ url: '/logo.svg' });
    expect([plain.statusCode, plain.headers['cache-control']]).toEqual([200, 'no-cache']);
  });
});

describe('a server without the built console', () => {
  it('leads to the playground, and has no pages', async () => {
    await serve({ folder: nowhere });
    const { statusCode, headers } = await app.inject({ url: '/', headers: PAGE });
    expect([statusCode, headers.location]).toEqual([302, '/playground']);
    expect((await app.inject({ url: '/tickets', headers: PAGE })).statusCode).toBe(404);
  });
});

describe('the logins of the demo', () => {
  it('are told where there is a demo', async () => {
    await serve({ folder: built, demoLogins: [LOGIN] });
    expect((await app.inject({ url: '/console/demo-logins' })).json()).toEqual({ logins: [LOGIN] });
  });

  it('are nowhere else, not even a page', async () => {
    await serve({ folder: built });
    expect((await app.inject({ url: '/console/demo-logins', headers: PAGE })).statusCode).toBe(404);
  });
});
