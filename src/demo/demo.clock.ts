import { AsyncLocalStorage } from 'node:async_hooks';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const elsewhen = new AsyncLocalStorage<number>();

/**
 * What the demo does has the time of a day in the past: its ids, histories and deadlines are then of that day, as if people had
 * done it. The clock of everything else in the process goes on as it is.
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

/** The days on which the demo's people do what they do. */
export class DemoClock {
  private at: number | undefined;
  private step = 0;
  private turn = 0;

  /** What comes next happened so many days ago, and each further thing about so many hours after the one before. */
  goTo(daysAgo: number, hours = 1): void {
    this.at = Date.now() - daysAgo * DAY - this.unevenly() * HOUR;
    this.step = hours * HOUR;
  }

  /** What comes next happens now. */
  comeBack(): void {
    this.at = undefined;
  }

  now(): Date {
    return new Date(this.at ?? Date.now());
  }

  /** Does something at the time that has come. */
  async act<T>(work: () => Promise<T>): Promise<T> {
    if (this.at === undefined) return work();
    const { at } = this;
    this.at = Math.min(at + this.step * (0.5 + this.unevenly()), Date.now());
    return elsewhen.run(at, work);
  }

  /** 0 to 1, another one each time: nobody works by the hour. */
  private unevenly(): number {
    this.turn += 1;
    return (this.turn * 0.618) % 1;
  }
}
