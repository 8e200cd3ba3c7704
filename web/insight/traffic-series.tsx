import { NativeSelect } from '@mantine/core';
import { StatusBadge } from '../app/components/status-badge.js';
import { Chart } from './charts/chart.js';
import { lineChart } from './charts/line-chart.js';
import { useLook } from './charts/look.js';
import { chartLabel } from './figures/chart-label.js';
import { Figure } from './figures/figure.js';
import { formatCount, formatDuration, formatShare } from './figures/formats.js';
import type { Quality } from './figures/quality-note.js';
import type { Sheet } from './figures/sheet.js';
import type { TrafficFiguresFragment } from './generated/graphql.js';
import { insightTexts } from './insight.texts.js';
import type { RangeChoice } from './range/range-choice.js';
import { stepFormat, type SeriesInterval } from './range/steps.js';

const { traffic: texts, figures } = insightTexts;
const METRICS = ['visitors', 'visits', 'pageviews'] as const;
type Metric = (typeof METRICS)[number];

interface Point {
  readonly at: string;
  readonly figures: TrafficFiguresFragment;
}

interface TrafficSeriesProps {
  choice: RangeChoice;
  interval: SeriesInterval;
  points: readonly Point[];
  /** The previous period, aligned step by step. */
  previous: readonly Point[] | undefined;
  quality: Quality;
}

/** One metric over time; the table has all metrics. */
export function TrafficSeries({ choice, interval, points, previous, quality }: TrafficSeriesProps) {
  const look = useLook();
  const metric = METRICS.find((known) => known === choice.of('metric')) ?? 'visitors';
  const nameOf = stepFormat(interval, choice.timeZone);
  const steps = points.map(({ at }) => nameOf(at));
  const values = points.map((point) => point.figures[metric]);
  const title = texts.over(texts[metric]);
  const lines = [
    { name: figures.current, values },
    ...(previous
      ? [
          {
            name: figures.previous,
            values: points.map((_, index) => previous[index]?.figures[metric] ?? null),
            isPrevious: true,
          },
        ]
      : []),
  ];
  return (
    <Figure
      title={title}
      note={
        quality.approximate && metric === 'visitors' ? (
          <StatusBadge label={figures.approximate} tone="neutral" />
        ) : undefined
      }
      controls={<MetricControl metric={metric} choice={choice} />}
      fileName="traffic"
      isTable={choice.isTable}
      sheet={sheetOf(points, previous, nameOf)}
      chart={
        <Chart
          label={chartLabel(title, steps, values, formatCount)}
          option={lineChart({ steps, lines, format: formatCount, isWhole: true, look })}
        />
      }
    />
  );
}

function MetricControl({ metric, choice }: { metric: Metric; choice: RangeChoice }) {
  return (
    <NativeSelect
      size="xs"
      aria-label={texts.metric}
      value={metric}
      onChange={(event) => choice.choose({ metric: event.currentTarget.value })}
      data={METRICS.map((value) => ({ value, label: texts[value] }))}
    />
  );
}

interface Row extends Point {
  readonly before: Point | undefined;
}

function sheetOf(
  points: readonly Point[],
  previous: readonly Point[] | undefined,
  nameOf: (at: string) => string,
): Sheet<Row> {
  return {
    rows: points.map((point, index) => ({ ...point, before: previous?.[index] })),
    columns: [
      { id: 'at', header: texts.step, value: ({ at }) => nameOf(at) },
      ...METRICS.map((metric) => ({
        id: metric,
        header: texts[metric],
        value: (row: Row) => row.figures[metric],
        format: formatCount,
      })),
      { id: 'bounceRate', header: texts.bounceRate, value: (row) => row.figures.bounceRate, format: formatShare },
      {
        id: 'averageVisit',
        header: texts.averageVisit,
        value: (row) => row.figures.averageVisitSeconds,
        format: formatDuration,
      },
      ...(previous
        ? METRICS.map((metric) => ({
            id: `previous-${metric}`,
            header: figures.withPrevious(texts[metric]),
            value: (row: Row) => row.before?.figures[metric] ?? null,
            format: formatCount,
          }))
        : []),
    ],
  };
}
