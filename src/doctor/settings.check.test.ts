import { describe, expect, it } from 'vitest';
import { type ConfigError, readConfig } from '../config.js';
import { lookAtAll } from './check.js';
import { examine } from './examination.js';
import { settingsChecks, settingsFaults } from './settings.check.js';

const PRODUCTION = {
  NODE_ENV: 'production',
  JWKS_URL: 'https://issuer.example/keys',
  JWT_ISSUER: 'https://issuer.example/',
  JWT_AUDIENCE: 'tally',
};
const GOOD = { ...PRODUCTION, PUBLIC_URL: 'https://tally.example', TRUSTED_PROXIES: '10.0.0.0/8' };

async function states(env: Record<string, string>): Promise<Record<string, string>> {
  const findings = await lookAtAll(settingsChecks(readConfig(env)));
  return Object.fromEntries(findings.map(({ name, state }) => [name.replace('settings: ', ''), state]));
}

describe('settings', () => {
  const allOk = { settings: 'ok', 'public address': 'ok', origins: 'ok', proxies: 'ok' };

  it.each([
    ['nothing, in development', {}, {}],
    ['all that production needs', GOOD, {}],
    ['production without an address', { ...GOOD, PUBLIC_URL: '' }, { 'public address': 'fault' }],
    ['production without TLS', { ...GOOD, PUBLIC_URL: 'http://tally.example' }, { 'public address': 'warn' }],
    ['an address that is none', { PUBLIC_URL: 'tally.example' }, { 'public address': 'fault' }],
    ['origins that no browser sends', { CORS_ORIGINS: '*,https://app.example/' }, { origins: 'fault' }],
    ['origins as they are sent', { CORS_ORIGINS: 'https://app.example,http://localhost:5173' }, {}],
    ['a proxy that is not trusted', { ...GOOD, TRUSTED_PROXIES: '' }, { proxies: 'warn' }],
    ['open to all without a proxy', { ...GOOD, TRUSTED_PROXIES: '', HOST: '0.0.0.0' }, {}],
  ])('%s', async (_what, env, expected) => {
    expect(await states(env)).toEqual({ ...allOk, ...expected });
  });

  it('that are wrong are a fault each, and nothing else is looked at', async () => {
    const env = { NODE_ENV: 'production', DEMO: 'true', LOG_LEVEL: 'loud' };
    const first = await examine(env);
    expect(first.map(({ name, state }) => [name, state])).toEqual([['settings: LOG_LEVEL', 'fault']]);
    const second = await examine({ ...env, LOG_LEVEL: 'info' });
    expect(second.map(({ name }) => name)).toEqual(['settings: DEMO', 'settings: JWT_PRIVATE_KEY']);
  });

  it('that are wrong do not show a secret', () => {
    const env = { STRIPE_SECRET_KEY: 'hunter2', SERVICE_KEYS: 'partner:hunter2', MONGODB_URI: 'user:hunter2@host' };
    let faults = '';
    try {
      readConfig(env);
    } catch (error) {
      faults = JSON.stringify(settingsFaults(error as ConfigError));
    }
    expect(faults.match(/"name"/g)).toHaveLength(3);
    expect(faults).not.toContain('hunter2');
  });
});
