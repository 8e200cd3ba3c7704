import { AsyncLocalStorage } from 'node:async_hooks';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const elsewhen = new AsyncLocalStorage<number>();

/**
 * Demo actions run at a time in the past: their IDs, histories and deadlines are of that day, as if people had done
 * them then. The clock of everything else in the process is unchanged.
 */
export async function withDemoClock<T>(work: () => Promise<T>): Promise<T> {
  const { Date: real } = globalThis;
  const now = (): number => elsewhen.getStore() ?? real.now();
  globalThis.Date = new Proxy(real, {
    construct: (target, given: unknown[], as) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, as) as object,
    get: (target, name): unknown => (name === 'now' ? now : Reflect.get(target, name)),
  });
  try {
    return await work();
  } finally {
    globalThis.Date = real;
  }
}

/** The simulated clock of the demo users. */
export class DemoClock {
  private at: number | undefined;
  private step = 0;
  private turn = 0;

  /** The next action happened this many days ago, and each further one about this many hours after the previous. */
  goTo(daysAgo: number, hours = 1): void {
    this.at = Date.now() - daysAgo * DAY - this.unevenly() * HOUR;
    this.step = hours * HOUR;
  }

  /** The next action happens now. */
  comeBack(): void {
    this.at = undefined;
  }

  now(): Date {
    return new Date(this.at ?? Date.now());
  }

  /** Runs something at the simulated time. */
  async act<T>(work: () => Promise<T>): Promise<T> {
    if (this.at === undefined) return work();
    const { at } = this;
    this.at = Math.min(at + this.step * (0.5 + this.unevenly()), Date.now());
    return elsewhen.run(at, work);
  }

  /** 0 to 1, different each time, so that actions do not fall on full hours. */
  private unevenly(): number {
    this.turn += 1;
    return (this.turn * 0.618) % 1;
  }
}
