import { qualityOf, totals } from './overview.service.js';
import { AnalyticsDimension } from './report.enums.js';
import { aggregateParts, partsOf } from './report.parts.service.js';
import type { AnalyticsBreakdown, AnalyticsBreakdownRow } from './report.payloads.js';
import { assertRange, FLOOR, isWithinADay } from './report.range.js';
import { NOTHING, SUMS, type Figures, type Range } from '../rollup/rollup.pipeline.js';

const DEFAULT_ROWS = 20;

interface BreakdownInput extends Range {
  dimension: AnalyticsDimension;
  first?: number | null;
}

interface Facets {
  rows: (Figures & { _id: string })[];
  all: (Figures & { values: number })[];
}

/**
 * The values with the most page views. Values of fewer than 5 people are merged into a single row. Returning visitors cannot
 * be recognized across days, so the number of people is counted per day.
 */
export async function analyticsBreakdown(input: BreakdownInput): Promise<AnalyticsBreakdown> {
  const { dimension } = input;
  const range = assertRange(input);
  const [[facets], sums] = await Promise.all([
    aggregateParts<Facets>(await partsOf([dimension], range), [
      { $group: { _id: '$value', ...SUMS, people: { $max: { $ifNull: ['$people', '$visitors'] } } } },
      {
        $facet: {
          rows: [
            { $match: { people: { $gte: FLOOR } } },
            { $sort: { views: -1, visits: -1, _id: 1 } },
            { $limit: input.first ?? DEFAULT_ROWS },
          ],
          all: [{ $group: { _id: null, values: { $sum: 1 }, ...SUMS } }],
        },
      },
    ]),
    totals(range),
  ]);
  const rows = facets?.rows ?? [];
  const all = facets?.all[0] ?? { ...NOTHING, values: 0 };
  const withBounces = dimension !== AnalyticsDimension.PATH;
  return {
    rows: rows.map((row) => rowOf(row._id, row, withBounces)),
    other: all.values > rows.length ? rowOf(null, without(all, rows), withBounces) : null,
    values: all.values,
    quality: qualityOf(sums, !isWithinADay(range)),
  };
}

function without(all: Figures, rows: readonly Figures[]): Figures {
  const left = (name: keyof Figures): number => rows.reduce((sum, row) => sum - row[name], all[name]);
  return {
    ...NOTHING,
    views: left('views'),
    visits: left('visits'),
    visitors: left('visitors'),
    bounces: left('bounces'),
  };
}

function rowOf(value: string | null, figures: Figures, withBounces: boolean): AnalyticsBreakdownRow {
  const { visitors, visits, views, bounces } = figures;
  const bounceRate = withBounces && visits > 0 ? bounces / visits : null;
  return { value, visitors, visits, pageviews: views, bounceRate };
}
