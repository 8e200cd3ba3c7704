import { mongo } from 'mongoose';

/** The collection of the heartbeat: one small document. It is not a model: it is not exported, watched or indexed. */
export const HEARTBEATS = 'heartbeats';

const EVERY = 1_000;
const DOCUMENT = 'heartbeat';
const WRITE_CONFLICT = 112;

interface Beat {
  _id: string;
  at: Date;
  count: number;
}

/**
 * A small write every second that shows whether the database accepts writes. It runs in a transaction, because a
 * hanging database may still serve reads, pings and writes outside of transactions. It uses a separate connection, so
 * that waiting requests do not delay it, and at most one beat is in flight.
 */
export class Heartbeat {
  readonly #client: mongo.MongoClient;
  #lastWell = performance.now();
  #hasFailed = false;
  #beganAt: number | undefined;
  #beating: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(uri: string, limit = 10_000) {
    this.#client = clientOf(uri, limit);
  }

  /** Starts, and waits at most a second for the first beat. */
  async start(): Promise<void> {
    this.#lastWell = performance.now();
    this.#timer ??= setInterval(() => void this.#beat(), EVERY).unref();
    await within(this.#beat(), EVERY);
  }

  /** Whether the database accepts writes: no beat has waited longer than this, and the last one did not fail. */
  isWell(limit: number): boolean {
    return !this.#hasFailed && this.waiting < limit;
  }

  /** How long the beat in flight has waited, in milliseconds. */
  get waiting(): number {
    return this.#beganAt === undefined ? 0 : performance.now() - this.#beganAt;
  }

  /** How long ago the database last accepted a write, in milliseconds. */
  get silence(): number {
    return performance.now() - this.#lastWell;
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#timer = undefined;
    // Closing notifies the server, which may never respond.
    await within(
      this.#client.close(true).catch(() => undefined),
      EVERY,
    );
  }

  #beat(): Promise<void> {
    this.#beating ??= this.#tryBeat().finally(() => {
      this.#beating = undefined;
      this.#beganAt = undefined;
    });
    return this.#beating;
  }

  async #tryBeat(): Promise<void> {
    this.#beganAt = performance.now();
    try {
      await writeOnce(this.#client);
      this.#lastWell = performance.now();
      this.#hasFailed = false;
    } catch {
      this.#hasFailed = true;
    }
  }
}

/** Whether a database accepts a write within a time limit: one probe, on a separate connection. */
export async function takesWrites(uri: string, limit: number): Promise<boolean> {
  const client = clientOf(uri, limit);
  try {
    const write = writeOnce(client).then(
      () => true,
      () => false,
    );
    return (await within(write, limit)) ?? false;
  } finally {
    await within(
      client.close(true).catch(() => undefined),
      EVERY,
    );
  }
}

function clientOf(uri: string, limit: number): mongo.MongoClient {
  return new mongo.MongoClient(uri, {
    ...{ maxPoolSize: 1, waitQueueTimeoutMS: limit, appName: 'tally-heartbeat' },
    ...{ serverSelectionTimeoutMS: 2_000, connectTimeoutMS: 2_000, socketTimeoutMS: limit },
    ...{ retryReads: false, retryWrites: false },
    // The beat itself shows whether the server is there.
    ...{ serverMonitoringMode: 'poll' as const, heartbeatFrequencyMS: 60_000 },
  });
}

async function writeOnce(client: mongo.MongoClient): Promise<void> {
  const beats = client.db().collection<Beat>(HEARTBEATS);
  const session = client.startSession();
  try {
    session.startTransaction({ readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority' } });
    const update = { $set: { at: new Date() }, $inc: { count: 1 } };
    await beats.updateOne({ _id: DOCUMENT }, update, { session, upsert: true });
    await session.commitTransaction();
  } catch (error) {
    if (!isConflict(error)) throw error;
    await session.abortTransaction();
  } finally {
    // Not awaited: a hanging database never responds.
    void session.endSession().catch(() => undefined);
  }
}

/** Another process is writing the same document right now, so the database accepts writes. */
function isConflict(error: unknown): boolean {
  return error instanceof mongo.MongoServerError && error.code === WRITE_CONFLICT;
}

/** The result of the work, or undefined if it takes too long. */
async function within<T>(work: Promise<T>, limit: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => {
      // Responses that arrived while this process was blocked still have to be read.
      setTimeout(resolve, 50, undefined);
    }, limit);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
