import { useQuery, useSubscription } from '@apollo/client/react';
import { EmptyState } from '../app/components/empty-state.js';
import { InsightRevenueDocument, InsightTransactionUpdatedDocument } from './generated/graphql.js';
import { InsightFrame } from './insight-frame.js';
import { insightTexts } from './insight.texts.js';
import { insightTitles } from './insight.titles.js';
import { LiveCount, useLiveCount } from './live-count.js';
import { useRangeChoice, type RangeLimits } from './range/range-choice.js';
import { RevenueCurrencies, RevenueSeries, RevenueTiles } from './revenue-figures.js';
import { currenciesOf, periodOf } from './revenue-parts.js';

const LIMITS: RangeLimits = { presets: [30, 90, 180, 365], defaultDays: 180, maxDays: 366 };
const { revenue: texts } = insightTexts;

/** Revenue by currency. */
export function RevenueScreen() {
  const choice = useRangeChoice(LIMITS);
  const { range, previous, timeZone, isCompared } = choice;
  const period = periodOf(choice.of('period'), range);
  const result = useQuery(InsightRevenueDocument, {
    variables: {
      filter: { from: range.first, to: range.last, timeZone },
      previous: { from: previous.first, to: previous.last, timeZone },
      period,
      isCompared,
    },
  });
  const live = useLiveCount(result.refetch);
  useSubscription(InsightTransactionUpdatedDocument, { onData: live.onChange });
  return (
    <InsightFrame
      title={insightTitles.revenue}
      description={texts.description}
      beside={<LiveCount text={texts.live(live.changes)} />}
      choice={choice}
      result={result}
    >
      {({ revenueSummary, previousRevenue }) => {
        const currencies = currenciesOf(revenueSummary.points);
        const currency = currencies.find((known) => known === choice.of('currency')) ?? currencies[0];
        if (currency === undefined) return <EmptyState title={texts.empty} hint={texts.emptyHint} />;
        const shown = { choice, currency, currencies, period };
        const points = revenueSummary.points;
        return (
          <>
            <RevenueTiles {...shown} points={points} previous={previousRevenue?.points} />
            <RevenueSeries {...shown} points={points} previous={previousRevenue?.points} />
            <RevenueCurrencies {...shown} points={points} />
          </>
        );
      }}
    </InsightFrame>
  );
}
