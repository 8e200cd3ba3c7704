import { randomInt } from 'node:crypto';
import { prop } from '@typegoose/typegoose';
import type { ClientSession } from 'mongoose';
import { Entity, entityModel } from './entity.js';
import { indexed } from './indexes.js';
import { sha256 } from '../shared/ids.js';
import { orStartOver } from './transaction.js';

const KEPT_SECONDS = 3_600;

/** A key that transactions write to exclude each other. `_id` is a hash, because a key may name a person. */
@indexed({ updatedAt: 1 }, 'A lock that is unused for an hour is removed.', { expireAfterSeconds: KEPT_SECONDS })
export class Lock extends Entity {
  @prop({ type: () => Number, required: true })
  turn!: number;
}

export const LockModel = entityModel(Lock, { collection: 'locks', prefix: 'lck' });

/**
 * Makes this transaction the only one that may pass with `key`: of two concurrent ones, one starts over and then sees
 * what the other wrote. A count is therefore still true at the commit, so a limit ("at most 10 open") holds under any
 * concurrency.
 */
export async function lockKey(session: ClientSession, key: string): Promise<void> {
  const { filter, update, ...options } = writeOf(key);
  // Two clients that create the row of a key at the same time.
  await orStartOver(() => LockModel.updateOne(filter, update, { session, ...options }));
}

/** The same for several keys, in one command. */
async function lockKeys(session: ClientSession, keys: readonly string[]): Promise<void> {
  const writes = keys.map((key) => ({ updateOne: writeOf(key) }));
  await orStartOver(() => LockModel.bulkWrite(writes, { session }));
}

function writeOf(key: string) {
  const at = new Date();
  return {
    filter: { _id: sha256(key) },
    update: { $inc: { turn: 1 }, $set: { updatedAt: at }, $setOnInsert: { createdAt: at } },
    upsert: true,
    timestamps: false,
  };
}

const SHARES = 32;

/**
 * Lets many transactions pass with a key concurrently, but none beside an exclusive holder: each takes one of a few
 * shares at random.
 */
export function lockShare(session: ClientSession, key: string): Promise<void> {
  return lockKey(session, shareOf(key, randomInt(SHARES)));
}

/** A share of each of several keys. */
export async function lockShares(session: ClientSession, keys: readonly string[]): Promise<void> {
  await lockKeys(
    session,
    keys.map((key) => shareOf(key, randomInt(SHARES))),
  );
}

/** Excludes all holders of a share of the key. For rare operations: it writes every share. */
export async function lockWhole(session: ClientSession, key: string): Promise<void> {
  await lockKeys(
    session,
    Array.from({ length: SHARES }, (_none, share) => shareOf(key, share)),
  );
}

const shareOf = (key: string, share: number): string => `${key} ${String(share)}`;
