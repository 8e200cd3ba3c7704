import { Group, Text } from '@mantine/core';
import { IconBulb, IconCalendarEvent, IconFlask, IconMessages, IconTicket, IconVideo } from '@tabler/icons-react';
import { Link } from 'react-router';
import { ConnectionList } from '../components/connection-list.js';
import { EmptyState } from '../components/empty-state.js';
import { Panel } from '../components/panel.js';
import { StatusBadge } from '../components/status-badge.js';
import { When } from '../components/when.js';
import classes from './home.module.css';
import { homeTexts } from './home.texts.js';
import type { News, NewsKind } from './news.js';

const texts = homeTexts.news;
const ICONS: Record<NewsKind, typeof IconTicket> = {
  ticket: IconTicket,
  consultation: IconCalendarEvent,
  webinar: IconVideo,
  suggestion: IconBulb,
  run: IconFlask,
  post: IconMessages,
};

interface NewsPanelProps {
  news: readonly News[];
  lastVisit: string | undefined;
}

export function NewsPanel({ news, lastVisit }: NewsPanelProps) {
  return (
    <Panel title={texts.title} flush>
      <ConnectionList
        label={texts.title}
        items={news}
        itemKey={({ id }) => id}
        empty={<EmptyState title={texts.empty} hint={texts.emptyHint} />}
      >
        {(item) => <NewsItem item={item} isNew={lastVisit !== undefined && item.at > lastVisit} />}
      </ConnectionList>
    </Panel>
  );
}

function NewsItem({ item, isNew }: { item: News; isNew: boolean }) {
  const { kind, title, to, at, status } = item;
  const Icon = ICONS[kind];
  return (
    <div className={classes.news}>
      <Icon size={20} stroke={1.6} aria-hidden />
      <div className={classes.newsText}>
        <Link to={to} className={classes.title}>
          {title}
        </Link>
        <Text size="xs" c="dimmed">
          {texts.kinds[kind]} · <When at={at} />
        </Text>
      </div>
      <Group gap={6} wrap="nowrap">
        {isNew && <StatusBadge label={texts.isNew} tone="accent" size="sm" />}
        {status && <StatusBadge label={status.label} tone={status.tone} size="sm" />}
      </Group>
    </div>
  );
}
