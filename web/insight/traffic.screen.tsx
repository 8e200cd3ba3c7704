import { useQuery } from '@apollo/client/react';
import { InsightTrafficDocument } from './generated/graphql.js';
import { InsightFrame } from './insight-frame.js';
import { insightTexts } from './insight.texts.js';
import { insightTitles } from './insight.titles.js';
import { instantsOf } from './range/day-range.js';
import { useRangeChoice, type RangeLimits } from './range/range-choice.js';
import { intervalOf } from './range/steps.js';
import { TrafficBreakdown } from './traffic-breakdown.js';
import { dimensionOf } from './traffic-dimensions.js';
import { TrafficSeries } from './traffic-series.js';
import { TrafficTiles } from './traffic-tiles.js';
import { EmptyState } from '../app/components/empty-state.js';

const LIMITS: RangeLimits = { presets: [1, 7, 30, 90, 365], defaultDays: 7, maxDays: 366 };
const ROWS = 20;
const { traffic: texts } = insightTexts;

/** Visitors, visits and page views: key metrics, over time, and by page, referrer or device. */
export function TrafficScreen() {
  const choice = useRangeChoice(LIMITS);
  const { range, previous, timeZone, isCompared } = choice;
  const interval = intervalOf(range);
  const dimension = dimensionOf(choice.of('by'));
  const current = instantsOf(range, timeZone);
  const result = useQuery(InsightTrafficDocument, {
    variables: {
      overview: current,
      series: { ...current, interval, timeZone },
      previous: { ...instantsOf(previous, timeZone), interval, timeZone },
      breakdown: { ...current, dimension, first: ROWS },
      isCompared,
    },
  });
  return (
    <InsightFrame title={insightTitles.traffic} description={texts.description} choice={choice} result={result}>
      {({ analyticsOverview, analyticsSeries, previousSeries, analyticsBreakdown }) =>
        analyticsOverview.current.visits === 0 && (!isCompared || analyticsOverview.previous.visits === 0) ? (
          <EmptyState title={texts.empty} hint={texts.emptyHint} />
        ) : (
          <>
            <TrafficTiles overview={analyticsOverview} isCompared={isCompared} />
            <TrafficSeries
              choice={choice}
              interval={interval}
              points={analyticsSeries.points}
              previous={previousSeries?.points}
              quality={analyticsSeries.quality}
            />
            <TrafficBreakdown choice={choice} dimension={dimension} breakdown={analyticsBreakdown} />
          </>
        )
      }
    </InsightFrame>
  );
}
