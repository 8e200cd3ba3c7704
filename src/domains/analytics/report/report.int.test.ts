import { beforeAll, describe, expect, it } from 'vitest';
import { anAdmin, anAgent, anonymous, aUser, service } from '../../../../test/testkit/callers.js';
import { commandsOf, unwatched } from '../../../../test/testkit/commands.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { browser, FIREFOX, GOOGLEBOT, hits, newAddress, PHONE, type Hit } from '../../../../test/testkit/traffic.js';
import type { UserViewer } from '../../../auth/viewer.js';
import { RollupDayModel } from '../rollup/rollup-day.model.js';
import { TrafficRollupModel } from '../rollup/rollup.model.js';
import { rollUpDay, rollUpFinishedDays } from '../rollup/rollup.service.js';
import { VisitorConsent } from '../tracking/tracking.enums.js';
import { claimOf, trackPageview } from '../tracking/tracking.service.js';
import { trackVisitor } from '../visitor/visitor.service.js';

const graph = useGraph();
let agent: UserViewer;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.UTC(2026, 2, 27);
const at = (days: number, hours: number, minutes = 0): Date =>
  new Date(START + days * DAY + hours * HOUR + minutes * 60_000);
const range = (from: Date, to: Date): { from: string; to: string } => ({
  from: from.toISOString(),
  to: to.toISOString(),
});

/**
 * Five days around the night in which Berlin puts its clocks forward (29 March 2026). Each day d has 6 + d people, each with
 * one session of two pages at 10:00 and one of a page at 23:30 (UTC); a bot views three pages a day.
 */
const DAYS = 5;
const people = Array.from({ length: 6 + DAYS }, () => newAddress());
const robot = newAddress();

function traffic(): Hit[] {
  const list: Hit[] = [];
  for (let day = 0; day < DAYS; day += 1) {
    for (const [index, ip] of people.slice(0, 6 + day).entries()) {
      const userAgent = index < 6 ? FIREFOX : PHONE;
      list.push({ at: at(day, 10), ip, userAgent, path: '/', referrer: 'https://search.example/x' });
      list.push({ at: at(day, 10, 4), ip, userAgent, path: index < 3 ? '/few' : '/pricing' });
      list.push({ at: at(day, 23, 30), ip, userAgent, path: '/late' });
    }
    for (let view = 0; view < 3; view += 1)
      list.push({ at: at(day, 12, view), ip: robot, userAgent: GOOGLEBOT, path: '/' });
  }
  return list;
}

beforeAll(async () => {
  agent = await anAgent();
  await hits(graph, traffic());
});

const FIGURES = '{ visitors visits pageviews bounceRate averageVisitSeconds }';
const OVERVIEW = `query ($input: AnalyticsOverviewInput!) { analyticsOverview(input: $input) {
  from to current ${FIGURES} previous ${FIGURES} quality { approximate botShare sampled } } }`;
const SERIES = `query ($input: AnalyticsSeriesInput!) { analyticsSeries(input: $input) {
  points { at figures ${FIGURES} } quality { approximate botShare sampled } } }`;
const BREAKDOWN = `query ($input: AnalyticsBreakdownInput!) { analyticsBreakdown(input: $input) {
  values rows { value visitors visits pageviews bounceRate } other { value visitors visits pageviews }
  quality { approximate botShare sampled } } }`;

interface Figures {
  visitors: number;
  visits: number;
  pageviews: number;
  bounceRate: number | null;
  averageVisitSeconds: number | null;
}
interface Series {
  analyticsSeries: { points: { at: string; figures: Figures }[]; quality: { approximate: boolean } };
}

const overview = async (input: object): Promise<Record<string, unknown>> =>
  (await graph.data<{ analyticsOverview: Record<string, unknown> }>(agent, OVERVIEW, { input })).analyticsOverview;
const series = async (input: object): Promise<Series['analyticsSeries']> =>
  (await graph.data<Series>(agent, SERIES, { input })).analyticsSeries;
const breakdown = async (input: object): Promise<Record<string, unknown>> =>
  (await graph.data<{ analyticsBreakdown: Record<string, unknown> }>(agent, BREAKDOWN, { input })).analyticsBreakdown;

/** Runs the same checks from rows, from rollups, and from a mix of both. */
async function everyWay(work: () => Promise<unknown>): Promise<void> {
  const days = Array.from({ length: DAYS }, (_, day) => at(day, 0).toISOString().slice(0, 10));
  const open = (list: readonly string[]): Promise<unknown> =>
    unwatched(() =>
      RollupDayModel.collection.updateMany({ _id: { $in: list as never } }, { $set: { isRolled: false } }),
    );
  await open(days);
  await work();
  for (const day of days) expect(await rollUpDay(day)).toBe(true);
  await work();
  await open([days[1] ?? '', days[2] ?? '', days[4] ?? '']);
  await work();
}

describe('analyticsOverview', () => {
  it('sums up a range beside the one before, without programs, the same from rows and from roll-ups', async () => {
    await everyWay(async () => {
      expect(await overview(range(at(3, 0), at(5, 0)))).toEqual({
        ...range(at(3, 0), at(5, 0)),
        current: { visitors: 19, visits: 38, pageviews: 57, bounceRate: 0.5, averageVisitSeconds: 120 },
        previous: { visitors: 15, visits: 30, pageviews: 45, bounceRate: 0.5, averageVisitSeconds: 120 },
        quality: { approximate: true, botShare: 6 / 63, sampled: false },
      });
      // A range that starts and ends in the middle of days.
      expect(await overview(range(at(0, 9), at(1, 12)))).toMatchObject({
        current: { visitors: 6 + 7, visits: 12 + 7, pageviews: 18 + 14 },
      });
    });
  });

  it('says that a single day is exact, and knows nothing of an empty one', async () => {
    expect(await overview(range(at(1, 0), at(2, 0)))).toMatchObject({
      current: { visitors: 7 },
      quality: { approximate: false },
    });
    const nothing = { visitors: 0, visits: 0, pageviews: 0, bounceRate: null, averageVisitSeconds: null };
    expect(await overview(range(at(-40, 0), at(-30, 0)))).toMatchObject({
      current: nothing,
      previous: nothing,
      quality: { botShare: null },
    });
  });

  it('takes few commands, whatever the range holds', async () => {
    const { commands } = await commandsOf(() => overview(range(at(0, 0), at(5, 0))));
    expect(commands.length).toBeLessThanOrEqual(4);
  });
});

describe('analyticsSeries', () => {
  it('has every step, also in a zone that puts its clocks forward', async () => {
    await everyWay(async () => {
      const { points, quality } = await series({ ...range(at(0, 0), at(5, 0)), interval: 'DAY' });
      expect(points.map(({ figures }) => figures.visitors)).toEqual([6, 7, 8, 9, 10]);
      expect(points.map(({ figures }) => figures.pageviews)).toEqual([18, 21, 24, 27, 30]);
      expect(quality.approximate).toBe(false);
      const berlin = await series({ ...range(at(0, 0), at(5, 0)), interval: 'DAY', timeZone: 'Europe/Berlin' });
      // 23:30 UTC is the next day there; on the 29th, midnight is an hour closer.
      expect(berlin.points.map((point) => point.at.slice(5, 16))).toEqual([
        ...['03-26T23:00', '03-27T23:00', '03-28T23:00'],
        ...['03-29T22:00', '03-30T22:00', '03-31T22:00'],
      ]);
      expect(berlin.points.map(({ figures }) => figures.pageviews)).toEqual([12, 14 + 6, 16 + 7, 18 + 8, 20 + 9, 10]);
      expect(berlin.quality.approximate).toBe(true);
      const hours = await series({ ...range(at(1, 9), at(1, 12)), interval: 'HOUR' });
      expect(hours.points.map(({ figures }) => [figures.visitors, figures.visits])).toEqual([
        [0, 0],
        [7, 7],
        [0, 0],
      ]);
      const evening = await series({ ...range(at(1, 23), at(2, 0)), interval: 'HOUR' });
      expect(evening.points.map(({ figures }) => figures.visitors)).toEqual([7]);
      const weeks = await series({ ...range(at(0, 0), at(5, 0)), interval: 'WEEK' });
      expect(weeks.points.map((point) => [point.at.slice(0, 10), point.figures.visits])).toEqual([
        ['2026-03-23', 2 * (6 + 7 + 8)],
        ['2026-03-30', 2 * (9 + 10)],
      ]);
      const months = await series({ ...range(at(0, 0), at(5, 12)), interval: 'MONTH' });
      expect(months.points.map(({ figures }) => figures.pageviews)).toEqual([120, 0]);
    });
  });

  it('by the minute', async () => {
    const { points } = await series({ ...range(at(0, 10), at(0, 10, 5)), interval: 'MINUTE' });
    expect(points.map(({ figures }) => figures.pageviews)).toEqual([6, 0, 0, 0, 6]);
    expect(points.map(({ figures }) => figures.visitors)).toEqual([6, 0, 0, 0, 6]);
  });
});

describe('analyticsBreakdown', () => {
  it('names no value of fewer than 5 visitors: they are one row', async () => {
    await everyWay(async () => {
      expect(await breakdown({ ...range(at(0, 0), at(1, 0)), dimension: 'PATH' })).toEqual({
        values: 4,
        rows: [
          { value: '/', visitors: 6, visits: 6, pageviews: 6, bounceRate: null },
          { value: '/late', visitors: 6, visits: 6, pageviews: 6, bounceRate: null },
        ],
        other: { value: null, visitors: 6, visits: 6, pageviews: 6 },
        quality: { approximate: false, botShare: 3 / 21, sampled: false },
      });
      const devices = await breakdown({ ...range(at(0, 0), at(5, 0)), dimension: 'DEVICE' });
      expect(devices).toMatchObject({
        rows: [{ value: 'desktop', visitors: 30, visits: 60, pageviews: 90, bounceRate: 0.5 }],
        // Ten sessions on phones, but never five on a day: they may be four people.
        other: { value: null, visitors: 10, visits: 20, pageviews: 30 },
      });
      const sources = await breakdown({ ...range(at(0, 0), at(1, 0)), dimension: 'REFERRER', first: 1 });
      expect(sources).toMatchObject({
        values: 2,
        rows: [{ value: 'search.example', pageviews: 12 }],
        other: { value: null, pageviews: 6 },
      });
      const entries = await breakdown({ ...range(at(0, 0), at(5, 0)), dimension: 'ENTRY_PATH' });
      expect(entries).toMatchObject({
        rows: [
          { value: '/', visits: 40 },
          { value: '/late', visits: 40 },
        ],
      });
    });
  });
});

describe('the floor of five', () => {
  const days = range(at(70, 0), at(75, 0));
  const named = async (): Promise<unknown[]> => {
    const { rows } = await breakdown({ ...days, dimension: 'PATH' });
    return (rows as { value: string; visitors: number }[]).map(({ value, visitors }) => [value, visitors]);
  };
  const everyDay = (ip: string, path: string, userId?: string): Hit[] =>
    Array.from({ length: 5 }, (_, day) => ({ at: at(70 + day, 10), ip, path, ...(userId ? { userId } : {}) }));
  const steps = [{ path: '/private/ana-reyes' }, { path: '/private/six' }];

  it('counts people, not days of people, and an account once however many visitors it is', async () => {
    const { userId } = await aUser();
    const six = Array.from({ length: 6 }, () => newAddress());
    const others = Array.from({ length: 6 }, () => newAddress());
    await hits(graph, [
      ...everyDay(newAddress(), '/private/ana-reyes'),
      ...Array.from({ length: 5 }, () => ({ at: at(71, 9), ip: newAddress(), path: '/private/account', userId })),
      // Two people on each of three days may be two people.
      ...others.map((ip, index) => ({ at: at(70 + (index % 3), 11), ip, path: '/private/two-a-day' })),
      ...six.map((ip) => ({ at: at(72, 11), ip, path: '/private/six' })),
    ]);
    expect(await named()).toEqual([['/private/six', 6]]);
    for (let day = 70; day < 75; day += 1) await rollUpDay(at(day, 0).toISOString().slice(0, 10));
    expect(await named()).toEqual([['/private/six', 6]]);
    const entries = await breakdown({ ...days, dimension: 'ENTRY_PATH' });
    expect((entries['rows'] as { value: string }[]).map(({ value }) => value)).toEqual(['/private/six']);
  });

  it('holds for the steps of a funnel', async () => {
    const query = `query ($input: FunnelInput!) { funnel(input: $input) { steps { step people share } } }`;
    const funnelOf = async (list: object[]): Promise<unknown[]> => {
      const input = { ...days, steps: list };
      return (await graph.data<{ funnel: { steps: unknown[] } }>(agent, query, { input })).funnel.steps;
    };
    expect(await funnelOf(steps)).toEqual([
      { step: '/private/ana-reyes', people: null, share: null },
      { step: '/private/six', people: 0, share: 0 },
    ]);
    expect((await funnelOf([{ path: '/private/account' }, { path: '/x' }]))[0]).toMatchObject({ people: null });
    expect((await funnelOf([{ path: '/private/two-a-day' }, { path: '/x' }]))[0]).toMatchObject({ people: null });
    expect((await funnelOf([{ path: '/private/six' }, { path: '/x' }]))[0]).toMatchObject({ people: 6 });
    // Accounts are recognized across days: five of them are five people.
    const accounts = await Promise.all(Array.from({ length: 5 }, () => aUser()));
    await hits(
      graph,
      accounts.map(({ userId }, day) => ({ at: at(70 + day, 13), ip: newAddress(), path: '/signed-in', userId })),
    );
    expect((await funnelOf([{ path: '/signed-in' }, { path: '/x' }]))[0]).toMatchObject({ people: 5, share: 1 });
    // So are visitors with consent, and one of them who returns on five days is one person.
    const agreed = async (): Promise<NonNullable<Hit['claimed']>> => {
      const { visitorKey = '' } = await trackVisitor(browser(graph)(), { consent: VisitorConsent.GRANTED });
      return claimOf(visitorKey);
    };
    for (let day = 0; day < 5; day += 1) {
      const hit = { at: at(70 + day, 14), ip: newAddress(), path: '/agreed' };
      await hits(graph, [{ ...hit, claimed: await agreed() }]);
    }
    const one = await agreed();
    await hits(
      graph,
      [0, 1, 2, 3, 4].map((day) => ({ at: at(70 + day, 15), ip: newAddress(), path: '/one', claimed: one })),
    );
    expect((await funnelOf([{ path: '/agreed' }, { path: '/x' }]))[0]).toMatchObject({ people: 5 });
    expect((await funnelOf([{ path: '/one' }, { path: '/x' }]))[0]).toMatchObject({ people: null });
  });

  it('counts who agreed to be known again and signs in later as one in retention', async () => {
    const query = `query ($input: RetentionInput!) { retention(input: $input) { cohorts { startsAt size retained } } }`;
    const list: Hit[] = [];
    for (let person = 0; person < 4; person += 1) {
      const { visitorKey = '' } = await trackVisitor(browser(graph)(), { consent: VisitorConsent.GRANTED });
      const claimed = claimOf(visitorKey);
      const { userId } = await aUser();
      list.push({ at: at(80, 9), ip: newAddress(), path: '/r', claimed });
      list.push({ at: at(80, 12), ip: newAddress(), path: '/r', claimed, userId });
      list.push({ at: at(81, 12), ip: newAddress(), path: '/r', claimed, userId });
    }
    await hits(graph, list);
    const { retention } = await graph.data<{ retention: { cohorts: unknown[] } }>(agent, query, {
      input: { ...range(at(80, 0), at(82, 0)), period: 'DAY' },
    });
    expect(retention.cohorts).toEqual([{ startsAt: null, size: 4, retained: [null, null] }]);
  });
});

describe('funnel', () => {
  const query = `query ($input: FunnelInput!) { funnel(input: $input) {
    steps { step people share } quality { approximate botShare sampled } } }`;

  it('counts who takes the steps in their order, and hides fewer than 5', async () => {
    const from = at(20, 8);
    const take = (count: number, ...steps: [string, number][]): Hit[] =>
      Array.from({ length: count }, () => newAddress()).flatMap((ip) =>
        steps.map(([step, minute]) => ({
          at: at(20, 9, minute),
          ip,
          ...(step.startsWith('/') ? { path: step } : { event: step }),
        })),
      );
    await hits(graph, [
      ...take(10, ['/start', 0], ['/plans', 1], ['sign_up', 2]),
      ...take(7, ['/start', 0], ['/elsewhere', 1], ['/plans', 2]),
      ...take(6, ['/plans', 0], ['/start', 1]),
      ...take(2, ['/start', 0], ['/plans', 1], ['sign_up', 2], ['paid', 3]),
      ...take(5, ['sign_up', 0]),
      { at: at(20, 9, 0), ip: robot, userAgent: GOOGLEBOT, path: '/start' },
    ]);
    const steps = [{ path: '/start' }, { path: '/plans' }, { event: 'sign_up' }, { event: 'paid' }, { event: 'never' }];
    const { funnel } = await graph.data<{ funnel: { steps: unknown[]; quality: object } }>(agent, query, {
      input: { ...range(from, at(20, 12)), steps },
    });
    expect(funnel.steps).toEqual([
      { step: '/start', people: 25, share: 1 },
      { step: '/plans', people: 19, share: 19 / 25 },
      { step: 'sign_up', people: 12, share: 12 / 25 },
      { step: 'paid', people: null, share: null },
      { step: 'never', people: 0, share: 0 },
    ]);
    expect(funnel.quality).toMatchObject({ approximate: false, sampled: false });
    const events = await graph.data<{ funnel: { steps: { people: number }[] } }>(agent, query, {
      input: { ...range(from, at(20, 12)), steps: [{ event: 'sign_up' }, { event: 'paid' }] },
    });
    expect(events.funnel.steps[0]?.people).toBe(17);
  });

  it('refuses steps that are none', async () => {
    const steps = [[{ path: '/' }], [{ path: '/' }, {}], [{ path: '/' }, { path: '/', event: 'x' }]];
    for (const list of steps) {
      const { errors } = await graph.run(agent, query, { input: { ...range(at(0, 0), at(1, 0)), steps: list } });
      expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    }
    const long = { ...range(at(0, 0), at(93, 0)), steps: [{ path: '/' }, { path: '/x' }] };
    expect((await graph.run(agent, query, { input: long })).errors).toHaveLength(1);
  });
});

describe('retention', () => {
  it('follows those who can be known again, by the period of their first visit', async () => {
    const known = async (count: number): Promise<{ id: string; keyHash: string }[]> =>
      Promise.all(
        Array.from({ length: count }, async () => {
          const { visitorKey = '' } = await trackVisitor(browser(graph)(), { consent: VisitorConsent.GRANTED });
          return claimOf(visitorKey);
        }),
      );
    const visit = (who: { id: string; keyHash: string }, day: number): Hit => ({
      at: at(day, 10),
      ip: newAddress(),
      path: '/r',
      claimed: who,
    });
    // Starting on Monday, 4 May 2026.
    const [first, second, small] = [await known(10), await known(6), await known(2)];
    await hits(graph, [
      ...first.map((who) => visit(who, 38)),
      ...first.slice(0, 6).map((who) => visit(who, 46)),
      ...first.slice(0, 3).map((who) => visit(who, 53)),
      ...second.flatMap((who) => [visit(who, 45), visit(who, 53)]),
      ...small.map((who) => visit(who, 52)),
      // It is unknown whether these return.
      ...Array.from({ length: 20 }, () => ({ at: at(38, 11), ip: newAddress(), path: '/r' })),
    ]);
    const query = `query ($input: RetentionInput!) { retention(input: $input) {
      cohorts { startsAt size retained } quality { approximate } } }`;
    const { retention } = await graph.data<{ retention: { cohorts: unknown[]; quality: object } }>(agent, query, {
      input: { ...range(at(38, 0), at(59, 0)), period: 'WEEK' },
    });
    expect(retention).toEqual({
      cohorts: [
        { startsAt: '2026-05-04T00:00:00.000Z', size: 10, retained: [10, 6, null] },
        { startsAt: '2026-05-11T00:00:00.000Z', size: 6, retained: [6, 6] },
        { startsAt: null, size: 2, retained: [null] },
      ],
      quality: { approximate: true },
    });
    const { errors } = await graph.run(agent, query, {
      input: { ...range(at(0, 0), at(60, 0)), period: 'DAY' },
    });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: ['input', 'period'] });
  });
});

describe('the job that rolls days up', () => {
  it('closes days that can no longer change, once, however parallel it runs, and no other', async () => {
    const now = new Date();
    const ip = newAddress();
    const old = new Date(now.getTime() - 6 * DAY);
    await hits(graph, [{ at: old, ip, path: '/old' }]);
    await trackPageview(browser(graph)(), { url: 'https://site.example/today' }, now);
    const later = new Date(now.getTime() + HOUR);
    const day = old.toISOString().slice(0, 10);
    const isRolled = async (id: string): Promise<boolean | undefined> =>
      (await RollupDayModel.findOne({ _id: id }).lean())?.isRolled;
    expect(await rollUpFinishedDays(now)).toBeGreaterThanOrEqual(0);
    expect(await isRolled(day)).toBe(false);
    for (let run = 0; run < 4; run += 1) await Promise.all([rollUpFinishedDays(later), rollUpFinishedDays(later)]);
    expect(await isRolled(day)).toBe(true);
    expect(await isRolled(now.toISOString().slice(0, 10))).not.toBe(true);
    const rows = await unwatched(() => TrafficRollupModel.find({ day, dimension: 'path', value: '/old' }).lean());
    expect(rows).toMatchObject([{ views: 1, visits: 1, visitors: 1 }]);
    expect(await rollUpFinishedDays(later)).toBe(0);
  });

  it('opens a day again when an import brings more of it', async () => {
    const day = new Date(Date.UTC(2026, 0, 10, 12));
    await hits(graph, [{ at: day, ip: newAddress(), path: '/one' }]);
    expect(await rollUpDay('2026-01-10')).toBe(true);
    await hits(graph, [{ at: day, ip: newAddress(), path: '/two' }]);
    const both = range(new Date(Date.UTC(2026, 0, 10)), new Date(Date.UTC(2026, 0, 11)));
    expect(await overview(both)).toMatchObject({ current: { pageviews: 2, visitors: 2 } });
    expect(await rollUpDay('2026-01-10')).toBe(true);
    expect(await overview(both)).toMatchObject({ current: { pageviews: 2, visitors: 2 } });
  });
});

describe('reports', () => {
  it('are for the staff', async () => {
    const input = range(at(0, 0), at(1, 0));
    expect((await graph.run(await anAdmin(), OVERVIEW, { input })).errors).toBeUndefined();
    for (const viewer of [await aUser(), anonymous, service]) {
      const code = (await graph.run(viewer, OVERVIEW, { input })).errors?.[0]?.extensions['code'];
      expect(code).toBe(viewer.kind === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
    }
  });

  it('have bounded ranges', async () => {
    const wrong: [string, object][] = [
      [OVERVIEW, range(at(1, 0), at(1, 0))],
      [OVERVIEW, range(at(2, 0), at(1, 0))],
      [OVERVIEW, range(at(0, 0), at(367, 0))],
      [SERIES, { ...range(at(0, 0), at(32, 0)), interval: 'HOUR' }],
      [SERIES, { ...range(at(0, 0), at(1, 1)), interval: 'MINUTE' }],
      [SERIES, { ...range(at(0, 0), at(1, 0)), interval: 'DAY', timeZone: 'Mars/Olympus' }],
      [BREAKDOWN, { ...range(at(0, 0), at(1, 0)), dimension: 'PATH', first: 101 }],
    ];
    for (const [query, input] of wrong) {
      const code = (await graph.run(agent, query, { input })).errors?.[0]?.extensions['code'];
      expect([input, code]).toEqual([input, 'BAD_USER_INPUT']);
    }
  });
});
