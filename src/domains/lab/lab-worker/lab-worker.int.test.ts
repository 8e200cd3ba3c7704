import { describe, expect, it } from 'vitest';
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
  setLimit,
  storedRun,
  storedSpending,
  STORY,
  STORY_CEILING,
  TOKENS_200,
} from '../../../../test/testkit/lab.js';
import { LAB_PRICES } from '../lab-experiment/lab.prices.js';
import { LabExperimentModel } from '../lab-experiment/lab-experiment.model.js';
import { endOverdueLabExperiments } from './lab-worker.service.js';

const graph = useGraph();

describe('quota', () => {
  it('gives the last unit to one of 200 parallel starts', async () => {
    const anna = await aUser();
    await setLimit(graph, anna, 2 * STORY_CEILING - 1);
    const start = () => labStep(graph, anna, 'start', { input: { request: STORY } });
    const answers = await Promise.all(Array.from({ length: 200 }, start));
    expect(answers.filter(({ experiment }) => experiment)).toHaveLength(1);
    const problems = answers.flatMap(({ userErrors }) => userErrors);
    expect(new Set(problems.map(({ code, field }) => `${code} ${field.join('.')}`))).toEqual(
      new Set(['LIMIT_REACHED input']),
    );
    expect(await storedSpending(anna.userId)).toMatchObject({
      heldMicros: STORY_CEILING,
      leftMicros: STORY_CEILING - 1,
      spentMicros: 0,
    });
    expect(await LabExperimentModel.countDocuments({ userId: anna.userId })).toBe(1);
  });

  it('is settled by what a run cost, and the rest is free again', async () => {
    const anna = await aUser();
    await setLimit(graph, anna, STORY_CEILING);
    const { id } = await aRunIn(graph, 'PROCESSING', anna);
    const run = await labDone(graph, service, 'complete', { id, input: COMPLETION });
    expect(run).toMatchObject({
      costMicros: 2_000,
      tokensUsed: 200,
      priceVersion: 'lab-2026-10-01',
      reservation: { status: 'SETTLED', micros: STORY_CEILING },
      usage: [{ unit: 'TOKENS', quantity: 200, costMicros: 2_000 }],
      output: { __typename: 'StoryWriterResult', text: 'The lamp was lit.', title: 'The lamp' },
    });
    expect(run.processingTime).toBeGreaterThanOrEqual(0);
    expect(await storedSpending(anna.userId)).toMatchObject({
      spentMicros: 2_000,
      heldMicros: 0,
      leftMicros: STORY_CEILING - 2_000,
    });
  });

  it('never costs more than was promised', async () => {
    const anna = await aUser();
    const { id } = await aRunIn(graph, 'PROCESSING', anna);
    const usage = [{ unit: 'TOKENS', quantity: 1_000_000 }];
    const run = await labDone(graph, service, 'complete', { id, input: { ...COMPLETION, usage } });
    expect(run).toMatchObject({ costMicros: STORY_CEILING, tokensUsed: 1_000_000 });
  });

  it('is free again after a cancellation in the queue, an expiry and a deadline', async () => {
    const anna = await aUser();
    const { id } = await aRunIn(graph, 'QUEUED', anna);
    expect((await labDone(graph, anna, 'cancel', { id })).reservation?.status).toBe('RELEASED');
    await aRunIn(graph, 'EXPIRED', anna);
    await aRunIn(graph, 'TIMED_OUT', anna);
    expect(await storedSpending(anna.userId)).toMatchObject({ heldMicros: 0, spentMicros: 0, leftMicros: 50_000_000 });
  });

  it('is reserved once for an idempotency key', async () => {
    const anna = await aUser();
    const input = { request: STORY, idempotencyKey: 'one' };
    const answers = await Promise.all(Array.from({ length: 20 }, () => labStep(graph, anna, 'start', { input })));
    expect(new Set(answers.map(({ experiment }) => experiment?.id)).size).toBe(1);
    expect(await storedSpending(anna.userId)).toMatchObject({ heldMicros: STORY_CEILING });
    const other = { request: { storyWriter: { prompt: 'Another' } }, idempotencyKey: 'one' };
    const { userErrors } = await labStep(graph, anna, 'start', { input: other });
    expect(userErrors).toMatchObject([{ code: 'IDEMPOTENCY_CONFLICT', field: ['input', 'idempotencyKey'] }]);
  });
});

describe('complete against cancel', () => {
  it('lets one of 200 win, and the cost counts either way', async () => {
    const anna = await aUser();
    const { id } = await aRunIn(graph, 'PROCESSING', anna);
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        index % 2 === 0
          ? labStep(graph, anna, 'cancel', { id })
          : labStep(graph, service, 'complete', { id, input: COMPLETION }),
      ),
    );
    const run = await readRun(graph, anna, id);
    const moved = answers.filter(({ experiment, discarded }) => experiment && !discarded);
    expect(moved).toHaveLength(1);
    expect(run.status).toBe(moved[0]?.experiment?.status);
    expect(run.history).toHaveLength(2);
    expect(answers.filter(({ discarded }) => discarded)).toHaveLength(run.status === 'CANCELLED' ? 1 : 0);
    expect(new Set(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code)))).toEqual(
      new Set(['INVALID_STATE']),
    );
    expect(run.output === null).toBe(run.status === 'CANCELLED');
    expect(run).toMatchObject({ costMicros: 2_000, reservation: { status: 'SETTLED' } });
    expect(await storedSpending(anna.userId)).toMatchObject({ spentMicros: 2_000, heldMicros: 0 });
  });
});

describe('a late result', () => {
  it('after a cancellation is discarded, and metered once', async () => {
    const anna = await aUser();
    const { id, reservation } = await aRunIn(graph, 'CANCELLED', anna);
    expect(reservation?.status).toBe('HELD');
    const late = await labStep(graph, service, 'complete', { id, input: COMPLETION });
    expect(late).toMatchObject({
      discarded: true,
      userErrors: [],
      experiment: { status: 'CANCELLED', output: null, costMicros: 2_000, reservation: { status: 'SETTLED' } },
    });
    expect(late.experiment?.history).toHaveLength(2);
    const again = await labStep(graph, service, 'complete', { id, input: COMPLETION });
    expect(again.userErrors).toMatchObject([{ code: 'INVALID_STATE' }]);
    expect(await storedSpending(anna.userId)).toMatchObject({ spentMicros: 2_000, heldMicros: 0 });
  });

  it('after a cancellation that nobody answered in time costs nothing, and later its cost', async () => {
    const anna = await aUser();
    const { id } = await aRunIn(graph, 'CANCELLED', anna);
    expect((await endByTime(graph, anna, id)).reservation?.status).toBe('RELEASED');
    expect(await storedSpending(anna.userId)).toMatchObject({ spentMicros: 0, heldMicros: 0 });
    const late = await labStep(graph, service, 'fail', { id, input: { ...FAILURE, usage: TOKENS_200 } });
    expect(late).toMatchObject({ discarded: true, experiment: { costMicros: 2_000, status: 'CANCELLED' } });
    expect(await storedSpending(anna.userId)).toMatchObject({ spentMicros: 2_000, heldMicros: 0 });
  });

  it('of an attempt that timed out leaves the attempt after it alone', async () => {
    const anna = await aUser();
    const { id } = await aRunIn(graph, 'TIMED_OUT', anna);
    await labDone(graph, anna, 'retry', { id });
    await labDone(graph, service, 'claim', { input: { id } });
    const late = await labStep(graph, service, 'complete', { id, input: { ...COMPLETION, attempt: 1 } });
    expect(late).toMatchObject({ discarded: true, experiment: { status: 'PROCESSING', output: null, attempt: 2 } });
    const run = await labDone(graph, service, 'complete', { id, input: { ...COMPLETION, attempt: 2 } });
    expect(run).toMatchObject({ status: 'COMPLETED', costMicros: 4_000, attempts: [{ costMicros: 2_000 }, {}] });
    expect(await storedSpending(anna.userId)).toMatchObject({ spentMicros: 4_000, heldMicros: 0 });
    const wrong = await labStep(graph, service, 'complete', { id, input: { ...COMPLETION, attempt: 3 } });
    expect(wrong.userErrors).toMatchObject([{ code: 'INVALID', field: ['input', 'attempt'] }]);
  });

  it('of a deleted run is metered all the same', async () => {
    const anna = await aUser();
    const { id } = await aRunIn(graph, 'CANCELLED', anna);
    await labStep(graph, anna, 'delete', { id });
    expect(await labStep(graph, service, 'complete', { id, input: COMPLETION })).toMatchObject({ discarded: true });
    expect(await storedSpending(anna.userId)).toMatchObject({ spentMicros: 2_000, heldMicros: 0 });
    expect((await storedRun(id)).output).toBeNull();
  });
});

describe('the job', () => {
  it('run by five at once ends each run once', async () => {
    const anna = await aUser();
    const runs = [await aRunIn(graph, 'PROCESSING', anna), await aRunIn(graph, 'QUEUED', anna)];
    const ids = runs.map(({ id }) => id);
    for (const id of ids) await LabExperimentModel.updateOne({ _id: id }, { $set: { dueAt: new Date(1_000) } });
    const counts = await Promise.all(Array.from({ length: 5 }, () => endOverdueLabExperiments(new Date(2_000))));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2);
    expect(await endOverdueLabExperiments(new Date(2_000))).toBe(0);
    for (const id of ids) {
      const { status, history, reservation } = await readRun(graph, anna, id);
      expect(['TIMED_OUT', 'EXPIRED']).toContain(status);
      expect(history.filter(({ to }) => to === status)).toHaveLength(1);
      expect(reservation?.status).toBe('RELEASED');
    }
    expect(await storedSpending(anna.userId)).toMatchObject({ heldMicros: 0, leftMicros: 50_000_000 });
  });

  it('ends a run of a story after five minutes, not before', async () => {
    const anna = await aUser();
    const { id } = await aRunIn(graph, 'PROCESSING', anna);
    const { dueAt } = await storedRun(id);
    expect(Math.round(((dueAt?.getTime() ?? 0) - Date.now()) / 60_000)).toBe(5);
    await endOverdueLabExperiments(new Date(Date.now() + 4 * 60_000));
    expect((await readRun(graph, anna, id)).status).toBe('PROCESSING');
    await endOverdueLabExperiments(new Date(Date.now() + 6 * 60_000));
    expect((await readRun(graph, anna, id)).status).toBe('TIMED_OUT');
  });
});

describe('who tells the end', () => {
  it('of a run of the platform is a service alone', async () => {
    const anna = await aUser();
    const { id } = await aRunIn(graph, 'PROCESSING', anna);
    for (const step of ['complete', 'fail'] as const) {
      const input = step === 'complete' ? COMPLETION : FAILURE;
      const { userErrors } = await labStep(graph, anna, step, { id, input });
      expect(userErrors).toMatchObject([{ code: 'NOT_ALLOWED', field: ['id'] }]);
      const foreign = await labStep(graph, await aUser(), step, { id, input });
      expect(foreign.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    }
  });

  it('of a run of one’s own is its owner, and it begins at once', async () => {
    const anna = await aUser();
    const run = await labDone(graph, anna, 'start', { input: { request: STORY, executor: 'CLIENT' } });
    expect(run).toMatchObject({ status: 'PROCESSING', history: [{ from: 'QUEUED', to: 'PROCESSING' }] });
    const failed = await labDone(graph, anna, 'fail', { id: run.id, input: FAILURE });
    expect(failed).toMatchObject({ status: 'FAILED', costMicros: 0, reservation: { status: 'SETTLED' } });
    const retried = await labDone(graph, anna, 'retry', { id: run.id });
    expect(retried).toMatchObject({ status: 'PROCESSING', attempt: 2 });
    expect(retried.history.map(({ to }) => to)).toEqual(['PROCESSING', 'FAILED', 'QUEUED', 'PROCESSING']);
    expect(await labDone(graph, anna, 'complete', { id: run.id, input: COMPLETION })).toMatchObject({
      status: 'COMPLETED',
      costMicros: 2_000,
    });
  });
});

describe('a run that is told when it is over', () => {
  const told = { request: STORY, result: COMPLETION.result, usage: TOKENS_200, processingTime: 1_200 };

  it('is stored once, of 200 parallel tellings', async () => {
    const anna = await aUser();
    const input = { ...told, clientEventId: 'run 1' };
    const answers = await Promise.all(Array.from({ length: 200 }, () => labStep(graph, anna, 'track', { input })));
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    expect(answers.filter(({ duplicate }) => duplicate === false)).toHaveLength(1);
    expect(new Set(answers.map(({ experiment }) => experiment?.id)).size).toBe(1);
    expect(answers[0]?.experiment).toMatchObject({
      status: 'COMPLETED',
      costMicros: 2_000,
      processingTime: 1_200,
      reservation: null,
      history: [{ to: 'PROCESSING' }, { to: 'COMPLETED', actor: { id: anna.userId } }],
    });
    expect(await storedSpending(anna.userId)).toMatchObject({ spentMicros: 2_000 });
    expect(await LabExperimentModel.countDocuments({ userId: anna.userId })).toBe(1);
  });

  it('is told by a service for an account, and by nobody for another', async () => {
    const [anna, ben] = [await aUser(), await aUser()];
    const failed = { request: STORY, error: { code: 'MODEL_BUSY' }, clientEventId: `for ${anna.userId}` };
    const run = await labDone(graph, service, 'track', { input: { ...failed, userId: anna.userId } });
    expect(run).toMatchObject({ status: 'FAILED', costMicros: 0 });
    expect((await readRun(graph, anna, run.id)).id).toBe(run.id);
    const codes = async (viewer: typeof anna | typeof service, input: object): Promise<unknown> =>
      (await labStep(graph, viewer, 'track', { input })).userErrors;
    expect(await codes(service, failed)).toMatchObject([{ code: 'REQUIRED', field: ['input', 'userId'] }]);
    expect(await codes(ben, { ...failed, userId: anna.userId })).toMatchObject([
      { code: 'NOT_ALLOWED', field: ['input', 'userId'] },
    ]);
    const missing = { ...failed, clientEventId: 'other', userId: 'usr_01h455vb4pex5vsknk084sn02q' };
    expect(await codes(service, missing)).toMatchObject([{ code: 'NOT_FOUND', field: ['input', 'userId'] }]);
    const long = new Date(Date.now() - 8 * 86_400_000).toISOString();
    expect(await codes(anna, { ...told, clientEventId: 'old', at: long })).toMatchObject([
      { code: 'OUT_OF_RANGE', field: ['input', 'at'] },
    ]);
    expect(await codes(anna, { ...told, ...FAILURE, clientEventId: 'both' })).toMatchObject([
      { code: 'INVALID', field: ['input', 'result'], allowed: ['result', 'error'] },
    ]);
  });
});

describe('a cost', () => {
  it('stays as it was when prices change', async () => {
    const anna = await aUser();
    const { id } = await aRunIn(graph, 'COMPLETED', anna);
    const prices = LAB_PRICES as unknown as { push: (row: object) => void; pop: () => void };
    const dear = Object.fromEntries(Object.keys(LAB_PRICES[0].prices).map((type) => [type, { tokens: 1_000 }]));
    prices.push({ version: 'lab-tomorrow', from: new Date(Date.now() - 1_000), prices: dear });
    try {
      expect(await readRun(graph, anna, id)).toMatchObject({ costMicros: 2_000, priceVersion: 'lab-2026-10-01' });
      await labDone(graph, anna, 'rate', { id, input: { score: 4 } });
      expect(await storedRun(id)).toMatchObject({ costMicros: 2_000, priceVersion: 'lab-2026-10-01' });
      const next = await labDone(graph, anna, 'start', { input: { request: STORY } });
      expect(next.reservation?.micros).toBe(319_000);
    } finally {
      prices.pop();
    }
  });
});
