import { useQuery } from '@apollo/client/react';
import { EmptyState } from '../app/components/empty-state.js';
import { wordsOf } from '../app/components/status-badge.js';
import { CountFigure, countedBy } from './figures/count-figure.js';
import { formatCount, formatShare } from './figures/formats.js';
import { InsightHiringDocument } from './generated/graphql.js';
import { HiringTiles, HiringTimes } from './hiring-figures.js';
import { InsightFrame } from './insight-frame.js';
import { insightTexts } from './insight.texts.js';
import { insightTitles } from './insight.titles.js';
import { instantsOf } from './range/day-range.js';
import { useRangeChoice, type RangeLimits } from './range/range-choice.js';

const LIMITS: RangeLimits = { presets: [30, 90, 180, 365], defaultDays: 90, maxDays: 366 };
const { hiring: texts } = insightTexts;

/** Hiring metrics: progress, duration, sources and rejection reasons. */
export function HiringScreen() {
  const choice = useRangeChoice(LIMITS);
  const { range, previous, timeZone, isCompared, isTable } = choice;
  const variables = { ...instantsOf(range, timeZone), previousFrom: instantsOf(previous, timeZone).from, isCompared };
  const result = useQuery(InsightHiringDocument, { variables });
  return (
    <InsightFrame title={insightTitles.hiring} description={texts.description} choice={choice} result={result}>
      {({ hiringFunnel, previousHiring }) => {
        if (hiringFunnel.total === 0) return <EmptyState title={texts.empty} hint={texts.emptyHint} />;
        const before = new Map(previousHiring?.stages.map((stage) => [stage.stage, stage.reached]));
        // Rejected and withdrawn are not stages to reach: they are key metrics instead.
        const stages = hiringFunnel.stages
          .filter(({ reached }) => reached !== null)
          .map((stage) => ({
            ...stage,
            name: wordsOf(stage.stage),
            value: stage.reached,
            previous: before.get(stage.stage) ?? 0,
          }));
        return (
          <>
            <HiringTiles hiring={hiringFunnel} previous={previousHiring} />
            <CountFigure
              title={texts.funnel}
              note={texts.funnelNote}
              nameHeader={texts.stage}
              valueHeader={texts.reached}
              fileName="hiring-funnel"
              isTable={isTable}
              isCompared={isCompared}
              rows={stages}
              columns={[
                { id: 'share', header: texts.share, value: ({ reachedShare }) => reachedShare, format: formatShare },
                { id: 'current', header: texts.current, value: ({ current }) => current, format: formatCount },
                { id: 'entered', header: texts.entered, value: ({ entered }) => entered, format: formatCount },
              ]}
            />
            <HiringTimes stages={hiringFunnel.stages} isTable={isTable} />
            <CountFigure
              title={texts.sources}
              nameHeader={texts.source}
              valueHeader={texts.applied}
              fileName="hiring-sources"
              isTable={isTable}
              isCompared={isCompared}
              rows={countedBy(hiringFunnel.sources, previousHiring?.sources, {
                key: ({ source }) => source,
                value: ({ count }) => count,
                name: wordsOf,
              }).map((row) => ({
                ...row,
                hired: hiringFunnel.sources.find(({ source }) => wordsOf(source) === row.name)?.hired ?? 0,
              }))}
              columns={[{ id: 'hired', header: texts.hired, value: ({ hired }) => hired, format: formatCount }]}
            />
            <CountFigure
              title={texts.reasons}
              nameHeader={texts.reason}
              valueHeader={texts.count}
              fileName="hiring-rejections"
              isTable={isTable}
              isCompared={isCompared}
              rows={countedBy(hiringFunnel.rejectionReasons, previousHiring?.rejectionReasons, {
                key: ({ reasonCode }) => reasonCode,
                value: ({ count }) => count,
                name: wordsOf,
              })}
            />
          </>
        );
      }}
    </InsightFrame>
  );
}
