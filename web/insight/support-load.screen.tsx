import { useQuery, useSubscription } from '@apollo/client/react';
import { EmptyState } from '../app/components/empty-state.js';
import { Panel } from '../app/components/panel.js';
import { wordsOf } from '../app/components/status-badge.js';
import { CountFigure, countedBy } from './figures/count-figure.js';
import { formatCount, formatDuration, formatScore, formatShare } from './figures/formats.js';
import { StatTiles } from './figures/stat-tiles.js';
import {
  InsightQueueChangedDocument,
  InsightSupportLoadDocument,
  type InsightSupportLoadQuery,
  type SupportFiguresFragment,
} from './generated/graphql.js';
import { InsightFrame } from './insight-frame.js';
import { insightTexts } from './insight.texts.js';
import { insightTitles } from './insight.titles.js';
import { LiveCount, useLiveCount } from './live-count.js';
import { instantsOf } from './range/day-range.js';
import { useRangeChoice, type RangeChoice, type RangeLimits } from './range/range-choice.js';

const LIMITS: RangeLimits = { presets: [1, 7, 30, 90, 365], defaultDays: 30, maxDays: 366 };
const { support: texts } = insightTexts;

/** Current support load and past performance. */
export function SupportLoadScreen() {
  const choice = useRangeChoice(LIMITS);
  const { range, previous, timeZone, isCompared } = choice;
  const variables = { ...instantsOf(range, timeZone), previousFrom: instantsOf(previous, timeZone).from, isCompared };
  const result = useQuery(InsightSupportLoadDocument, { variables });
  const live = useLiveCount(result.refetch);
  useSubscription(InsightQueueChangedDocument, { onData: live.onChange });
  return (
    <InsightFrame
      title={insightTitles.support}
      description={texts.description}
      beside={<LiveCount text={texts.live(live.changes)} />}
      choice={choice}
      result={result}
    >
      {(data) => (
        <>
          <QueueNow data={data} />
          {data.ticketStats.total === 0 ? (
            <EmptyState title={texts.empty} hint={texts.emptyHint} />
          ) : (
            <SupportFigures choice={choice} stats={data.ticketStats} previous={data.previousStats} />
          )}
        </>
      )}
    </InsightFrame>
  );
}

function QueueNow({ data }: { data: InsightSupportLoadQuery }) {
  const stat = (label: string, { totalCount }: { totalCount: number }) => ({
    label,
    value: totalCount,
    format: formatCount,
  });
  return (
    <Panel title={texts.now}>
      <StatTiles
        label={texts.now}
        stats={[
          stat(texts.new, data.newTickets),
          stat(texts.open, data.openTickets),
          stat(texts.unattended, data.unattendedTickets),
          stat(texts.pending, data.pendingTickets),
        ]}
      />
    </Panel>
  );
}

interface SupportFiguresProps {
  choice: RangeChoice;
  stats: SupportFiguresFragment;
  previous: SupportFiguresFragment | undefined;
}

function SupportFigures({ choice, stats, previous }: SupportFiguresProps) {
  const shared = { valueHeader: texts.count, isTable: choice.isTable, isCompared: choice.isCompared };
  const value = ({ count }: { count: number }): number => count;
  return (
    <>
      <SupportTiles stats={stats} previous={previous} />
      <CountFigure
        {...shared}
        title={texts.category}
        nameHeader={texts.name.category}
        fileName="tickets-by-category"
        rows={countedBy(stats.byCategory, previous?.byCategory, {
          key: ({ category }) => category,
          value,
          name: wordsOf,
        })}
      />
      <CountFigure
        {...shared}
        title={texts.status}
        nameHeader={texts.name.status}
        fileName="tickets-by-status"
        rows={countedBy(stats.byStatus, previous?.byStatus, { key: ({ status }) => status, value, name: wordsOf })}
      />
      <CountFigure
        {...shared}
        title={texts.priority}
        nameHeader={texts.name.priority}
        fileName="tickets-by-priority"
        rows={countedBy(stats.byPriority, previous?.byPriority, {
          key: ({ priority }) => priority,
          value,
          name: wordsOf,
        })}
      />
    </>
  );
}

function SupportTiles({ stats, previous }: Omit<SupportFiguresProps, 'choice'>) {
  const seconds = (
    label: string,
    field: 'firstReplySecondsMedian' | 'firstReplySecondsP90' | 'resolutionSecondsMedian',
  ) => ({ label, value: stats[field], previous: previous?.[field], format: formatDuration, better: 'less' as const });
  return (
    <StatTiles
      label={texts.tiles}
      stats={[
        { label: texts.total, value: stats.total, previous: previous?.total, format: formatCount },
        {
          label: texts.breachShare,
          value: stats.breachShare,
          previous: previous?.breachShare,
          format: formatShare,
          better: 'less',
        },
        seconds(texts.firstReply, 'firstReplySecondsMedian'),
        seconds(texts.firstReplyP90, 'firstReplySecondsP90'),
        seconds(texts.resolution, 'resolutionSecondsMedian'),
        {
          label: texts.satisfaction,
          value: stats.satisfactionAverage,
          previous: previous?.satisfactionAverage,
          format: formatScore,
          better: 'more',
          hint: texts.ratings(formatCount(stats.ratings)),
        },
      ]}
    />
  );
}
