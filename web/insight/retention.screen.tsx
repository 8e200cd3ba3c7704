import { useQuery } from '@apollo/client/react';
import { EmptyState } from '../app/components/empty-state.js';
import { InsightRetentionDocument } from './generated/graphql.js';
import { InsightFrame } from './insight-frame.js';
import { insightTexts } from './insight.texts.js';
import { insightTitles } from './insight.titles.js';
import { instantsOf } from './range/day-range.js';
import { useRangeChoice, type RangeLimits } from './range/range-choice.js';
import { RetentionCohorts, RetentionCurve } from './retention-figures.js';
import { periodOf } from './retention-parts.js';

const LIMITS: RangeLimits = { presets: [7, 14, 30, 90, 365], defaultDays: 7, maxDays: 366 };
const { retention: texts } = insightTexts;

/** Retention of visitors and accounts. */
export function RetentionScreen() {
  const choice = useRangeChoice(LIMITS);
  const { range, previous, timeZone, isCompared } = choice;
  const period = periodOf(choice.of('period'), range);
  const result = useQuery(InsightRetentionDocument, {
    variables: {
      retention: { ...instantsOf(range, timeZone), period, timeZone },
      previous: { ...instantsOf(previous, timeZone), period, timeZone },
      isCompared,
    },
  });
  return (
    <InsightFrame title={insightTitles.retention} description={texts.description} choice={choice} result={result}>
      {({ retention, previousRetention }) =>
        retention.cohorts.length === 0 ? (
          <EmptyState title={texts.empty} hint={texts.emptyHint} />
        ) : (
          <>
            <RetentionCurve
              choice={choice}
              period={period}
              cohorts={retention.cohorts}
              previous={previousRetention?.cohorts}
              quality={retention.quality}
            />
            <RetentionCohorts choice={choice} period={period} cohorts={retention.cohorts} />
          </>
        )
      }
    </InsightFrame>
  );
}
