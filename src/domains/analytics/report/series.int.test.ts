import { beforeAll, describe, expect, it } from 'vitest';
import { anAgent } from '../../../../test/testkit/callers.js';
import { commandsOf, unwatched } from '../../../../test/testkit/commands.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { browser, hits, newAddress, type Hit } from '../../../../test/testkit/traffic.js';
import type { UserViewer } from '../../../auth/viewer.js';
import { RollupDayModel } from '../rollup/rollup-day.model.js';
import { TrafficRollupModel } from '../rollup/rollup.model.js';
import { rollUpDay } from '../rollup/rollup.service.js';
import { VisitorConsent } from '../tracking/tracking.enums.js';
import { claimOf } from '../tracking/tracking.service.js';
import { trackVisitor } from '../visitor/visitor.service.js';

const graph = useGraph();
let agent: UserViewer;

const views = (count: number, at: string): Hit[] =>
  Array.from({ length: count }, () => ({ at: new Date(at), ip: newAddress(), path: '/' }));

const TRAFFIC = [
  ...views(1, '2026-09-05T15:00:00Z'),
  ...views(4, '2026-09-06T15:00:00Z'),
  ...views(2, '2026-09-07T15:00:00Z'),
  ...views(4, '2026-04-24T12:00:00Z'),
  ...views(4, '2026-03-29T12:00:00Z'),
  ...views(4, '2026-03-08T18:00:00Z'),
  // Around midnight of 11 September in India, and of 1 June in other time zones with fractional-hour offsets.
  ...views(2, '2026-09-10T18:15:00Z'),
  ...views(3, '2026-09-10T18:45:00Z'),
  ...[1, 2, 3, 4, 5, 6, 7, 8].flatMap((quarter) =>
    views(quarter, new Date(Date.UTC(2026, 4, 31, 18, quarter * 15)).toISOString()),
  ),
  // On Lord Howe 02:00 becomes 01:30 on 5 April: the midnight before is 13:00 UTC, the next 13:30.
  ...views(1, '2026-04-04T12:59:59.999Z'),
  ...views(2, '2026-04-04T13:00:00Z'),
  ...views(3, '2026-04-05T13:29:59.999Z'),
  ...views(4, '2026-04-05T13:30:00Z'),
];

beforeAll(async () => {
  agent = await anAgent();
  await hits(graph, TRAFFIC);
});

const SERIES = `query ($input: AnalyticsSeriesInput!) { analyticsSeries(input: $input) {
  points { at figures { visitors visits pageviews } } quality { approximate } } }`;
const OVERVIEW = `query ($input: AnalyticsOverviewInput!) { analyticsOverview(input: $input) { current { pageviews } } }`;

interface Series {
  points: { at: string; figures: { visitors: number; visits: number; pageviews: number } }[];
  quality: { approximate: boolean };
}

async function series(from: string, to: string, timeZone: string, interval = 'DAY'): Promise<Series> {
  const input = { from: `${from}:00Z`, to: `${to}:00Z`, timeZone, interval };
  return (await graph.data<{ analyticsSeries: Series }>(agent, SERIES, { input })).analyticsSeries;
}

async function viewsOf(...args: Parameters<typeof series>): Promise<[string, number][]> {
  return (await series(...args)).points.map(({ at, figures }) => [at.slice(0, 16), figures.pageviews]);
}

async function overviewOf(from: string, to: string): Promise<number> {
  const input = { from: `${from}:00Z`, to: `${to}:00Z` };
  const { analyticsOverview } = await graph.data<{ analyticsOverview: { current: { pageviews: number } } }>(
    agent,
    OVERVIEW,
    { input },
  );
  return analyticsOverview.current.pageviews;
}

/** From rows, from rollups, from both, and from rollups of a version with hours only. */
async function everyWay(work: () => Promise<unknown>): Promise<void> {
  const days = [...new Set(TRAFFIC.map(({ at }) => at.toISOString().slice(0, 10)))];
  const mark = (list: readonly string[], $set: object, $unset: object = {}): Promise<unknown> =>
    unwatched(() => RollupDayModel.collection.updateMany({ _id: { $in: list as never } }, { $set, $unset }));
  await mark(days, { isRolled: false });
  await work();
  for (const day of days) expect(await rollUpDay(day)).toBe(true);
  await work();
  await mark(days.slice(0, 3), { isRolled: false });
  await work();
  await mark(days, { isRolled: true }, { hasQuarters: 1 });
  await unwatched(() => TrafficRollupModel.collection.deleteMany({ dimension: { $in: ['quarter', 'presence'] } }));
  await work();
}

describe('analyticsSeries', () => {
  it('has a row for every local day, also for one without a midnight', async () => {
    await everyWay(async () => {
      expect(await viewsOf('2026-09-05T04:00', '2026-09-08T03:00', 'America/Santiago')).toEqual([
        ['2026-09-05T04:00', 1],
        ['2026-09-06T04:00', 4],
        ['2026-09-07T03:00', 2],
      ]);
      expect(await viewsOf('2026-09-06T04:00', '2026-09-07T03:00', 'America/Santiago')).toEqual([
        ['2026-09-06T04:00', 4],
      ]);
      expect(await viewsOf('2026-04-23T22:00', '2026-04-24T21:00', 'Africa/Cairo')).toEqual([['2026-04-23T22:00', 4]]);
      expect(await viewsOf('2026-03-28T22:00', '2026-03-29T21:00', 'Asia/Beirut')).toEqual([['2026-03-28T22:00', 4]]);
      expect(await viewsOf('2026-03-07T05:00', '2026-03-10T04:00', 'America/Havana')).toEqual([
        ['2026-03-07T05:00', 0],
        ['2026-03-08T05:00', 4],
        ['2026-03-09T04:00', 0],
      ]);
    });
  });

  it('has a year over such days, and hours, weeks and months', async () => {
    const year = ['2026-01-01T03:00', '2027-01-01T03:00', 'America/Santiago'] as const;
    const days = await viewsOf(...year);
    expect(days).toHaveLength(365);
    expect(days.reduce((sum, [, count]) => sum + count, 0)).toBe(70);
    const weeks = await viewsOf(...year, 'WEEK');
    expect(weeks).toHaveLength(53);
    expect(weeks.filter(([at]) => at.startsWith('2026-08-31') || at.startsWith('2026-09-07'))).toEqual([
      ['2026-08-31T04:00', 5],
      ['2026-09-07T03:00', 7],
    ]);
    const months = await viewsOf(...year, 'MONTH');
    expect(months).toHaveLength(12);
    expect(months[8]).toEqual(['2026-09-01T04:00', 12]);
    const hours = await viewsOf('2026-09-06T00:00', '2026-09-07T03:00', 'America/Santiago', 'HOUR');
    expect(hours).toHaveLength(27);
    expect(hours.filter(([, count]) => count > 0)).toEqual([['2026-09-06T15:00', 4]]);
  });

  it('is exact in zones that are no whole hours away from UTC, the edges of the range included', async () => {
    await everyWay(async () => {
      expect(await viewsOf('2026-09-09T18:30', '2026-09-11T18:30', 'Asia/Kolkata')).toEqual([
        ['2026-09-09T18:30', 2],
        ['2026-09-10T18:30', 3],
      ]);
      expect(await viewsOf('2026-09-10T18:30', '2026-09-11T18:30', 'Asia/Kolkata')).toEqual([['2026-09-10T18:30', 3]]);
      expect(await overviewOf('2026-09-10T18:30', '2026-09-11T18:30')).toBe(3);
      // Of the views of 31 May in UTC (one at 18:15, two at 18:30 and so on, eight at 20:00), those in June local time.
      const june = {
        'Asia/Kolkata': ['2026-05-31T18:30', 35],
        'Asia/Kathmandu': ['2026-05-31T18:15', 36],
        'Asia/Kabul': ['2026-05-31T19:30', 21],
        'Asia/Karachi': ['2026-05-31T19:00', 30],
        'Asia/Tehran': ['2026-05-31T20:30', 0],
        'Asia/Yangon': ['2026-05-31T17:30', 36],
        'Australia/Eucla': ['2026-05-31T15:15', 36],
        'Pacific/Chatham': ['2026-05-31T11:15', 36],
        'America/St_Johns': ['2026-06-01T02:30', 0],
      };
      for (const [timeZone, row] of Object.entries(june)) {
        const months = await viewsOf('2026-05-03T00:00', '2026-06-03T00:00', timeZone, 'MONTH');
        expect([timeZone, months[1]]).toEqual([timeZone, row]);
        expect(months[0]?.[1]).toBe(36 - Number(row[1]));
      }
      expect(await viewsOf('2026-04-03T13:00', '2026-04-06T13:30', 'Australia/Lord_Howe')).toEqual([
        ['2026-04-03T13:00', 1],
        ['2026-04-04T13:00', 5],
        ['2026-04-05T13:30', 4],
      ]);
    });
  });

  it('has the hours of such zones, in which a visitor is present once', async () => {
    const ip = newAddress();
    const minutes = [10, 20, 40, 55, 80];
    const at = (minute: number): Date => new Date(Date.UTC(2026, 6, 10, 10, minute));
    await hits(
      graph,
      minutes.map((minute) => ({ at: at(minute), ip, path: '/hours' })),
    );
    const hours = async (): Promise<void> => {
      const { points, quality } = await series('2026-07-10T09:30', '2026-07-10T12:30', 'Asia/Kolkata', 'HOUR');
      expect(points.map(({ at, figures }) => [at.slice(11, 16), figures])).toEqual([
        ['09:30', { visitors: 1, visits: 1, pageviews: 2 }],
        ['10:30', { visitors: 1, visits: 0, pageviews: 3 }],
        ['11:30', { visitors: 0, visits: 0, pageviews: 0 }],
      ]);
      expect(quality.approximate).toBe(true);
      const kathmandu = await series('2026-07-10T10:00', '2026-07-11T00:00', 'Asia/Kathmandu', 'HOUR');
      expect(kathmandu.points.slice(0, 3).map(({ at, figures }) => [at.slice(11, 16), figures])).toEqual([
        ['09:15', { visitors: 1, visits: 1, pageviews: 1 }],
        ['10:15', { visitors: 1, visits: 0, pageviews: 3 }],
        ['11:15', { visitors: 1, visits: 0, pageviews: 1 }],
      ]);
    };
    await hours();
    expect(await rollUpDay('2026-07-10')).toBe(true);
    await hours();
    const whole = await series('2026-07-10T00:00', '2026-07-11T00:00', 'Asia/Kolkata', 'HOUR');
    expect(whole.points.map(({ figures }) => figures.visitors).filter((count) => count > 0)).toEqual([1, 1]);
  });

  it('counts whoever is present on both sides of midnight in UTC in both days’ roll-ups', async () => {
    const { visitorKey = '' } = await trackVisitor(browser(graph)(), { consent: VisitorConsent.GRANTED });
    const claimed = claimOf(visitorKey);
    const late = { at: new Date('2026-07-12T23:50:00Z'), ip: newAddress(), path: '/night', claimed };
    await hits(graph, [late, { ...late, at: new Date('2026-07-13T00:20:00Z') }]);
    for (const day of ['2026-07-12', '2026-07-13']) expect(await rollUpDay(day)).toBe(true);
    const { points } = await series('2026-07-12T00:00', '2026-07-14T00:00', 'Asia/Kolkata', 'HOUR');
    expect(points.filter(({ figures }) => figures.pageviews > 0).map(({ at, figures }) => [at, figures])).toEqual([
      ['2026-07-12T23:30:00.000Z', { visitors: 2, visits: 1, pageviews: 2 }],
    ]);
    const alone = await series('2026-07-13T00:00', '2026-07-14T00:00', 'Asia/Kolkata', 'HOUR');
    expect(alone.points[0]).toEqual({
      at: '2026-07-12T23:30:00.000Z',
      figures: { visitors: 1, visits: 0, pageviews: 1 },
    });
  });

  it('is exact for days of any name of UTC, and takes two commands in every zone', async () => {
    const range = ['2026-09-01T00:00', '2026-10-01T00:00'] as const;
    expect((await series(...range, 'Africa/Abidjan')).quality.approximate).toBe(false);
    expect((await series(...range, 'Europe/Berlin')).quality.approximate).toBe(true);
    for (const [timeZone, interval] of [
      ['Asia/Kolkata', 'DAY'],
      ['Asia/Kolkata', 'HOUR'],
      ['Europe/Berlin', 'DAY'],
    ]) {
      const { commands } = await commandsOf(() => series(...range, timeZone ?? '', interval));
      expect(commands.map(({ name }) => name)).toEqual(['find', 'aggregate']);
      expect(commands[1]?.command['maxTimeMS']).toBe(3_000);
    }
  });
});
