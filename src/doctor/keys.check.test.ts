import { generateKeyPairSync } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../config.js';
import { lookAtAll } from './check.js';
import { diskChecks } from './disk.check.js';
import type { Finding } from './finding.js';
import { keyChecks } from './keys.check.js';

let dataDir: string;
let file: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'tally-doctor-'));
  mkdirSync(join(dataDir, 'secrets'), { mode: 0o700 });
  file = join(dataDir, 'secrets', 'jwt.pem');
});
afterEach(() => {
  rmSync(dataDir, { recursive: true, force: true });
});

const pem = (): string => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const rsa = (): string =>
  generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

async function found(name: string, env: Record<string, string> = {}): Promise<Finding | undefined> {
  const config = readConfig({ DATA_DIR: dataDir, ...env });
  const findings = await lookAtAll([...keyChecks(config), ...diskChecks(config)]);
  return findings.find((finding) => finding.name === name);
}
const stateOf = async (name: string, env?: Record<string, string>): Promise<string | undefined> =>
  (await found(name, env))?.state;

describe('the key that signs tokens', () => {
  it('is made by the first start where there is none', async () => {
    expect(await found('keys: tokens')).toMatchObject({ state: 'ok', says: 'the first start generates one' });
  });

  it('is an Ed25519 key, in the file or in the settings', async () => {
    writeFileSync(file, pem(), { mode: 0o600 });
    expect(await stateOf('keys: tokens')).toBe('ok');
    expect(await stateOf('keys: tokens', { JWT_PRIVATE_KEY: pem().replaceAll('\n', '\\n') })).toBe('ok');
    writeFileSync(file, rsa());
    expect(await stateOf('keys: tokens')).toBe('fault');
    expect(await stateOf('keys: tokens', { JWT_PRIVATE_KEY: rsa() })).toBe('fault');
    writeFileSync(file, 'no key at all');
    expect(await stateOf('keys: tokens')).toBe('fault');
    expect(await stateOf('keys: tokens', { JWT_PRIVATE_KEY: 'no key at all' })).toBe('fault');
  });

  it('should be changed once a year', async () => {
    writeFileSync(file, pem(), { mode: 0o600 });
    const long = new Date(Date.now() - 400 * 86_400_000);
    utimesSync(file, long, long);
    expect(await found('keys: tokens')).toMatchObject({ state: 'warn', says: `${file} is 400 days old` });
  });

  it.skipIf(process.platform === 'win32')('is for its owner alone', async () => {
    writeFileSync(file, pem(), { mode: 0o600 });
    expect(await stateOf('disk: secrets')).toBe('ok');
    chmodSync(file, 0o640);
    expect(await found('disk: secrets')).toMatchObject({
      state: 'fault',
      says: `other users of this machine can read ${file}`,
      do: `run chmod -R go= ${file}`,
    });
    chmodSync(file, 0o600);
    chmodSync(join(dataDir, 'secrets'), 0o755);
    expect(await stateOf('disk: secrets')).toBe('fault');
  });
});

describe('the keys of an outside issuer', () => {
  it.each([
    [200, { keys: [{ kty: 'OKP' }] }, 'ok'],
    [200, { keys: [] }, 'fault'],
    [200, 'nonsense', 'fault'],
    [503, { keys: [{ kty: 'OKP' }] }, 'fault'],
  ])('%i %j is %s', async (status, body, state) => {
    const server = createServer((_request, response) => {
      response.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const env = {
      JWKS_URL: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/keys`,
      JWT_ISSUER: 'https://issuer.example/',
      JWT_AUDIENCE: 'tally',
    };
    try {
      expect(await stateOf('keys: outside issuer', env)).toBe(state);
    } finally {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    }
    expect(await stateOf('keys: outside issuer', env)).toBe('fault');
  });
});

describe('the keys of back ends', () => {
  const weak = `partner:${'ab'.repeat(15)}`;

  it('must be hard to guess, above all in production', async () => {
    const production = { NODE_ENV: 'production', JWT_PRIVATE_KEY: pem() };
    expect(await stateOf('keys: back ends')).toBe('ok');
    expect(await stateOf('keys: back ends', { SERVICE_KEYS: 'partner:Zk3vT9qLx0RbN7cYw2HsUe5mPd' })).toBe('ok');
    expect(await stateOf('keys: back ends', { SERVICE_KEYS: weak })).toBe('warn');
    const finding = await found('keys: back ends', { ...production, SERVICE_KEYS: weak });
    expect(finding).toMatchObject({ state: 'fault', says: 'weak key for partner in SERVICE_KEYS' });
    expect(JSON.stringify(finding)).not.toContain('abab');
  });
});
