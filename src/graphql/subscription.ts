import type { Change } from '../database/changes.js';
import { forgetLoaded } from '../database/loaders.js';
import { notFound } from '../shared/errors.js';
import type { Context } from './context.js';

/**
 * The source of a subscription: the changes of a collection, each mapped to what this caller can see of it. `pick` runs
 * for every event, so access is checked per event; it returns undefined to skip one.
 */
export function changesFor<T>(
  context: Context,
  collection: string,
  pick: (change: Change) => T | undefined | Promise<T | undefined>,
): AsyncIterableIterator<T> {
  const changes = context.platform.changes.stream(collection);
  return {
    async next() {
      for (;;) {
        const change = await changes.next();
        if (change.done) return { done: true, value: undefined };
        // Loaders cache within one event only; otherwise a long-lived subscription would show its first result forever.
        forgetLoaded(context);
        const picked = await pick(change.value);
        if (picked !== undefined) return { done: false, value: picked };
      }
    },
    async return() {
      await changes.return?.();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

/**
 * A source about one record, refused immediately if the caller cannot see it: it would stay silent forever. The source
 * opens before the record is read, so that no change in between is lost.
 */
export async function unlessMissing<T>(
  source: AsyncIterableIterator<T>,
  what: string,
  reading: object | null | Promise<object | null>,
): Promise<AsyncIterableIterator<T>> {
  let record: object | null = null;
  try {
    record = await reading;
  } finally {
    if (!record) await source.return?.();
  }
  if (!record) throw notFound(what);
  return source;
}
