import type { RetentionCohortRowFragment, RetentionPeriod } from './generated/graphql.js';
import { lengthOf, type DayRange } from './range/day-range.js';

/** The graph takes 31 steps; a range rarely begins with a step, so one more may be touched. */
const MOST: Record<RetentionPeriod, number> = { DAY: 31, WEEK: 29 * 7, MONTH: 366 };
export const PERIODS = ['DAY', 'WEEK', 'MONTH'] as const satisfies readonly RetentionPeriod[];

/** What was asked for where the range allows it, otherwise the next longer step. */
export function periodOf(asked: string | null, range: DayRange): RetentionPeriod {
  const days = lengthOf(range);
  const first = PERIODS.findIndex((period) => period === (asked ?? (days <= 14 ? 'DAY' : 'WEEK')));
  return PERIODS.slice(Math.max(first, 0)).find((period) => days <= MOST[period]) ?? 'MONTH';
}

interface CurvePoint {
  /** Steps after the first visit. */
  readonly after: number;
  readonly people: number;
  readonly share: number;
}

/**
 * All cohorts together, step by step; those that have not come so far yet count in neither part of the share. Untold cells
 * (one to four people) leave their cohort out of that step.
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
