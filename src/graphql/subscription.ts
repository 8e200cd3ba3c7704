import type { Change } from '../database/changes.js';
import type { Context } from './context.js';

/**
 * The source of a subscription: the changes of a collection, each turned into what this caller may see of it. `pick` is
 * asked for every event, so access counts per event; it answers undefined for what is not for this caller.
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
        // Loaders cache within one event only, or a long-lived subscription would show its first answer for ever.
        context.loaders.clear();
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
