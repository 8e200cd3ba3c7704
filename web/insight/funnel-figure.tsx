import { heightOfBars, lyingBars } from './charts/bar-chart.js';
import { Chart } from './charts/chart.js';
import { useLook } from './charts/look.js';
import { chartLabel } from './figures/chart-label.js';
import { Figure } from './figures/figure.js';
import { formatCount, formatShare } from './figures/formats.js';
import { QualityNote } from './figures/quality-note.js';
import type { CellValue, Sheet } from './figures/sheet.js';
import type { FunnelStepFragment, InsightFunnelQuery } from './generated/graphql.js';
import { insightTexts } from './insight.texts.js';
import type { RangeChoice } from './range/range-choice.js';

const { funnel: texts, figures } = insightTexts;

interface FunnelFigureProps {
  choice: RangeChoice;
  funnel: InsightFunnelQuery['funnel'];
  previous: readonly FunnelStepFragment[] | undefined;
}

export function FunnelFigure({ choice, funnel, previous }: FunnelFigureProps) {
  const look = useLook();
  const { steps, quality } = funnel;
  // A suppressed bar says so in its label.
  const categories = steps.map(({ step, people }, index) =>
    texts.numbered(index + 1, people === null ? `${step} (${texts.few})` : step),
  );
  const people = steps.map((step) => step.people);
  const bars = [
    {
      name: figures.current,
      values: people,
      notes: steps.map(({ share }) => (share === null ? undefined : formatShare(share))),
    },
    ...(previous ? [{ name: figures.previous, values: previous.map((step) => step.people), isPrevious: true }] : []),
  ];
  return (
    <Figure
      title={texts.title}
      note={
        <>
          {texts.note} <QualityNote quality={{ ...quality, botShare: null }} />
        </>
      }
      fileName="funnel"
      isTable={choice.isTable}
      sheet={sheetOf(steps, previous)}
      chart={
        <Chart
          label={chartLabel(texts.title, categories, people, formatCount)}
          option={lyingBars({ categories, bars, format: formatCount, isWhole: true, look })}
          height={heightOfBars({ categories, bars })}
        />
      }
    />
  );
}

interface Row {
  readonly name: string;
  readonly step: FunnelStepFragment;
  readonly last: FunnelStepFragment | undefined;
  readonly before: FunnelStepFragment | undefined;
}

/** The API returns null where the number could be below five. */
const peopleOf = (step: FunnelStepFragment | undefined): CellValue =>
  step === undefined ? null : (step.people ?? texts.few);

function sheetOf(
  steps: readonly FunnelStepFragment[],
  previous: readonly FunnelStepFragment[] | undefined,
): Sheet<Row> {
  return {
    rows: steps.map((step, index) => ({
      name: texts.numbered(index + 1, step.step),
      step,
      last: steps[index - 1],
      before: previous?.[index],
    })),
    columns: [
      { id: 'step', header: texts.step, value: ({ name }) => name },
      { id: 'people', header: texts.people, value: ({ step }) => peopleOf(step), format: formatCount },
      { id: 'share', header: texts.share, value: ({ step }) => step.share, format: formatShare },
      {
        id: 'fromBefore',
        header: texts.fromBefore,
        value: ({ step, last }) => ratioOf(step, last),
        format: formatShare,
      },
      ...(previous
        ? [
            {
              id: 'previous',
              header: figures.withPrevious(texts.people),
              value: ({ before }: Row) => peopleOf(before),
              format: formatCount,
            },
          ]
        : []),
    ],
  };
}

function ratioOf(step: FunnelStepFragment, last: FunnelStepFragment | undefined): number | null {
  return last?.people && step.people !== null ? step.people / last.people : null;
}
