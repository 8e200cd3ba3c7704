import mongoose from 'mongoose';
import { inject } from 'vitest';

/**
 * The collections of this file's database that hold a text anywhere. Over a connection of its own: these scans are the
 * test's, and the index rule is for the application.
 */
export async function collectionsWith(text: string): Promise<string[]> {
  const client = await mongoose.mongo.MongoClient.connect(inject('databaseUri'));
  try {
    const db = client.db(mongoose.connection.name);
    const names: string[] = [];
    for (const { name } of await db.listCollections().toArray()) {
      const rows = await db.collection(name).find().toArray();
      if (JSON.stringify(rows).includes(text)) names.push(name);
    }
    return names.sort();
  } finally {
    await client.close();
  }
}
