import { stepOf } from '../../../database/steps.js';
import { stepsOf } from '../../../shared/time-steps.js';
import { DEFAULT_ZONE } from '../../../shared/time-zones.js';
import { qualityOf } from './overview.service.js';
import { AnalyticsInterval } from './report.enums.js';
import { aggregateParts, partsOf } from './report.parts.service.js';
import type { AnalyticsSeries } from './report.payloads.js';
import { assertRange, DAY, figuresOf } from './report.range.js';
import {
  MINUTES,
  NOTHING,
  PRESENCE,
  QUARTERS,
  SUMS,
  TOTAL,
  type Dimension,
  type Figures,
  type Part,
  type Range,
} from '../rollup/rollup.pipeline.js';

const HOUR = 3_600_000;
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

/** Figures for each interval of a range, in one query. */
export async function analyticsSeries(input: SeriesInput): Promise<AnalyticsSeries> {
  const { interval } = input;
  const range = assertRange(input, MAX_DAYS[interval]);
  const steps = stepsOf(range, interval, input.timeZone ?? DEFAULT_ZONE);
  const dimensions = dimensionsOf(interval, steps);
  const parts = (await partsOf(dimensions, range)).map((part) => hoursOf(part, steps));
  const rows = await aggregateParts<Figures & { _id: number }>(parts, [
    { $group: { _id: stepOf(steps, '$at'), ...SUMS } },
  ]);
  const found = new Map(rows.map((row) => [row._id, row]));
  // A visitor counts once per hour or minute; over a day it counts where it is first seen.
  const isShort = interval === AnalyticsInterval.MINUTE || interval === AnalyticsInterval.HOUR;
  const points = steps.map((at, index) => {
    const sums = found.get(index) ?? NOTHING;
    return { at, figures: figuresOf(sums, isShort ? sums.present : sums.visitors) };
  });
  const isExact = isShort ? !dimensions.includes(PRESENCE) : interval === AnalyticsInterval.DAY && areDaysOfUtc(steps);
  return { points, quality: qualityOf(sumOf(rows), !isExact) };
}

function areDaysOfUtc(steps: readonly Date[]): boolean {
  return steps.every((at) => at.getTime() % DAY === 0);
}

/** The coarsest dimensions whose steps align with the series. */
function dimensionsOf(interval: AnalyticsInterval, steps: readonly Date[]): Dimension[] {
  if (interval === AnalyticsInterval.MINUTE) return [MINUTES];
  if (steps.every((at) => at.getTime() % HOUR === 0)) return [TOTAL];
  return interval === AnalyticsInterval.HOUR ? [QUARTERS, PRESENCE] : [QUARTERS];
}

/** Selects the hours of the series from those that begin with every quarter. */
function hoursOf(part: Part, steps: readonly Date[]): Part {
  if (part.dimension !== PRESENCE) return part;
  const present = { $cond: [{ $in: ['$at', steps] }, '$present', 0] };
  return { ...part, pipeline: [...part.pipeline, { $set: { present } }] };
}

function sumOf(rows: readonly Figures[]): Pick<Figures, 'views' | 'botViews'> {
  return {
    views: rows.reduce((sum, { views }) => sum + views, 0),
    botViews: rows.reduce((sum, { botViews }) => sum + botViews, 0),
  };
}
