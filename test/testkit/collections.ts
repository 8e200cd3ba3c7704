import mongoose from 'mongoose';
import { inject } from 'vitest';

/**
 * The collections of this file's database that hold a text anywhere. Over a connection of its own: these scans are the
 * test's, and the index rule is for the application.
 */
export async function collectionsWith(text: string): Promise<string[]> {
  return [...(await recordsWith(text)).keys()].sort();
}

/** The ids of the records that hold one of these texts anywhere, by collection. */
export async function recordsWith(...texts: string[]): Promise<Map<string, ReadonlySet<string>>> {
  const found = new Map<string, ReadonlySet<string>>();
  for (const [name, rows] of await allRecords()) {
    const ids = [...rows].filter(([, row]) => texts.some((text) => row.includes(text))).map(([id]) => id);
    if (ids.length > 0) found.set(name, new Set(ids));
  }
  return found;
}

/** Everything that this file's database holds: each record as JSON, by collection and id. */
export async function allRecords(): Promise<Map<string, Map<string, string>>> {
  const client = await mongoose.mongo.MongoClient.connect(inject('databaseUri'));
  try {
    const db = client.db(mongoose.connection.name);
    const all = new Map<string, Map<string, string>>();
    for (const { name } of await db.listCollections().toArray()) {
      const rows = await db.collection(name).find().toArray();
      all.set(name, new Map(rows.map((row) => [String(row._id), JSON.stringify(row)])));
    }
    return all;
  } finally {
    await client.close();
  }
}
