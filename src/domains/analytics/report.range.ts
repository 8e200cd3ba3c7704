import { Temporal } from 'temporal-polyfill';
import { inputError } from '../../shared/errors.js';
import type { AnalyticsFigures } from './report.payloads.js';
import type { Figures, Range } from './rollup.pipeline.js';

export const DAY = 86_400_000;
/** Groups of fewer people are named nowhere. */
export const FLOOR = 5;
const MAX_DAYS = 366;

/** Refuses what is no range, or a longer one than a report takes. */
export function assertRange({ from, to }: Range, maxDays = MAX_DAYS): Range {
  if (!(from < to)) throw inputError('OUT_OF_RANGE', 'input.from', 'from must lie before to.');
  if (to.getTime() - from.getTime() > maxDays * DAY || from.getTime() < 0)
    throw inputError(
      'OUT_OF_RANGE',
      'input.from',
      `The time range may span at most ${String(maxDays)} days, after 1970.`,
    );
  return { from, to };
}

/** Whether a range lies within one day (UTC), in which a visitor is the same. */
export function isWithinADay({ from, to }: Range): boolean {
  return Math.floor(from.getTime() / DAY) === Math.floor((to.getTime() - 1) / DAY);
}

export function shareOfBots({ views, botViews }: Pick<Figures, 'views' | 'botViews'>): number | null {
  return views + botViews === 0 ? null : botViews / (views + botViews);
}

export function figuresOf(sums: Figures, visitors = sums.visitors): AnalyticsFigures {
  const { visits, views, bounces, seconds } = sums;
  return {
    visitors,
    visits,
    pageviews: views,
    bounceRate: visits === 0 ? null : bounces / visits,
    averageVisitSeconds: visits === 0 ? null : seconds / visits,
  };
}

type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month';

/** Every beginning of a step from the one that holds `from` on, in a time zone: what `$dateTrunc` gives. */
export function stepsOf({ from, to }: Range, unit: Unit, timeZone: string): Date[] {
  const steps: Date[] = [];
  let at = beginningOf(Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(timeZone), unit);
  while (at.epochMilliseconds < to.getTime()) {
    steps.push(new Date(at.epochMilliseconds));
    at = next(at, unit);
  }
  return steps;
}

function beginningOf(at: Temporal.ZonedDateTime, unit: Unit): Temporal.ZonedDateTime {
  if (unit === 'minute' || unit === 'hour') return at.round({ smallestUnit: unit, roundingMode: 'floor' });
  const day = at.startOfDay();
  if (unit === 'week') return day.subtract({ days: day.dayOfWeek - 1 }).startOfDay();
  return unit === 'month' ? day.with({ day: 1 }).startOfDay() : day;
}

function next(at: Temporal.ZonedDateTime, unit: Unit): Temporal.ZonedDateTime {
  if (unit === 'minute') return at.add({ minutes: 1 });
  if (unit === 'hour') return at.add({ hours: 1 });
  return at.add(unit === 'day' ? { days: 1 } : unit === 'week' ? { weeks: 1 } : { months: 1 }).startOfDay();
}
