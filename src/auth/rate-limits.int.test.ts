import { describe, expect, it } from 'vitest';
import { capability } from '../../test/testkit/callers.js';
import { collectionsWith } from '../../test/testkit/collections.js';
import { useGraph } from '../../test/testkit/graph.js';
import { AppError } from '../shared/errors.js';
import { newId } from '../shared/ids.js';

const graph = useGraph();
const RULE = { points: 5, seconds: 60 };

/** How many of some promises were kept; anything but a refusal of the limit fails the test. */
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
    const short = { points: 1, seconds: 0.2 };
    await limits.consumeAttempt('tries', key, short);
    await expect(limits.consumeAttempt('tries', key, short)).rejects.toThrow(AppError);
    await new Promise((resolve) => setTimeout(resolve, 250));
    await limits.consumeAttempt('tries', key, short);
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
