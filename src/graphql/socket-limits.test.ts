import { describe, expect, it } from 'vitest';
import { AppError } from '../shared/errors.js';
import { createSocketLimits, MAX_SOCKETS } from './socket-limits.js';

const refused = (work: () => unknown): unknown => {
  try {
    work();
    return undefined;
  } catch (error) {
    return error instanceof AppError ? error.code : error;
  }
};

describe('what sockets of one address may take', () => {
  it('1,500 at once: no more of the same /64, others as many', () => {
    const limits = createSocketLimits(1);
    const ends = Array.from({ length: 1_500 }, (_, index) => limits.open(`2001:db8::${index.toString(16)}`));
    expect(MAX_SOCKETS).toBe(1_500);
    expect([limits.hasRoom('2001:db8::ffff'), limits.hasRoom('2001:db8:0:1::1')]).toEqual([false, true]);
    ends[0]?.();
    ends[0]?.();
    expect(limits.hasRoom('2001:db8::1')).toBe(true);
    limits.open('2001:db8::1');
    expect(limits.hasRoom('2001:db8::1')).toBe(false);
  });

  it('so many messages and wrong tokens in a minute', () => {
    let now = 0;
    const limits = createSocketLimits(1, () => now);
    for (let time = 0; time < 60; time += 1) limits.count('203.0.113.7', 'refusals');
    expect(refused(() => limits.assertBelow('::ffff:203.0.113.7', 'refusals'))).toBe('RATE_LIMITED');
    expect(refused(() => limits.assertBelow('203.0.113.8', 'refusals'))).toBeUndefined();
    for (let time = 0; time < 12_000; time += 1) limits.count('203.0.113.7', 'messages');
    expect(refused(() => limits.count('203.0.113.7', 'messages'))).toBe('RATE_LIMITED');
    now = 60_000;
    expect(refused(() => limits.count('203.0.113.7', 'messages'))).toBeUndefined();
  });

  it('500 different subscriptions, each as often as there are sockets', () => {
    const limits = createSocketLimits(1);
    const ends = Array.from({ length: 500 }, (_, index) => limits.subscribe('a', { key: String(index), bytes: 100 }));
    limits.subscribe('a', { key: '0', bytes: 100 });
    expect(refused(() => limits.subscribe('a', { key: 'another', bytes: 100 }))).toBe('RATE_LIMITED');
    ends[0]?.();
    expect(refused(() => limits.subscribe('a', { key: 'another', bytes: 100 }))).toBe('RATE_LIMITED');
    ends[1]?.();
    expect(refused(() => limits.subscribe('a', { key: 'another', bytes: 100 }))).toBeUndefined();
  });

  it('64 MB of live subscriptions, the same ones counted each', () => {
    const limits = createSocketLimits(1);
    const large = { key: 'same', bytes: 1_000_000 };
    const ends = Array.from({ length: 64 }, () => limits.subscribe('a', large));
    expect(refused(() => limits.subscribe('a', { key: 'same', bytes: 1 }))).toBe('RATE_LIMITED');
    expect(refused(() => limits.subscribe('b', large))).toBeUndefined();
    ends[0]?.();
    ends[0]?.();
    expect(refused(() => limits.subscribe('a', large))).toBeUndefined();
    expect(refused(() => limits.subscribe('a', { key: 'same', bytes: 1 }))).toBe('RATE_LIMITED');
  });
});
