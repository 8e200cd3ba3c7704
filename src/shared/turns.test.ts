import { setImmediate as soon } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { inTurn, inTurns } from './turns.js';

describe('inTurn', () => {
  it('does the work on one key one after the other, in the order in which it came', async () => {
    const seen: string[] = [];
    const work = async (name: string): Promise<string> => {
      seen.push(`${name} begins`);
      await soon();
      seen.push(`${name} ends`);
      return name;
    };
    const answers = await Promise.all(['a', 'b', 'c'].map((name) => inTurn('one key', () => work(name))));
    expect(answers).toEqual(['a', 'b', 'c']);
    expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  });

  it('does not hold up other keys', async () => {
    let release = (): void => undefined;
    const held = inTurn('held', () => new Promise<void>((resolve) => (release = resolve)));
    expect(await inTurn('other', () => Promise.resolve('done'))).toBe('done');
    release();
    await held;
  });

  it('goes on after work that failed, and tells its caller alone', async () => {
    const failing = inTurn('key', () => Promise.reject(new Error('no')));
    const next = inTurn('key', () => Promise.resolve('done'));
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('done');
  });
});

describe('inTurns', () => {
  it('does the work of one key one after the other, and together what came in meanwhile', async () => {
    const batches: number[][] = [];
    let running = 0;
    const act = inTurns<number>(async (_key, items) => {
      running += 1;
      expect(running).toBe(1);
      await soon();
      batches.push([...items]);
      running -= 1;
    }, 4);
    await Promise.all(Array.from({ length: 10 }, (_, item) => act('a', item)));
    expect(batches.flat()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(batches.map((batch) => batch.length)).toEqual([1, 4, 4, 1]);
  });

  it('holds up no other key', async () => {
    const order: string[] = [];
    let release: () => void = () => undefined;
    const act = inTurns<string>(async (key, items) => {
      if (key === 'slow') await new Promise<void>((resolve) => (release = resolve));
      order.push(...items);
    }, 10);
    const slow = act('slow', 'slow');
    await act('fast', 'fast');
    release();
    await slow;
    expect(order).toEqual(['fast', 'slow']);
  });

  it('tells everybody of a failed batch, and goes on', async () => {
    const act = inTurns<number>(async (_key, items) => {
      await soon();
      if (items.includes(1)) throw new Error('no');
    }, 2);
    const outcomes = await Promise.allSettled([0, 1, 2, 3].map((item) => act('a', item)));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
    await expect(act('a', 5)).resolves.toBeUndefined();
  });
});
