import { setTimeout as pause } from 'node:timers/promises';

/** A guard against a hang, not a measure. */
const LIMIT = 60_000;

interface Patience {
  limit?: number;
  /** Between two questions. */
  interval?: number;
  /** What to say when it never comes to that. */
  otherwise?: () => string;
}

type Found<T> = Exclude<T, undefined | null | false | 0 | ''>;

/** Asks until the answer is something, and answers that. All waiting of the tests goes through here or `expect.poll`. */
export async function until<T>(
  ask: () => T | Promise<T>,
  { limit = LIMIT, interval = 20, otherwise = () => String(ask) }: Patience = {},
): Promise<Found<T>> {
  const deadline = performance.now() + limit;
  for (;;) {
    const answer = await ask();
    if (answer) return answer as Found<T>;
    if (performance.now() > deadline) throw new Error(`Not so after ${String(limit)} ms: ${otherwise()}`);
    await pause(interval);
  }
}

/** Whether something still waits after so long: how to see that a lock is held, of which nobody tells. */
export function waitsFor(work: Promise<unknown>, milliseconds: number): Promise<boolean> {
  const isOver = work.then(() => false);
  return Promise.race([isOver, pause(milliseconds, true, { ref: false })]);
}

/** Work that waits until the test lets it go on. */
export interface Gate {
  readonly passed: Promise<void>;
  open(): void;
}

export function aGate(): Gate {
  let open = (): void => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open: () => open() };
}
