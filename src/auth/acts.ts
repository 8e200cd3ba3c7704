import type { Viewer } from './viewer.js';

/** A request; it does one thing after the other. */
interface Actor {
  readonly viewer: Viewer;
}

interface Acts {
  begun: number;
  running: Map<Actor, Promise<unknown>>;
}

/** What accounts change right now in this process. */
const known = new Map<string, Acts>();

/** Every change that a signed-in person asks for runs in here, so that an erasure knows of those beside it. */
export function acting<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
  if (actor.viewer.kind !== 'user') return work();
  const { userId } = actor.viewer;
  const acts = known.get(userId) ?? { begun: 0, running: new Map<Actor, Promise<unknown>>() };
  known.set(userId, acts);
  acts.begun += 1;
  // Known before it begins, and without a pause in between: who was let in is counted.
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

/** Watches from now on what the same account does beside this request. The answer waits for what runs, and says whether there was any. */
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
