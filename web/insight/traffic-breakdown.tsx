import { NativeSelect } from '@mantine/core';
import { heightOfBars, lyingBars } from './charts/bar-chart.js';
import { Chart } from './charts/chart.js';
import { useLook } from './charts/look.js';
import { chartLabel } from './figures/chart-label.js';
import { Figure } from './figures/figure.js';
import { formatCount, formatShare } from './figures/formats.js';
import type { Sheet } from './figures/sheet.js';
import type { AnalyticsDimension, InsightTrafficQuery, TrafficBreakdownRowFragment } from './generated/graphql.js';
import { insightTexts } from './insight.texts.js';
import type { RangeChoice } from './range/range-choice.js';
import { DIMENSIONS } from './traffic-dimensions.js';

const { traffic: texts } = insightTexts;

interface TrafficBreakdownProps {
  choice: RangeChoice;
  dimension: AnalyticsDimension;
  breakdown: InsightTrafficQuery['analyticsBreakdown'];
}

/** Page views and visitors by page, referrer, campaign or device. */
export function TrafficBreakdown({ choice, dimension, breakdown }: TrafficBreakdownProps) {
  const look = useLook();
  const rows = breakdown.other ? [...breakdown.rows, breakdown.other] : breakdown.rows;
  const title = texts.by(texts.dimensions[dimension]);
  const categories = rows.map(nameOf);
  const bars = [
    { name: texts.pageviews, values: rows.map(({ pageviews }) => pageviews) },
    { name: texts.visitors, values: rows.map(({ visitors }) => visitors) },
  ];
  return (
    <Figure
      title={title}
      note={texts.breakdownNote}
      controls={
        <NativeSelect
          size="xs"
          aria-label={texts.dimension}
          value={dimension}
          onChange={(event) => choice.choose({ by: event.currentTarget.value })}
          data={DIMENSIONS.map((value) => ({ value, label: texts.dimensions[value] }))}
        />
      }
      fileName={`traffic-by-${dimension.toLowerCase().replaceAll('_', '-')}`}
      isTable={choice.isTable}
      sheet={sheetOf(rows, texts.dimensions[dimension])}
      chart={
        <Chart
          label={chartLabel(title, categories, bars[0]?.values ?? [], formatCount)}
          option={lyingBars({ categories, bars, format: formatCount, isWhole: true, look })}
          height={heightOfBars({ categories, bars })}
        />
      }
    />
  );
}

/** The row for all others has no value; visits without a referrer have an empty one. */
function nameOf({ value }: TrafficBreakdownRowFragment): string {
  if (value === null) return texts.others;
  return value === '' ? texts.nowhere : value;
}

function sheetOf(rows: readonly TrafficBreakdownRowFragment[], name: string): Sheet<TrafficBreakdownRowFragment> {
  return {
    rows,
    columns: [
      { id: 'value', header: name, value: nameOf },
      { id: 'pageviews', header: texts.pageviews, value: (row) => row.pageviews, format: formatCount },
      { id: 'visits', header: texts.visits, value: (row) => row.visits, format: formatCount },
      { id: 'visitors', header: texts.visitors, value: (row) => row.visitors, format: formatCount },
      { id: 'bounceRate', header: texts.bounceRate, value: (row) => row.bounceRate, format: formatShare },
    ],
  };
}
