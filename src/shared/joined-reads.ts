/** Reads records by their keys, in one command. */
export type KeyedRead<V> = (keys: readonly string[]) => Promise<ReadonlyMap<string, V>>;

/** Where a shared command has so many keys already, the next caller reads by himself. */
const MOST_KEYS = 1_000;

interface Waiting<V> {
  keys: Set<string>;
  found: Promise<ReadonlyMap<string, V>>;
}

/**
 * Callers that come while a read is under way wait for it to end and share the next one: under load many small commands
 * become few. Nothing is kept: a read always begins after everyone whom it answers has asked, so each sees at least what a
 * read of his own would have shown. Only for reads that do not depend on who asks; the values are shared, so copy them.
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
  // How a read ended is for those who wait for it.
}
