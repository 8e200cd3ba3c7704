import type { RetentionCohortRowFragment, RetentionPeriod } from './generated/graphql.js';
import { lengthOf, type DayRange } from './range/day-range.js';

/** The API accepts 31 steps; a range rarely starts with a step, so it may touch one more. */
const MOST: Record<RetentionPeriod, number> = { DAY: 31, WEEK: 29 * 7, MONTH: 366 };
export const PERIODS = ['DAY', 'WEEK', 'MONTH'] as const satisfies readonly RetentionPeriod[];

/** The requested interval if the range allows it, otherwise the next longer one. */
export function periodOf(asked: string | null, range: DayRange): RetentionPeriod {
  const days = lengthOf(range);
  const first = PERIODS.findIndex((period) => period === (asked ?? (days <= 14 ? 'DAY' : 'WEEK')));
  return PERIODS.slice(Math.max(first, 0)).find((period) => days <= MOST[period]) ?? 'MONTH';
}

interface CurvePoint {
  /** Number of steps after the first visit. */
  readonly after: number;
  readonly people: number;
  readonly share: number;
}

/**
 * All cohorts combined by step. Cohorts that have not reached a step yet are excluded from it, and so are cohorts with a
 * suppressed value (one to four people) in it.
 */
export function curveOf(cohorts: readonly RetentionCohortRowFragment[]): CurvePoint[] {
  const steps = Math.max(0, ...cohorts.map(({ retained }) => retained.length));
  return Array.from({ length: steps }, (_, after) => {
    const told = cohorts.filter(({ retained }) => typeof retained[after] === 'number');
    const people = told.reduce((sum, { retained }) => sum + (retained[after] ?? 0), 0);
    const size = told.reduce((sum, cohort) => sum + cohort.size, 0);
    return { after, people, share: size === 0 ? 0 : people / size };
  });
}

export function shareOf({ retained, size }: RetentionCohortRowFragment, after: number): number | null {
  const people = retained[after];
  return typeof people === 'number' && size > 0 ? people / size : null;
}
