import type { ClientSession } from 'mongoose';
import { AppError } from '../shared/errors.js';
import { inTransaction } from './transaction.js';

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
      await pause(round);
    }
  }
}

function pause(round: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.random() * 40 * round));
}
