import mongoose, { type mongo } from 'mongoose';
import { waitsFor } from './until.js';

/** Ways in which the process of a database stops serving. */
export type Fault = 'killed' | 'frozen' | 'wedged';

interface Row {
  _id: string;
  family: string;
  count: number;
}

/**
 * Brings the embedded database to where it takes no writes any more: an `updateMany` outside of a transaction meets a transaction that
 * wrote one of its rows and then writes the same collection again. Both wait for good, and with them every transaction of
 * every collection. `release` gives the connections up, which does not free the database.
 */
export async function wedge(uri: string): Promise<{ release: () => Promise<void> }> {
  const client = await new mongoose.mongo.MongoClient(uri, {
    retryWrites: false,
    serverSelectionTimeoutMS: 1_000,
  }).connect();
  const rows = client.db('tally_wedge').collection<Row>('rows');
  const family = String(process.hrtime.bigint());
  const [first, second] = [`${family}-1`, `${family}-2`];
  await rows.createIndex({ family: 1 }, undefined, undefined);
  await rows.insertMany([first, second].map((_id) => ({ _id, family, count: 0 })));
  const session = client.startSession();
  session.startTransaction({ readConcern: { level: 'snapshot' } });
  await rows.updateOne({ _id: first }, { $inc: { count: 1 } }, { session });
  const waiting = [leftAlone(rows.updateMany({ family }, { $inc: { count: 10 } }))];
  await untilItWaits(rows, first);
  waiting.push(leftAlone(rows.updateOne({ _id: second }, { $inc: { count: 1 } }, { session })));
  return {
    release: async () => {
      await client.close(true).catch(() => undefined);
      await Promise.all(waiting);
    },
  };
}

/** The update of many waits for the row of the transaction as soon as nobody else can write the collection. */
async function untilItWaits(rows: mongo.Collection<Row>, _id: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const probe = leftAlone(rows.updateOne({ _id: `${_id}-missing` }, { $set: { count: 0 } }, { maxTimeMS: 100 }));
    if (await waitsFor(probe, 1_000)) return;
  }
  throw new Error('The update of many did not wait.');
}

function leftAlone(work: Promise<unknown>): Promise<void> {
  return work.then(
    () => undefined,
    () => undefined,
  );
}
