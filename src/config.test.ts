import { generateKeyPairSync } from 'node:crypto';
import { isAbsolute } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.js';

const KEY = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const PRODUCTION = { NODE_ENV: 'production', JWT_PRIVATE_KEY: KEY, MONGODB_URI: 'mongodb://db.example/tally' };

function faultsOf(env: Record<string, string>): string[] {
  try {
    readConfig(env);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as ConfigError).message.split('\n');
  }
  return [];
}

describe('readConfig', () => {
  it('needs nothing on a laptop', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      production: false,
      host: '127.0.0.1',
      port: 4000,
      demo: true,
      mongodbUri: undefined,
      publicUrl: 'http://127.0.0.1:4000',
      corsOrigins: [],
      trustedProxies: [],
    });
    expect(isAbsolute(config.dataDir)).toBe(true);
  });

  it('takes a blank setting for none', () => {
    expect(readConfig({ PORT: '', MONGODB_URI: '', SERVICE_KEYS: '' })).toMatchObject({
      port: 4000,
      mongodbUri: undefined,
    });
  });

  it('reads lists and keys', () => {
    const config = readConfig({
      CORS_ORIGINS: 'https://a.example, https://b.example,',
      TRUSTED_PROXIES: '10.0.0.0/8',
      SERVICE_KEYS: `one:${'k'.repeat(24)}, two:${'l'.repeat(24)}`,
    });
    expect(config.corsOrigins).toEqual(['https://a.example', 'https://b.example']);
    expect(config.trustedProxies).toEqual(['10.0.0.0/8']);
    expect([...config.serviceKeys]).toEqual([
      ['k'.repeat(24), 'one'],
      ['l'.repeat(24), 'two'],
    ]);
  });

  it('reads the keys of Stripe', () => {
    expect(readConfig({}).stripe).toBeUndefined();
    // The address alone is not enough.
    expect(readConfig({ STRIPE_API_URL: 'http://127.0.0.1:12111' }).stripe).toBeUndefined();
    expect(
      readConfig({ STRIPE_SECRET_KEY: 'sk_test_1', STRIPE_WEBHOOK_SECRET: 'whsec_old, whsec_new' }).stripe,
    ).toEqual({ secretKey: 'sk_test_1', webhookSecrets: ['whsec_old', 'whsec_new'], apiUrl: undefined });
    expect(faultsOf({ STRIPE_SECRET_KEY: 'pk_live_1' }).join()).toContain('STRIPE_SECRET_KEY');
    expect(faultsOf({ STRIPE_WEBHOOK_SECRET: 'a,b,c' }).join()).toContain('at most two');
    expect(faultsOf({ STRIPE_API_URL: 'https://stripe.example/v1' }).join()).toContain('without a path');
  });

  it('takes a bucket whole or not at all', () => {
    expect(readConfig({}).s3).toBeUndefined();
    const whole = { S3_BUCKET: 'files', S3_ACCESS_KEY_ID: 'id', S3_SECRET_ACCESS_KEY: 'secret' };
    expect(readConfig(whole).s3).toMatchObject({ bucket: 'files', region: 'us-east-1', endpoint: undefined });
    expect(readConfig({ ...whole, S3_ENDPOINT: 'http://127.0.0.1:9000' }).s3?.endpoint).toBe('http://127.0.0.1:9000');
    expect(faultsOf({ S3_BUCKET: 'files' }).map((fault) => fault.split(':', 1)[0])).toEqual([
      'S3_ACCESS_KEY_ID',
      'S3_SECRET_ACCESS_KEY',
    ]);
    expect(faultsOf({ S3_ENDPOINT: 'http://127.0.0.1:9000' })).toHaveLength(3);
    expect(faultsOf({ ...whole, S3_ENDPOINT: 'somewhere' })).toHaveLength(1);
  });

  it('reports every fault at once, by name', () => {
    const faults = faultsOf({
      PORT: 'x',
      MONGODB_URI: 'http://db',
      DEMO: 'maybe',
      LOG_LEVEL: 'loud',
      RATE_LIMIT_FACTOR: 'x',
      SERVICE_KEYS: 'short:key',
    });
    for (const name of ['PORT', 'MONGODB_URI', 'DEMO', 'LOG_LEVEL', 'RATE_LIMIT_FACTOR', 'SERVICE_KEYS'])
      expect(
        faults.filter((fault) => fault.startsWith(`${name}:`)),
        name,
      ).toHaveLength(1);
  });

  it('refuses the demo, missing keys and loose limits in production, all at once', () => {
    const faults = faultsOf({ NODE_ENV: 'production', DEMO: 'true', RATE_LIMIT_FACTOR: '100' });
    expect(faults.map((fault) => fault.split(':')[0])).toEqual([
      'DEMO',
      'JWT_PRIVATE_KEY or JWKS_URL',
      'RATE_LIMIT_FACTOR',
    ]);
  });

  it('is strict by default in production', () => {
    expect(readConfig(PRODUCTION)).toMatchObject({ production: true, demo: false, rateLimitFactor: 1 });
    for (const factor of ['0', '-1']) expect(faultsOf({ RATE_LIMIT_FACTOR: factor })).toHaveLength(1);
  });

  it('says nothing of the values: a wrong one may be a secret', () => {
    expect(
      faultsOf({ SERVICE_KEYS: 'name:canary-key', MONGODB_URI: 'canary://user:canary@db' }).join('\n'),
    ).not.toContain('canary');
  });
});
