import { AsyncLocalStorage } from 'node:async_hooks';
import { EventEmitter, once } from 'node:events';
import type { Scheduler } from 'fast-check';
import { Connection } from 'mongodb/lib/cmap/connection.js';

/** Work whose commands to the database wait until they are chosen. */
interface Actor {
  atCommand(command: string): Promise<void>;
}

const acting = new AsyncLocalStorage<Actor>();
/** Who waits for another within the process, or computes, is at no command: after so long the others go on without. */
const PATIENCE = 40;

/** Makes the commands of scheduled work wait before they are written; returns how to end it. */
export function interceptCommands(): () => void {
  const write = Object.getOwnPropertyDescriptor(Connection.prototype, 'writeCommand')
    ?.value as Connection['writeCommand'];
  Connection.prototype.writeCommand = async function (this: Connection, request, options) {
    await acting.getStore()?.atCommand(nameOf(request));
    await write.call(this, request, options);
  };
  return () => {
    Connection.prototype.writeCommand = write;
  };
}

function nameOf(request: unknown): string {
  const { command } = request as { command?: Record<string, unknown> };
  const [[name, on] = ['', '']] = Object.entries(command ?? {});
  return typeof on === 'string' ? `${name} ${on}` : name;
}

/**
 * Runs works together, one command to the database after the other, in the order that the scheduler chooses: fast-check prints
 * the order of a fault, and shrinks it.
 */
export async function inChosenOrder<T>(scheduler: Scheduler, works: readonly (() => Promise<T>)[]): Promise<T[]> {
  /** How many commands of each work wait; a work without any is on its way to one, to its end, or waits for another work. */
  const waiting = works.map(() => 0);
  const running = new Set(works.keys());
  const news = new News();
  let released = 0;
  let isOver = false;

  const results = works.map((work, index) => {
    const atCommand = async (command: string): Promise<void> => {
      if (isOver) return;
      const turn = scheduler.schedule(Promise.resolve(), `${String(index + 1)}: ${command}`);
      waiting[index] = (waiting[index] ?? 0) + 1;
      news.tell();
      await turn;
      waiting[index] = (waiting[index] ?? 0) - 1;
      released += 1;
      news.tell();
    };
    return acting.run({ atCommand }, work).finally(() => {
      running.delete(index);
      news.tell();
    });
  });
  const all = Promise.all(results);
  all.catch(() => undefined);
  const isAnyWaiting = (): boolean => waiting.some((count) => count > 0);
  const isAnyUnderWay = (): boolean => [...running].some((index) => waiting[index] === 0);
  while (running.size > 0) {
    if (isAnyUnderWay() && (await news.next(isAnyWaiting() ? PATIENCE : undefined))) continue;
    if (!isAnyWaiting()) continue;
    const before = released;
    await scheduler.waitNext(1);
    while (released === before) await news.next();
  }
  isOver = true;
  return all;
}

class News {
  private readonly emitter = new EventEmitter();

  tell(): void {
    this.emitter.emit('news');
  }

  /** False where there was none within the limit. */
  async next(limit?: number): Promise<boolean> {
    const given = limit === undefined ? {} : { signal: AbortSignal.timeout(limit) };
    return once(this.emitter, 'news', given).then(
      () => true,
      () => false,
    );
  }
}
