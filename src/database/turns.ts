import type { ClientSession } from 'mongoose';
import * as turns from '../shared/turns.js';
import { inTransaction } from './transaction.js';

/**
 * A transaction on a record that many write at once. Those with the same key take turns within this process, so that a
 * crowd does not conflict with itself; between processes the database decides. Never call it inside itself with the same key.
 */
export function inTurn<T>(key: string, work: (session: ClientSession) => Promise<T>): Promise<T> {
  return turns.inTurn(key, () => inTransaction(work));
}
