import type { ClientSession } from 'mongoose';
import * as turns from '../shared/turns.js';
import { inTransaction } from './transaction.js';

/**
 * A transaction on a record that many callers write at once. Those with the same key queue within this process, so that
 * they do not conflict with each other; between processes the database decides. Never nest calls with the same key.
 */
export function inTurn<T>(key: string, work: (session: ClientSession) => Promise<T>): Promise<T> {
  return turns.inTurn(key, () => inTransaction(work));
}
