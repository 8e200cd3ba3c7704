import { bounded } from '../../../database/read.js';
import { stepOf } from '../../../database/steps.js';
import { inputError } from '../../../shared/errors.js';
import { stepsOf } from '../../../shared/time-steps.js';
import { DEFAULT_ZONE } from '../../../shared/time-zones.js';
import { qualityOf, totals } from './overview.service.js';
import type { RetentionPeriod } from './report.enums.js';
import type { AnalyticsRetention, RetentionCohort } from './report.payloads.js';
import { assertRange, FLOOR } from './report.range.js';
import { visitsIn, type Range, type Stage } from '../rollup/rollup.pipeline.js';
import { SessionModel } from '../session/session.model.js';

const MAX_PERIODS = 31;

/** People by index of their first period and of a period in which they were active. */
interface Cell {
  _id: { first: number; period: number };
  people: number;
}

/**
 * Returning people by the period of their first session in the range: accounts, and visitors with consent; others cannot be
 * recognized across days. One query over sessions, which already aggregate page views.
 */
export async function retention(
  input: Range & { period: RetentionPeriod; timeZone?: string | null },
): Promise<AnalyticsRetention> {
  const range = assertRange(input);
  const periods = stepsOf(range, input.period, input.timeZone ?? DEFAULT_ZONE);
  if (periods.length > MAX_PERIODS)
    throw inputError('OUT_OF_RANGE', 'input.period', `The range can span at most ${String(MAX_PERIODS)} periods.`);
  const [cells, sums] = await Promise.all([
    bounded(
      SessionModel.aggregate<Cell>([
        visitsIn(range),
        ...personsOf(stepOf(periods, '$startedAt')),
        { $group: { _id: '$_id.personId', first: { $min: '$_id.period' }, all: { $push: '$_id.period' } } },
        { $unwind: '$all' },
        { $group: { _id: { first: '$first', period: '$all' }, people: { $sum: 1 } } },
      ]),
    ),
    totals(range),
  ]);
  return { cohorts: cohortsOf(periods, cells), quality: qualityOf(sums, true) };
}

/** One row per recognizable person and period. Activity before the sign-in belongs to the account, to avoid counting twice. */
function personsOf(period: object): Stage[] {
  return [
    { $group: { _id: { visitorId: '$visitorId', personId: '$personId', userId: '$userId', period } } },
    { $match: { '_id.personId': { $gt: '' } } },
    {
      $group: {
        _id: '$_id.visitorId',
        userId: { $max: '$_id.userId' },
        visits: { $push: { userId: '$_id.userId', period: '$_id.period' } },
      },
    },
    { $unwind: '$visits' },
    {
      $group: {
        _id: { personId: { $ifNull: ['$visits.userId', '$userId', '$_id'] }, period: '$visits.period' },
      },
    },
  ];
}

/** One row per period; periods of fewer than 5 people are combined into a row without a date. */
function cohortsOf(periods: readonly Date[], cells: readonly Cell[]): RetentionCohort[] {
  const rows = periods.map((startsAt, first) => {
    const counts = periods.slice(first).map((_, later) => {
      return cells.find(({ _id }) => _id.first === first && _id.period === first + later)?.people ?? 0;
    });
    return { startsAt, counts };
  });
  const filled = rows.filter(({ counts }) => (counts[0] ?? 0) > 0);
  const small = filled.filter(({ counts }) => (counts[0] ?? 0) < FLOOR);
  const named = filled.filter((row) => !small.includes(row));
  const cohorts = named.map(({ startsAt, counts }) => cohortOf(startsAt, counts));
  return small.length === 0 ? cohorts : [...cohorts, cohortOf(null, sumOf(small.map(({ counts }) => counts)))];
}

function sumOf(rows: readonly (readonly number[])[]): number[] {
  const length = Math.max(...rows.map((counts) => counts.length));
  return Array.from({ length }, (_, index) => rows.reduce((sum, counts) => sum + (counts[index] ?? 0), 0));
}

function cohortOf(startsAt: Date | null, counts: readonly number[]): RetentionCohort {
  const retained = counts.map((people) => (people > 0 && people < FLOOR ? null : people));
  return { startsAt, size: counts[0] ?? 0, retained };
}
