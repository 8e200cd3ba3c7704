const last = new Map<string, Promise<unknown>>();

/**
 * Work on one key is done one after the other in this process, so that transactions on the same record do not conflict
 * for nothing; other keys are not held up. Other processes may still conflict: the transaction decides, not this.
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
 * Work on one key is done one after the other, and what came in meanwhile is done together: a thousand people who vote on
 * the same suggestion at once cost a few transactions, not a thousand that conflict. Other keys are not held up.
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

/** At most so many pieces of work at once; the others wait in the order in which they came. */
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
