import { randomInt } from 'node:crypto';
import { prop } from '@typegoose/typegoose';
import type { ClientSession } from 'mongoose';
import { Entity, entityModel } from './entity.js';
import { indexed } from './indexes.js';
import { sha256 } from '../shared/ids.js';
import { orStartOver } from './transaction.js';

const KEPT_SECONDS = 3_600;

/** A key that transactions write to keep each other out. `_id` is a hash of it, for a key may name a person. */
@indexed({ updatedAt: 1 }, 'A lock that nobody takes for an hour is removed.', { expireAfterSeconds: KEPT_SECONDS })
export class Lock extends Entity {
  @prop({ type: () => Number, required: true })
  turn!: number;
}

export const LockModel = entityModel(Lock, { collection: 'locks', prefix: 'lck' });

/**
 * Makes this transaction the only one that may pass with `key`: of two at once, one starts over and then sees what the other wrote.
 * What is counted after it is still true at the commit, so a limit ("at most 10 open") holds however many ask at once.
 */
export async function lockKey(session: ClientSession, key: string): Promise<void> {
  const { filter, update, ...options } = writeOf(key);
  // Two that make the row of a key at once.
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

/** Lets many transactions pass with a key at once, and none beside one that takes the whole: each takes one of a few shares by chance. */
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

/** Keeps out who takes a share of the key. For what is rare: it writes every share. */
export async function lockWhole(session: ClientSession, key: string): Promise<void> {
  await lockKeys(
    session,
    Array.from({ length: SHARES }, (_none, share) => shareOf(key, share)),
  );
}

const shareOf = (key: string, share: number): string => `${key} ${String(share)}`;
