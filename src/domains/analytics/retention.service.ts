import { MAX_READ_TIME } from '../../database/connection.js';
import { inputError } from '../../shared/errors.js';
import { qualityOf, totals } from './overview.service.js';
import type { RetentionPeriod } from './report.enums.js';
import type { AnalyticsRetention, RetentionCohort } from './report.payloads.js';
import { assertRange, FLOOR, stepsOf } from './report.range.js';
import { visitsIn, type Range } from './rollup.pipeline.js';
import { SessionModel } from './session.model.js';

const MAX_PERIODS = 31;

interface Cell {
  _id: { first: Date; at: Date };
  people: number;
}

/**
 * How many come again, by the period of their first visit in the range: accounts, and visitors who agreed to be known
 * again. Nobody else can be known beyond a day. By one command, from visits, which are the roll-up of their page views.
 */
export async function retention(
  input: Range & { period: RetentionPeriod; timeZone?: string | null },
): Promise<AnalyticsRetention> {
  const range = assertRange(input);
  const timezone = input.timeZone ?? 'UTC';
  const periods = stepsOf(range, input.period, timezone);
  if (periods.length > MAX_PERIODS)
    throw inputError('OUT_OF_RANGE', 'input.period', `The range may have at most ${String(MAX_PERIODS)} periods.`);
  const at = { $dateTrunc: { date: '$startedAt', unit: input.period, timezone, startOfWeek: 'monday' } };
  const [cells, sums] = await Promise.all([
    SessionModel.aggregate<Cell>([
      visitsIn(range),
      { $project: { personId: 1, at } },
      { $match: { personId: { $gt: '' } } },
      { $group: { _id: { personId: '$personId', at: '$at' } } },
      { $group: { _id: '$_id.personId', first: { $min: '$_id.at' }, all: { $push: '$_id.at' } } },
      { $unwind: '$all' },
      { $group: { _id: { first: '$first', at: '$all' }, people: { $sum: 1 } } },
    ]).option({ maxTimeMS: MAX_READ_TIME }),
    totals(range),
  ]);
  return { cohorts: cohortsOf(periods, cells), quality: qualityOf(sums, true) };
}

/** One row a period; those of fewer than 5 people are one row together, without a date. */
function cohortsOf(periods: readonly Date[], cells: readonly Cell[]): RetentionCohort[] {
  const rows = periods.map((startsAt, index) => {
    const counts = periods.slice(index).map((at) => {
      const cell = cells.find(
        ({ _id }) => _id.first.getTime() === startsAt.getTime() && _id.at.getTime() === at.getTime(),
      );
      return cell?.people ?? 0;
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
