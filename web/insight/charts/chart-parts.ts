import type { Format } from '../figures/formats.js';
import type { Look } from './look.js';

const FONT = 'Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

/** Options shared by all charts. */
export function frameOf(look: Look, format: Format) {
  return {
    textStyle: { fontFamily: FONT, fontSize: 12, color: look.text },
    grid: { left: 4, right: 16, top: 34, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    legend: {
      // One line, also on a phone.
      type: 'scroll',
      ...{ top: 0, left: 0, right: 0, itemWidth: 18, itemHeight: 10, itemGap: 16 },
      textStyle: { color: look.text },
      pageTextStyle: { color: look.quiet },
      pageIconColor: look.text,
      pageIconInactiveColor: look.line,
    },
    tooltip: {
      confine: true,
      backgroundColor: look.surface,
      borderColor: look.line,
      textStyle: { color: look.text, fontSize: 12 },
      // Names are untrusted; ECharts renders them as text unless a formatter returns markup.
      valueFormatter: (value: unknown) => (typeof value === 'number' ? format(value) : '–'),
    },
  };
}

export function categoryAxis(look: Look, data: readonly string[], more: object = {}) {
  return {
    type: 'category',
    data,
    axisLine: { lineStyle: { color: look.line } },
    axisTick: { show: false },
    axisLabel: { color: look.quiet, hideOverlap: true, ...more },
  };
}

export function valueAxis(look: Look, format: Format, isWhole: boolean) {
  return {
    type: 'value',
    min: 0,
    ...(isWhole ? { minInterval: 1 } : {}),
    splitNumber: 4,
    axisLabel: { color: look.quiet, formatter: (value: number) => format(value), hideOverlap: true },
    splitLine: { lineStyle: { color: look.line } },
  };
}

/** Hatched, to be distinguishable without color. */
export function hatchOf(look: Look) {
  return { symbol: 'rect', color: look.surface, dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -0.8 };
}

interface Series {
  readonly values: readonly (number | null)[];
  readonly isPrevious?: boolean;
}

/** An empty previous period would only take up space. */
export function withoutEmptyPrevious<S extends Series>(series: readonly S[]): readonly S[] {
  return series.filter(({ values, isPrevious = false }) => !isPrevious || values.some((value) => (value ?? 0) > 0));
}
