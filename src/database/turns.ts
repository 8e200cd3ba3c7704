import type { ClientSession } from 'mongoose';
import * as turns from '../shared/turns.js';
import { patiently } from './transaction.js';

/**
 * A transaction on a record that many write at once. Those with the same key take turns within this process, so that a
 * crowd does not conflict with itself; where other processes are in the way it tries longer than `inTransaction`.
 */
export function inTurn<T>(key: string, work: (session: ClientSession) => Promise<T>): Promise<T> {
  return turns.inTurn(key, () => patiently(work));
}
