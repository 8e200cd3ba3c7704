import { Temporal } from 'temporal-polyfill';
import type { RevenuePeriod, RevenuePointRowFragment } from './generated/graphql.js';
import { dayAfter, lengthOf, type DayRange } from './range/day-range.js';

/** Totals of a step in one currency, in minor units. */
export interface Sums {
  readonly count: number;
  readonly gross: number;
  readonly refunded: number;
  readonly disputed: number;
  readonly net: number;
}

const NOTHING: Sums = { count: 0, gross: 0, refunded: 0, disputed: 0, net: 0 };
export const PERIODS = ['DAY', 'WEEK', 'MONTH'] as const satisfies readonly RevenuePeriod[];

export function periodOf(asked: string | null, range: DayRange): RevenuePeriod {
  const days = lengthOf(range);
  return PERIODS.find((period) => period === asked) ?? (days <= 31 ? 'DAY' : days <= 92 ? 'WEEK' : 'MONTH');
}

/** Sorted by number of payments, descending. */
export function currenciesOf(points: readonly RevenuePointRowFragment[]): string[] {
  const counts = new Map<string, number>();
  for (const { totals } of points) counts.set(totals.currency, (counts.get(totals.currency) ?? 0) + totals.count);
  return [...counts].sort(([a, many], [b, more]) => more - many || a.localeCompare(b)).map(([currency]) => currency);
}

export function sumOf(points: readonly RevenuePointRowFragment[], currency: string): Sums {
  return points
    .filter(({ totals }) => totals.currency === currency)
    .map(sumsOf)
    .reduce((all, one) => added(all, one), NOTHING);
}

/** All steps of the range: the API omits those without payments. */
export function stepsOf(
  points: readonly RevenuePointRowFragment[],
  { range, period, currency }: { range: DayRange; period: RevenuePeriod; currency: string },
): { day: string; sums: Sums }[] {
  const known = new Map(
    points
      .filter(({ totals }) => totals.currency === currency)
      .map((point) => [point.periodStart.slice(0, 10), sumsOf(point)]),
  );
  return beginningsOf(range, period).map((day) => ({ day, sums: known.get(day) ?? NOTHING }));
}

function beginningsOf({ first, last }: DayRange, period: RevenuePeriod): string[] {
  const days: string[] = [];
  for (let day = beginningOf(first, period); day <= last; day = next(day, period)) days.push(day);
  return days;
}

function beginningOf(day: string, period: RevenuePeriod): string {
  const date = Temporal.PlainDate.from(day);
  if (period === 'WEEK') return dayAfter(day, 1 - date.dayOfWeek);
  return period === 'MONTH' ? date.with({ day: 1 }).toString() : day;
}

function next(day: string, period: RevenuePeriod): string {
  if (period === 'MONTH') return Temporal.PlainDate.from(day).add({ months: 1 }).toString();
  return dayAfter(day, period === 'WEEK' ? 7 : 1);
}

function sumsOf({ totals }: RevenuePointRowFragment): Sums {
  return {
    count: totals.count,
    gross: totals.gross.amountMinor,
    refunded: totals.refunded.amountMinor,
    disputed: totals.disputed.amountMinor,
    net: totals.net.amountMinor,
  };
}

function added(a: Sums, b: Sums): Sums {
  return {
    count: a.count + b.count,
    gross: a.gross + b.gross,
    refunded: a.refunded + b.refunded,
    disputed: a.disputed + b.disputed,
    net: a.net + b.net,
  };
}
