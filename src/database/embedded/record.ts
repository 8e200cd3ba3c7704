import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mongo } from 'mongoose';
import { isRunning } from './process.js';

/** One run of the database process. */
export interface DatabaseRun {
  readonly pid: number;
  readonly port: number;
  /** The server's identifier for this run, so that a reused process ID or port is never mistaken for it. */
  readonly runId: string;
}

/** What `<dataDir>/database.json` records about the running database. */
export interface DatabaseRecord extends DatabaseRun {
  readonly ownerPid: number;
  readonly ownerId: string;
}

const PROBE_TIMEOUT_MS = 1_500;
const localOwners = new Set<string>();

export function registerOwner(): string {
  const ownerId = randomUUID();
  localOwners.add(ownerId);
  return ownerId;
}

export function forgetOwner(ownerId: string): void {
  localOwners.delete(ownerId);
}

export function isOwnerAlive(record: DatabaseRecord): boolean {
  if (record.ownerPid === process.pid) return localOwners.has(record.ownerId);
  return isRunning(record.ownerPid);
}

export function readRecord(path: string): DatabaseRecord | undefined {
  try {
    const record = JSON.parse(readFileSync(path, 'utf8')) as Partial<DatabaseRecord>;
    const { pid, port, runId, ownerPid, ownerId } = record;
    const isWhole = isCount(pid) && isCount(port) && isCount(ownerPid) && runId && ownerId;
    return isWhole ? { pid, port, runId, ownerPid, ownerId } : undefined;
  } catch {
    return undefined;
  }
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) > 0;
}

/** Replaces the record atomically, so that no reader sees half of it. */
export function writeRecord(path: string, record: DatabaseRecord): void {
  const temporary = `${path}.${randomUUID()}`;
  writeFileSync(temporary, `${JSON.stringify(record, undefined, 2)}\n`, { mode: 0o600 });
  renameSync(temporary, path);
}

/** Each process that uses the database leaves a file with its process ID, so that the owner can tell which of them died. */
export function noteSharer(folder: string, ownerId: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, ownerId), String(process.pid), { mode: 0o600 });
}

export function forgetSharer(folder: string, ownerId: string): void {
  rmSync(join(folder, ownerId), { force: true });
}

/** Removes the files of processes that died without cleanup; true if there were any. */
export function takeDeadSharers(folder: string): boolean {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const dead = names.filter((name) => {
    const pid = readPid(join(folder, name));
    return pid !== undefined && !isRunning(pid);
  });
  for (const name of dead) forgetSharer(folder, name);
  return dead.length > 0;
}

function readPid(file: string): number | undefined {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return isCount(pid) ? pid : undefined;
  } catch {
    return undefined;
  }
}

export function removeRecord(path: string): void {
  rmSync(path, { force: true });
}

/** The identifier of the server on a port; undefined if none responds. */
export async function askRunId(port: number): Promise<string | undefined> {
  const client = new mongo.MongoClient(`mongodb://127.0.0.1:${String(port)}/?directConnection=true`, {
    serverSelectionTimeoutMS: PROBE_TIMEOUT_MS,
    connectTimeoutMS: PROBE_TIMEOUT_MS,
    socketTimeoutMS: PROBE_TIMEOUT_MS,
    maxPoolSize: 1,
  });
  try {
    const answer: { topologyVersion?: { processId?: unknown } } = await client.db('admin').command({ hello: 1 });
    const runId = answer.topologyVersion?.processId;
    return runId instanceof mongo.ObjectId ? runId.toHexString() : undefined;
  } catch {
    return undefined;
  } finally {
    await client.close();
  }
}
