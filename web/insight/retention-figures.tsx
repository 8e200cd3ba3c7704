import { NativeSelect } from '@mantine/core';
import { Chart } from './charts/chart.js';
import { heatChart, heightOfHeat } from './charts/heat-chart.js';
import { lineChart } from './charts/line-chart.js';
import { useLook } from './charts/look.js';
import { chartLabel } from './figures/chart-label.js';
import { Figure } from './figures/figure.js';
import { formatCount, formatShare } from './figures/formats.js';
import { QualityNote, type Quality } from './figures/quality-note.js';
import type { RetentionCohortRowFragment, RetentionPeriod } from './generated/graphql.js';
import { insightTexts } from './insight.texts.js';
import type { RangeChoice } from './range/range-choice.js';
import { stepFormat } from './range/steps.js';
import { curveOf, PERIODS, shareOf } from './retention-parts.js';

const { retention: texts, figures } = insightTexts;

interface RetentionFigureProps {
  choice: RangeChoice;
  period: RetentionPeriod;
  cohorts: readonly RetentionCohortRowFragment[];
}

interface RetentionCurveProps extends RetentionFigureProps {
  previous: readonly RetentionCohortRowFragment[] | undefined;
  quality: Quality;
}

/** The share of all cohorts that came back, step by step. */
export function RetentionCurve({ choice, period, cohorts, previous, quality }: RetentionCurveProps) {
  const look = useLook();
  const before = previous && curveOf(previous);
  const rows = curveOf(cohorts).map((point) => ({ ...point, before: before?.[point.after]?.share ?? null }));
  const steps = rows.map(({ after }) => texts.after(after, period));
  const values = rows.map(({ share }) => share);
  const lines = [
    { name: figures.current, values },
    ...(before ? [{ name: figures.previous, values: rows.map((row) => row.before), isPrevious: true }] : []),
  ];
  return (
    <Figure
      title={texts.curve}
      note={
        <>
          {texts.curveNote} <QualityNote quality={{ ...quality, botShare: null }} />
        </>
      }
      controls={
        <NativeSelect
          size="xs"
          aria-label={texts.period}
          value={period}
          onChange={(event) => choice.choose({ period: event.currentTarget.value })}
          data={PERIODS.map((value) => ({ value, label: texts.periods[value] }))}
        />
      }
      fileName="retention"
      isTable={choice.isTable}
      sheet={{
        rows,
        columns: [
          { id: 'after', header: texts.step, value: ({ after }) => texts.after(after, period) },
          { id: 'people', header: texts.size, value: ({ people }) => people, format: formatCount },
          { id: 'share', header: texts.share, value: ({ share }) => share, format: formatShare },
          ...(before
            ? [
                {
                  id: 'before',
                  header: figures.withPrevious(texts.share),
                  value: (row: { before: number | null }) => row.before,
                  format: formatShare,
                },
              ]
            : []),
        ],
      }}
      chart={
        <Chart
          label={chartLabel(texts.curve, steps, values, formatShare)}
          option={lineChart({ steps, lines, format: formatShare, max: 1, look })}
          height={260}
        />
      }
    />
  );
}

/** One cohort per row. */
export function RetentionCohorts({ choice, period, cohorts }: RetentionFigureProps) {
  const look = useLook();
  const dateOf = stepFormat('DAY', choice.timeZone);
  const nameOf = ({ startsAt }: RetentionCohortRowFragment): string =>
    startsAt === null ? texts.small : dateOf(startsAt);
  const length = Math.max(...cohorts.map(({ retained }) => retained.length));
  const columns = Array.from({ length }, (_, after) => texts.after(after, period));
  const cells = cohorts.map((cohort) => columns.map((_, after) => shareOf(cohort, after)));
  const rows = cohorts.map(nameOf);
  return (
    <Figure
      title={texts.cohorts}
      note={texts.cohortsNote}
      fileName="retention-cohorts"
      isTable={choice.isTable}
      sheet={{
        rows: cohorts,
        columns: [
          { id: 'cohort', header: texts.cohort, value: nameOf },
          { id: 'size', header: texts.size, value: ({ size }) => size, format: formatCount },
          ...columns.map((header, after) => ({
            id: header,
            header,
            value: (cohort: RetentionCohortRowFragment) => shareOf(cohort, after),
            format: formatShare,
          })),
        ],
      }}
      chart={
        <Chart
          label={chartLabel(
            texts.cohorts,
            rows,
            cohorts.map(({ size }) => size),
            formatCount,
          )}
          option={heatChart({ rows, columns, cells, look })}
          height={heightOfHeat(rows.length)}
        />
      }
    />
  );
}
