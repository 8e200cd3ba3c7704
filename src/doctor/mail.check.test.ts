import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readConfig } from '../config.js';
import { lookAtAll } from './check.js';
import type { Finding } from './finding.js';
import { mailChecks } from './mail.check.js';

const PRODUCTION = {
  NODE_ENV: 'production',
  JWKS_URL: 'https://issuer.example/keys',
  JWT_ISSUER: 'https://issuer.example/',
  JWT_AUDIENCE: 'tally',
};
const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise((done) => server.close(done));
});

/** A mail server up to authentication: its response to each line, by the beginning of the line. */
async function mailServer(replies: Record<string, string>, greeting = '220 mail.example ready'): Promise<number> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.write(`${greeting}\r\n`);
    socket.on('data', (data) => {
      const line = data.toString().trim();
      if (line === 'QUIT') return void socket.end('221 bye\r\n');
      const begin = Object.keys(replies).find((one) => line.startsWith(one));
      socket.write(`${begin === undefined ? '502 no' : (replies[begin] ?? '')}\r\n`);
    });
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return (server.address() as AddressInfo).port;
}

const HELLO = { EHLO: '250-mail.example\r\n250 AUTH PLAIN' };

async function found(env: Record<string, string>, name = 'mail'): Promise<Finding | undefined> {
  return (await lookAtAll(mailChecks(readConfig(env)))).find((finding) => finding.name === name);
}

describe('mail by SMTP', () => {
  const at = (port: number, login = 'tally:hunter2@'): string => `smtp://${login}127.0.0.1:${String(port)}`;

  it('is well where the server lets this one in', async () => {
    const port = await mailServer({ ...HELLO, 'AUTH PLAIN': '235 welcome' });
    expect(await found({ SMTP_URL: at(port) })).toMatchObject({
      state: 'ok',
      says: `127.0.0.1:${String(port)} accepts the connection`,
    });
  });

  it('is a fault where it refuses the password, which is not shown', async () => {
    const port = await mailServer({ ...HELLO, 'AUTH PLAIN': '535 no hunter2 here' });
    const finding = await found({ SMTP_URL: at(port) });
    expect(finding).toMatchObject({
      state: 'fault',
      says: `127.0.0.1:${String(port)} rejects the user name or password`,
      do: 'correct them in SMTP_URL',
    });
    expect(JSON.stringify(finding)).not.toContain('hunter2');
  });

  it('is a fault where it turns everybody away, or nobody listens, or the address is none', async () => {
    const busy = await mailServer({}, '421 too busy');
    for (const SMTP_URL of [at(busy), at(1), 'mail.example', 'smtp://']) {
      expect([SMTP_URL, (await found({ SMTP_URL }))?.state]).toEqual([SMTP_URL, 'fault']);
    }
  });

  it('needs a sender that exists, above all in production', async () => {
    const SMTP_URL = at(1);
    const states = [
      { SMTP_URL },
      { ...PRODUCTION, SMTP_URL },
      { ...PRODUCTION, SMTP_URL, MAIL_FROM: 'Tally <post@agents.example>' },
    ].map(async (env) => (await found(env, 'mail: sender'))?.state);
    expect(await Promise.all(states)).toEqual(['warn', 'fault', 'ok']);
  });
});

describe('mail to a file', () => {
  it('is for development', async () => {
    const DATA_DIR = mkdtempSync(join(tmpdir(), 'tally-doctor-'));
    expect((await found({ DATA_DIR }))?.state).toBe('ok');
    expect((await found({ ...PRODUCTION, DATA_DIR }))?.state).toBe('fault');
    rmSync(DATA_DIR, { recursive: true });
    expect((await found({ DATA_DIR }))?.state).toBe('fault');
  });
});
