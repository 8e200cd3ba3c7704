import mongoose from 'mongoose';
import { endCommandsWithTheirConnection } from './driver.js';
import { forgetDatabase } from './memory.js';

endCommandsWithTheirConnection();

mongoose.set({
  bufferCommands: false,
  autoIndex: false,
  autoCreate: false,
  sanitizeFilter: true,
  strictQuery: 'throw',
  strict: 'throw',
});

const LIMITS = {
  maxPoolSize: 30,
  minPoolSize: 5,
  maxConnecting: 2,
  maxIdleTimeMS: 60_000,
  waitQueueTimeoutMS: 1_000,
  serverSelectionTimeoutMS: 2_000,
  connectTimeoutMS: 3_000,
  // Commands stuck in a hanging database fail after this. They are retried once, so the total is at most twice as long.
  socketTimeoutMS: 8_000,
  // Only this server writes here, and its strings are well-formed: validating them again costs a tenth of a read.
  enableUtf8Validation: false,
  retryReads: true,
  retryWrites: true,
  readConcern: { level: 'majority' },
  writeConcern: { w: 'majority', journal: true, wtimeoutMS: 5_000 },
} as const;

/** Time limit of one read in the database, in milliseconds. */
export const MAX_READ_TIME = 3_000;

/** Connects, or fails within about two seconds. The driver reconnects by itself afterwards. */
export async function connectDatabase(
  uri: string,
  options: { monitorCommands?: boolean; waitQueueTimeoutMS?: number } = {},
): Promise<void> {
  address = uri;
  await mongoose.connect(uri, { ...LIMITS, ...options, appName: 'tally' });
}

let address = '';

/** For clients that need a separate connection, such as the heartbeat. */
export function databaseAddress(): string {
  return address;
}

export async function disconnectDatabase(): Promise<void> {
  await mongoose.disconnect();
  forgetDatabase();
}

/** Seconds after which a request that failed because the database was unavailable may be retried. */
export const AWAY_RETRY_AFTER = 5;

/** True if the database responds within a second. */
export async function databaseAnswers(): Promise<boolean> {
  const { db } = mongoose.connection;
  if (!db) return false;
  const late = new Promise<false>((resolve) =>
    setTimeout(() => {
      resolve(false);
    }, 1_000).unref(),
  );
  const ping = db.command({ ping: 1 }).then(
    () => true,
    () => false,
  );
  return Promise.race([ping, late]);
}

const AWAY = new Set([
  'MongoServerSelectionError',
  'MongoNetworkError',
  'MongoNetworkTimeoutError',
  'MongoPoolClearedError',
  'MongoWaitQueueTimeoutError',
  'MongoNotConnectedError',
  'MongoTopologyClosedError',
  'MongoPoolClosedError',
  'MongoClientClosedError',
  'MongooseServerSelectionError',
  'PoolClearedOnNetworkError',
  'MongoOperationTimeoutError',
]);

/** True for driver errors that mean the database is unavailable, rather than that a command was wrong. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (AWAY.has(error.name) || isRawSocketError(error) || isChangingPrimary(error)) return true;
  return error.name === 'MongooseError' && /initial connection|not connected|disconnect/i.test(error.message);
}

/**
 * ShutdownInProgress, PrimarySteppedDown, InterruptedAtShutdown and similar codes: the cluster is electing another
 * primary.
 */
const CHANGING_PRIMARY = new Set([91, 189, 10058, 10107, 11600, 11602, 13435, 13436]);

function isChangingPrimary(error: Error & { code?: unknown }): boolean {
  return error instanceof mongoose.mongo.MongoServerError && CHANGING_PRIMARY.has(Number(error.code));
}

const SOCKET_CODES = new Set(['EPIPE', 'ECONNRESET', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END']);

/**
 * A write to a socket that the database has just closed: the driver passes on Node's error unchanged. The other clients
 * of this server (Stripe, the bucket) wrap such errors.
 */
function isRawSocketError(error: Error & { code?: unknown }): boolean {
  return typeof error.code === 'string' && SOCKET_CODES.has(error.code);
}

interface DuplicateKeyError extends Error {
  code: 11000;
  keyPattern?: Record<string, unknown>;
}

/** True for a unique index violation; with `field`, of an index that contains that field. */
export function isDuplicateKey(error: unknown, field?: string): error is DuplicateKeyError {
  if (!(error instanceof Error) || (error as Partial<DuplicateKeyError>).code !== 11000) return false;
  return field === undefined || field in ((error as DuplicateKeyError).keyPattern ?? {});
}
