import { inputError } from '../../shared/errors.js';
import { qualityOf } from './overview.service.js';
import { AnalyticsInterval } from './report.enums.js';
import { aggregateParts, partsOf } from './report.parts.service.js';
import type { AnalyticsSeries } from './report.payloads.js';
import { assertRange, figuresOf, stepsOf } from './report.range.js';
import { NOTHING, SUMS, TOTAL, type Figures, type Range } from './rollup.pipeline.js';

const MAX_DAYS: Record<AnalyticsInterval, number> = {
  [AnalyticsInterval.MINUTE]: 1,
  [AnalyticsInterval.HOUR]: 31,
  [AnalyticsInterval.DAY]: 366,
  [AnalyticsInterval.WEEK]: 366,
  [AnalyticsInterval.MONTH]: 366,
};

interface SeriesInput extends Range {
  interval: AnalyticsInterval;
  timeZone?: string | null;
}

/** Figures of each step of a range, by one command. */
export async function analyticsSeries(input: SeriesInput): Promise<AnalyticsSeries> {
  const { interval } = input;
  const range = assertRange(input, MAX_DAYS[interval]);
  const timezone = input.timeZone ?? 'UTC';
  if (!isWholeHours(timezone, range) && interval === AnalyticsInterval.HOUR)
    throw inputError(
      'INVALID',
      'input.interval',
      'Hours of this time zone are not whole hours of UTC: take MINUTE or DAY.',
    );
  const step = interval === AnalyticsInterval.MINUTE ? 'minute' : 'hour';
  const rows = await aggregateParts<Figures & { _id: Date }>(await partsOf(TOTAL, range, step), [
    { $group: { _id: { $dateTrunc: { date: '$at', unit: interval, timezone, startOfWeek: 'monday' } }, ...SUMS } },
  ]);
  const found = new Map(rows.map((row) => [row._id.getTime(), row]));
  // Within an hour or a minute a visitor is present once; over a day it counts where it is first seen.
  const isShort = interval === AnalyticsInterval.MINUTE || interval === AnalyticsInterval.HOUR;
  const points = stepsOf(range, interval, timezone).map((at) => {
    const sums = found.get(at.getTime()) ?? NOTHING;
    return { at, figures: figuresOf(sums, isShort ? sums.present : sums.visitors) };
  });
  const approximate = !isShort && !(interval === AnalyticsInterval.DAY && timezone === 'UTC');
  return { points, quality: qualityOf(sumOf(rows), approximate) };
}

function sumOf(rows: readonly Figures[]): Pick<Figures, 'views' | 'botViews'> {
  return {
    views: rows.reduce((sum, { views }) => sum + views, 0),
    botViews: rows.reduce((sum, { botViews }) => sum + botViews, 0),
  };
}

/** Roll-ups know hours of UTC: a zone that is half an hour off has other hours. */
function isWholeHours(timeZone: string, { from }: Range): boolean {
  const minutes = new Intl.DateTimeFormat('en', { timeZone, minute: 'numeric', hour: 'numeric' })
    .formatToParts(new Date(Math.floor(from.getTime() / 3_600_000) * 3_600_000))
    .find(({ type }) => type === 'minute')?.value;
  return Number(minutes) === 0;
}
