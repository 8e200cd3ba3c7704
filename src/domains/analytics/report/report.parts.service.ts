import { bounded } from '../../../database/read.js';
import { PageviewModel } from '../pageview/pageview.model.js';
import { openDaysIn } from '../rollup/rollup-day.service.js';
import { TrafficRollupModel } from '../rollup/rollup.model.js';
import {
  MINUTES,
  partsFromRows,
  QUARTERS,
  type Dimension,
  type Part,
  type Range,
  type Stage,
} from '../rollup/rollup.pipeline.js';
import { SessionModel } from '../session/session.model.js';
import { dayOf } from '../visitor/visitor-salt.service.js';

const DAY = 86_400_000;
const MODELS = { pageviews: PageviewModel, sessions: SessionModel, trafficrollups: TrafficRollupModel };

/** Reads several parts in one query and applies the remaining stages to all of them. */
export async function aggregateParts<T>(parts: readonly Part[], rest: readonly Stage[]): Promise<T[]> {
  const [first, ...others] = parts;
  if (!first) return [];
  const unions = others.map(({ collection, pipeline }): Stage => ({ $unionWith: { coll: collection, pipeline } }));
  const model = MODELS[first.collection] as typeof PageviewModel;
  return bounded(model.aggregate<T>([...first.pipeline, ...unions, ...rest]));
}

/**
 * The parts of a range: rolled-up days from their rollups, everything else (recent days, days of a running import, partial
 * days) from the rows.
 */
export async function partsOf(dimensions: readonly Dimension[], range: Range): Promise<Part[]> {
  const fromRows = (ranges: readonly Range[]): Part[] =>
    dimensions.flatMap((dimension) => ranges.flatMap((part) => partsFromRows(dimension, part)));
  const first = new Date(Math.ceil(range.from.getTime() / DAY) * DAY);
  const last = new Date(Math.floor(range.to.getTime() / DAY) * DAY);
  if (first >= last || dimensions.includes(MINUTES)) return fromRows([range]);
  const days = { from: dayOf(first), to: dayOf(last) };
  const open = await openDaysIn(days.from, days.to, dimensions.includes(QUARTERS));
  const rolled = dimensions.map((dimension): Part => ({
    dimension,
    collection: 'trafficrollups',
    pipeline: [
      { $match: { dimension, day: { $gte: days.from, $lt: days.to } } },
      ...(open.length > 0 ? [{ $match: { day: { $nin: open } } }] : []),
    ],
  }));
  const ranges = joined([
    { from: range.from, to: first },
    ...open.map((day) => ({ from: new Date(`${day}T00:00:00Z`), to: new Date(Date.parse(`${day}T00:00:00Z`) + DAY) })),
    { from: last, to: range.to },
  ]);
  return [...rolled, ...fromRows(ranges)];
}

/** Merges adjacent ranges and drops empty ones. */
function joined(ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const range of ranges.filter(({ from, to }) => from < to)) {
    const before = result.at(-1);
    if (before?.to.getTime() === range.from.getTime()) before.to = range.to;
    else result.push({ ...range });
  }
  return result;
}
