import type { ClientSession } from 'mongoose';
import { inTransaction } from '../../database/transaction.js';
import { conflict, isConflict } from '../../shared/errors.js';

const MAX_ROUNDS = 12;

/** Tries until it is answered: undefined says that others were faster, so that everything has to be decided anew. */
export async function untilFirst<T>(attempt: () => Promise<T | undefined>): Promise<T> {
  for (let round = 1; round <= MAX_ROUNDS; round += 1) {
    const done = await attempt();
    if (done !== undefined) return done;
    await pause(round);
  }
  throw conflict();
}

/** A transaction whose work answers undefined where it found itself overtaken: then nothing of it is written. */
export async function ifFirst<T>(work: (session: ClientSession) => Promise<T | undefined>): Promise<T | undefined> {
  try {
    return await inTransaction(async (session) => {
      const done = await work(session);
      if (done === undefined) throw new Overtaken();
      return done;
    });
  } catch (error) {
    if (error instanceof Overtaken || isConflict(error)) return undefined;
    throw error;
  }
}

class Overtaken extends Error {}

function pause(round: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.random() * 30 * round));
}
