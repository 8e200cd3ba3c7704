import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { inject } from 'vitest';
import type { Console } from './console.js';
import { setting } from './setting.js';

const DATABASE = 'tally';

/** The database of the console's server. */
function addressOf({ dataDir }: Console): string {
  const given = setting('MONGODB_URI') ?? inject('consoleDatabaseUri');
  if (given !== '') return given;
  const { port } = JSON.parse(readFileSync(join(dataDir, 'database.json'), 'utf8')) as { port: number };
  return `mongodb://127.0.0.1:${String(port)}/${DATABASE}?directConnection=true`;
}

/** Lets the time of a consultation come: it began some minutes ago. Nothing of the graph can bring that about. */
export async function letBegin(tally: Console, consultationId: string, minutesAgo = 5): Promise<void> {
  const client = await new mongoose.mongo.MongoClient(addressOf(tally)).connect();
  try {
    const begin = new Date(Date.now() - minutesAgo * 60_000);
    const { matchedCount } = await client
      .db()
      .collection<{ _id: string }>('consultations')
      .updateOne(
        { _id: consultationId },
        { $set: { scheduledAt: begin, 'meeting.endsAt': new Date(begin.getTime() + 30 * 60_000) } },
      );
    if (matchedCount !== 1) throw new Error(`There is no consultation ${consultationId}.`);
  } finally {
    await client.close();
  }
}
