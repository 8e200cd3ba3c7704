import { useQuery } from '@apollo/client/react';
import { Group, Text } from '@mantine/core';
import { Link, useNavigate } from 'react-router';
import { DataTable, type Column } from '../../app/components/data-table.js';
import { EmptyState } from '../../app/components/empty-state.js';
import { useMore } from '../../app/components/more.js';
import { PageHeader } from '../../app/components/page-header.js';
import { Panel } from '../../app/components/panel.js';
import { Person } from '../../app/components/person.js';
import { ScreenQuery } from '../../app/components/screen-query.js';
import { StatusBadge, wordsOf } from '../../app/components/status-badge.js';
import { When } from '../../app/components/when.js';
import {
  ModerationDeskDocument,
  type DeskItemFragment,
  type ModerationStatus,
  type ModerationTargetKind,
} from '../generated/graphql.js';
import { Choice } from '../shared/choice.js';
import { useFilters } from '../../app/components/list-filters.js';
import { oneOf } from '../shared/one-of.js';
import { staffTexts } from '../staff.texts.js';
import { staffTitles } from '../staff.titles.js';
import { moderationTexts } from './moderation.texts.js';

const { columns } = moderationTexts;
const DECIDED: readonly ModerationStatus[] = ['APPROVED', 'REJECTED', 'IGNORED', 'DELETED'];
const KINDS: readonly ModerationTargetKind[] = ['POST', 'COMMENT', 'CONTENT'];

const COLUMNS: readonly Column<DeskItemFragment>[] = [
  {
    id: 'what',
    header: columns.what,
    cell: ({ id, snapshot, targetKind, isAutoHidden, group, reportCount }) => (
      <>
        <Text component={Link} to={`/staff/moderation/${id}`} size="sm" fw={600} lineClamp={2} tabIndex={-1}>
          {snapshot || moderationTexts.gone}
        </Text>
        <Group gap={8} mt={2}>
          <Text span size="xs" c="dimmed">
            {wordsOf(targetKind)} {group && moderationTexts.group(group.name)}
          </Text>
          <Text span size="xs" c="dimmed" hiddenFrom="sm">
            {moderationTexts.reports(reportCount)}
          </Text>
          {isAutoHidden && <StatusBadge label={moderationTexts.hidden} tone="warning" size="sm" />}
        </Group>
      </>
    ),
  },
  {
    id: 'reports',
    header: columns.reports,
    width: '120px',
    hideBelow: 'sm',
    cell: ({ reportCount, score }) => (
      <>
        <Text size="sm">{moderationTexts.reports(reportCount)}</Text>
        <Text size="xs" c="dimmed">
          {moderationTexts.score(score.toFixed(1))}
        </Text>
      </>
    ),
  },
  {
    id: 'author',
    header: columns.author,
    width: '170px',
    hideBelow: 'md',
    cell: ({ subject }) => <Person person={subject} nobody={staffTexts.unknown} />,
  },
  {
    id: 'last',
    header: columns.last,
    width: '120px',
    hideBelow: 'sm',
    cell: ({ lastReportedAt }) => <When at={lastReportedAt} />,
  },
];

/** Reported content by status. */
export function ModerationScreen() {
  const { filter: read, setFilter } = useFilters();
  const navigate = useNavigate();
  const status = oneOf(read('status'), DECIDED);
  const targetKind = oneOf(read('kind'), KINDS);
  const sort = oneOf(read('sort'), ['NEW']) ?? 'SCORE';
  const filter = { ...(status ? { status } : {}), ...(targetKind ? { targetKind } : {}) };
  const result = useQuery(ModerationDeskDocument, { variables: { filter, sort } });
  const more = useMore(result.fetchMore, result.data?.moderationQueue.pageInfo);
  return (
    <>
      <PageHeader title={staffTitles.moderation} description={moderationTexts.description} />
      <Group gap="sm" mb="md">
        <Choice
          label={moderationTexts.status}
          all={moderationTexts.waiting}
          options={DECIDED}
          words={(one) => moderationTexts.statuses[one]}
          value={status}
          onChange={(next) => setFilter('status', next)}
        />
        <Choice
          label={moderationTexts.kind}
          options={KINDS}
          value={targetKind}
          onChange={(kind) => setFilter('kind', kind)}
        />
        <Choice
          label={moderationTexts.sort}
          all={moderationTexts.sorts.SCORE}
          options={['NEW']}
          words={() => moderationTexts.sorts.NEW}
          value={sort === 'NEW' ? sort : ''}
          onChange={(next) => setFilter('sort', next)}
        />
      </Group>
      <ScreenQuery result={result}>
        {({ moderationQueue }) => (
          <Panel flush>
            <DataTable
              label={moderationTexts.label}
              columns={COLUMNS}
              rows={moderationQueue.nodes}
              rowKey={({ id }) => id}
              onOpen={({ id }) => void navigate(`/staff/moderation/${id}`)}
              more={more}
              empty={<EmptyState title={moderationTexts.empty} hint={moderationTexts.emptyHint} />}
            />
          </Panel>
        )}
      </ScreenQuery>
    </>
  );
}
