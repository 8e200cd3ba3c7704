import { useQuery } from '@apollo/client/react';
import { EmptyState } from '../app/components/empty-state.js';
import { FunnelFigure } from './funnel-figure.js';
import { FunnelForm } from './funnel-form.js';
import { stepOf, stepsFrom, writtenStep } from './funnel-steps.js';
import { InsightFunnelDocument } from './generated/graphql.js';
import { InsightFrame } from './insight-frame.js';
import { insightTexts } from './insight.texts.js';
import { insightTitles } from './insight.titles.js';
import { instantsOf } from './range/day-range.js';
import { useRangeChoice, type RangeLimits } from './range/range-choice.js';

const LIMITS: RangeLimits = { presets: [1, 7, 30, 90], defaultDays: 7, maxDays: 92 };
const OFFERED_PATHS = 50;
const { funnel: texts } = insightTexts;

/** How many people continue from step to step. */
export function FunnelScreen() {
  const choice = useRangeChoice(LIMITS);
  const { range, previous, timeZone, isCompared } = choice;
  const written = choice.allOf('step');
  const drafts = stepsFrom(written);
  const steps = drafts.map(stepOf);
  const current = instantsOf(range, timeZone);
  const result = useQuery(InsightFunnelDocument, {
    variables: {
      funnel: { ...current, steps },
      previous: { ...instantsOf(previous, timeZone), steps },
      paths: { ...current, dimension: 'PATH', first: OFFERED_PATHS },
      isCompared,
    },
  });
  return (
    <InsightFrame title={insightTitles.funnel} description={texts.description} choice={choice} result={result}>
      {({ funnel, previousFunnel, analyticsBreakdown }) => (
        <>
          <FunnelForm
            key={written.join(' ')}
            steps={drafts}
            paths={analyticsBreakdown.rows.flatMap(({ value }) => value ?? [])}
            onApply={(changed) => choice.choose({ step: changed.map(writtenStep) })}
          />
          {funnel.steps[0]?.people === 0 ? (
            <EmptyState title={texts.empty} hint={texts.emptyHint} />
          ) : (
            <FunnelFigure choice={choice} funnel={funnel} previous={previousFunnel?.steps} />
          )}
        </>
      )}
    </InsightFrame>
  );
}
