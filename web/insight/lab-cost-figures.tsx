import { wordsOf } from '../app/components/status-badge.js';
import { formatDay } from '../app/components/when.js';
import { heightOfBars, lyingBars, stackedBars } from './charts/bar-chart.js';
import { Chart } from './charts/chart.js';
import { useLook } from './charts/look.js';
import { chartLabel } from './figures/chart-label.js';
import { Figure } from './figures/figure.js';
import { formatCount, formatDuration, formatMicros } from './figures/formats.js';
import { StatTiles } from './figures/stat-tiles.js';
import type { InsightLabCostQuery, LabFiguresFragment, UsageSource } from './generated/graphql.js';
import { insightTexts } from './insight.texts.js';
import { dayAfter, lengthOf, type DayRange } from './range/day-range.js';

const { lab: texts } = insightTexts;
const SOURCES = ['LAB', 'CHAT', 'TOOL', 'API'] as const satisfies readonly UsageSource[];
const SECOND = 1_000;

interface LabTilesProps {
  stats: LabFiguresFragment;
  previous: LabFiguresFragment | undefined;
}

export function LabTiles({ stats, previous }: LabTilesProps) {
  const stat = (read: (figures: LabFiguresFragment) => number | null) => ({
    value: read(stats),
    previous: previous && read(previous),
  });
  const sumOf = (field: 'failed' | 'tokensUsed') => (figures: LabFiguresFragment) =>
    figures.byType.reduce((sum, type) => sum + type[field], 0);
  return (
    <StatTiles
      label={texts.tiles}
      stats={[
        { label: texts.cost, format: formatMicros, ...stat(({ costMicros }) => costMicros) },
        { label: texts.total, format: formatCount, ...stat(({ total }) => total) },
        {
          label: texts.perRun,
          format: formatMicros,
          better: 'less',
          ...stat(({ costMicros, total }) => (total === 0 ? null : costMicros / total)),
        },
        { label: texts.failed, format: formatCount, better: 'less', ...stat(sumOf('failed')) },
        { label: texts.tokens, format: formatCount, ...stat(sumOf('tokensUsed')) },
      ]}
    />
  );
}

interface LabTimesProps {
  types: LabFiguresFragment['byType'];
  isTable: boolean;
}

/** How long completed experiments took. */
export function LabTimes({ types, isTable }: LabTimesProps) {
  const look = useLook();
  const seconds = (milliseconds: number | null): number | null =>
    milliseconds === null ? null : milliseconds / SECOND;
  const rows = types
    .filter(({ processingTimeMedian }) => processingTimeMedian !== null)
    .map((type) => ({
      name: wordsOf(type.experimentType),
      median: seconds(type.processingTimeMedian),
      p90: seconds(type.processingTimeP90),
      completed: type.completed,
    }));
  const categories = rows.map(({ name }) => name);
  const medians = rows.map(({ median }) => median);
  const bars = [
    { name: texts.median, values: medians },
    { name: texts.p90, values: rows.map(({ p90 }) => p90) },
  ];
  return (
    <Figure
      title={texts.times}
      note={texts.timesNote}
      fileName="lab-processing-time"
      isTable={isTable}
      sheet={{
        rows,
        columns: [
          { id: 'name', header: texts.type, value: ({ name }) => name },
          { id: 'median', header: texts.median, value: ({ median }) => median, format: formatDuration },
          { id: 'p90', header: texts.p90, value: ({ p90 }) => p90, format: formatDuration },
          { id: 'completed', header: texts.completed, value: ({ completed }) => completed, format: formatCount },
        ],
      }}
      chart={
        <Chart
          label={chartLabel(texts.times, categories, medians, formatDuration)}
          option={lyingBars({ categories, bars, format: formatDuration, look })}
          height={heightOfBars({ categories, bars })}
        />
      }
    />
  );
}

interface UsageByDayProps {
  usage: NonNullable<InsightLabCostQuery['usageSummary']>;
  range: DayRange;
  isTable: boolean;
}

/** Cost of experiments, conversations, tools and the API by day. */
export function UsageByDay({ usage, range, isTable }: UsageByDayProps) {
  const look = useLook();
  const costOf = (day: string, source: UsageSource): number =>
    usage.days
      .filter((one) => one.day === day && one.source === source)
      .reduce((sum, { costMicros }) => sum + costMicros, 0);
  const rows = Array.from({ length: lengthOf(range) }, (_, index) => {
    const day = dayAfter(range.first, index);
    const costs = SOURCES.map((source) => costOf(day, source));
    return { day, costs, all: costs.reduce((sum, cost) => sum + cost, 0) };
  });
  const categories = rows.map(({ day }) => formatDay(day));
  const bars = SOURCES.map((source, index) => ({
    name: texts.sources[source],
    values: rows.map(({ costs }) => costs[index] ?? 0),
  }));
  type Row = (typeof rows)[number];
  return (
    <Figure
      title={texts.usage}
      note={texts.usageNote}
      fileName="usage-cost-by-day"
      isTable={isTable}
      sheet={{
        rows: usage.days.length === 0 ? [] : rows,
        columns: [
          { id: 'day', header: texts.day, value: ({ day }) => formatDay(day) },
          ...SOURCES.map((source, index) => ({
            id: source,
            header: texts.sources[source],
            value: ({ costs }: Row) => costs[index] ?? 0,
            format: formatMicros,
          })),
          { id: 'all', header: texts.totalCost, value: ({ all }) => all, format: formatMicros },
        ],
      }}
      chart={
        <Chart
          label={chartLabel(
            texts.usage,
            categories,
            rows.map(({ all }) => all),
            formatMicros,
          )}
          option={stackedBars({ categories, bars, format: formatMicros, look })}
        />
      }
    />
  );
}
