import { setTimeout as sleep } from 'node:timers/promises';
import { mongo } from 'mongoose';
import { takesWrites } from '../heartbeat.js';
import { launch, type DatabasePlace } from './launch.js';
import { findDatabaseProcess, freePort, isOrphan, isRunning, kill, terminate, usualPort } from './process.js';
import { askRunId, isOwnerAlive, readRecord, writeRecord, type DatabaseRecord, type DatabaseRun } from './record.js';
import { SetupError } from './setup.error.js';

const RETRY_MS = 100;
const STRAY_AFTER_MS = 2_000;
const CLAIM_LIMIT_MS = 32_000;
const PATIENCE_MS = 30_000;
/** How long a write may take before the database counts as hanging. */
const WRITE_LIMIT_MS = 3_000;
const STOP_GRACE_MS = 5_000;
/** A separate database, so that change streams and listings of the data do not see it. */
const WATCH_DATABASE = 'tally_watch';

export function addressOf(port: number, database: string): string {
  return `mongodb://127.0.0.1:${String(port)}/${database}?directConnection=true`;
}

/** Where the supervisor writes to check whether the database accepts writes. */
export function watchAddress(port: number): string {
  return addressOf(port, WATCH_DATABASE);
}

export interface Claimant {
  readonly place: DatabasePlace;
  readonly ownerId: string;
  readonly report: (line: string) => void;
  readonly port?: number;
  /** How long to wait for another process to recover the database. */
  readonly patienceMs?: number;
}

/** Joins, adopts or starts the database; the engine's lock on the folder decides between concurrent starts. */
export async function claim({ place, ownerId, report, port, patienceMs }: Claimant): Promise<DatabaseRecord> {
  const deadline = Date.now() + CLAIM_LIMIT_MS;
  const keeperDeadline = Date.now() + (patienceMs ?? PATIENCE_MS);
  const strayAfter = Date.now() + STRAY_AFTER_MS;
  let chosenPort = port ?? usualPort(place.storage);
  while (Date.now() < deadline) {
    const recorded = await recordedRun(place);
    const keeper = recorded && isOwnerAlive(recorded) ? recorded : undefined;
    if (recorded && (await isWell(recorded))) return keeper ?? adopt(place, recorded, ownerId);
    if (recorded && !keeper) await replace(recorded.pid, report);
    // Its owner detects the same and restarts it.
    if (keeper) {
      if (Date.now() > keeperDeadline) throw new StuckDatabaseError(keeper, place);
      await sleep(RETRY_MS);
      continue;
    }
    const launched = await launch(place, chosenPort);
    if (launched.outcome === 'listening') return recordLaunch(place, launched.pid, chosenPort, ownerId);
    if (launched.outcome === 'port-in-use') {
      if (port) throw new SetupError(`Free port ${String(port)} of 127.0.0.1, which the embedded database needs.`);
      chosenPort = await freePort();
      continue;
    }
    const stray = Date.now() > strayAfter ? await claimStray(place, ownerId, report) : undefined;
    if (stray) return stray;
    await sleep(RETRY_MS);
  }
  throw new SetupError(`Stop the other program that uses ${place.storage}, or set DATA_DIR to another folder.`);
}

/** Another process owns a database that accepts no writes, and does not recover it. */
export class StuckDatabaseError extends SetupError {
  constructor({ ownerPid, pid }: DatabaseRecord, { storage }: DatabasePlace) {
    super(
      `End process ${String(ownerPid)} and the database process ${String(pid)} that it owns: the database in ${storage} accepts no writes.`,
    );
  }
}

/** The recorded process, if it is running and is the database of this folder: its process ID may have been reused. */
async function recordedRun(place: DatabasePlace): Promise<DatabaseRecord | undefined> {
  const record = readRecord(place.record);
  if (!record || !isRunning(record.pid)) return undefined;
  if ((await askRunId(record.port)) === record.runId) return record;
  return (await findDatabaseProcess(place.storage))?.pid === record.pid ? record : undefined;
}

async function isWell({ port, runId }: DatabaseRun): Promise<boolean> {
  return (await askRunId(port)) === runId && (await takesWrites(watchAddress(port), WRITE_LIMIT_MS));
}

/** By force and without waiting: a hanging process does not exit by itself, and every commit is on the disk. */
async function replace(pid: number, report: (line: string) => void): Promise<void> {
  report(`The embedded database (process ${String(pid)}) accepts no writes; killing it`);
  await kill(pid, STOP_GRACE_MS);
}

async function recordLaunch(place: DatabasePlace, pid: number, port: number, ownerId: string): Promise<DatabaseRecord> {
  const runId = await askRunId(port);
  if (runId) return own(place, { pid, port, runId }, ownerId);
  await terminate(pid, STOP_GRACE_MS);
  throw new SetupError(`Check ${place.log}: the embedded database started but does not respond.`);
}

/** A database whose owner died before writing a record: adopted, or killed if it accepts no writes. */
async function claimStray(
  place: DatabasePlace,
  ownerId: string,
  report: (line: string) => void,
): Promise<DatabaseRecord | undefined> {
  const record = readRecord(place.record);
  if (record && isOwnerAlive(record)) return undefined;
  const found = await findDatabaseProcess(place.storage);
  if (!found) return undefined;
  const runId = await askRunId(found.port);
  if (runId && (await takesWrites(watchAddress(found.port), WRITE_LIMIT_MS))) {
    return adopt(place, { ...found, runId }, ownerId);
  }
  // If its parent is alive, another process is starting it and waiting for it to listen.
  if (isOrphan(found.pid)) await replace(found.pid, report);
  return undefined;
}

/** Adopts a database whose owner died, and aborts the transactions left open by that: they lock their rows for a minute. */
async function adopt(place: DatabasePlace, run: DatabaseRun, ownerId: string): Promise<DatabaseRecord> {
  await endTransactions(run.port);
  return own(place, run, ownerId);
}

/** Aborts every open transaction; living clients are told to retry, and do. */
export async function endTransactions(port: number): Promise<void> {
  const client = new mongo.MongoClient(watchAddress(port), {
    ...{ serverSelectionTimeoutMS: WRITE_LIMIT_MS, socketTimeoutMS: WRITE_LIMIT_MS, maxPoolSize: 1 },
  });
  try {
    await client.db('admin').command({ killAllSessions: [] });
  } catch {
    // They expire by themselves after a minute.
  } finally {
    await client.close(true).catch(() => undefined);
  }
}

function own(place: DatabasePlace, run: DatabaseRun, ownerId: string): DatabaseRecord {
  const record = { ...run, ownerPid: process.pid, ownerId };
  writeRecord(place.record, record);
  return record;
}
