import { trusted, type ClientSession, type QueryFilter, type UpdateQuery } from 'mongoose';
import type { Entity, Model } from './entity.js';
import { inTransaction } from './transaction.js';

/** Records per batch; each batch is a transaction if the caller has none. */
const BATCH = 500;

export interface BulkOptions {
  /** The caller's transaction. Without one, each batch runs in its own transaction. */
  session?: ClientSession | undefined;
  arrayFilters?: Record<string, unknown>[];
  /** Whether to set `updatedAt`; default true. */
  timestamps?: boolean;
}

/**
 * Updates every matching record and returns how many. Works by ID in a transaction: on the embedded database an
 * `updateMany` outside one can wait forever, and on a cluster it writes records that no longer match.
 */
export async function updateEach<T extends Entity>(
  model: Model<T>,
  filter: QueryFilter<T>,
  update: UpdateQuery<T>,
  options: BulkOptions = {},
): Promise<number> {
  return (await updatedIds(model, filter, update, options)).length;
}

/** Like `updateEach`, but returns the IDs. */
export async function updatedIds<T extends Entity>(
  model: Model<T>,
  filter: QueryFilter<T>,
  update: UpdateQuery<T>,
  { session, arrayFilters, timestamps = true }: BulkOptions = {},
): Promise<string[]> {
  const write = async (ids: readonly string[], own: ClientSession): Promise<void> => {
    const operations = ids.map((_id) => ({
      updateOne: { filter: { _id }, update, timestamps, ...(arrayFilters ? { arrayFilters } : {}) },
    }));
    await model.bulkWrite(operations as never, { session: own, ordered: true });
  };
  return eachBatch(model, filter, write, session);
}

/** Deletes every matching record and returns how many; see `updateEach`. */
export async function deleteEach<T extends Entity>(
  model: Model<T>,
  filter: QueryFilter<T>,
  options: Pick<BulkOptions, 'session'> = {},
): Promise<number> {
  return (await deletedIds(model, filter, options)).length;
}

/** Like `deleteEach`, but returns the IDs. */
export async function deletedIds<T extends Entity>(
  model: Model<T>,
  filter: QueryFilter<T>,
  { session }: Pick<BulkOptions, 'session'> = {},
): Promise<string[]> {
  const write = async (ids: readonly string[], own: ClientSession): Promise<void> => {
    await model.bulkWrite(
      ids.map((_id) => ({ deleteOne: { filter: { _id } } })),
      {
        session: own,
        ordered: true,
      },
    );
  };
  return eachBatch(model, filter, write, session);
}

type Write = (ids: readonly string[], session: ClientSession) => Promise<void>;

async function eachBatch<T extends Entity>(
  model: Model<T>,
  filter: QueryFilter<T>,
  write: Write,
  session: ClientSession | undefined,
): Promise<string[]> {
  const ids = await idsOf(model, filter, session);
  const written: string[] = [];
  for (let from = 0; from < ids.length; from += BATCH) {
    const batch = ids.slice(from, from + BATCH);
    if (session) {
      await write(batch, session);
      written.push(...batch);
      continue;
    }
    const done = await inTransaction(async (own) => {
      // Only records that still match: others may have written since the IDs were read.
      const still = await idsOf(model, { ...filter, _id: trusted({ $in: batch }) }, own);
      if (still.length > 0) await write(still, own);
      return still;
    });
    written.push(...done);
  }
  return written;
}

async function idsOf<T extends Entity>(
  model: Model<T>,
  filter: QueryFilter<T>,
  session: ClientSession | undefined,
): Promise<string[]> {
  const rows = await model.find(filter, { _id: 1 }, session ? { session } : {}).lean<{ _id: string }[]>();
  return rows.map(({ _id }) => _id);
}
