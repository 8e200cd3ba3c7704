import { describe, expect, it } from 'vitest';
import { aUser, service } from '../../../../test/testkit/callers.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { aRunIn, COMPLETION, labDone, labStep, setLimit, storedSpending, STORY } from '../../../../test/testkit/lab.js';
import { sentMails } from '../../../../test/testkit/mails.js';
import type { Viewer } from '../../../auth/viewer.js';
import { inTransaction } from '../../../database/transaction.js';
import { InputError } from '../../../shared/errors.js';
import { SpendingPeriodModel } from './spending.model.js';
import { ensurePeriod, holdSpending, setSpendingLimit, settleSpending, spendingOf } from './spending.service.js';
import { periodOf } from '../usage/usage.prices.js';

const graph = useGraph();

const MINE = `query ($period: String) { mySpending(period: $period) {
  period currency spentMicros heldMicros leftMicros limitMicros allowanceMicros ownLimitMicros alerts { threshold spentMicros limitMicros } } }`;

async function mine(viewer: Viewer, period?: string): Promise<Record<string, unknown>> {
  return (await graph.data<{ mySpending: Record<string, unknown> }>(viewer, MINE, { period })).mySpending;
}

let count = 0;
const TOOL = `mutation ($input: TrackToolUsageInput!) { trackToolUsage(input: $input) { outcome userErrors { code } } }`;
/** Spends 1,000 micros. */
async function useTool(viewer: Viewer): Promise<void> {
  count += 1;
  const input = { clientEventId: `tool ${String(count)}`, toolId: 'web-search', status: 'SUCCEEDED', durationMs: 1 };
  expect(await graph.data(viewer, TOOL, { input })).toEqual({
    trackToolUsage: { outcome: 'ACCEPTED', userErrors: [] },
  });
}

async function subjects(to: string): Promise<string[]> {
  return (await sentMails(graph.config.dataDir, to)).map(({ subject }) => subject);
}
const mailOf = (threshold: number): string => `You have used ${String(threshold)}% of your spending limit`;

describe('mySpending', () => {
  it('is nothing at first, and nothing is written for asking', async () => {
    const anna = await aUser();
    expect(await mine(anna)).toEqual({
      ...{ period: periodOf(new Date()), currency: 'USD', spentMicros: 0, heldMicros: 0, leftMicros: 50_000_000 },
      ...{ limitMicros: 50_000_000, allowanceMicros: 50_000_000, ownLimitMicros: null, alerts: [] },
    });
    expect(await SpendingPeriodModel.countDocuments({ userId: anna.userId })).toBe(0);
    expect(await mine(anna, '2026-01')).toMatchObject({ period: '2026-01', spentMicros: 0 });
    for (const period of ['2026-13', '2026', 'x']) {
      const { errors } = await graph.run(anna, MINE, { period });
      expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    }
  });

  it('shows what is spent, held and left', async () => {
    const anna = await aUser();
    await setLimit(graph, anna, 10_000);
    await useTool(anna);
    await labDone(graph, anna, 'start', { input: { request: STORY } });
    expect(await mine(anna)).toMatchObject({ spentMicros: 1_000, heldMicros: 3_190, leftMicros: 5_810 });
  });
});

describe('setSpendingLimit', () => {
  it('bounds what can be started, at once and in the months to come; null takes it away', async () => {
    const anna = await aUser();
    await setLimit(graph, anna, 3_189);
    const { userErrors } = await labStep(graph, anna, 'start', { input: { request: STORY } });
    expect(userErrors).toMatchObject([{ code: 'LIMIT_REACHED', field: ['input'] }]);
    const next = await ensurePeriod({ userId: anna.userId, period: '2031-01' });
    expect(next).toMatchObject({ ownLimitMicros: 3_189, leftMicros: 3_189 });
    await setLimit(graph, anna, null);
    await labDone(graph, anna, 'start', { input: { request: STORY } });
    expect(await mine(anna)).toMatchObject({ ownLimitMicros: null, limitMicros: 50_000_000, heldMicros: 3_190 });
  });

  it('reaches months to come that have a row already, and none that is over', async () => {
    const anna = await aUser();
    const periods = ['2026-10', '2026-11', '2026-12'];
    for (const period of periods) await ensurePeriod({ userId: anna.userId, period });
    const ahead = { freeMicros: 0, costMicros: 1_000, userId: anna.userId, period: '2026-12' };
    await inTransaction((session) => settleSpending(undefined, ahead, session, new Date('2026-11-30T23:58:00Z')));
    const stored = async (): Promise<unknown[]> => {
      const months = [...periods, '2027-01'].map((period) => spendingOf({ userId: anna.userId, period }));
      return (await Promise.all(months)).map(({ ownLimitMicros, leftMicros }) => [ownLimitMicros, leftMicros]);
    };
    const context = graph.context(anna);
    await setSpendingLimit(context, 2_000_000, new Date('2026-11-30T23:59:00Z'));
    expect(await stored()).toEqual([
      [null, 50_000_000],
      [2_000_000, 2_000_000],
      [2_000_000, 1_999_000],
      [2_000_000, 2_000_000],
    ]);
    const hold = (micros: number): Promise<void> =>
      inTransaction((session) => holdSpending({ userId: anna.userId, period: '2026-12' }, micros, session));
    await expect(hold(1_999_001)).rejects.toBeInstanceOf(InputError);
    await setSpendingLimit(context, null, new Date('2026-11-30T23:59:30Z'));
    expect(await stored()).toEqual([
      [null, 50_000_000],
      [null, 50_000_000],
      [null, 49_999_000],
      [null, 50_000_000],
    ]);
  });

  it('keeps the limit where none is given', async () => {
    const anna = await aUser();
    const set = async (input: object): Promise<unknown> => {
      const document = `mutation ($input: SetSpendingLimitInput!) {
        setSpendingLimit(input: $input) { spending { ownLimitMicros limitMicros } userErrors { code } }
      }`;
      return (await graph.data<{ setSpendingLimit: unknown }>(anna, document, { input })).setSpendingLimit;
    };
    const answer = (ownLimitMicros: number | null, limitMicros: number): object => ({
      spending: { ownLimitMicros, limitMicros },
      userErrors: [],
    });
    expect(await set({})).toEqual(answer(null, 50_000_000));
    expect(await set({ limitMicros: 3_000 })).toEqual(answer(3_000, 3_000));
    expect(await set({})).toEqual(answer(3_000, 3_000));
    expect(await set({ limitMicros: 0 })).toEqual(answer(0, 0));
    expect(await set({ limitMicros: null })).toEqual(answer(null, 50_000_000));
  });

  it('never raises the allowance, and may lie below what is spent', async () => {
    const anna = await aUser();
    await setLimit(graph, anna, 60_000_000);
    expect(await mine(anna)).toMatchObject({ limitMicros: 50_000_000, leftMicros: 50_000_000 });
    await useTool(anna);
    await setLimit(graph, anna, 500);
    expect(await mine(anna)).toMatchObject({ limitMicros: 500, leftMicros: 0, spentMicros: 1_000 });
    expect(await subjects(anna.email)).toEqual([mailOf(100)]);
    await setLimit(graph, anna, 5_000);
    expect(await mine(anna)).toMatchObject({ leftMicros: 4_000 });
    const { setSpendingLimit } = await graph.data<{ setSpendingLimit: { userErrors: object[] } }>(
      anna,
      'mutation { setSpendingLimit(input: { limitMicros: -1 }) { userErrors { code field } } }',
    );
    expect(setSpendingLimit.userErrors).toEqual([{ code: 'OUT_OF_RANGE', field: ['input', 'limitMicros'] }]);
  });

  it('keeps its sums right among many starts, ends and changes of the limit', async () => {
    const anna = await aUser();
    const runs = await Promise.all(Array.from({ length: 10 }, () => aRunIn(graph, 'PROCESSING', anna)));
    await Promise.all([
      ...runs.map(({ id }, index) =>
        index % 2 === 0
          ? labStep(graph, service, 'complete', { id, input: COMPLETION })
          : labStep(graph, anna, 'cancel', { id }),
      ),
      ...[100_000, 200_000, null, 300_000].map((limit) => setLimit(graph, anna, limit)),
      ...Array.from({ length: 10 }, () => useTool(anna)),
    ]);
    const row = await storedSpending(anna.userId);
    expect(row).toMatchObject({ spentMicros: 5 * 2_000 + 10 * 1_000, heldMicros: 5 * 3_190 });
    const limit = Math.min(row.allowanceMicros, row.ownLimitMicros ?? row.allowanceMicros);
    expect(row.leftMicros).toBe(limit - row.spentMicros - row.heldMicros);
  });
});

describe('spending alerts', () => {
  it('come at 50, 80 and 100 percent, once each', async () => {
    const anna = await aUser();
    await setLimit(graph, anna, 10_000);
    for (let use = 1; use <= 4; use += 1) await useTool(anna);
    expect(await subjects(anna.email)).toEqual([]);
    for (let use = 5; use <= 12; use += 1) await useTool(anna);
    expect(await subjects(anna.email)).toEqual([mailOf(50), mailOf(80), mailOf(100)]);
    expect(await mine(anna)).toMatchObject({
      spentMicros: 12_000,
      leftMicros: 0,
      alerts: [
        { threshold: 50, spentMicros: 5_000, limitMicros: 10_000 },
        { threshold: 80, spentMicros: 8_000 },
        { threshold: 100, spentMicros: 10_000 },
      ],
    });
    const [first] = await sentMails(graph.config.dataDir, anna.email);
    expect(first?.text).toContain('less than 0.01 USD');
  });

  it('come again for another limit, and once for each', async () => {
    const anna = await aUser();
    await setLimit(graph, anna, 1_000);
    await useTool(anna);
    await setLimit(graph, anna, 4_000);
    for (let use = 2; use <= 4; use += 1) await useTool(anna);
    await setLimit(graph, anna, 1_000);
    await setLimit(graph, anna, 4_000);
    expect(await subjects(anna.email)).toEqual([mailOf(100), mailOf(50), mailOf(100)]);
    expect(await mine(anna)).toMatchObject({
      alerts: [
        { threshold: 50, limitMicros: 1_000 },
        { threshold: 80, limitMicros: 1_000 },
        { threshold: 100, limitMicros: 1_000 },
        { threshold: 50, limitMicros: 4_000 },
        { threshold: 80, limitMicros: 4_000 },
        { threshold: 100, limitMicros: 4_000 },
      ],
    });
  });

  it('come once, of 200 parallel uses', async () => {
    const anna = await aUser();
    await setLimit(graph, anna, 300_000);
    await Promise.all(Array.from({ length: 200 }, () => useTool(anna)));
    expect(await subjects(anna.email)).toEqual([mailOf(50)]);
    expect(await mine(anna)).toMatchObject({ spentMicros: 200_000, alerts: [{ threshold: 50, spentMicros: 150_000 }] });
  });

  it('are one mail where several shares are passed at once', async () => {
    const anna = await aUser();
    await setLimit(graph, anna, 3_500);
    const { id } = await aRunIn(graph, 'PROCESSING', anna);
    const usage = [{ unit: 'TOKENS', quantity: 310 }];
    await labDone(graph, service, 'complete', { id, input: { ...COMPLETION, usage } });
    expect(await subjects(anna.email)).toEqual([mailOf(80)]);
    expect(await mine(anna)).toMatchObject({ alerts: [{ threshold: 50 }, { threshold: 80 }] });
  });

  it('come again in another month', async () => {
    const anna = await aUser();
    const context = graph.context(service);
    for (const period of ['2030-01', '2030-02', '2030-02']) {
      const key = { userId: anna.userId, period };
      await ensurePeriod(key);
      const change = { ...key, freeMicros: 0, costMicros: 25_000_000 };
      await inTransaction((session) => settleSpending(context, change, session, new Date()));
    }
    expect((await subjects(anna.email)).sort()).toEqual([mailOf(100), mailOf(50), mailOf(50)]);
  });
});

describe('the counter itself', () => {
  it('is bounded without any turns: of 200 parallel holds of the last unit one is written', async () => {
    const anna = await aUser();
    const key = { userId: anna.userId, period: '2030-03' };
    await setLimit(graph, anna, 1_000);
    await ensurePeriod(key);
    const hold = async (): Promise<string> => {
      try {
        await inTransaction((session) => holdSpending(key, 1_000, session));
        return 'held';
      } catch (error) {
        if (error instanceof InputError) return error.problems[0]?.code ?? '';
        return (error as { code?: string }).code ?? 'fault';
      }
    };
    const answers = await Promise.all(Array.from({ length: 200 }, hold));
    expect(answers.filter((answer) => answer === 'held')).toHaveLength(1);
    // A conflict that persists through three attempts is returned, and nothing is written.
    expect(new Set(answers)).toEqual(
      new Set(['held', ...answers.filter((answer) => answer === 'CONFLICT'), 'LIMIT_REACHED']),
    );
    const row = await SpendingPeriodModel.findOne({ _id: `${key.userId}:${key.period}` }).lean();
    expect(row).toMatchObject({ heldMicros: 1_000, leftMicros: 0 });
  });
});
