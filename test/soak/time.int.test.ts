import { readFileSync } from 'node:fs';
import mongoose from 'mongoose';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { RetentionPeriod, AnalyticsInterval } from '../../src/domains/analytics/report/report.enums.js';
import { retention } from '../../src/domains/analytics/report/retention.service.js';
import { rollUpDay } from '../../src/domains/analytics/rollup/rollup.service.js';
import { analyticsSeries } from '../../src/domains/analytics/report/series.service.js';
import { UsagePeriod } from '../../src/domains/analytics/usage/usage.enums.js';
import { usageSummary } from '../../src/domains/analytics/usage/usage-summary.service.js';
import { RevenuePeriod } from '../../src/domains/billing/billing/billing.enums.js';
import { billingSummary, revenueSummary } from '../../src/domains/billing/transaction/transaction-summary.service.js';
import type { Context } from '../../src/graphql/context.js';
import { importedId } from '../../src/shared/ids.js';
import { anAdmin } from '../testkit/callers.js';
import { unwatched } from '../testkit/commands.js';
import { useGraph } from '../testkit/graph.js';
import { announce, randomOf, rounds, seed } from '../testkit/soak.js';

const graph = useGraph();
const random = randomOf();
const below = (count: number): number => Math.floor(random() * count);

const QUARTER = 15 * 60_000;
const DAY = 86_400_000;
const BEGIN = Date.UTC(2024, 0, 1);
const END = Date.UTC(2029, 0, 1);
const PERSONS = 40;
const FLOOR = 5;
const UNITS = ['DAY', 'WEEK', 'MONTH'] as const;
type Unit = (typeof UNITS)[number];

/** The zones that Node lists, and every other name of the system's database that Node knows. */
function allZones(): string[] {
  const names = new Set(Intl.supportedValuesOf('timeZone'));
  try {
    const lines = readFileSync('/usr/share/zoneinfo/tzdata.zi', 'utf8').split('\n');
    for (const line of lines) {
      const [kind, first = '', second = ''] = line.split(' ');
      const name = kind === 'Z' ? first : kind === 'L' ? second : '';
      if (/^[A-Za-z]/.test(name) && isKnown(name)) names.add(name);
    }
  } catch {
    // A system without the database: what Node lists is enough.
  }
  return [...names].sort();
}

function isKnown(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}

/** Moments when the clocks of any zone are moved: around them most can go wrong. */
function movesOf(zones: readonly string[]): number[] {
  const moves = new Set<number>();
  for (const zone of zones) {
    let at = Temporal.Instant.fromEpochMilliseconds(BEGIN).toZonedDateTimeISO(zone).getTimeZoneTransition('next');
    while (at && at.epochMilliseconds < END) {
      moves.add(at.epochMilliseconds);
      at = at.getTimeZoneTransition('next');
    }
  }
  return [...moves];
}

/** One thing that happened, in every collection that reports are made from. */
interface Happened {
  at: number;
  persons: number[];
  amount: number;
  source: 'tool' | 'api' | 'lab';
}

function happenings(moves: readonly number[]): Happened[] {
  const times: number[] = [];
  for (let day = BEGIN; day < END; day += DAY)
    for (let count = 0; count < 2; count += 1) times.push(day + below(96) * QUARTER - below(2));
  for (const move of moves) {
    for (let quarters = -6; quarters <= 6; quarters += 2) times.push(move + quarters * QUARTER);
    times.push(move - 1);
  }
  return times
    .filter((at) => at >= BEGIN && at < END)
    .sort((one, other) => one - other)
    .map((at) => ({
      at,
      persons: [...new Set([below(PERSONS), below(PERSONS), below(PERSONS)])],
      amount: 1 + below(1_000),
      source: (['tool', 'api', 'lab'] as const)[below(3)] ?? 'tool',
    }));
}

async function store(list: readonly Happened[], userId: string): Promise<void> {
  const rows: Record<string, object[]> = {
    ...{ pageviews: [], sessions: [], transactions: [], toolusages: [], apiusages: [], labexperiments: [] },
    trafficdays: [...new Set(list.map(({ at }) => dayOf(at)))].map((_id) => ({
      _id,
      isRolled: false,
      changedAt: new Date(0),
    })),
  };
  for (const [index, { at, persons, amount, source }] of list.entries()) {
    const date = new Date(at);
    const key = String(index);
    const page = { kind: 'page', isBot: false, path: '/', at: date, visitorId: `vis-${key}` };
    rows['pageviews']?.push({ _id: importedId('pv', date, key), eventKey: key, ...page });
    for (const person of persons) {
      const who = { visitorId: `vis-${String(person)}`, personId: `vis-${String(person)}` };
      const _id = importedId('vse', date, `${key} ${String(person)}`);
      rows['sessions']?.push({ _id, ...who, isBot: false, startedAt: date, pageCount: 1, eventCount: 0, seconds: 0 });
    }
    const money = { currency: 'USD', capturedMinor: amount, refundedMinor: 0, disputedMinor: 0 };
    rows['transactions']?.push({ _id: importedId('txn', date, key), userId, capturedAt: date, ...money });
    const usage = [{ unit: 'requests', quantity: amount, costMicros: amount }];
    const row = { _id: `use-${key}`, userId, origin: userId, clientEventId: key, at: date, day: dayOf(at), usage };
    rows[source === 'lab' ? 'labexperiments' : `${source}usages`]?.push(row);
  }
  for (const [collection, documents] of Object.entries(rows))
    for (let start = 0; start < documents.length; start += 500)
      await mongoose.connection.collection(collection).insertMany(documents.slice(start, start + 500));
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** What calendars of a zone show, by Node's own formatting: nothing of the code under test. */
class Calendar {
  private readonly format: Intl.DateTimeFormat;
  /** The date of each thing that happened. */
  readonly days: string[];

  constructor(
    timeZone: string,
    private readonly list: readonly Happened[],
  ) {
    this.format = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    this.days = list.map(({ at }) => this.dateOf(at));
  }

  dateOf(at: number): string {
    return this.format.format(at);
  }

  /** The first date of the step that holds a date. */
  keyOf(date: string, unit: Unit): string {
    if (unit === 'DAY') return date;
    if (unit === 'MONTH') return `${date.slice(0, 7)}-01`;
    const at = Date.parse(date);
    return dayOf(at - ((new Date(at).getUTCDay() + 6) % 7) * DAY);
  }

  /** The first dates of all steps of a range. */
  keysOf(from: number, to: number, unit: Unit): string[] {
    const keys: string[] = [];
    const last = this.dateOf(to - 1);
    for (let at = Date.parse(this.dateOf(from)); at <= Date.parse(last); at += DAY) {
      const key = this.keyOf(dayOf(at), unit);
      if (keys.at(-1) !== key) keys.push(key);
    }
    return keys;
  }

  /** What happened in a range, with the first date of its step. */
  within(from: number, to: number, unit: Unit): { key: string; what: Happened }[] {
    return this.list.flatMap((what, index) =>
      what.at >= from && what.at < to ? [{ key: this.keyOf(this.days[index] ?? '', unit), what }] : [],
    );
  }

  sums(rows: readonly { key: string; what: Happened }[], count: (what: Happened) => number): Map<string, number> {
    const sums = new Map<string, number>();
    for (const { key, what } of rows) sums.set(key, (sums.get(key) ?? 0) + count(what));
    return sums;
  }

  /** Whether a step of this date begins at a moment: not before, and at once. */
  begins(at: Date, key: string): boolean {
    return this.dateOf(at.getTime()) === key && this.dateOf(at.getTime() - 1) < key;
  }
}

interface Span {
  from: number;
  to: number;
}

type Report = (range: Span, unit: Unit) => Promise<void>;

/** A report, and how many days of it are asked for at once. */
interface Asked {
  report: Report;
  days: Record<Unit, number>;
}

function reportsOf(zone: string, calendar: Calendar, context: Context): Record<string, Asked> {
  const dates = ({ from, to }: Span): { from: string; to: string } => ({
    from: calendar.dateOf(from),
    to: calendar.dateOf(to - 1),
  });
  /** What happened on whole days of the zone. */
  const onDays = (range: Span, unit: Unit): { key: string; what: Happened }[] => {
    const { from, to } = dates(range);
    return calendar
      .within(range.from - 2 * DAY, range.to + 2 * DAY, unit)
      .filter(({ what }) => calendar.dateOf(what.at) >= from && calendar.dateOf(what.at) <= to);
  };
  return {
    series: {
      days: { DAY: 366, WEEK: 366, MONTH: 366 },
      report: async ({ from, to }, unit) => {
        const range = { from: new Date(from), to: new Date(to) };
        const { points } = await analyticsSeries({ ...range, interval: AnalyticsInterval[unit], timeZone: zone });
        const rows = calendar.within(from, to, unit);
        const [views, visits] = [calendar.sums(rows, () => 1), calendar.sums(rows, ({ persons }) => persons.length)];
        const keys = calendar.keysOf(from, to, unit);
        expect(
          points.map(({ at, figures }, index) => [
            ...[calendar.begins(at, keys[index] ?? ''), calendar.dateOf(at.getTime())],
            ...[figures.pageviews, figures.visits],
          ]),
        ).toEqual(keys.map((key) => [true, key, views.get(key) ?? 0, visits.get(key) ?? 0]));
      },
    },
    retention: {
      days: { DAY: 29, WEEK: 203, MONTH: 366 },
      report: async ({ from, to }, unit) => {
        const range = { from: new Date(from), to: new Date(to) };
        const { cohorts } = await retention({ ...range, period: RetentionPeriod[unit], timeZone: zone });
        const keys = calendar.keysOf(from, to, unit);
        const seen = new Map<number, Set<number>>();
        for (const { key, what } of calendar.within(from, to, unit))
          for (const person of what.persons) seen.set(person, (seen.get(person) ?? new Set()).add(keys.indexOf(key)));
        const table = keys.map((_, first) =>
          keys.slice(first).map((__, later) => {
            const cohort = [...seen.values()].filter((periods) => Math.min(...periods) === first);
            return cohort.filter((periods) => periods.has(first + later)).length;
          }),
        );
        const shown = (counts: number[]): (number | null)[] =>
          counts.map((count) => (count > 0 && count < FLOOR ? null : count));
        const large = table.flatMap((counts, index) =>
          (counts[0] ?? 0) >= FLOOR ? [[keys[index] ?? null, counts[0] ?? 0, shown(counts)]] : [],
        );
        const small = table.filter(([size = 0]) => size > 0 && size < FLOOR);
        const longest = Math.max(0, ...small.map((counts) => counts.length));
        const together = Array.from({ length: longest }, (_, index) =>
          small.reduce((sum, counts) => sum + (counts[index] ?? 0), 0),
        );
        expect(
          cohorts.map(({ startsAt, size, retained }) => [
            startsAt && calendar.dateOf(startsAt.getTime()),
            size,
            retained,
          ]),
        ).toEqual(small.length > 0 ? [...large, [null, together[0], shown(together)]] : large);
        for (const { startsAt } of cohorts)
          if (startsAt) expect(calendar.begins(startsAt, calendar.dateOf(startsAt.getTime()))).toBe(true);
      },
    },
    revenue: {
      days: { DAY: 364, WEEK: 364, MONTH: 364 },
      report: async (range, unit) => {
        const request = { ...dates(range), timeZone: zone };
        const { points } = await revenueSummary(context, RevenuePeriod[unit], request);
        const rows = onDays(range, unit);
        const sums = calendar.sums(rows, ({ amount }) => amount);
        const counts = calendar.sums(rows, () => 1);
        expect(
          points.map(({ periodStart, startsAt, totals }) => [
            ...[periodStart, calendar.begins(startsAt, periodStart)],
            ...[totals.gross.amountMinor, totals.count],
          ]),
        ).toEqual([...sums].map(([key, sum]) => [key, true, sum, counts.get(key)]));
        const { byCurrency } = await billingSummary(context, request);
        const all = rows.reduce((sum, { what }) => sum + what.amount, 0);
        expect(byCurrency.map(({ gross, count }) => [gross.amountMinor, count])).toEqual(
          rows.length > 0 ? [[all, rows.length]] : [],
        );
      },
    },
    usage: {
      days: { DAY: 91, WEEK: 91, MONTH: 91 },
      report: async (range, unit) => {
        const asked = { from: new Date(range.from), to: new Date(range.to - 1), timeZone: zone };
        const summary = await usageSummary(context, { ...asked, period: UsagePeriod[unit] });
        const rows = onDays(range, unit).map(({ key, what }) => ({ key: `${key} ${what.source}`, what }));
        const sums = calendar.sums(rows, ({ amount }) => amount);
        const counts = calendar.sums(rows, () => 1);
        expect(summary).toMatchObject(dates(range));
        expect(
          summary.days.map(({ day, source, quantity, records }) => [`${day} ${source}`, quantity, records]),
        ).toEqual(
          [...sums].sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, sum]) => [key, sum, counts.get(key)]),
        );
        expect(summary.costMicros).toBe(rows.reduce((sum, { what }) => sum + what.amount, 0));
      },
    },
  };
}

it('reports are equal to a count of their events by the local calendar, in every zone', async () => {
  announce('time');
  const all = allZones();
  const isFull = rounds(10) === 10;
  const zones = isFull ? all : shuffled(all).slice(0, rounds(all.length));
  const list = happenings(movesOf(zones));
  const admin = await anAdmin();
  const context = graph.context(admin);
  const counted = { reports: 0, failures: [] as string[] };
  await unwatched(async () => {
    await store(list, admin.userId);
    // A sixth of the months is read from roll-ups.
    const days = [...new Set(list.map(({ at }) => dayOf(at)))];
    const months = shuffled([...new Set(days.map((day) => day.slice(0, 7)))]).slice(0, rounds(10));
    for (const day of days) if (months.includes(day.slice(0, 7))) await rollUpDay(day);
    const known = new Set<string>();
    for (const zone of zones) {
      const calendar = new Calendar(zone, list);
      const dates = calendar.days.join();
      // Zones with the same dates as one before are asked once for each report, unit and year.
      const isWhole = isFull && !known.has(dates);
      known.add(dates);
      for (const { name, unit, range, report } of questions(reportsOf(zone, calendar, context), isFull, isWhole)) {
        counted.reports += 1;
        try {
          await report(range, unit);
        } catch (error) {
          const when = `${new Date(range.from).toISOString()} to ${new Date(range.to).toISOString()}`;
          counted.failures.push(`${name} ${unit} ${zone} ${when}: ${String(error).slice(0, 600)}`);
        }
      }
    }
  });
  process.stdout.write(
    `soak time: ${String(counted.reports)} reports of ${String(zones.length)} zones over ${String(list.length)} events, ${String(counted.failures.length)} wrong\n`,
  );
  expect(counted.failures.slice(0, 20), `seed ${String(seed)}`).toEqual([]);
}, 7_200_000);

function shuffled<T>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, place: random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item);
}

interface Question {
  name: string;
  unit: Unit;
  range: Span;
  report: Report;
}

const YEARS = [2024, 2025, 2026, 2027, 2028];

/** All years by each report and unit, or one of them by one unit; for all ranges of the year or one of them. */
function questions(reports: Record<string, Asked>, isFull: boolean, isWhole: boolean): Question[] {
  const units = (): readonly Unit[] => (isFull ? UNITS : shuffled(UNITS).slice(0, 1));
  return (isFull ? YEARS : shuffled(YEARS).slice(0, 1)).flatMap((year) =>
    Object.entries(reports).flatMap(([name, { report, days }]) =>
      units().flatMap((unit) => {
        const ranges = rangesOf(year, days[unit]);
        const long = ranges.filter(({ from, to }) => to - from > (days[unit] * DAY) / 2);
        return (isWhole ? ranges : shuffled(long).slice(0, 1)).map((range) => ({ name, unit, range, report }));
      }),
    ),
  );
}

/** Ranges that make up a year (UTC) from a random moment near its beginning on, to the end of it. */
function rangesOf(year: number, days: number): Span[] {
  const ranges: Span[] = [];
  const end = Date.UTC(year + 1, 0, 1);
  let from = Date.UTC(year, 0, 1) + below(2) * below(DAY);
  while (from < end) {
    const to = Math.min(from + days * DAY, end);
    ranges.push({ from, to });
    from = to;
  }
  return ranges;
}
