import mongoose from 'mongoose';

interface Counter {
  _id: string;
  value: number;
}

/**
 * The next human-readable number of a kind (ticket numbers): increasing, never reused, with gaps if a later write
 * failed. `count` reserves several at once and returns the first.
 */
export async function nextNumber(kind: string, count = 1): Promise<number> {
  const counters = mongoose.connection.collection<Counter>('counters');
  const next = (): Promise<Counter | null> =>
    counters.findOneAndUpdate({ _id: kind }, { $inc: { value: count } }, { returnDocument: 'after' });
  let counter = await next();
  if (!counter) {
    // No `upsert` above: the embedded database returns nothing to some of the clients that create the row at the same time.
    await counters.updateOne({ _id: kind }, { $setOnInsert: { value: 0 } }, { upsert: true });
    counter = await next();
  }
  if (!counter) throw new Error(`The counter ${kind} returned no number.`);
  return counter.value - count + 1;
}

/** Raises a counter to at least `value`, so that imported numbers are never assigned again. */
export async function raiseNumber(kind: string, value: number): Promise<void> {
  await mongoose.connection
    .collection<Counter>('counters')
    .updateOne({ _id: kind }, { $max: { value } }, { upsert: true });
}
