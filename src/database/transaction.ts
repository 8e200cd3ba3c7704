import mongoose, { type ClientSession } from 'mongoose';
import { AppError } from '../shared/errors.js';

const MAX_TRIES = 3;
const MAX_TIME = 5_000;

/**
 * Runs `work` in a transaction: snapshot reads, majority writes. Others' conflicting writes make it start over, at most
 * 3 times and 5 s in all (the driver's own helper would go on for 120 s); then the answer is CONFLICT.
 */
export async function inTransaction<T>(work: (session: ClientSession) => Promise<T>): Promise<T> {
  const deadline = Date.now() + MAX_TIME;
  const session = await mongoose.startSession();
  try {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await runOnce(session, work);
      } catch (error) {
        if (!isTransient(error)) throw error;
        if (attempt >= MAX_TRIES || Date.now() > deadline) {
          throw new AppError(
            'CONFLICT',
            'Others changed the same record at the same moment; nothing was written. Try again.',
          );
        }
        await pause(attempt);
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
    maxCommitTimeMS: MAX_TIME,
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

function isTransient(error: unknown): boolean {
  return error instanceof mongoose.mongo.MongoError && error.hasErrorLabel('TransientTransactionError');
}

/** Waits a little, at random, so that two rivals do not meet again. */
function pause(attempt: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * attempt));
}

const MAX_ROUNDS = 8;

/**
 * A transaction with more patience than others: for what many do to the same record at once, on several servers, and
 * nobody should have to send again.
 */
export async function patiently<T>(work: (session: ClientSession) => Promise<T>): Promise<T> {
  for (let round = 1; ; round += 1) {
    try {
      return await inTransaction(work);
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'CONFLICT') || round >= MAX_ROUNDS) throw error;
      await pause(2 * round);
    }
  }
}
