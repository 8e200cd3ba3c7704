import type { ClientSession } from 'mongoose';
import { inTransaction } from '../../database/transaction.js';
import { AppError } from '../../shared/errors.js';

const MAX_ROUNDS = 8;

/**
 * A transaction with more patience than others: several servers may count votes on the same suggestion at once, and
 * nobody who votes should have to send it again.
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
