import { describe, expect, it } from 'vitest';
import { acting, actsBeside } from './acts.js';
import type { Viewer } from './viewer.js';

const requestOf = (userId: string): { viewer: Viewer } => ({
  viewer: { kind: 'user', ip: '127.0.0.1', userId, sessionId: 'ses', roles: [], expiresAt: 4_102_444_800 },
});

/** Work that the test finishes. */
function held(): { work: () => Promise<string>; end: () => void } {
  let end: () => void = () => undefined;
  const done = new Promise<void>((resolve) => (end = resolve));
  return {
    work: () => done.then(() => 'done'),
    end: () => {
      end();
    },
  };
}

describe('actsBeside', () => {
  it('knows nothing of the request itself, of others, and of what was over before', async () => {
    const own = requestOf('anna');
    await acting(requestOf('anna'), () => Promise.resolve());
    const stranger = held();
    const strange = acting(requestOf('ben'), stranger.work);
    expect(await acting(own, () => actsBeside(own)())).toBe(false);
    stranger.end();
    expect(await strange).toBe('done');
  });

  it('waits for what runs, whether it began before or after, and whatever becomes of it', async () => {
    const own = requestOf('anna');
    const [before, after] = [held(), held()];
    const order: string[] = [];
    const first = acting(requestOf('anna'), before.work).then(() => order.push('before'));
    const answer = acting(own, async () => {
      const othersDone = actsBeside(own);
      const second = acting(requestOf('anna'), () => after.work().then(() => Promise.reject(new Error('refused'))));
      const watched = othersDone().then((any) => [order.push('erased'), any]);
      const third = expect(second).rejects.toThrow('refused');
      before.end();
      await first;
      expect(order).toEqual(['before']);
      after.end();
      await third;
      return watched;
    });
    expect(await answer).toEqual([2, true]);
  });

  it('tells of what began and ended meanwhile', async () => {
    const own = requestOf('anna');
    const answer = acting(own, async () => {
      const othersDone = actsBeside(own);
      await acting(requestOf('anna'), () => Promise.resolve());
      return othersDone();
    });
    expect(await answer).toBe(true);
  });

  it('has nothing to wait for outside of an act, or without an account', async () => {
    expect(await actsBeside(requestOf('anna'))()).toBe(false);
    const guest = { viewer: { kind: 'anonymous', ip: '127.0.0.1' } as const };
    expect(await acting(guest, () => actsBeside(guest)())).toBe(false);
  });
});
