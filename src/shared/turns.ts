const last = new Map<string, Promise<unknown>>();

/**
 * Runs work on one key sequentially in this process, so that transactions on the same record do not conflict
 * needlessly; other keys are not delayed. Other processes may still conflict: the transaction decides.
 */
export async function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
  const before = last.get(key) ?? Promise.resolve();
  const own = before.then(work, work);
  const settled = own.catch(() => undefined);
  last.set(key, settled);
  try {
    return await own;
  } finally {
    if (last.get(key) === settled) last.delete(key);
  }
}

/**
 * Runs work on one key sequentially and batches what arrives meanwhile: a thousand simultaneous votes on a suggestion
 * cost a few transactions, not a thousand conflicting ones. Other keys are not delayed.
 */
export function inTurns<T>(
  work: (key: string, items: readonly T[]) => Promise<void>,
  most: number,
): (key: string, item: T) => Promise<void> {
  interface Waiting {
    item: T;
    resolve: () => void;
    reject: (reason: unknown) => void;
  }
  const queues = new Map<string, Waiting[]>();

  async function drain(key: string, queue: Waiting[]): Promise<void> {
    while (queue.length > 0) {
      const batch = queue.splice(0, most);
      try {
        await work(
          key,
          batch.map(({ item }) => item),
        );
        for (const { resolve } of batch) resolve();
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    queues.delete(key);
  }

  return (key, item) =>
    new Promise((resolve, reject) => {
      const waiting = { item, resolve, reject };
      const queue = queues.get(key);
      if (queue) {
        queue.push(waiting);
        return;
      }
      const made = [waiting];
      queues.set(key, made);
      void drain(key, made);
    });
}

/** Runs at most this many tasks at once; the others wait in order of arrival. */
export function atMost<T>(count: number): (work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let free = count;
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
