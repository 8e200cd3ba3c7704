import { setTimeout as sleep } from 'node:timers/promises';
import { Heartbeat, takesWrites } from '../heartbeat.js';
import { addressOf, claim, endTransactions, watchAddress } from './claim.js';
import type { DatabasePlace } from './launch.js';
import { endNow, isRunning, kill, terminate } from './process.js';
import {
  forgetOwner,
  isOwnerAlive,
  readRecord,
  removeRecord,
  takeDeadSharers,
  noteSharer,
  forgetSharer,
  type DatabaseRecord,
} from './record.js';

export interface EmbeddedDatabase {
  readonly uri: string;
  /** Of the current process; a restart changes it. */
  readonly pid: number;
  /** Another process owns the database: stop() leaves it running. */
  readonly shared: boolean;
  /** The database has not accepted a write for seconds; it is being replaced, unless another process owns it. */
  readonly hangs: boolean;
  stop(): Promise<void>;
}

export interface Supervised {
  readonly place: DatabasePlace;
  readonly ownerId: string;
  readonly record: DatabaseRecord;
  readonly report: (line: string) => void;
}

const STOP_GRACE_MS = 5_000;
const HUNG_GRACE_MS = 1_000;
const WATCH_MS = 200;
const SHARERS_MS = 1_000;
/**
 * A database that accepts no write for this long, and then twice none when probed, is hanging: after 13 s in total. A
 * busy machine is faster.
 */
const SILENCE_MS = 5_000;
const PROBE_MS = 4_000;
const PROBES = 2;
const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 10_000;

/** Keeps the database running: restarts it if it has ended or hangs, and adopts it if its owner is gone. */
export class SupervisedDatabase implements EmbeddedDatabase {
  readonly uri: string;
  readonly #place: DatabasePlace;
  readonly #ownerId: string;
  readonly #port: number;
  readonly #report: (line: string) => void;
  readonly #endWithProcess = () => {
    const pid = this.#release();
    if (pid) endNow(pid, this.#grace());
  };
  readonly #timer: NodeJS.Timeout;
  #record: DatabaseRecord;
  #heartbeat: Heartbeat | undefined;
  #lookedForSharers = 0;
  #watching: Promise<void> | undefined;
  #stopping: Promise<void> | undefined;

  constructor({ place, ownerId, record, report }: Supervised) {
    this.#place = place;
    this.#ownerId = ownerId;
    this.#record = record;
    this.#port = record.port;
    this.#report = report;
    this.uri = addressOf(record.port, 'tally');
    noteSharer(place.sharers, ownerId);
    this.#listen();
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

  get hangs(): boolean {
    return this.#heartbeat !== undefined && this.#heartbeat.silence > SILENCE_MS;
  }

  stop(): Promise<void> {
    this.#stopping ??= this.#stop();
    return this.#stopping;
  }

  async #stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#watching;
    const grace = this.#grace();
    await this.#heartbeat?.stop();
    process.removeListener('exit', this.#endWithProcess);
    const pid = this.#release();
    if (pid) await terminate(pid, grace);
    forgetOwner(this.#ownerId);
  }

  /** How long it gets to exit by itself: a hanging process will not, and has nothing left to write. */
  #grace(): number {
    return this.hangs ? HUNG_GRACE_MS : STOP_GRACE_MS;
  }

  /** Removes the record; returns the process to end, or none if another one owns the database. */
  #release(): number | undefined {
    forgetSharer(this.#place.sharers, this.#ownerId);
    const record = readRecord(this.#place.record) ?? this.#record;
    if (record.ownerId !== this.#ownerId) return undefined;
    removeRecord(this.#place.record);
    return record.pid;
  }

  /** Only the owner monitors writes, because only the owner can recover the database. */
  #listen(): void {
    void this.#heartbeat?.stop();
    this.#heartbeat = this.shared ? undefined : new Heartbeat(watchAddress(this.#record.port));
    void this.#heartbeat?.start();
  }

  async #watch(): Promise<void> {
    const isUp = isRunning(this.#record.pid);
    if (isUp && !this.shared) return this.#watchOwn();
    if (isUp && isOwnerAlive(this.#record)) return;
    const latest = readRecord(this.#place.record);
    if (latest && latest.ownerId !== this.#ownerId && isOwnerAlive(latest)) {
      this.#follow(latest);
      return;
    }
    if (!isUp) this.#report(`The embedded database (process ${String(this.#record.pid)}) ended; restarting it`);
    await this.#recover();
  }

  async #watchOwn(): Promise<void> {
    if (Date.now() - this.#lookedForSharers > SHARERS_MS) {
      this.#lookedForSharers = Date.now();
      if (takeDeadSharers(this.#place.sharers)) await endTransactions(this.#port);
    }
    if (!this.hangs) return;
    for (let probe = 0; probe < PROBES; probe += 1) {
      if (this.#stopping) return;
      if (await takesWrites(watchAddress(this.#port), PROBE_MS)) {
        this.#listen();
        return;
      }
    }
    if (this.#stopping) return;
    const { pid } = this.#record;
    this.#report(`The embedded database (process ${String(pid)}) accepts no writes; killing and restarting it`);
    await kill(pid, STOP_GRACE_MS);
    await this.#recover();
  }

  #follow(record: DatabaseRecord): void {
    this.#record = record;
    if (record.port === this.#port) {
      this.#listen();
      return;
    }
    this.#report(`The embedded database moved to port ${String(record.port)}; restart this process`);
    clearInterval(this.#timer);
  }

  /** Retries until it is back, however long that takes: disks get emptied and ports become free. */
  async #recover(): Promise<void> {
    let last = '';
    for (let pause = 0; !this.#stopping; pause = Math.min(LONGEST_PAUSE_MS, pause * 2 || FIRST_PAUSE_MS)) {
      await sleep(pause, undefined, { ref: false });
      try {
        const { place, port } = { place: this.#place, port: this.#port };
        const record = await claim({ place, ownerId: this.#ownerId, report: this.#report, port });
        this.#follow(record);
        this.#report(`The embedded database is back on port ${String(record.port)}`);
        return;
      } catch (error) {
        const reason = error instanceof Error ? error.message : 'The embedded database did not start.';
        if (reason !== last) this.#report(reason);
        last = reason;
      }
    }
  }
}
