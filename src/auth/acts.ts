import type { Viewer } from './viewer.js';

/** A request; it runs one operation after another. */
interface Actor {
  readonly viewer: Viewer;
}

interface Acts {
  begun: number;
  running: Map<Actor, Promise<unknown>>;
}

/** Changes that accounts are making right now in this process. */
const known = new Map<string, Acts>();

/** Every change made by a signed-in user runs in here, so that an erasure knows about concurrent ones. */
export function acting<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
  if (actor.viewer.kind !== 'user') return work();
  const { userId } = actor.viewer;
  const acts = known.get(userId) ?? { begun: 0, running: new Map<Actor, Promise<unknown>>() };
  known.set(userId, acts);
  acts.begun += 1;
  // Registered before it starts, without a pause in between, so that every admitted change is counted.
  const done = Promise.resolve()
    .then(work)
    .finally(() => {
      acts.running.delete(actor);
      if (acts.running.size === 0) known.delete(userId);
    });
  acts.running.set(
    actor,
    done.catch(() => undefined),
  );
  return done;
}

/**
 * Watches from now on what the same account does outside this request. The returned function waits for running changes
 * and reports whether there were any.
 */
export function actsBeside(actor: Actor): () => Promise<boolean> {
  const acts = actor.viewer.kind === 'user' ? known.get(actor.viewer.userId) : undefined;
  if (!acts) return () => Promise.resolve(false);
  const { begun } = acts;
  const others = (): Promise<unknown>[] =>
    [...acts.running].flatMap(([other, done]) => (other === actor ? [] : [done]));
  const wasAlone = others().length === 0;
  return async () => {
    await Promise.all(others());
    return !wasAlone || acts.begun > begun;
  };
}
