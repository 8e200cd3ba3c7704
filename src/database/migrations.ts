import { isDeepStrictEqual } from 'node:util';
import { prop } from '@typegoose/typegoose';
import { trusted, type ClientSession, type QueryFilter } from 'mongoose';
import { Entity, entityModel, type Model } from './entity.js';
import { inTransaction, orStartOver } from './transaction.js';

/** The progress of a migration. `_id` is its name with its version. */
export class Migration extends Entity {
  /** The last migrated record; missing once all are done. */
  @prop({ type: () => String })
  after?: string;

  @prop({ type: () => Number, required: true, default: 0 })
  changed!: number;

  @prop({ type: () => Date })
  doneAt?: Date;
}

export const MigrationModel = entityModel(Migration, { collection: 'migrations', prefix: 'mig' });

/** Migrates the records of a collection to the format of this version, once per database. */
export interface RecordMigration {
  name: string;
  /** Migrates the next batch; false once all records are done. */
  step: () => Promise<boolean>;
}

interface MigrationOptions<T> {
  /** Incremented with each change of the format: all records are then migrated again. */
  version: number;
  /** The stored fields that `fieldsOf` reads and those that it returns. */
  reads: readonly (keyof T & string)[];
  /** The fields as they should be, computed from the record. Unchanged values are not written. */
  fieldsOf: (record: T) => Partial<T>;
  /** Records per transaction; fewer if they are large. */
  batch?: number;
}

const BATCH = 100;

/**
 * A migration walks a collection by ID. A batch and its progress are one transaction, so several processes share the
 * work, a killed one loses nothing, and a record that changes meanwhile is read again.
 */
export function recordMigration<T extends Entity>(
  model: Model<T>,
  { version, reads, fieldsOf, batch = BATCH }: MigrationOptions<T>,
): RecordMigration {
  const name = `${model.collection.name} ${String(version)}`;
  const projection = Object.fromEntries(reads.map((field) => [field, 1]));

  const changesOf = (record: T): Partial<T> =>
    Object.fromEntries(
      Object.entries(fieldsOf(record)).filter(([field, value]) => !isDeepStrictEqual(record[field as keyof T], value)),
    ) as Partial<T>;

  async function stepIn(session: ClientSession): Promise<boolean> {
    const place = await MigrationModel.findOne({ _id: name }, null, { session }).lean<Migration>();
    if (place?.doneAt) return false;
    const beyond = place?.after === undefined ? {} : { _id: trusted({ $gt: place.after }) };
    const records = await model
      .find(beyond as QueryFilter<T>, projection, { session })
      .sort({ _id: 1 })
      .limit(batch)
      .lean<T[]>();
    const operations = records.flatMap((record) => {
      const changes = changesOf(record);
      if (Object.keys(changes).length === 0) return [];
      return [{ updateOne: { filter: { _id: record._id }, update: { $set: changes }, timestamps: false } }];
    });
    if (operations.length > 0) await model.bulkWrite(operations as never, { session, ordered: true });
    const last = records.length === batch ? records.at(-1)?._id : undefined;
    const next =
      last === undefined ? { $set: { doneAt: new Date() }, $unset: { after: 1 } } : { $set: { after: last } };
    await remember(name, { ...next, $inc: { changed: operations.length } }, session);
    return last !== undefined;
  }
  return { name, step: () => inTransaction(stepIn) };
}

async function remember(name: string, update: Record<string, unknown>, session: ClientSession): Promise<void> {
  // Two processes started at the same time.
  await orStartOver(() =>
    MigrationModel.updateOne({ _id: name }, update, { session, upsert: true, setDefaultsOnInsert: false }),
  );
}

/** Runs each migration for this long; true once nothing is left. Stopping the process waits no longer than this. */
export async function migrateFor(milliseconds: number, migrations: readonly RecordMigration[]): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  for (const { step } of migrations) {
    while (await step()) if (Date.now() > deadline) return false;
  }
  return true;
}
