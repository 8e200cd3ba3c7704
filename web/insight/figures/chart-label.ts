import { insightTexts } from '../insight.texts.js';
import type { Format } from './formats.js';

const { figures: texts } = insightTexts;

/** What a chart shows, for people who do not see it: how much, and where the most is. */
export function chartLabel(
  title: string,
  names: readonly string[],
  values: readonly (number | null)[],
  format: Format,
): string {
  const highest = Math.max(...values.map((value) => value ?? 0));
  const at = names[values.indexOf(highest)];
  return texts.chartLabel(title, names.length, at === undefined ? '' : texts.peak(format(highest), at));
}
