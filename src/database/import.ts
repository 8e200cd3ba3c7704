import { trusted, type QueryFilter } from 'mongoose';
import type { Entity, Model } from './entity.js';

/**
 * Inserts the records of a batch that do not exist yet, in two commands, and returns how many it inserted. IDs are
 * derived from the source (`importedId`), so a second run finds all of them.
 */
export async function insertMissing<T extends Entity, S>(
  model: Model<T>,
  items: readonly S[],
  idOf: (item: S) => string,
  records: (missing: readonly S[]) => Promise<object[]> | object[],
): Promise<number> {
  if (items.length === 0) return 0;
  const ids = items.map(idOf);
  const known = await model
    .find({ _id: trusted({ $in: ids }) } as QueryFilter<T>, { _id: 1 })
    .lean<{ _id: string }[]>();
  const knownIds = new Set(known.map(({ _id }) => _id));
  const missing = items.filter((item) => !knownIds.has(idOf(item)));
  if (missing.length === 0) return 0;
  const rows = await records(missing);
  // The driver inserts what it is given: one value outside its enum would break every list that shows it.
  for (const row of rows) await new model(row).validate();
  await model.collection.insertMany(rows);
  return missing.length;
}
