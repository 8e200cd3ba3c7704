import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { STRIPE_KEY, STRIPE_SECRETS, stripeDouble, type StripeDouble } from '../../test/testkit/stripe.double.js';
import { readConfig } from '../config.js';
import { lookAtAll } from './check.js';
import type { Finding } from './finding.js';
import { stripeChecks } from './stripe.check.js';

const LIVE = 'sk_live_of_the_tests';
const PRODUCTION = {
  NODE_ENV: 'production',
  JWKS_URL: 'https://issuer.example/keys',
  JWT_ISSUER: 'https://issuer.example/',
  JWT_AUDIENCE: 'tally',
};
let stripe: StripeDouble;
beforeEach(async () => {
  stripe = await stripeDouble();
});
afterEach(async () => {
  await stripe.stop();
});

async function found(env: Record<string, string>): Promise<Record<string, Finding>> {
  const findings = await lookAtAll(stripeChecks(readConfig(env)));
  return Object.fromEntries(findings.map((finding) => [finding.name, finding]));
}
async function states(env: Record<string, string> = {}): Promise<Record<string, string>> {
  const settings = {
    STRIPE_SECRET_KEY: STRIPE_KEY,
    STRIPE_WEBHOOK_SECRET: STRIPE_SECRETS[0],
    STRIPE_API_URL: stripe.url,
  };
  const findings = await found({ ...settings, ...env });
  return Object.fromEntries(Object.entries(findings).map(([name, { state }]) => [name.replace('stripe: ', ''), state]));
}
const ALL_OK = { stripe: 'ok', events: 'ok', mode: 'ok', webhook: 'ok', 'clock: Stripe': 'ok' };

describe('Stripe', () => {
  it('is off without keys, which is no fault', async () => {
    expect(await found({})).toEqual({
      stripe: { name: 'stripe', state: 'ok', says: 'payments are off (no STRIPE_SECRET_KEY)', do: null },
    });
  });

  it('is asked one harmless question', async () => {
    expect(await states()).toEqual(ALL_OK);
    expect(stripe.seen.map(({ route }) => route)).toEqual(['GET /v1/events']);
  });

  it.each([
    ['a key that it refuses', { STRIPE_SECRET_KEY: 'sk_test_of_another' }, { stripe: 'fault', events: 'fault' }],
    ['a live key in development', { STRIPE_SECRET_KEY: LIVE }, { stripe: 'fault', events: 'fault', mode: 'fault' }],
    ['no secret of the webhook', { STRIPE_WEBHOOK_SECRET: '' }, { webhook: 'warn' }],
    ['none in production', { ...PRODUCTION, STRIPE_WEBHOOK_SECRET: '' }, { webhook: 'fault', mode: 'warn' }],
    ['a secret that is none', { STRIPE_WEBHOOK_SECRET: 'sk_test_mistaken' }, { webhook: 'fault' }],
    ['two secrets', { STRIPE_WEBHOOK_SECRET: STRIPE_SECRETS.join(',') }, {}],
  ])('%s', async (_what, env, expected) => {
    expect(await states(env)).toEqual({ ...ALL_OK, ...expected });
  });

  it.each([
    [401, 'fault', 'fault'],
    [403, 'ok', 'fault'],
    [500, 'fault', 'fault'],
  ])('answers %i', async (status, itself, events) => {
    stripe.faults.push({ on: 'GET /v1/events', status });
    expect(await states()).toEqual({ ...ALL_OK, stripe: itself, events });
  });

  it('closes the connection, or does not answer', async () => {
    // Its client retries once if a connection is closed.
    stripe.faults.push({ on: 'GET /v1/events', lose: true, times: 2 });
    expect(await states()).toEqual({ ...ALL_OK, stripe: 'fault', events: 'fault' });
    stripe.faults.push({ on: 'GET /v1/events', silent: true });
    expect(await states()).toEqual({ ...ALL_OK, stripe: 'fault', events: 'fault' });
  }, 180_000);

  it('shows no key and no secret', async () => {
    const env = { STRIPE_SECRET_KEY: LIVE, STRIPE_WEBHOOK_SECRET: 'hunter2', STRIPE_API_URL: stripe.url };
    expect(JSON.stringify(await found(env))).not.toMatch(new RegExp(`${LIVE}|hunter2`));
  });
});

describe('the clock of Stripe', () => {
  it.each([
    [0, 'ok'],
    [-30_000, 'warn'],
    [600_000, 'fault'],
  ])('that is %i ms off is told, whatever it answers', async (off, state) => {
    const server = createServer((_request, response) => {
      response.writeHead(401, { date: new Date(Date.now() + off).toUTCString(), 'content-type': 'application/json' });
      response.end('{"error": {"type": "invalid_request_error", "message": "no"}}');
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const env = { STRIPE_API_URL: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}` };
    try {
      expect((await states(env))['clock: Stripe']).toBe(state);
    } finally {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    }
  });
});
