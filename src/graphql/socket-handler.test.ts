import { describe, expect, it } from 'vitest';
import { operationsInOrder } from './socket-handler.js';

const message = (type: string, id = 'one'): string => JSON.stringify({ id, type });
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('operations of one socket', () => {
  it('begin once their predecessor of the same id is gone, and are counted as long as they run', async () => {
    const extra = { running: 0 };
    const began: string[] = [];
    const ends: (() => void)[] = [];
    const handle = operationsInOrder(extra, (text) => {
      const { id, type } = JSON.parse(text) as { id: string; type: string };
      if (type !== 'subscribe') return Promise.resolve();
      began.push(id);
      return new Promise((resolve) => ends.push(resolve));
    });
    void handle(message('subscribe'));
    void handle(message('complete'));
    void handle(message('subscribe'));
    void handle(message('subscribe', 'two'));
    await turn();
    expect([began, extra.running]).toEqual([['one', 'two'], 2]);
    ends[0]?.();
    await turn();
    expect([began, extra.running]).toEqual([['one', 'two', 'one'], 2]);
    ends[1]?.();
    ends[2]?.();
    await turn();
    expect(extra.running).toBe(0);
  });

  it('never begin where they were completed before', async () => {
    const extra = { running: 0 };
    let began = 0;
    const ends: (() => void)[] = [];
    const handle = operationsInOrder(extra, (text) => {
      if (!text.includes('subscribe')) return Promise.resolve();
      began += 1;
      return new Promise((resolve) => ends.push(resolve));
    });
    for (const type of ['subscribe', 'complete', 'subscribe', 'complete', 'subscribe', 'complete'])
      void handle(message(type));
    await turn();
    ends[0]?.();
    await turn();
    await turn();
    expect([began, extra.running]).toEqual([1, 0]);
  });
});
