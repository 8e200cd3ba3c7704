import { insightTexts } from '../insight.texts.js';
import type { Format } from './formats.js';

const { figures: texts } = insightTexts;

/** A chart description for screen readers: the number of values and the peak. */
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
