import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { mongo } from 'mongoose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wedge } from '../../../test/testkit/stuck-database.js';
import { takesWrites } from '../heartbeat.js';
import { startEmbedded, type EmbeddedDatabase } from './index.js';
import { isRunning } from './process.js';

const fixture = fileURLToPath(new URL('./owner.fixture.mjs', import.meta.url));
const binaryDir = resolve('.data');
/** Ten seconds to detect it, plus what a busy machine needs to start a process. */
const HEALED = { timeout: 40_000, interval: 100 };
let dataDir: string;
const lines: string[] = [];
const endings: (() => unknown)[] = [];

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'tally-hang-'));
  lines.length = 0;
});
afterEach(async () => {
  for (const ending of endings.splice(0).reverse()) await ending();
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
});

async function start(): Promise<EmbeddedDatabase> {
  const database = await startEmbedded({ dataDir, binaryDir, durable: true, report: (line) => void lines.push(line) });
  endings.push(() => database.stop());
  return database;
}

interface Owner {
  process: ChildProcess;
  uri: string;
  pid: number;
  shared: boolean;
}

async function startOwner(): Promise<Owner> {
  const child = spawn(process.execPath, ['--import', 'tsx', fixture, dataDir, binaryDir, 'wait'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  endings.push(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  });
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  const owner = { process: child, ...(JSON.parse(line) as Omit<Owner, 'process'>) };
  endings.push(() => {
    if (isRunning(owner.pid)) process.kill(owner.pid, 'SIGKILL');
  });
  return owner;
}

async function killed({ process: child }: Owner): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

async function connect(uri: string): Promise<mongo.MongoClient> {
  const client = await new mongo.MongoClient(uri, { serverSelectionTimeoutMS: 5_000 }).connect();
  endings.push(() => client.close(true).catch(() => undefined));
  return client;
}

async function aWedge(uri: string): Promise<void> {
  const { release } = await wedge(uri);
  endings.push(release);
}

async function noteOf(uri: string): Promise<number | undefined> {
  const client = await connect(uri);
  return (await client.db().collection<{ _id: string; count: number }>('notes').findOne({ _id: 'a' }))?.count;
}

async function writeNote(uri: string): Promise<void> {
  const client = await connect(uri);
  const notes = client.db().collection<{ _id: string; count: number }>('notes');
  await notes.updateOne({ _id: 'a' }, { $inc: { count: 1 } }, { upsert: true });
}

describe('a database that hangs', { timeout: 90_000 }, () => {
  it('takes no writes once an update of many has met a transaction, and is started anew on the same address', async () => {
    const database = await start();
    const { pid, uri } = database;
    await writeNote(uri);
    await aWedge(uri);
    expect(await takesWrites(uri, 2_000)).toBe(false);
    await expect.poll(() => database.pid !== pid && takesWrites(uri, 2_000), HEALED).toBe(true);
    expect(isRunning(pid)).toBe(false);
    expect(database.uri).toBe(uri);
    expect(await noteOf(uri)).toBe(1);
    expect(lines.filter((line) => line.includes('accepts no writes'))).toHaveLength(1);
  });

  it('is started anew when its process is frozen', async () => {
    const database = await start();
    const { pid, uri } = database;
    await writeNote(uri);
    process.kill(pid, 'SIGSTOP');
    await expect.poll(() => database.pid !== pid && takesWrites(uri, 2_000), HEALED).toBe(true);
    expect(isRunning(pid)).toBe(false);
    expect(await noteOf(uri)).toBe(1);
  });

  it.each(['frozen', 'wedged'] as const)('is ended by stop() when it is %s', async (how) => {
    const database = await start();
    if (how === 'frozen') process.kill(database.pid, 'SIGSTOP');
    else await aWedge(database.uri);
    await database.stop();
    expect(isRunning(database.pid)).toBe(false);
  });

  it.each(['frozen', 'wedged'] as const)('is replaced, not adopted, when a dead owner left it %s', async (how) => {
    const owner = await startOwner();
    await writeNote(owner.uri);
    if (how === 'wedged') await aWedge(owner.uri);
    await killed(owner);
    if (how === 'frozen') process.kill(owner.pid, 'SIGSTOP');
    const database = await start();
    expect([database.uri, database.shared, isRunning(owner.pid)]).toEqual([owner.uri, false, false]);
    expect(await takesWrites(database.uri, 5_000)).toBe(true);
    expect(await noteOf(database.uri)).toBe(1);
  });

  it('is waited for while a living owner brings it back, and then joined', async () => {
    const owner = await startOwner();
    process.kill(owner.pid, 'SIGSTOP');
    const database = await start();
    expect([database.uri, database.shared]).toEqual([owner.uri, true]);
    expect(await takesWrites(database.uri, 5_000)).toBe(true);
  });

  it('is named in one sentence when its living owner does not bring it back', async () => {
    const owner = await startOwner();
    owner.process.kill('SIGSTOP');
    process.kill(owner.pid, 'SIGSTOP');
    const report = (): void => undefined;
    const starting = startEmbedded({ dataDir, binaryDir, durable: true, report, patienceMs: 100 });
    await expect(starting).rejects.toThrow(
      `End process ${String(owner.process.pid)} and the database process ${String(owner.pid)} that it owns: the database in ${join(dataDir, 'database')} accepts no writes.`,
    );
    expect(isRunning(owner.pid)).toBe(true);
  });
});

describe('a transaction whose process was killed', { timeout: 60_000 }, () => {
  const HOLDER = `
    import mongoose from 'mongoose';
    const client = await new mongoose.mongo.MongoClient(process.argv[1]).connect();
    const session = client.startSession();
    session.startTransaction();
    await client.db().collection('notes').updateOne({ _id: 'a' }, { $inc: { count: 100 } }, { session });
    console.log('holds');
    setInterval(() => undefined, 1000);
  `;

  async function holder(uri: string): Promise<ChildProcess> {
    const child = spawn(process.execPath, ['--input-type=module', '--eval', HOLDER, uri], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    endings.push(() => child.kill('SIGKILL'));
    await once(createInterface(child.stdout), 'line');
    return child;
  }

  it('is ended by the start that takes the database over', async () => {
    const owner = await startOwner();
    await writeNote(owner.uri);
    const held = await holder(owner.uri);
    held.kill('SIGKILL');
    await killed(owner);
    const database = await start();
    expect(database.pid).toBe(owner.pid);
    await writeNote(database.uri);
    expect(await noteOf(database.uri)).toBe(2);
  });

  it('is ended by the owner when a process that shared the database dies', async () => {
    const database = await start();
    await writeNote(database.uri);
    const sharer = await startOwner();
    expect(sharer.shared).toBe(true);
    const held = await holder(database.uri);
    held.kill('SIGKILL');
    await killed(sharer);
    await writeNote(database.uri);
    expect(await noteOf(database.uri)).toBe(2);
  });
});

describe.skipIf(process.platform === 'win32')('the files of the database', () => {
  it('are for this account alone', async () => {
    await chmod(dataDir, 0o700);
    const database = await start();
    await writeNote(database.uri);
    const names = (await readdir(dataDir, { recursive: true })).filter((name) => !name.startsWith('secantusdb'));
    expect(names.length).toBeGreaterThan(10);
    const modes = await Promise.all(names.map(async (name) => [name, (await stat(join(dataDir, name))).mode & 0o077]));
    expect(modes.filter(([, mode]) => mode !== 0)).toEqual([]);
  });
});
