import mongoose, { type ClientSession } from 'mongoose';
import { conflict } from '../shared/errors.js';
import { isDatabaseAway, isDuplicateKey } from './connection.js';

/** About two seconds of waiting in total, far below the time limits of a request. */
const MAX_TRIES = 12;
const MAX_TIME = 8_000;
const FIRST_PAUSE = 8;
const LONGEST_PAUSE = 400;

/**
 * Thrown inside a transaction to start it over, for example when another client was faster. Nothing that it wrote is
 * kept.
 */
export class StartOver extends Error {
  constructor() {
    super('The transaction starts over.');
    this.name = 'StartOver';
  }
}

/**
 * Runs a write that creates a row. If another process creates the same one concurrently, the transaction starts over
 * and finds it.
 */
export async function orStartOver<T>(write: () => PromiseLike<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (isDuplicateKey(error)) throw new StartOver();
    throw error;
  }
}

/**
 * Runs `work` in a transaction: snapshot reads, majority writes. On a write conflict it starts over, with this server's
 * only back-off, and fails with CONFLICT if that did not help for 8 seconds. `work` may run several times, so it must
 * have no effects outside the session.
 */
export async function inTransaction<T>(work: (session: ClientSession) => Promise<T>): Promise<T> {
  const deadline = Date.now() + MAX_TIME;
  const session = await mongoose.startSession();
  try {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await runOnce(session, work);
      } catch (error) {
        if (!startsOver(error)) throw error;
        if (attempt >= MAX_TRIES || Date.now() > deadline) throw isDatabaseAway(error) ? error : conflict();
        await backOff(attempt);
      }
    }
  } finally {
    await session.endSession();
  }
}

async function runOnce<T>(session: ClientSession, work: (session: ClientSession) => Promise<T>): Promise<T> {
  session.startTransaction({
    readConcern: { level: 'snapshot' },
    writeConcern: { w: 'majority', journal: true },
    maxCommitTimeMS: 5_000,
  });
  try {
    const result = await work(session);
    await session.commitTransaction();
    return result;
  } catch (error) {
    if (session.inTransaction()) await session.abortTransaction().catch(() => undefined);
    throw error;
  }
}

function startsOver(error: unknown): boolean {
  if (error instanceof StartOver) return true;
  return error instanceof mongoose.mongo.MongoError && error.hasErrorLabel('TransientTransactionError');
}

/** Waits longer after each try, with jitter, so that rivals do not collide again. */
function backOff(attempt: number): Promise<void> {
  const longest = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** attempt);
  return new Promise((resolve) => setTimeout(resolve, Math.random() * longest));
}
