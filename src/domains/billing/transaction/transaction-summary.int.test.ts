import { beforeAll, describe, expect, it } from 'vitest';
import {
  aBillingAgent,
  aPayment,
  apply,
  newStripeId,
  refunded,
  stripeEvent,
  stripeObject,
} from '../../../../test/testkit/billing.js';
import { aUser, anAdmin } from '../../../../test/testkit/callers.js';
import { commandsOf } from '../../../../test/testkit/commands.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import type { UserViewer } from '../../../auth/viewer.js';
import { newId } from '../../../shared/ids.js';
import { UserModel } from '../../identity/user/user.model.js';
import { TransactionModel } from './transaction.model.js';

const graph = useGraph();
let agent: UserViewer;

beforeAll(async () => {
  agent = await aBillingAgent();
});

const TOTALS =
  'currency gross { amountMinor } refunded { amountMinor } disputed { amountMinor } net { amountMinor formatted } count';
const SUMMARY = `query ($filter: BillingSummaryFilter) { billingSummary(filter: $filter) { timeZone from to byCurrency { ${TOTALS} } } }`;
const REVENUE = `query ($period: RevenuePeriod!, $filter: RevenueFilter) {
  revenueSummary(period: $period, filter: $filter) { timeZone period from to points { periodStart startsAt totals { ${TOTALS} } } }
}`;

interface Totals {
  currency: string;
  gross: { amountMinor: number };
  refunded: { amountMinor: number };
  disputed: { amountMinor: number };
  net: { amountMinor: number; formatted: string };
  count: number;
}
interface Summary {
  billingSummary: { timeZone: string; from: string | null; to: string | null; byCurrency: Totals[] };
}
interface Revenue {
  revenueSummary: { from: string; to: string; points: { periodStart: string; startsAt: string; totals: Totals }[] };
}

const summary = async (viewer: UserViewer, filter: object = {}): Promise<Summary['billingSummary']> =>
  (await graph.data<Summary>(viewer, SUMMARY, { filter })).billingSummary;

/** A payment captured at a given time. */
async function paidAt(userId: string, at: string, amountMinor = 1_000, currency = 'USD'): Promise<string> {
  const { id } = await aPayment(graph, userId, { amountMinor, currency });
  await TransactionModel.updateOne({ _id: id }, { $set: { capturedAt: new Date(at) } });
  return id;
}

describe('billingSummary', () => {
  it('adds up each currency for itself, refunds and disputes apart', async () => {
    const anna = await aUser();
    const intent = newStripeId('pi');
    await aPayment(graph, anna.userId, { amountMinor: 5_000, stripePaymentIntentId: intent });
    const { id } = await aPayment(graph, anna.userId, { amountMinor: 2_000 });
    await refunded(graph, agent, id, 500);
    await aPayment(graph, anna.userId, { amountMinor: 900, currency: 'JPY' });
    await aPayment(graph, anna.userId, { amountMinor: 70_000, status: 'PENDING' });
    await aPayment(graph, anna.userId, { amountMinor: 80_000, status: 'FAILED' });
    await aPayment(graph, (await aUser()).userId, { amountMinor: 90_000 });
    const dispute = stripeObject('dispute', { payment_intent: intent, amount: 1_200, status: 'needs_response' });
    await apply(graph, stripeEvent('charge.dispute.created', dispute));
    const { result, commands } = await commandsOf(() => summary(anna));
    expect(result.byCurrency).toEqual([
      {
        ...{ currency: 'JPY', gross: { amountMinor: 900 }, refunded: { amountMinor: 0 }, disputed: { amountMinor: 0 } },
        ...{ net: { amountMinor: 900, formatted: '900 JPY' }, count: 1 },
      },
      {
        ...{ currency: 'USD', gross: { amountMinor: 7_000 }, refunded: { amountMinor: 500 } },
        ...{ disputed: { amountMinor: 1_200 }, net: { amountMinor: 5_300, formatted: '53.00 USD' }, count: 2 },
      },
    ]);
    expect(commands.filter(({ collection }) => collection === 'transactions')).toHaveLength(1);
  });

  it('goes by days in the zone that is asked for, or that of the profile', async () => {
    const anna = await aUser();
    const times = ['2026-03-28T22:59:59Z', '2026-03-28T23:00:00Z', '2026-03-29T21:59:59Z', '2026-03-29T22:00:00Z'];
    for (const [index, at] of times.entries()) await paidAt(anna.userId, at, 10 ** index);
    const gross = async (filter: object): Promise<number> =>
      (await summary(anna, filter)).byCurrency[0]?.gross.amountMinor ?? 0;
    const day = { from: '2026-03-29', to: '2026-03-29' };
    // In Berlin this day has 23 hours, since daylight saving time starts.
    expect(await gross({ ...day, timeZone: 'Europe/Berlin' })).toBe(110);
    expect(await gross({ ...day, timeZone: 'UTC' })).toBe(1_100);
    expect(await gross({ ...day, timeZone: 'Asia/Kathmandu' })).toBe(11);
    expect(await gross(day)).toBe(1_100);
    await UserModel.updateOne({ _id: anna.userId }, { $set: { timeZone: 'Europe/Berlin' } });
    expect(await summary(anna, day)).toMatchObject({ timeZone: 'Europe/Berlin', ...day });
    expect(await gross(day)).toBe(110);
    expect(await gross({ from: '2026-03-29' })).toBe(1_110);
    expect(await gross({ to: '2026-03-28' })).toBe(1);
  });

  it('is of others only for billing agents; to others they are as if missing', async () => {
    const [anna, ben] = [await aUser(), await aUser()];
    await aPayment(graph, anna.userId, { amountMinor: 300 });
    for (const staff of [agent, await anAdmin()]) {
      expect((await summary(staff, { userId: anna.userId })).byCurrency[0]?.gross.amountMinor).toBe(300);
    }
    expect((await summary(anna, { userId: anna.userId })).byCurrency).toHaveLength(1);
    const refusals = [];
    for (const userId of [anna.userId, newId('usr')]) {
      const { errors } = await graph.run(ben, SUMMARY, { filter: { userId } });
      refusals.push([errors?.[0]?.message, errors?.[0]?.extensions['code']]);
    }
    expect(refusals[0]).toEqual(refusals[1]);
    expect(refusals[0]?.[1]).toBe('NOT_FOUND');
  });

  it.each([
    [{ from: '2026-02-30' }],
    [{ from: '2026-03-02', to: '2026-03-01' }],
    [{ timeZone: 'Europe/Nowhere' }],
    [{ userId: 'x' }],
  ])('refuses %j', async (filter) => {
    const { errors } = await graph.run(agent, SUMMARY, { filter });
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });
});

describe('revenueSummary', () => {
  it('has a point for each period and currency, in the zone', async () => {
    const anna = await aUser();
    const ids = [
      await paidAt(anna.userId, '2019-12-31T22:30:00Z', 1_000),
      await paidAt(anna.userId, '2019-12-31T23:30:00Z', 2_000),
      await paidAt(anna.userId, '2020-01-31T23:30:00Z', 4_000),
      await paidAt(anna.userId, '2020-01-05T12:00:00Z', 8_000, 'JPY'),
    ];
    await refunded(graph, agent, ids[1] ?? '', 500);
    const of = async (period: string, timeZone: string): Promise<[string, string, number][]> => {
      const filter = { from: '2019-12-01', to: '2020-02-29', timeZone };
      const { revenueSummary } = await graph.data<Revenue>(agent, REVENUE, { period, filter });
      return revenueSummary.points.map(({ periodStart, totals }) => [
        ...([periodStart, totals.currency, totals.net.amountMinor] as const),
      ]);
    };
    expect(await of('MONTH', 'Europe/Berlin')).toEqual([
      ['2019-12-01', 'USD', 1_000],
      ['2020-01-01', 'JPY', 8_000],
      ['2020-01-01', 'USD', 1_500],
      ['2020-02-01', 'USD', 4_000],
    ]);
    expect(await of('MONTH', 'UTC')).toEqual([
      ['2019-12-01', 'USD', 2_500],
      ['2020-01-01', 'JPY', 8_000],
      ['2020-01-01', 'USD', 4_000],
    ]);
    expect(await of('DAY', 'Europe/Berlin')).toEqual([
      ['2019-12-31', 'USD', 1_000],
      ['2020-01-01', 'USD', 1_500],
      ['2020-01-05', 'JPY', 8_000],
      ['2020-02-01', 'USD', 4_000],
    ]);
    // Weeks start on Monday; 30 December 2019 was one.
    expect(await of('WEEK', 'Europe/Berlin')).toEqual([
      ['2019-12-30', 'JPY', 8_000],
      ['2019-12-30', 'USD', 2_500],
      ['2020-01-27', 'USD', 4_000],
    ]);
  });

  it('has days without a midnight, weeks and months around them, and zones of a half hour', async () => {
    const anna = await aUser();
    await paidAt(anna.userId, '2016-08-14T03:59:59Z', 1, 'CLP');
    await paidAt(anna.userId, '2016-08-14T04:00:00Z', 20, 'CLP');
    await paidAt(anna.userId, '2016-08-15T02:59:59Z', 300, 'CLP');
    await paidAt(anna.userId, '2016-08-15T03:00:00Z', 4_000, 'CLP');
    const of = async (period: string, timeZone: string, from: string, to: string): Promise<unknown[]> => {
      const { revenueSummary } = await graph.data<Revenue>(agent, REVENUE, { period, filter: { from, to, timeZone } });
      return revenueSummary.points
        .filter(({ totals }) => totals.currency === 'CLP')
        .map(({ periodStart, startsAt, totals }) => [periodStart, startsAt, totals.gross.amountMinor]);
    };
    // On Sunday, 14 August 2016 the clocks of Santiago went from 24:00 of the day before to 01:00.
    expect(await of('DAY', 'America/Santiago', '2016-08-13', '2016-08-15')).toEqual([
      ['2016-08-13', '2016-08-13T04:00:00.000Z', 1],
      ['2016-08-14', '2016-08-14T04:00:00.000Z', 320],
      ['2016-08-15', '2016-08-15T03:00:00.000Z', 4_000],
    ]);
    expect(await of('DAY', 'America/Santiago', '2016-08-14', '2016-08-14')).toEqual([
      ['2016-08-14', '2016-08-14T04:00:00.000Z', 320],
    ]);
    expect(await of('WEEK', 'America/Santiago', '2016-08-01', '2016-08-31')).toEqual([
      ['2016-08-08', '2016-08-08T04:00:00.000Z', 321],
      ['2016-08-15', '2016-08-15T03:00:00.000Z', 4_000],
    ]);
    expect(await of('MONTH', 'America/Santiago', '2016-01-01', '2016-12-31')).toEqual([
      ['2016-08-01', '2016-08-01T04:00:00.000Z', 4_321],
    ]);
    await paidAt(anna.userId, '2016-09-10T18:15:00Z', 2, 'CLP');
    await paidAt(anna.userId, '2016-09-10T18:30:00Z', 3, 'CLP');
    expect(await of('DAY', 'Asia/Kolkata', '2016-09-01', '2016-09-30')).toEqual([
      ['2016-09-10', '2016-09-09T18:30:00.000Z', 2],
      ['2016-09-11', '2016-09-10T18:30:00.000Z', 3],
    ]);
    await UserModel.updateOne({ _id: anna.userId }, { $set: { timeZone: 'America/Santiago' } });
    const days = async (from: string, to: string): Promise<unknown> =>
      (await summary(anna, { from, to })).byCurrency.map(({ gross }) => gross.amountMinor);
    expect(await days('2016-08-14', '2016-08-14')).toEqual([320]);
    expect(await days('2016-08-13', '2016-08-13')).toEqual([1]);
  });

  it('ends today and goes back a year where nothing is said, in one command', async () => {
    await aPayment(graph, (await aUser()).userId, { amountMinor: 77, currency: 'NOK' });
    const { result, commands } = await commandsOf(() => graph.data<Revenue>(agent, REVENUE, { period: 'DAY' }));
    const { from, to, points } = result.revenueSummary;
    expect(to).toBe(new Date().toISOString().slice(0, 10));
    expect((Date.parse(to) - Date.parse(from)) / 86_400_000).toBe(365);
    expect(points.find(({ totals }) => totals.currency === 'NOK')).toMatchObject({ periodStart: to });
    expect(commands.filter(({ collection }) => collection === 'transactions')).toHaveLength(1);
  });

  it('has no more points than anybody reads', async () => {
    const filter = { from: '2020-01-01', to: '2021-01-01' };
    const { errors } = await graph.run(agent, REVENUE, { period: 'DAY', filter });
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    await graph.data(agent, REVENUE, { period: 'WEEK', filter });
  });
});
