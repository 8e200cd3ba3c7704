import { beforeAll, describe, expect, it } from 'vitest';
import { aUser, service } from '../../../../test/testkit/callers.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import {
  aRunIn,
  COMPLETION,
  endByTime,
  FAILURE,
  labDone,
  labStep,
  readRun,
  storedSpending,
  STORY,
  STORY_CEILING,
  type RunPayload,
} from '../../../../test/testkit/lab.js';
import type { UserViewer, Viewer } from '../../../auth/viewer.js';

const graph = useGraph();
let anna: UserViewer;

beforeAll(async () => {
  anna = await aUser();
});

/** The state table of the specification, repeated independently. */
const TABLE: Record<string, string[]> = {
  QUEUED: ['PROCESSING', 'CANCELLED', 'EXPIRED'],
  PROCESSING: ['COMPLETED', 'FAILED', 'CANCELLED', 'TIMED_OUT'],
  COMPLETED: [],
  FAILED: ['QUEUED'],
  CANCELLED: [],
  TIMED_OUT: ['QUEUED'],
  EXPIRED: [],
};
const STATUSES = Object.keys(TABLE);

/** The operation that leads to a status, and its caller. */
const MOVES: Record<string, (id: string) => [Viewer, Promise<RunPayload>]> = {
  PROCESSING: (id) => [service, labStep(graph, service, 'claim', { input: { id } })],
  COMPLETED: (id) => [service, labStep(graph, service, 'complete', { id, input: COMPLETION })],
  FAILED: (id) => [service, labStep(graph, service, 'fail', { id, input: FAILURE })],
  CANCELLED: (id) => [anna, labStep(graph, anna, 'cancel', { id, input: { reason: 'For a test' } })],
  QUEUED: (id) => [anna, labStep(graph, anna, 'retry', { id })],
};
function move(to: string, id: string): [Viewer, Promise<RunPayload>] {
  const found = MOVES[to];
  if (!found) throw new Error(`Nothing brings about ${to}.`);
  return found(id);
}
const PAIRS = STATUSES.flatMap((from) => Object.keys(MOVES).map((to) => [from, to] as const));

describe('the states of a run', () => {
  it.each(PAIRS)('from %s to %s', async (from, to) => {
    const run = await aRunIn(graph, from, anna);
    expect(run.status).toBe(from);
    expect([...run.availableTransitions].sort()).toEqual([...(TABLE[from] ?? [])].sort());
    const [who, moving] = move(to, run.id);
    const { experiment, discarded, userErrors } = await moving;
    // A report after a cancellation or the deadline is only metered, without a transition. See the worker tests.
    if (who === service && to !== 'PROCESSING' && ['CANCELLED', 'TIMED_OUT'].includes(from)) {
      expect(discarded).toBe(true);
      expect(experiment?.status).toBe(from);
    } else if (TABLE[from]?.includes(to)) {
      expect(userErrors).toEqual([]);
      expect(experiment?.status).toBe(to);
      expect(experiment?.history).toHaveLength(run.history.length + 1);
      expect(experiment?.history.at(-1)).toEqual({
        from,
        to,
        reason: to === 'CANCELLED' ? 'For a test' : null,
        actor: who === anna ? { id: anna.userId } : null,
      });
    } else {
      expect(experiment).toBeNull();
      expect(userErrors).toMatchObject([{ code: 'INVALID_STATE', field: ['id'] }]);
      expect([...(userErrors[0]?.allowed ?? [])].sort()).toEqual([...(TABLE[from] ?? [])].sort());
      expect(await readRun(graph, anna, run.id)).toEqual(run);
    }
  });

  it.each(STATUSES)('time ends %s only where it is awaited', async (from) => {
    const run = await aRunIn(graph, from, anna);
    const after = await endByTime(graph, anna, run.id);
    const expected: Record<string, string> = { QUEUED: 'EXPIRED', PROCESSING: 'TIMED_OUT' };
    const to = expected[from];
    expect(after.status).toBe(to ?? from);
    if (to) expect(after.history.at(-1)).toEqual({ from, to, reason: 'No result in time', actor: null });
    if (to || from === 'CANCELLED') expect(after.reservation?.status).toBe('RELEASED');
  });

  it('lets one of 100 parallel retries win', async () => {
    const { id } = await aRunIn(graph, 'FAILED', anna);
    const answers = await Promise.all(Array.from({ length: 100 }, () => labStep(graph, anna, 'retry', { id })));
    expect(answers.filter(({ experiment }) => experiment)).toHaveLength(1);
    expect(new Set(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code)))).toEqual(
      new Set(['INVALID_STATE']),
    );
    expect(await readRun(graph, anna, id)).toMatchObject({ attempt: 2, attempts: [{ number: 1 }, { number: 2 }] });
  });

  it('has at most 3 attempts, each priced for itself', async () => {
    const ben = await aUser();
    const { id } = await labDone(graph, ben, 'start', { input: { request: STORY } });
    for (const number of [1, 2, 3]) {
      await labDone(graph, service, 'claim', { input: { id } });
      const input = { ...FAILURE, attempt: number, usage: [{ unit: 'TOKENS', quantity: 10 * number }] };
      const run = await labDone(graph, service, 'fail', { id, input });
      expect(run).toMatchObject({ attempt: number, reservation: { status: 'SETTLED' } });
      if (number < 3) await labDone(graph, ben, 'retry', { id });
    }
    const { userErrors } = await labStep(graph, ben, 'retry', { id });
    expect(userErrors).toMatchObject([{ code: 'LIMIT_REACHED', field: ['id'] }]);
    expect(await readRun(graph, ben, id)).toMatchObject({
      tokensUsed: 60,
      costMicros: 600,
      usage: [{ unit: 'TOKENS', quantity: 60, costMicros: 600 }],
      attempts: [{ costMicros: 100 }, { costMicros: 200 }, { costMicros: 300 }],
    });
    expect(await storedSpending(ben.userId)).toMatchObject({ spentMicros: 600, heldMicros: 0 });
  });

  it('of many workers gives a run to one, and the longest waiting first', async () => {
    const ben = await aUser();
    const request = { translator: { text: 'Guten Tag', targetLanguage: 'en' } };
    const first = await labDone(graph, ben, 'start', { input: { request } });
    const second = await labDone(graph, ben, 'start', { input: { request } });
    const claim = { input: { experimentType: 'TRANSLATOR' } };
    expect((await labDone(graph, service, 'claim', claim)).id).toBe(first.id);
    const answers = await Promise.all(Array.from({ length: 200 }, () => labStep(graph, service, 'claim', claim)));
    const won = answers.flatMap(({ experiment }) => experiment ?? []);
    expect(won.map(({ id }) => id)).toEqual([second.id]);
    expect(won[0]).toMatchObject({ status: 'PROCESSING', history: [{ from: 'QUEUED', to: 'PROCESSING' }] });
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    const { userErrors } = await labStep(graph, service, 'claim', { input: {} });
    expect(userErrors).toMatchObject([{ code: 'INVALID', field: ['input'] }]);
  });

  it('reserves the ceiling', async () => {
    const ben = await aUser();
    const run = await labDone(graph, ben, 'start', { input: { request: STORY } });
    expect(run.reservation).toMatchObject({ status: 'HELD', micros: STORY_CEILING });
    expect(await storedSpending(ben.userId)).toMatchObject({ heldMicros: STORY_CEILING, spentMicros: 0 });
  });
});
