import mongoose, { type ClientSession } from 'mongoose';
import { conflict } from '../shared/errors.js';
import { isDatabaseAway, isDuplicateKey } from './connection.js';

/** Together about two seconds of waiting, far below the time limits of a request. */
const MAX_TRIES = 12;
const MAX_TIME = 8_000;
const FIRST_PAUSE = 8;
const LONGEST_PAUSE = 400;

/**
 * Thrown inside a transaction that has to start over, such as by somebody who found out that another was faster. Nothing of
 * what the transaction wrote is kept.
 */
export class StartOver extends Error {
  constructor() {
    super('The transaction starts over.');
    this.name = 'StartOver';
  }
}

/** Runs a write that makes a row. Where another process makes the same one at once, the transaction starts over, and finds it. */
export async function orStartOver<T>(write: () => PromiseLike<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (isDuplicateKey(error)) throw new StartOver();
    throw error;
  }
}

/**
 * Runs `work` in a transaction: snapshot reads, majority writes. Where somebody else wrote one of its records it starts over,
 * with the one back-off of this server, and answers CONFLICT when that did not help for 8 seconds. `work` may run several times, so it
 * must have no effect outside the session.
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

/** Waits longer after each try, and at random, so that rivals do not meet again. */
function backOff(attempt: number): Promise<void> {
  const longest = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** attempt);
  return new Promise((resolve) => setTimeout(resolve, Math.random() * longest));
}
