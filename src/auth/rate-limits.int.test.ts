import mongoose from 'mongoose';
import { describe, expect, it } from 'vitest';
import { capability, service } from '../../test/testkit/callers.js';
import { collectionsWith } from '../../test/testkit/collections.js';
import { commandsOf } from '../../test/testkit/commands.js';
import { useGraph } from '../../test/testkit/graph.js';
import { AppError } from '../shared/errors.js';
import { newId } from '../shared/ids.js';
import { countId } from './rate-count.model.js';
import { createRateLimits, type RateLimits } from './rate-limits.js';
import type { Viewer } from './viewer.js';

const graph = useGraph();
const anonymousAt = (ip: string): Viewer => ({ kind: 'anonymous', ip });
const RULE = { points: 5, seconds: 60 };

/** How many of some promises resolved; any error but a limit fails the test. */
async function passed(uses: readonly Promise<void>[]): Promise<number> {
  const results = await Promise.allSettled(uses);
  for (const result of results) {
    if (result.status === 'rejected')
      expect(result.reason).toMatchObject({
        code: 'RATE_LIMITED',
        extensions: { retryAfter: expect.any(Number) as number },
      });
  }
  return results.filter((result) => result.status === 'fulfilled').length;
}

describe('what callers have the server store', () => {
  const stored = { points: 5_000, seconds: 60 };

  it('is counted together by several processes, and refused once it is too much', async () => {
    const [one, other] = [createRateLimits(1), createRateLimits(1)];
    const viewer = anonymousAt('2001:db8:1:2::1');
    const store = (limits: RateLimits, points: number): Promise<void> =>
      limits.consumeVolume(viewer, 'events today', points, stored);
    for (let times = 0; times < 5; times += 1) await store(times % 2 === 0 ? one : other, 1_000);
    await store(one, 999);
    await expect(store(other, 1_000)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    await expect(store(one, 1)).rejects.toThrow(
      /^Rate limit for events today exceeded[.] Try again in \d+ seconds[.]$/,
    );
    await expect(store(one, 1)).rejects.toThrow(AppError);
  });

  it('costs no command below 1,000 points, and is not counted for back ends', async () => {
    const limits = createRateLimits(1);
    const viewer = anonymousAt('203.0.113.200');
    const { commands } = await commandsOf(async () => {
      for (let times = 0; times < 999; times += 1) await limits.consumeVolume(viewer, 'events today', 1, stored);
      await limits.consumeVolume(service, 'events today', 1_000_000, stored);
    });
    expect(commands).toEqual([]);
    await limits.consumeVolume(anonymousAt('203.0.113.201'), 'events today', 5_000, stored);
  });

  it('counts an address of IPv6 by its network', async () => {
    const limits = createRateLimits(1);
    await limits.consumeVolume(anonymousAt('2001:db8:7:7::1'), 'events today', 5_000, stored);
    const again = limits.consumeVolume(anonymousAt('2001:DB8:7:7:a:b:c:d'), 'events today', 1_000, stored);
    await expect(again).rejects.toMatchObject({ code: 'RATE_LIMITED' });
  });
});

describe('tries that are counted in the database', () => {
  it('are all counted when they come at once, the very first included', async () => {
    const { limits } = graph.app.platform;
    for (let round = 0; round < 30; round += 1) {
      const key = newId('key');
      const uses = Array.from({ length: 40 }, () => limits.consumeAttempt('tries', key, RULE));
      expect(await passed(uses)).toBe(5);
    }
  });

  it('can be forgiven or given back', async () => {
    const { limits } = graph.app.platform;
    const key = newId('key');
    const use = (): Promise<void> => limits.consumeAttempt('tries', key, RULE);
    for (let time = 0; time < 5; time += 1) await use();
    await expect(use()).rejects.toThrow(AppError);
    await limits.forgive('tries', key, RULE);
    for (let time = 0; time < 5; time += 1) await use();
    await limits.giveBack('tries', key, RULE);
    await use();
    await expect(use()).rejects.toThrow(/Try again in \d+ seconds/);
    await limits.giveBack('tries', newId('key'), RULE);
  });

  it('begin anew when their window is over', async () => {
    const { limits } = graph.app.platform;
    const key = newId('key');
    const once = { points: 1, seconds: 60 };
    const use = (): Promise<void> => limits.consumeAttempt('tries', key, once);
    await use();
    await expect(use()).rejects.toThrow(AppError);
    const window = { _id: countId('tries', key, once.seconds) as never };
    await mongoose.connection.collection('ratelimits').updateOne(window, { $set: { expiresAt: new Date() } });
    await use();
    await expect(use()).rejects.toThrow(AppError);
  });

  it('count apart by name, subject and window', async () => {
    const { limits } = graph.app.platform;
    const key = newId('key');
    const one = { points: 1, seconds: 60 };
    await limits.consumeAttempt('a', key, one);
    await limits.consumeAttempt('b', key, one);
    await limits.consumeAttempt('a', `${key}x`, one);
    await limits.consumeAttempt('a', key, { points: 1, seconds: 61 });
    await expect(limits.consumeAttempt('a', key, one)).rejects.toThrow(AppError);
  });

  it('keep no address of a person', async () => {
    const { limits } = graph.app.platform;
    await limits.consumeAttempt('sign-in', 'canary@people.example|127.0.0.1', RULE);
    await limits.consumeField(capability('canary@people.example'), 'Mutation.x', RULE);
    expect(await collectionsWith('"points"')).toContain('ratelimits');
    expect(await collectionsWith('canary')).toEqual([]);
  });
});
