import type { EChartsCoreOption } from 'echarts/core';
import type { Format } from '../figures/formats.js';
import { categoryAxis, frameOf, hatchOf, valueAxis, withoutEmptyPrevious } from './chart-parts.js';
import type { Look } from './look.js';

interface Bars {
  name: string;
  values: readonly (number | null)[];
  isPrevious?: boolean;
  /** Text after each value, such as its share. */
  notes?: readonly (string | undefined)[];
}

interface BarChart {
  categories: readonly string[];
  bars: readonly Bars[];
  format: Format;
  /** Short form for axis ticks. */
  tickFormat?: Format;
  isWhole?: boolean;
  look: Look;
}

const ROW = 30;
const PAIR = 44;

/** Horizontal bars for names of any length, first on top, with values at the end. */
export function lyingBars({
  categories,
  bars,
  format,
  tickFormat = format,
  isWhole = false,
  look,
}: BarChart): EChartsCoreOption {
  const frame = frameOf(look, format);
  const drawn = withoutEmptyPrevious(bars);
  return {
    ...frame,
    legend: { ...frame.legend, show: drawn.length > 1 },
    grid: { ...frame.grid, top: drawn.length > 1 ? 34 : 4, right: bars.some(({ notes }) => notes) ? 84 : 56 },
    tooltip: { ...frame.tooltip, trigger: 'axis', axisPointer: { type: 'shadow' } },
    xAxis: { ...valueAxis(look, tickFormat, isWhole), axisLabel: { show: false } },
    yAxis: {
      ...categoryAxis(look, categories, {
        width: 130,
        overflow: 'truncate',
        hideOverlap: false,
        interval: 0,
        color: look.text,
      }),
      inverse: true,
    },
    series: drawn.map(({ name, values, isPrevious = false, notes }, index) => ({
      name,
      type: 'bar',
      data: values,
      color: isPrevious ? look.previous : (look.series[index] ?? look.text),
      itemStyle: { borderRadius: [0, 3, 3, 0], ...(isPrevious ? { decal: hatchOf(look) } : {}) },
      barMaxWidth: 18,
      barGap: '15%',
      label: {
        show: true,
        position: 'right',
        color: isPrevious ? look.quiet : look.text,
        formatter: ({ value, dataIndex }: { value: unknown; dataIndex: number }) =>
          typeof value === 'number' ? [tickFormat(value), notes?.[dataIndex]].filter(Boolean).join(' · ') : '',
      },
    })),
  };
}

export function heightOfBars({ categories, bars }: Pick<BarChart, 'categories' | 'bars'>): number {
  const isPaired = withoutEmptyPrevious(bars).length > 1;
  return categories.length * (isPaired ? PAIR : ROW) + (isPaired ? 44 : 14);
}

/** Stacked bars over time; the previous period is a dashed line. */
export function stackedBars({
  categories,
  bars,
  format,
  tickFormat = format,
  isWhole = false,
  look,
}: BarChart): EChartsCoreOption {
  const frame = frameOf(look, format);
  const drawn = withoutEmptyPrevious(bars);
  return {
    ...frame,
    tooltip: { ...frame.tooltip, trigger: 'axis', axisPointer: { type: 'shadow' } },
    xAxis: categoryAxis(look, categories),
    yAxis: valueAxis(look, tickFormat, isWhole),
    series: drawn.map(({ name, values, isPrevious = false }, index) =>
      isPrevious
        ? {
            name,
            type: 'line',
            data: values,
            color: look.previous,
            symbol: 'emptyCircle',
            lineStyle: { width: 1.5, type: 'dashed' },
          }
        : {
            name,
            type: 'bar',
            stack: 'all',
            data: values,
            color: look.series[index] ?? look.text,
            barMaxWidth: 36,
            // A line between stacked parts, so that they are distinguishable without color.
            itemStyle: { borderColor: look.surface, borderWidth: 1 },
          },
    ),
  };
}
