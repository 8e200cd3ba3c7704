import { aggregateParts, partsOf } from './report.parts.service.js';
import type { AnalyticsOverview, AnalyticsQuality } from './report.payloads.js';
import { assertRange, figuresOf, isWithinADay, shareOfBots } from './report.range.js';
import { NOTHING, SUMS, TOTAL, type Figures, type Range } from '../rollup/rollup.pipeline.js';

/** Figures of a range and of the preceding range, in one query each. */
export async function analyticsOverview(input: Range): Promise<AnalyticsOverview> {
  const range = assertRange(input);
  const length = range.to.getTime() - range.from.getTime();
  const before = { from: new Date(range.from.getTime() - length), to: range.from };
  const [current, previous] = await Promise.all([totals(range), totals(before)]);
  return {
    ...range,
    current: figuresOf(current),
    previous: figuresOf(previous),
    quality: qualityOf(current, !isWithinADay(range)),
  };
}

export async function totals(range: Range): Promise<Figures> {
  const [sums] = await aggregateParts<Figures>(await partsOf([TOTAL], range), [{ $group: { _id: null, ...SUMS } }]);
  return sums ?? NOTHING;
}

export function qualityOf(sums: Pick<Figures, 'views' | 'botViews'>, approximate: boolean): AnalyticsQuality {
  return { approximate, botShare: shareOfBots(sums), sampled: false };
}
