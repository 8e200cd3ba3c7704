import mongoose from 'mongoose';

interface Counter {
  _id: string;
  value: number;
}

/**
 * The next human number of a kind (ticket numbers): rising, never given twice, with gaps where a write failed later.
 * `count` takes several at once and answers the first.
 */
export async function nextNumber(kind: string, count = 1): Promise<number> {
  const counters = mongoose.connection.collection<Counter>('counters');
  const next = (): Promise<Counter | null> =>
    counters.findOneAndUpdate({ _id: kind }, { $inc: { value: count } }, { returnDocument: 'after' });
  let counter = await next();
  if (!counter) {
    // Not `upsert` above: the embedded database answers nothing to some of those who make the row at once.
    await counters.updateOne({ _id: kind }, { $setOnInsert: { value: 0 } }, { upsert: true });
    counter = await next();
  }
  if (!counter) throw new Error(`The counter ${kind} gave no number.`);
  return counter.value - count + 1;
}

/** Raises a counter to at least `value`, so that imported numbers are never given again. */
export async function raiseNumber(kind: string, value: number): Promise<void> {
  await mongoose.connection
    .collection<Counter>('counters')
    .updateOne({ _id: kind }, { $max: { value } }, { upsert: true });
}
