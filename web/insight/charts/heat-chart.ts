import type { EChartsCoreOption } from 'echarts/core';
import { formatShare } from '../figures/formats.js';
import { categoryAxis, frameOf } from './chart-parts.js';
import type { Look } from './look.js';

interface HeatChart {
  rows: readonly string[];
  columns: readonly string[];
  /** Shares from 0 to 1; null if suppressed. */
  cells: readonly (readonly (number | null)[])[];
  look: Look;
}

const ROW = 34;

const STRONG = 0.45;

/** Text on a strong color uses the surface color. */
function cellOf(x: number, y: number, share: number, look: Look) {
  return { value: [x, y, share], label: { color: share > STRONG ? look.surface : look.text } };
}

/** One cohort per row; the stronger the color, the more of it came back. */
export function heatChart({ rows, columns, cells, look }: HeatChart): EChartsCoreOption {
  const frame = frameOf(look, formatShare);
  const hasRoom = columns.length <= 12;
  const data = cells.flatMap((row, y) =>
    row.flatMap((share, x) => (share === null ? [] : [cellOf(x, y, share, look)])),
  );
  return {
    ...frame,
    legend: { show: false },
    grid: { ...frame.grid, top: 4 },
    tooltip: { ...frame.tooltip, trigger: 'item' },
    xAxis: { ...categoryAxis(look, columns), position: 'top', splitArea: { show: false } },
    yAxis: { ...categoryAxis(look, rows, { color: look.text, interval: 0 }), inverse: true },
    visualMap: { show: false, min: 0, max: 1, dimension: 2, inRange: { color: look.ramp } },
    series: [
      {
        type: 'heatmap',
        data,
        itemStyle: { borderColor: look.surface, borderWidth: 2, borderRadius: 4 },
        label: {
          show: hasRoom,
          fontSize: 11,
          formatter: ({ value }: { value: readonly number[] }) => formatShare(value[2] ?? 0),
        },
      },
    ],
  };
}

export function heightOfHeat(rows: number): number {
  return rows * ROW + 36;
}
