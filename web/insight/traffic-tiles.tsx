import { formatCount, formatDuration, formatShare, type Format } from './figures/formats.js';
import { QualityNote } from './figures/quality-note.js';
import { StatTiles, type Stat } from './figures/stat-tiles.js';
import type { InsightTrafficQuery, TrafficFiguresFragment } from './generated/graphql.js';
import { insightTexts } from './insight.texts.js';
import { Text } from '@mantine/core';

const { traffic: texts } = insightTexts;

interface TrafficTilesProps {
  overview: InsightTrafficQuery['analyticsOverview'];
  isCompared: boolean;
}

export function TrafficTiles({ overview, isCompared }: TrafficTilesProps) {
  const { current, previous, quality } = overview;
  const stat = (
    label: string,
    field: keyof Omit<TrafficFiguresFragment, '__typename'>,
    format: Format,
    more: Partial<Stat> = {},
  ): Stat => ({
    label,
    format,
    value: current[field],
    previous: isCompared ? previous[field] : undefined,
    ...more,
  });
  return (
    <div>
      <StatTiles
        label={texts.tiles}
        stats={[
          stat(texts.visitors, 'visitors', formatCount, { better: 'more', isApproximate: quality.approximate }),
          stat(texts.visits, 'visits', formatCount, { better: 'more' }),
          stat(texts.pageviews, 'pageviews', formatCount, { better: 'more' }),
          stat(texts.bounceRate, 'bounceRate', formatShare, { better: 'less', hint: texts.bounceHint }),
          stat(texts.averageVisit, 'averageVisitSeconds', formatDuration, { better: 'more' }),
        ]}
      />
      <Text size="sm" c="dimmed" mt="xs">
        <QualityNote quality={quality} />
      </Text>
    </div>
  );
}
