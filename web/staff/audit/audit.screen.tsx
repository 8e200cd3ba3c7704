import { useQuery } from '@apollo/client/react';
import { Group, Text } from '@mantine/core';
import { DataTable, type Column } from '../../app/components/data-table.js';
import { EmptyState } from '../../app/components/empty-state.js';
import { useMore } from '../../app/components/more.js';
import { PageHeader } from '../../app/components/page-header.js';
import { Panel } from '../../app/components/panel.js';
import { Person } from '../../app/components/person.js';
import { ScreenQuery } from '../../app/components/screen-query.js';
import { wordsOf } from '../../app/components/status-badge.js';
import { When } from '../../app/components/when.js';
import { StaffAuditDocument, type AuditKind, type StaffAuditQuery } from '../generated/graphql.js';
import { Choice } from '../shared/choice.js';
import { useFilters } from '../../app/components/list-filters.js';
import { oneOf } from '../shared/one-of.js';
import { SearchField } from '../../app/components/search-field.js';
import { StateBadge } from '../shared/state-badge.js';
import { staffTexts } from '../staff.texts.js';
import { staffTitles } from '../staff.titles.js';
import { auditTexts } from './audit.texts.js';

type Entry = StaffAuditQuery['auditLog']['nodes'][number];

const { columns, filters: words } = auditTexts;
const KINDS: readonly AuditKind[] = ['CHANGE', 'READ'];

const COLUMNS: readonly Column<Entry>[] = [
  {
    id: 'what',
    header: columns.what,
    cell: ({ operation, kind, times, targetIds }) => (
      <>
        <Text size="sm" fw={600}>
          {operation}
        </Text>
        <Text size="xs" c="dimmed">
          {wordsOf(kind)}
          {times > 1 && `, ${auditTexts.times(times)}`}
        </Text>
        {targetIds.map((id) => (
          <Text key={id} size="xs" c="dimmed" ff="monospace">
            {id}
          </Text>
        ))}
      </>
    ),
  },
  {
    id: 'who',
    header: columns.who,
    width: '150px',
    cell: ({ actor }) => <Person person={actor} nobody={staffTexts.unknown} />,
  },
  {
    id: 'outcome',
    header: columns.outcome,
    width: '100px',
    hideBelow: 'sm',
    cell: ({ outcome }) => <StateBadge state={outcome} size="sm" />,
  },
  {
    id: 'when',
    header: columns.when,
    width: '190px',
    hideBelow: 'sm',
    cell: ({ createdAt }) => <When at={createdAt} show="absolute" />,
  },
];

/** What the staff did, for administrators. */
export function AuditScreen() {
  const { filter: read } = useFilters();
  const [kind, operation, targetId] = [oneOf(read('kind'), KINDS), read('operation'), read('target')];
  const filter = {
    ...(kind ? { kind } : {}),
    ...(operation ? { operation } : {}),
    ...(targetId ? { targetId } : {}),
  };
  const result = useQuery(StaffAuditDocument, { variables: { filter } });
  const more = useMore(result.fetchMore, result.data?.auditLog.pageInfo);
  return (
    <>
      <PageHeader title={staffTitles.audit} description={auditTexts.description} />
      <AuditFilters />
      <ScreenQuery result={result}>
        {({ auditLog }) => (
          <Panel flush>
            <DataTable
              label={auditTexts.label}
              columns={COLUMNS}
              rows={auditLog.nodes}
              rowKey={({ id }) => id}
              more={more}
              empty={<EmptyState title={auditTexts.empty} hint={auditTexts.emptyHint} />}
            />
          </Panel>
        )}
      </ScreenQuery>
    </>
  );
}

function AuditFilters() {
  const { filter: read, setFilter } = useFilters();
  return (
    <Group gap="sm" mb="md" align="flex-end">
      <Choice
        label={words.kind}
        options={KINDS}
        value={oneOf(read('kind'), KINDS)}
        onChange={(kind) => setFilter('kind', kind)}
      />
      <SearchField
        label={words.operation}
        placeholder={words.operationHint}
        value={read('operation')}
        onSearch={(text) => setFilter('operation', text)}
      />
      <SearchField
        label={words.target}
        placeholder={words.targetHint}
        value={read('target')}
        onSearch={(text) => setFilter('target', text)}
      />
    </Group>
  );
}
