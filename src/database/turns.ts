import type { ClientSession } from 'mongoose';
import { AppError } from '../shared/errors.js';
import { inTransaction } from './transaction.js';

const MAX_ROUNDS = 8;
const last = new Map<string, Promise<unknown>>();

/**
 * A transaction on a record that many write at once. Those with the same key take turns within this process, so that a
 * crowd does not conflict with itself; where other processes are in the way it tries longer than `inTransaction`.
 */
export async function inTurn<T>(key: string, work: (session: ClientSession) => Promise<T>): Promise<T> {
  const before = last.get(key);
  const own = after(before, () => patiently(work));
  const done = own.catch(() => undefined);
  last.set(key, done);
  try {
    return await own;
  } finally {
    if (last.get(key) === done) last.delete(key);
  }
}

async function after<T>(before: Promise<unknown> | undefined, work: () => Promise<T>): Promise<T> {
  await before;
  return work();
}

async function patiently<T>(work: (session: ClientSession) => Promise<T>): Promise<T> {
  for (let round = 1; ; round += 1) {
    try {
      return await inTransaction(work);
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'CONFLICT') || round >= MAX_ROUNDS) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 40 * round));
    }
  }
}
