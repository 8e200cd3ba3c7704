import type { SubscribePayload } from 'graphql-ws';
import { describe, expect, it } from 'vitest';
import { takePayload } from './socket-payloads.js';
import { operationsInOrder } from './socket-handler.js';

const message = (type: string, id = 'one'): string =>
  JSON.stringify({ id, type, ...(type === 'subscribe' ? { payload: { query: '{ me { id } }' } } : {}) });
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('operations of one socket', () => {
  it('begin once their predecessor of the same id is gone, and are counted as long as they run', async () => {
    const extra = { running: 0, payloads: new Map<string, SubscribePayload>() };
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
    const extra = { running: 0, payloads: new Map<string, SubscribePayload>() };
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

  it('leave nothing of what they ask for with graphql-ws', async () => {
    const extra = { running: 0, payloads: new Map<string, SubscribePayload>() };
    const seen: string[] = [];
    const taken: SubscribePayload[] = [];
    const handle = operationsInOrder(extra, (text) => {
      seen.push(text);
      taken.push(takePayload(extra, 'one'));
      return Promise.resolve();
    });
    const payload = { query: '{ me { id } }', variables: { pad: 'x'.repeat(1_000) } };
    await handle(JSON.stringify({ id: 'one', type: 'subscribe', payload }));
    expect(seen).toEqual(['{"id":"one","type":"subscribe","payload":{"query":""}}']);
    expect([taken, extra.payloads.size]).toEqual([[payload], 0]);
  });

  it('have an ID of at most 200 characters: a longer one is no message', async () => {
    const extra = { running: 0, payloads: new Map<string, SubscribePayload>() };
    const seen: string[] = [];
    const handle = operationsInOrder(extra, (text) => {
      seen.push(text);
      return Promise.resolve();
    });
    await handle(message('subscribe', 'x'.repeat(201)));
    await handle(message('subscribe', 'x'.repeat(200)));
    expect(seen.map((text) => text.length)).toEqual([0, 251]);
  });
});
