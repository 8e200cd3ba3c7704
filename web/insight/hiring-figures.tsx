import { wordsOf } from '../app/components/status-badge.js';
import { heightOfBars, lyingBars } from './charts/bar-chart.js';
import { Chart } from './charts/chart.js';
import { useLook } from './charts/look.js';
import { chartLabel } from './figures/chart-label.js';
import { Figure } from './figures/figure.js';
import { formatCount, formatDuration } from './figures/formats.js';
import { StatTiles } from './figures/stat-tiles.js';
import type { HiringFiguresFragment, JobApplicationStatus } from './generated/graphql.js';
import { insightTexts } from './insight.texts.js';

const { hiring: texts } = insightTexts;

interface HiringTilesProps {
  hiring: HiringFiguresFragment;
  previous: HiringFiguresFragment | undefined;
}

export function HiringTiles({ hiring, previous }: HiringTilesProps) {
  const stat = (label: string, read: (figures: HiringFiguresFragment) => number, better?: 'more' | 'less') => ({
    ...{ label, better, format: formatCount },
    value: read(hiring),
    previous: previous && read(previous),
  });
  return (
    <StatTiles
      label={texts.tiles}
      stats={[
        stat(texts.total, ({ total }) => total, 'more'),
        stat(texts.offers, (figures) => stageOf(figures, 'OFFER_EXTENDED')?.reached ?? 0, 'more'),
        stat(texts.hired, (figures) => stageOf(figures, 'HIRED')?.reached ?? 0, 'more'),
        stat(texts.rejected, (figures) => stageOf(figures, 'REJECTED')?.current ?? 0),
        stat(texts.withdrawn, (figures) => stageOf(figures, 'WITHDRAWN')?.current ?? 0, 'less'),
      ]}
    />
  );
}

type Stage = HiringFiguresFragment['stages'][number];

function stageOf({ stages }: HiringFiguresFragment, wanted: JobApplicationStatus): Stage | undefined {
  return stages.find(({ stage }) => stage === wanted);
}

/** How long applications stayed in a stage before they left it. */
export function HiringTimes({ stages, isTable }: { stages: readonly Stage[]; isTable: boolean }) {
  const look = useLook();
  const rows = stages.filter(({ left }) => left > 0);
  const categories = rows.map(({ stage }) => wordsOf(stage));
  const medians = rows.map(({ medianSeconds }) => medianSeconds);
  const bars = [
    { name: texts.median, values: medians },
    { name: texts.p90, values: rows.map(({ p90Seconds }) => p90Seconds) },
  ];
  return (
    <Figure
      title={texts.times}
      note={texts.timesNote}
      fileName="hiring-time-in-stage"
      isTable={isTable}
      sheet={{
        rows,
        columns: [
          { id: 'stage', header: texts.stage, value: ({ stage }) => wordsOf(stage) },
          { id: 'median', header: texts.median, value: (row) => row.medianSeconds, format: formatDuration },
          { id: 'p90', header: texts.p90, value: (row) => row.p90Seconds, format: formatDuration },
          { id: 'average', header: texts.average, value: (row) => row.averageSeconds, format: formatDuration },
          { id: 'left', header: texts.left, value: ({ left }) => left, format: formatCount },
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
