import type { AnalyticsDimension } from './generated/graphql.js';
import { insightTexts } from './insight.texts.js';

const { dimensions } = insightTexts.traffic;

export const DIMENSIONS = Object.keys(dimensions) as AnalyticsDimension[];

/** The dimension from the URL, or pages. */
export function dimensionOf(name: string | null): AnalyticsDimension {
  return DIMENSIONS.find((known) => known === name) ?? 'PATH';
}
