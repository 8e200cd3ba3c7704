import mongoose from 'mongoose';
import { inject } from 'vitest';

/** A record as it is stored. */
export type RawRow = Readonly<Record<string, unknown>> & { readonly _id: string };

/** All records of a collection, over a connection of its own: the index rule is for the application. */
export async function rawRows(collection: string): Promise<RawRow[]> {
  const client = await mongoose.mongo.MongoClient.connect(inject('databaseUri'));
  try {
    return await client.db(mongoose.connection.name).collection<RawRow>(collection).find().toArray();
  } finally {
    await client.close();
  }
}
