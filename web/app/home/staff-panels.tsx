import { Anchor, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { ConnectionList } from '../components/connection-list.js';
import { EmptyState } from '../components/empty-state.js';
import { Panel } from '../components/panel.js';
import { When } from '../components/when.js';
import { wordsOf } from '../components/status-badge.js';
import type { HomeQuery } from '../generated/graphql.js';
import classes from './home.module.css';
import { homeTexts } from './home.texts.js';

const { staff, news } = homeTexts;
const QUEUE = '/staff/tickets';
const MODERATION = '/staff/moderation';

interface UnansweredPanelProps {
  tickets: NonNullable<HomeQuery['tickets']>;
}

/** For agents of the ticket queue. */
export function UnansweredPanel({ tickets: { nodes, totalCount } }: UnansweredPanelProps) {
  const title = staff.tickets(totalCount);
  return (
    <Panel title={title} actions={<To path={QUEUE}>{staff.toTickets}</To>} flush>
      <ConnectionList
        label={title}
        items={nodes}
        itemKey={({ id }) => id}
        empty={<EmptyState title={staff.ticketsEmpty} />}
      >
        {({ id, ticketNumber, subject, priority, createdAt }) => (
          <>
            <Link to={`${QUEUE}/${id}`} className={classes.title}>
              {news.ticket(ticketNumber, subject)}
            </Link>
            <Text size="xs" c="dimmed">
              {wordsOf(priority)} · <When at={createdAt} />
            </Text>
          </>
        )}
      </ConnectionList>
    </Panel>
  );
}

interface ReportedPanelProps {
  queue: NonNullable<HomeQuery['moderationQueue']>;
}

/** For moderators. */
export function ReportedPanel({ queue: { nodes, totalCount } }: ReportedPanelProps) {
  const title = staff.moderation(totalCount);
  return (
    <Panel title={title} actions={<To path={MODERATION}>{staff.toModeration}</To>} flush>
      <ConnectionList
        label={title}
        items={nodes}
        itemKey={({ id }) => id}
        empty={<EmptyState title={staff.moderationEmpty} />}
      >
        {({ id, snapshot, reportCount, lastReportedAt }) => (
          <>
            <Link to={`${MODERATION}/${id}`} className={classes.title}>
              {snapshot}
            </Link>
            <Text size="xs" c="dimmed">
              {staff.reports(reportCount)} · <When at={lastReportedAt} />
            </Text>
          </>
        )}
      </ConnectionList>
    </Panel>
  );
}

function To({ path, children }: { path: string; children: ReactNode }) {
  return (
    <Anchor component={Link} to={path} size="sm">
      {children}
    </Anchor>
  );
}
