import { prop } from '@typegoose/typegoose';
import type { mongo } from 'mongoose';
import { Entity, entityModel } from '../database/entity.js';
import { indexed } from '../database/indexes.js';
import { sha256 } from '../shared/ids.js';

/** How often a subject did something in a time window. `_id` is a hash, because some subjects are addresses of people. */
@indexed({ expiresAt: 1 }, 'Counts expire with their window.', { expireAfterSeconds: 0 })
export class RateCount extends Entity {
  @prop({ type: () => Number, required: true })
  points!: number;

  @prop({ type: () => Date, required: true })
  expiresAt!: Date;
}

const RateCountModel = entityModel(RateCount, { collection: 'ratelimits', prefix: 'rat' });

interface Row {
  _id: string;
  points: number;
  expiresAt: Date;
}

/** The driver's collection, for pipeline updates and without creating a document from each result. */
const rows = (): mongo.Collection<Row> => RateCountModel.collection as unknown as mongo.Collection<Row>;

export function countId(name: string, subject: string, seconds: number): string {
  return sha256(JSON.stringify([name, subject, seconds]));
}

const TRIES = 5;

/**
 * Counts uses, safe for many concurrent callers, and returns the count of the running window. The row is created before
 * it is incremented: on the embedded database, `findOneAndUpdate` with `upsert` returns nothing to some of the
 * concurrent inserters.
 */
export async function countUp(_id: string, seconds: number, uses = 1): Promise<Row> {
  const now = new Date();
  const end = new Date(now.getTime() + seconds * 1_000);
  const runs = { $gt: ['$expiresAt', now] };
  const count = {
    points: { $cond: [runs, { $add: ['$points', uses] }, uses] },
    expiresAt: { $cond: [runs, '$expiresAt', end] },
  };
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const counted = await rows().findOneAndUpdate({ _id }, [{ $set: count }], { returnDocument: 'after' });
    if (counted) return counted;
    await rows().updateOne({ _id }, { $setOnInsert: { points: 0, expiresAt: end } }, { upsert: true });
  }
  throw new Error('Could not count a rate limit.');
}

export async function countDown(_id: string): Promise<void> {
  await rows().updateOne({ _id, points: { $gt: 0 } }, { $inc: { points: -1 } });
}

export async function forgetCount(_id: string): Promise<void> {
  await rows().deleteOne({ _id });
}
