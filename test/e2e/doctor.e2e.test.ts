import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import mongoose from 'mongoose';
import { afterEach, describe, expect, inject, it } from 'vitest';
import type { Finding } from '../../src/doctor/finding.js';
import {
  databasePid,
  dataFolder,
  endProcess,
  spawnServer,
  untilReady,
  type ServerProcess,
} from '../testkit/processes.js';
import { ownDatabase } from '../testkit/database.uri.js';
import { setting } from '../testkit/setting.js';
import { STRIPE_KEY, STRIPE_SECRETS, stripeDouble } from '../testkit/stripe.double.js';

/** Longer than any one check may take, for all run at once; with it goes what the process takes to start and to end. */
const LIMIT = 20_000;
const endings: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

interface Visit {
  code: number | null;
  output: string;
  /** By name. */
  found: Record<string, Finding>;
}

interface Wishes {
  dataDir: string;
  env?: Record<string, string>;
  words?: readonly string[];
  uid?: number;
}

/** `npm run doctor -- --json`, as it was built. */
async function visit({ dataDir, env = {}, words = ['--json'], uid }: Wishes): Promise<Visit> {
  const child = spawn(process.execPath, [resolve('dist/commands/doctor.js'), ...words], {
    env: { PATH: setting('PATH'), NODE_ENV: 'development', DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: LIMIT,
    ...(uid === undefined ? {} : { uid }),
  });
  let [output, standard] = ['', ''];
  child.stdout.on('data', (data: Buffer) => (standard += data.toString()));
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (output += data.toString()));
  const code = await new Promise<number | null>((done) => child.once('close', done));
  const { checks } = standard.startsWith('{') ? (JSON.parse(standard) as { checks: Finding[] }) : { checks: [] };
  const found = Object.fromEntries(checks.map((finding) => [finding.name, finding]));
  return { code, output, found };
}

const namesOf = ({ found }: Visit, state: string): string[] =>
  Object.values(found).flatMap((finding) => (finding.state === state ? [finding.name] : []));

function aFolder(): string {
  const { dataDir, remove } = dataFolder();
  endings.push(remove);
  return dataDir;
}

/** A database of its own on the server of this tier. */
function aDatabase(): string {
  return ownDatabase(inject('databaseUri'), 'e2e');
}

async function aServer(dataDir: string, env: Record<string, string> = {}): Promise<ServerProcess> {
  const server = await spawnServer({ dataDir, env });
  endings.push(() => endProcess(server));
  await untilReady(server);
  return server;
}

/** A port at which somebody listens, and says this to whoever comes; without a greeting, nothing ever. */
async function aPort(greeting?: string): Promise<number> {
  const server: Server = createServer((socket) => {
    socket.on('error', () => undefined);
    endings.push(() => socket.destroy());
    if (greeting !== undefined) socket.end(`${greeting}\r\n`);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  endings.push(() => server.close());
  return (server.address() as AddressInfo).port;
}

describe('the doctor, of an installation that is well', () => {
  it('finds no fault beside a server that runs, and leaves all as it was', async () => {
    const dataDir = aFolder();
    const server = await aServer(dataDir);
    const pid = databasePid(dataDir);
    const before = readdirSync(dataDir);
    const visited = await visit({ dataDir });
    expect([visited.code, namesOf(visited, 'fault'), namesOf(visited, 'warn')]).toEqual([0, [], []]);
    expect(Object.keys(visited.found).length).toBeGreaterThanOrEqual(20);
    expect([databasePid(dataDir), readdirSync(dataDir)]).toEqual([pid, before]);
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  });

  it('starts the embedded database where it does not run, and ends it', async () => {
    const dataDir = aFolder();
    expect((await visit({ dataDir })).found['database']).toMatchObject({
      state: 'warn',
      do: 'run npm start to create it',
    });
    expect(readdirSync(dataDir)).toEqual(['secantusdb']);
    await endProcess(await aServer(dataDir));
    const visited = await visit({ dataDir });
    expect([visited.code, namesOf(visited, 'fault'), namesOf(visited, 'warn')]).toEqual([0, [], []]);
    expect(readdirSync(dataDir)).not.toContain('database.json');
  });

  it('prints a list for people', async () => {
    const { code, output } = await visit({ dataDir: aFolder(), words: [] });
    expect(code).toBe(0);
    expect(output).toMatch(/^✓ settings +valid, for development\.\n/);
    expect(output).toMatch(/^! database +no database in .*: run npm start to create it\.$/m);
    expect(output).toMatch(/\n0 faults, 9 warnings\.\n$/);
    expect((await visit({ dataDir: aFolder(), words: ['--loud'] })).code).toBe(1);
  });
});

describe('the doctor finds', () => {
  it('a database that is not there, and shows no password', async () => {
    const visited = await visit({
      dataDir: aFolder(),
      env: { MONGODB_URI: 'mongodb://tally:hunter2@127.0.0.1:1/tally' },
    });
    expect([visited.code, namesOf(visited, 'fault')]).toEqual([1, ['database']]);
    expect(visited.found['database']?.says).toMatch(/^no usable database at MONGODB_URI/);
    expect(visited.output).not.toContain('hunter2');
  });

  it('indexes that are gone, a unique one among them', async () => {
    const uri = aDatabase();
    const dataDir = aFolder();
    await endProcess(await aServer(dataDir, { MONGODB_URI: uri }));
    const env = { MONGODB_URI: uri };
    expect((await visit({ dataDir, env })).code).toBe(0);
    const client = await mongoose.mongo.MongoClient.connect(uri);
    await client.db().collection('users').dropIndex('email_1');
    await client.close();
    const visited = await visit({ dataDir, env });
    expect([visited.code, namesOf(visited, 'fault')]).toEqual([1, ['indexes: unique']]);
    expect(visited.found['indexes: unique']?.says).toContain('users (email)');
  });

  it('settings that are wrong, each by its name', async () => {
    const visited = await visit({ dataDir: aFolder(), env: { DEMO: 'perhaps', PORT: 'many' } });
    expect([visited.code, namesOf(visited, 'fault').sort()]).toEqual([1, ['settings: DEMO', 'settings: PORT']]);
  });

  it('what production must not have', async () => {
    const visited = await visit({
      dataDir: aFolder(),
      env: {
        NODE_ENV: 'production',
        JWT_PRIVATE_KEY: 'hunter2',
        SERVICE_KEYS: 'partner:secretsecretsecretsecret',
        STRIPE_SECRET_KEY: STRIPE_KEY,
        STRIPE_API_URL: 'http://127.0.0.1:1',
      },
    });
    expect(visited.code).toBe(1);
    expect(namesOf(visited, 'fault')).toEqual(
      expect.arrayContaining([
        'settings: public address',
        'keys: tokens',
        'keys: back ends',
        'stripe: webhook',
        'mail',
      ]),
    );
    expect(visited.output).not.toMatch(new RegExp(`hunter2|secretsecret|${STRIPE_KEY}`));
  });

  it('a data folder that cannot be written', async () => {
    const parent = mkdtempSync(join(tmpdir(), 'tally-readonly-'));
    endings.push(() => {
      rmSync(parent, { recursive: true, force: true });
    });
    const dataDir = join(parent, 'data');
    mkdirSync(dataDir);
    chmodSync(parent, 0o755);
    chmodSync(dataDir, 0o555);
    // Permissions do not bind root: then it looks as nobody.
    const uid = process.getuid?.() === 0 ? { uid: 65_534 } : {};
    const visited = await visit({ dataDir, env: { MONGODB_URI: aDatabase() }, ...uid });
    expect([visited.code, visited.found['disk']]).toEqual([
      1,
      {
        name: 'disk',
        state: 'fault',
        says: `${dataDir} is not writable (EACCES)`,
        do: 'give this account write access, free up space, or set DATA_DIR to another folder',
      },
    ]);
    expect(visited.found['mail']?.state).toBe('fault');
  });

  it('a key that others may read', async () => {
    const dataDir = aFolder();
    mkdirSync(join(dataDir, 'secrets'), { mode: 0o700 });
    writeFileSync(join(dataDir, 'secrets', 'jwt.pem'), 'hunter2', { mode: 0o644 });
    const visited = await visit({ dataDir });
    expect([visited.code, namesOf(visited, 'fault')]).toEqual([1, ['keys: tokens', 'disk: secrets']]);
    expect(visited.output).not.toContain('hunter2');
  });

  it('a Stripe that refuses the key', async () => {
    const stripe = await stripeDouble();
    endings.push(() => stripe.stop());
    const env = { STRIPE_API_URL: stripe.url, STRIPE_WEBHOOK_SECRET: STRIPE_SECRETS[0] };
    const good = await visit({ dataDir: aFolder(), env: { ...env, STRIPE_SECRET_KEY: STRIPE_KEY } });
    expect([good.code, good.found['stripe: events']?.state]).toEqual([0, 'ok']);
    const visited = await visit({ dataDir: aFolder(), env: { ...env, STRIPE_SECRET_KEY: 'sk_test_rolled' } });
    expect([visited.code, namesOf(visited, 'fault')]).toEqual([1, ['stripe', 'stripe: events']]);
    expect(visited.found['stripe']?.says).toBe('Stripe rejects STRIPE_SECRET_KEY');
    expect(visited.output).not.toContain('sk_test_rolled');
  });

  it('a mail server that turns it away', async () => {
    const SMTP_URL = `smtp://tally:hunter2@127.0.0.1:${String(await aPort('554 go away'))}`;
    const visited = await visit({ dataDir: aFolder(), env: { SMTP_URL, MAIL_FROM: 'post@agents.example' } });
    expect([visited.code, namesOf(visited, 'fault')]).toEqual([1, ['mail']]);
    expect(visited.output).not.toContain('hunter2');
  });

  it('everything at once that listens and never answers, each within 5 s', async () => {
    const port = String(await aPort());
    const visited = await visit({
      dataDir: aFolder(),
      env: {
        MONGODB_URI: `mongodb://127.0.0.1:${port}/tally`,
        SMTP_URL: `smtp://127.0.0.1:${port}`,
        JWKS_URL: `http://127.0.0.1:${port}/keys`,
        JWT_ISSUER: 'https://issuer.example/',
        JWT_AUDIENCE: 'tally',
        STRIPE_SECRET_KEY: STRIPE_KEY,
        STRIPE_API_URL: `http://127.0.0.1:${port}`,
      },
    });
    expect(visited.code).toBe(1);
    const faults = ['database', 'keys: outside issuer', 'stripe', 'stripe: events', 'mail'];
    expect(namesOf(visited, 'fault')).toEqual(faults);
  });
});
