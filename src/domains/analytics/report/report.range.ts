import { inputError } from '../../../shared/errors.js';
import type { AnalyticsFigures } from './report.payloads.js';
import type { Figures, Range } from '../rollup/rollup.pipeline.js';

export const DAY = 86_400_000;
/** Smaller groups are never shown by value. */
export const FLOOR = 5;
const MAX_DAYS = 366;

/** Refuses an invalid range, or one that is too long for the report. */
export function assertRange({ from, to }: Range, maxDays = MAX_DAYS): Range {
  if (!(from < to)) throw inputError('OUT_OF_RANGE', 'input.from', 'from must be before to.');
  if (to.getTime() - from.getTime() > maxDays * DAY || from.getTime() < 0)
    throw inputError(
      'OUT_OF_RANGE',
      'input.from',
      `The time range can span at most ${String(maxDays)} days and must start after 1970.`,
    );
  return { from, to };
}

/** Whether a range is within one day (UTC), for which visitor IDs are stable. */
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
