import { isDeepStrictEqual } from 'node:util';
import { prop } from '@typegoose/typegoose';
import { trusted, type ClientSession, type QueryFilter } from 'mongoose';
import { Entity, entityModel, type Model } from './entity.js';
import { inTransaction, orStartOver } from './transaction.js';

/** How far a change of stored records has come. `_id` is its name with its version. */
export class Migration extends Entity {
  /** The last record that was looked at; none once all were. */
  @prop({ type: () => String })
  after?: string;

  @prop({ type: () => Number, required: true, default: 0 })
  changed!: number;

  @prop({ type: () => Date })
  doneAt?: Date;
}

export const MigrationModel = entityModel(Migration, { collection: 'migrations', prefix: 'mig' });

/** Brings the records of a collection to the form in which this version stores them, once for each database. */
export interface RecordMigration {
  name: string;
  /** Looks at the next records; false once all have been looked at. */
  step: () => Promise<boolean>;
}

interface MigrationOptions<T> {
  /** Raised with each change of what is stored: all records are then looked at again. */
  version: number;
  /** The stored fields that `fieldsOf` needs, and those that it answers. */
  reads: readonly (keyof T & string)[];
  /** The fields as they should be, from what the record holds. What is the same is not written. */
  fieldsOf: (record: T) => Partial<T>;
  /** Records of one transaction: fewer where they are long. */
  batch?: number;
}

const BATCH = 100;

/**
 * A migration goes through a collection by id. A batch and the place it has come to are one transaction, so several processes share the
 * work, a killed one loses nothing, and a record that somebody changes meanwhile is read again.
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
  // Two processes begin at once.
  await orStartOver(() =>
    MigrationModel.updateOne({ _id: name }, update, { session, upsert: true, setDefaultsOnInsert: false }),
  );
}

/** Goes on with each migration for as long; true once nothing is left. A stop of the process waits no longer than for this. */
export async function migrateFor(milliseconds: number, migrations: readonly RecordMigration[]): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  for (const { step } of migrations) {
    while (await step()) if (Date.now() > deadline) return false;
  }
  return true;
}
