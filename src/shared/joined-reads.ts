/** Reads records by their keys, in one command. */
export type KeyedRead<V> = (keys: readonly string[]) => Promise<ReadonlyMap<string, V>>;

/** If a shared command already has this many keys, the next caller reads separately. */
const MOST_KEYS = 1_000;

interface Waiting<V> {
  keys: Set<string>;
  found: Promise<ReadonlyMap<string, V>>;
}

/**
 * Callers that arrive while a read is in flight wait for it and share the next one: under load many small commands
 * become few. Nothing is cached: a read always starts after everyone it serves has asked, so each sees at least what a
 * separate read would have shown. Only for reads that do not depend on the caller; the values are shared, so copy them.
 */
export function joinReads<V>(read: KeyedRead<V>): KeyedRead<V> {
  let running: Promise<void> | undefined;
  let waiting: Waiting<V> | undefined;

  const begin: KeyedRead<V> = (keys) => {
    const found = read(keys);
    const ended = found.then(nothing, nothing).then(() => {
      if (running === ended) running = undefined;
    });
    running = ended;
    return found;
  };

  return (keys) => {
    if (!running) return begin(keys);
    waiting ??= nextAfter(running);
    if (waiting.keys.size > MOST_KEYS) return read(keys);
    for (const key of keys) waiting.keys.add(key);
    return waiting.found;
  };

  function nextAfter(previous: Promise<void>): Waiting<V> {
    const keys = new Set<string>();
    const found = previous.then(() => {
      waiting = undefined;
      return begin([...keys]);
    });
    return { keys, found };
  }
}

function nothing(): void {
  // The result of a read concerns only those who wait for it.
}
