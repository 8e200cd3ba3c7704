import type { EChartsCoreOption } from 'echarts/core';
import type { Format } from '../figures/formats.js';
import { categoryAxis, frameOf, valueAxis, withoutEmptyPrevious } from './chart-parts.js';
import type { Look } from './look.js';

interface Line {
  name: string;
  values: readonly (number | null)[];
  isPrevious?: boolean;
}

interface LineChart {
  steps: readonly string[];
  lines: readonly Line[];
  format: Format;
  isWhole?: boolean;
  /** The maximum of the axis, if known. */
  max?: number;
  look: Look;
}

/** Values over time; the previous period is dashed and gray. */
export function lineChart({ steps, lines, format, isWhole = false, max, look }: LineChart): EChartsCoreOption {
  const frame = frameOf(look, format);
  const drawn = withoutEmptyPrevious(lines);
  return {
    ...frame,
    legend: { ...frame.legend, show: drawn.length > 1 },
    grid: { ...frame.grid, top: drawn.length > 1 ? 34 : 10 },
    tooltip: { ...frame.tooltip, trigger: 'axis' },
    xAxis: { ...categoryAxis(look, steps), boundaryGap: false },
    yAxis: { ...valueAxis(look, format, isWhole), ...(max === undefined ? {} : { max, interval: max / 4 }) },
    series: drawn.map(({ name, values, isPrevious = false }, index) => {
      const color = isPrevious ? look.previous : (look.series[index] ?? look.text);
      return {
        name,
        type: 'line',
        data: values,
        color,
        // A line with one point would be invisible.
        showSymbol: values.length <= 31,
        symbol: isPrevious ? 'emptyCircle' : 'circle',
        symbolSize: isPrevious ? 5 : 6,
        lineStyle: { width: isPrevious ? 1.5 : 2.25, type: isPrevious ? 'dashed' : 'solid' },
        areaStyle: isPrevious || drawn.length > 2 ? undefined : { opacity: 0.1 },
        z: isPrevious ? 1 : 2,
      };
    }),
  };
}
