import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { mongo } from 'mongoose';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { until } from '../../../test/testkit/until.js';
import { ensureBinary, SetupError, startEmbedded, type EmbeddedDatabase } from './index.js';
import { isRunning } from './process.js';

interface Owner {
  readonly process: ChildProcess;
  readonly uri: string;
  readonly pid: number;
  readonly shared: boolean;
}

const fixture = fileURLToPath(new URL('./owner.fixture.mjs', import.meta.url));
const report = (): void => undefined;
let binaryDir: string;
let dataDir: string;
const owners: ChildProcess[] = [];
const databases: EmbeddedDatabase[] = [];
const clients: mongo.MongoClient[] = [];

beforeAll(async () => {
  binaryDir = await mkdtemp(join(tmpdir(), 'tally-binary-'));
  await ensureBinary({ dataDir: binaryDir, report });
}, 180_000);

afterAll(async () => {
  await rm(binaryDir, { recursive: true, force: true });
});

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'tally-database-'));
});

afterEach(async () => {
  await disconnect();
  for (const owner of owners.splice(0)) await end(owner, 'SIGKILL');
  await Promise.all(databases.splice(0).map((database) => database.stop()));
  const record = await readRecordFile();
  if (record) process.kill(record.pid, 'SIGKILL');
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
});

describe('startEmbedded', { timeout: 30_000 }, () => {
  it('has transactions and change streams, and stop() leaves no process and no record', async () => {
    const database = await start();
    expect(database.shared).toBe(false);
    const client = await connect(database.uri);
    const events: string[] = [];
    const stream = client.db().watch([{ $match: { 'ns.coll': 'notes' } }]);
    stream.on('change', (event) => events.push(event.operationType));
    await client.db().collection('warm').insertOne({ at: 1 });
    await vi.waitFor(async () => {
      await client.withSession((session) =>
        session.withTransaction(() => client.db().collection('notes').insertOne({ text: 'a' }, { session })),
      );
      expect(events).toContain('insert');
    }, 180_000);
    await stream.close();

    await disconnect();
    await database.stop();
    expect(isRunning(database.pid)).toBe(false);
    expect(existsSync(join(dataDir, 'database.json'))).toBe(false);
  });

  it('is joined by a second process, whose stop() leaves it running', async () => {
    const database = await start();
    const second = await startOwner();
    expect(second).toMatchObject({ uri: database.uri, pid: database.pid, shared: true });
    await end(second.process, 'SIGTERM');
    expect(isRunning(database.pid)).toBe(true);
    await insert(database.uri, 'still-there');
  });

  it('is joined by a second start in the same process', async () => {
    const first = await start();
    const second = await start();
    expect(second).toMatchObject({ uri: first.uri, shared: true });
    await second.stop();
    expect(isRunning(first.pid)).toBe(true);
  });

  it('survives three starts at the same moment with one working database', async () => {
    const started = await Promise.all([startOwner(), startOwner(), startOwner()]);
    expect(new Set(started.map((owner) => owner.uri)).size).toBe(1);
    expect(started.filter((owner) => !owner.shared)).toHaveLength(1);
    for (const [index, owner] of started.entries()) await insert(owner.uri, `from-${String(index)}`);
  });

  it('adopts the orphan of a killed owner and stops it', async () => {
    const owner = await startOwner();
    await insert(owner.uri, 'kept');
    await end(owner.process, 'SIGKILL');
    expect(isRunning(owner.pid)).toBe(true);

    const database = await start();
    expect(database).toMatchObject({ uri: owner.uri, pid: owner.pid, shared: false });
    await expectNotes(database.uri, ['kept']);
    await disconnect();
    await database.stop();
    expect(isRunning(owner.pid)).toBe(false);
  });

  it('adopts an orphan that left no record', async () => {
    const owner = await startOwner();
    await end(owner.process, 'SIGKILL');
    await rm(join(dataDir, 'database.json'));
    const database = await start();
    expect(database).toMatchObject({ uri: owner.uri, pid: owner.pid, shared: false });
  });

  it('comes back on the same address after kill -9, with every acknowledged write', async () => {
    const database = await start({ durable: true });
    const client = await connect(database.uri);
    const acknowledged: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      const killed = database.pid;
      const writes = writeUntil(client, `round-${String(round)}`, acknowledged, () => database.pid !== killed);
      const before = acknowledged.length;
      await until(() => acknowledged.length > before + 10);
      process.kill(killed, 'SIGKILL');
      await writes;
    }
    expect(acknowledged.length).toBeGreaterThan(30);
    await expectNotes(database.uri, acknowledged);
  });

  it('is taken over by a process that shares it when its owner stops or dies', async () => {
    const [owner, sharer] = [await startOwner(), await startOwner()];
    expect(sharer.shared).toBe(true);
    await insert(sharer.uri, 'before');
    await end(owner.process, 'SIGTERM');
    await insert(sharer.uri, 'after');
    await expectNotes(sharer.uri, ['after', 'before']);

    const third = await startOwner();
    await end(sharer.process, 'SIGKILL');
    await vi.waitFor(async () => {
      expect((await readRecordFile())?.ownerPid).toBe(third.process.pid);
    }, 180_000);
    await insert(third.uri, 'later');
  });

  it('ends with a process that exits without stopping it', async () => {
    const owner = await startOwner('exit');
    if (owner.process.exitCode === null) await once(owner.process, 'exit');
    await vi.waitFor(() => {
      expect(isRunning(owner.pid)).toBe(false);
    }, 180_000);
    expect(existsSync(join(dataDir, 'database.json'))).toBe(false);
  });

  it('ignores a record whose process id now belongs to something else', async () => {
    const other = await start();
    const folder = await mkdtemp(join(tmpdir(), 'tally-database-'));
    const stale = { pid: process.pid, port: Number(new URL(other.uri).port), runId: '0'.repeat(24) };
    await writeFile(join(folder, 'database.json'), JSON.stringify({ ...stale, ownerPid: 1, ownerId: 'gone' }));
    const database = await startEmbedded({ dataDir: folder, binaryDir, durable: false, report });
    expect(database.uri).not.toBe(other.uri);
    expect(database.shared).toBe(false);
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('says in one sentence that the data folder cannot be used', async () => {
    await writeFile(join(dataDir, 'file'), '');
    const inFile = join(dataDir, 'file', 'data');
    await expect(startEmbedded({ dataDir: inFile, binaryDir, durable: false, report })).rejects.toThrow(
      `Make the folder ${inFile} writable, or set DATA_DIR to a writable folder.`,
    );
  });

  it('says in one sentence that the stored data is damaged', async () => {
    const database = await start();
    await insert(database.uri, 'a');
    await database.stop();
    await writeFile(join(dataDir, 'database', 'WiredTiger.wt'), 'nonsense');
    await writeFile(join(dataDir, 'database', 'WiredTiger.turtle'), 'nonsense');
    const failure = await start().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(SetupError);
    expect((failure as SetupError).message).toMatch(
      /^Fix the problem .* or move .*database away to start with an empty database\.$/,
    );
  });
});

async function start(options: { durable?: boolean } = {}): Promise<EmbeddedDatabase> {
  const database = await startEmbedded({ dataDir, binaryDir, durable: options.durable ?? false, report });
  databases.push(database);
  return database;
}

async function startOwner(ending = 'wait'): Promise<Owner> {
  const child = spawn(process.execPath, ['--import', 'tsx', fixture, dataDir, binaryDir, ending], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  owners.push(child);
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return { process: child, ...(JSON.parse(line) as Omit<Owner, 'process'>) };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  await once(child, 'exit');
}

async function connect(uri: string): Promise<mongo.MongoClient> {
  const client = new mongo.MongoClient(uri, { serverSelectionTimeoutMS: 5_000 });
  clients.push(client);
  return client.connect();
}

/** Before a database stops: a client without its server would wait for it while closing. */
async function disconnect(): Promise<void> {
  await Promise.all(clients.splice(0).map((client) => client.close()));
}

async function insert(uri: string, text: string): Promise<void> {
  const client = await connect(uri);
  await client.db().collection('notes').insertOne({ text });
}

async function expectNotes(uri: string, wanted: string[]): Promise<void> {
  const client = await connect(uri);
  const notes = await client.db().collection<{ text: string }>('notes').find().toArray();
  expect(notes.map((note) => note.text)).toEqual(expect.arrayContaining(wanted));
}

async function writeUntil(
  client: mongo.MongoClient,
  prefix: string,
  acknowledged: string[],
  isOver: () => boolean,
): Promise<void> {
  for (let index = 0; !isOver(); index += 1) {
    const text = `${prefix}-${String(index)}`;
    const isStored = await client
      .db()
      .collection('notes')
      .insertOne({ text })
      .then(
        () => true,
        () => false,
      );
    if (isStored) acknowledged.push(text);
  }
}

async function readRecordFile(): Promise<{ pid: number; ownerPid: number } | undefined> {
  const content = await readFile(join(dataDir, 'database.json'), 'utf8').catch(() => undefined);
  return content === undefined ? undefined : (JSON.parse(content) as { pid: number; ownerPid: number });
}
