import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureBinary, ensureWritable } from './binary.js';
import { databasePlace, launch, type DatabasePlace } from './launch.js';
import { findDatabaseProcess, freePort, isRunning, signal, terminate, usualPort } from './process.js';
import {
  askRunId,
  findRecorded,
  forgetOwner,
  isOwnerAlive,
  readRecord,
  registerOwner,
  removeRecord,
  writeRecord,
  type DatabaseRecord,
  type DatabaseRun,
} from './record.js';
import { SetupError } from './setup.error.js';

export interface EmbeddedOptions {
  readonly dataDir: string;
  /** Every acknowledged write survives a killed server; off only where the data may be lost, such as in tests. */
  readonly durable: boolean;
  readonly report: (line: string) => void;
  /** Otherwise a port that stays the same for the folder. */
  readonly port?: number;
  /** Where the program is kept; otherwise in dataDir. */
  readonly binaryDir?: string;
}

export interface EmbeddedDatabase {
  readonly uri: string;
  /** Of the process that runs now; a restart changes it. */
  readonly pid: number;
  /** Another process owns the database: stop() leaves it running. */
  readonly shared: boolean;
  stop(): Promise<void>;
}

const STOP_GRACE_MS = 5_000;
const WATCH_MS = 200;
const RETRY_MS = 100;
const STRAY_AFTER_MS = 2_000;
const CLAIM_LIMIT_MS = 15_000;
const RESTART_TRIES = 6;

/** Starts the embedded database of a folder, or joins the one that already works there, and keeps it running. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const dataDir = resolve(options.dataDir);
  await ensureWritable(dataDir);
  const binary = await ensureBinary({ dataDir: options.binaryDir ?? dataDir, report: options.report });
  const place = databasePlace(dataDir, binary, options.durable);
  await mkdir(place.storage, { recursive: true });
  const ownerId = registerOwner();
  try {
    const record = await claim(place, ownerId, options.port);
    return new SupervisedDatabase(place, ownerId, record, options.report);
  } catch (error) {
    forgetOwner(ownerId);
    throw error;
  }
}

/** Joins, adopts or starts; the engine's own lock on the folder decides between starts at the same time. */
async function claim(place: DatabasePlace, ownerId: string, port?: number): Promise<DatabaseRecord> {
  const began = Date.now();
  let chosenPort = port ?? usualPort(place.storage);
  while (Date.now() - began < CLAIM_LIMIT_MS) {
    const recorded = await findRecorded(place.record);
    if (recorded) return isOwnerAlive(recorded) ? recorded : own(place, recorded, ownerId);
    const launched = await launch(place, chosenPort);
    if (launched.outcome === 'listening') return recordLaunch(place, launched.pid, chosenPort, ownerId);
    if (launched.outcome === 'port-in-use') {
      if (port) throw new SetupError(`Free port ${String(port)} of 127.0.0.1, which the embedded database needs.`);
      chosenPort = await freePort();
      continue;
    }
    const stray = Date.now() - began > STRAY_AFTER_MS ? await findStray(place) : undefined;
    if (stray) return own(place, stray, ownerId);
    await sleep(RETRY_MS);
  }
  throw new SetupError(`Stop the other program that uses ${place.storage}, or set DATA_DIR to another folder.`);
}

async function recordLaunch(place: DatabasePlace, pid: number, port: number, ownerId: string): Promise<DatabaseRecord> {
  const runId = await askRunId(port);
  if (runId) return own(place, { pid, port, runId }, ownerId);
  await terminate(pid, STOP_GRACE_MS);
  throw new SetupError(`Look into ${place.log}, for the embedded database started but does not answer.`);
}

/** A database whose owner died before it could leave a record. */
async function findStray(place: DatabasePlace): Promise<DatabaseRun | undefined> {
  const record = readRecord(place.record);
  if (record && isOwnerAlive(record)) return undefined;
  const found = await findDatabaseProcess(place.storage);
  const runId = found && (await askRunId(found.port));
  return found && runId ? { ...found, runId } : undefined;
}

function own(place: DatabasePlace, run: DatabaseRun, ownerId: string): DatabaseRecord {
  const record = { ...run, ownerPid: process.pid, ownerId };
  writeRecord(place.record, record);
  return record;
}

class SupervisedDatabase implements EmbeddedDatabase {
  readonly uri: string;
  readonly #place: DatabasePlace;
  readonly #ownerId: string;
  readonly #port: number;
  readonly #report: (line: string) => void;
  readonly #endWithProcess = () => {
    this.#release();
  };
  #record: DatabaseRecord;
  #watching: Promise<void> | undefined;
  #stopping: Promise<void> | undefined;
  readonly #timer: NodeJS.Timeout;

  constructor(place: DatabasePlace, ownerId: string, record: DatabaseRecord, report: (line: string) => void) {
    this.#place = place;
    this.#ownerId = ownerId;
    this.#record = record;
    this.#port = record.port;
    this.#report = report;
    this.uri = `mongodb://127.0.0.1:${String(record.port)}/tally?directConnection=true`;
    this.#timer = setInterval(() => {
      this.#watching ??= this.#watch().finally(() => (this.#watching = undefined));
    }, WATCH_MS).unref();
    process.once('exit', this.#endWithProcess);
  }

  get pid(): number {
    return this.#record.pid;
  }

  get shared(): boolean {
    return this.#record.ownerId !== this.#ownerId;
  }

  stop(): Promise<void> {
    this.#stopping ??= this.#stop();
    return this.#stopping;
  }

  async #stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#watching;
    process.removeListener('exit', this.#endWithProcess);
    const pid = this.#release();
    if (pid) await terminate(pid, STOP_GRACE_MS);
    forgetOwner(this.#ownerId);
  }

  /** Gives up the record and asks the process to end; does nothing when another process owns the database. */
  #release(): number | undefined {
    const record = readRecord(this.#place.record) ?? this.#record;
    if (record.ownerId !== this.#ownerId) return undefined;
    removeRecord(this.#place.record);
    signal(record.pid, 'SIGTERM');
    return record.pid;
  }

  async #watch(): Promise<void> {
    const isUp = isRunning(this.#record.pid);
    if (isUp && (!this.shared || isOwnerAlive(this.#record))) return;
    const latest = readRecord(this.#place.record);
    if (latest && latest.ownerId !== this.#ownerId && isOwnerAlive(latest)) {
      this.#follow(latest);
      return;
    }
    if (!isUp) this.#report(`The embedded database (process ${String(this.#record.pid)}) ended; starting it again`);
    await this.#recover();
  }

  #follow(record: DatabaseRecord): void {
    this.#record = record;
    if (record.port === this.#port) return;
    this.#report(`The embedded database moved to port ${String(record.port)}; start this process again`);
    clearInterval(this.#timer);
  }

  async #recover(): Promise<void> {
    for (let attempt = 0; attempt < RESTART_TRIES && !this.#stopping; attempt += 1) {
      await sleep(attempt === 0 ? 0 : RETRY_MS * 2 ** attempt);
      try {
        const record = await claim(this.#place, this.#ownerId, this.#port);
        this.#follow(record);
        this.#report(`The embedded database is back on port ${String(record.port)}`);
        return;
      } catch (error) {
        this.#report(error instanceof Error ? error.message : 'The embedded database did not start.');
      }
    }
    if (this.#stopping) return;
    clearInterval(this.#timer);
    this.#report('The embedded database could not be started again; stop this process and start it anew');
  }
}
