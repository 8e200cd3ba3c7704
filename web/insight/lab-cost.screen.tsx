import { useQuery } from '@apollo/client/react';
import { EmptyState } from '../app/components/empty-state.js';
import { experimentStatusOf, wordsOf } from '../app/components/status-badge.js';
import { mayUse } from '../app/area.js';
import { useViewer } from '../app/session.js';
import { CountFigure, countedBy } from './figures/count-figure.js';
import { formatCount, formatMicros, formatScore } from './figures/formats.js';
import { InsightLabCostDocument } from './generated/graphql.js';
import { InsightFrame } from './insight-frame.js';
import { insightTexts } from './insight.texts.js';
import { insightTitles } from './insight.titles.js';
import { LabTiles, LabTimes, UsageByDay } from './lab-cost-figures.js';
import { useRangeChoice, type RangeLimits } from './range/range-choice.js';

const LIMITS: RangeLimits = { presets: [7, 30, 90], defaultDays: 30, maxDays: 92, isUtc: true };
const { lab: texts } = insightTexts;

/** Cost of experiments; for administrators, also the cost of all usage. */
export function LabCostScreen() {
  const choice = useRangeChoice(LIMITS);
  const { range, previous, isCompared, isTable } = choice;
  const { roles } = useViewer();
  // Whole days in UTC, both inclusive: the API reads the day of a time.
  const daysOf = ({ first, last }: typeof range) => ({ from: `${first}T00:00:00Z`, to: `${last}T00:00:00Z` });
  const result = useQuery(InsightLabCostDocument, {
    variables: {
      filter: daysOf(range),
      previous: daysOf(previous),
      usage: { ...daysOf(range), everybody: true },
      isCompared,
      seesUsage: mayUse(roles, []),
    },
  });
  return (
    <InsightFrame title={insightTitles.lab} description={texts.description} choice={choice} result={result}>
      {({ labExperimentStats: stats, previousStats, usageSummary }) => {
        const typeBefore = new Map(previousStats?.byType.map((type) => [type.experimentType, type.costMicros]));
        const types = stats.byType
          .map((type) => ({
            ...type,
            name: wordsOf(type.experimentType),
            value: type.costMicros,
            previous: typeBefore.get(type.experimentType) ?? 0,
          }))
          .sort((a, b) => b.value - a.value);
        const shared = { isTable, isCompared };
        return (
          <>
            {stats.total === 0 ? (
              <EmptyState title={texts.empty} hint={texts.emptyHint} />
            ) : (
              <>
                <LabTiles stats={stats} previous={previousStats} />
                <CountFigure
                  {...shared}
                  title={texts.costByType}
                  nameHeader={texts.type}
                  valueHeader={texts.cost}
                  fileName="lab-cost-by-type"
                  rows={types}
                  format={formatMicros}
                  columns={[
                    { id: 'runs', header: texts.runs, value: ({ runs }) => runs, format: formatCount },
                    {
                      id: 'completed',
                      header: texts.completed,
                      value: ({ completed }) => completed,
                      format: formatCount,
                    },
                    { id: 'failed', header: texts.failedRuns, value: ({ failed }) => failed, format: formatCount },
                    { id: 'tokens', header: texts.tokens, value: ({ tokensUsed }) => tokensUsed, format: formatCount },
                    {
                      id: 'score',
                      header: texts.score,
                      value: ({ averageScore }) => averageScore,
                      format: formatScore,
                    },
                  ]}
                />
                <LabTimes types={stats.byType} isTable={isTable} />
                <CountFigure
                  {...shared}
                  title={texts.status}
                  nameHeader={texts.statusName}
                  valueHeader={texts.runs}
                  fileName="lab-runs-by-status"
                  rows={countedBy(stats.byStatus, previousStats?.byStatus, {
                    key: ({ status }) => status,
                    value: ({ count }) => count,
                    name: experimentStatusOf,
                  })}
                />
              </>
            )}
            {usageSummary && <UsageByDay usage={usageSummary} range={range} isTable={isTable} />}
          </>
        );
      }}
    </InsightFrame>
  );
}
