import { useQuery } from '@apollo/client/react';
import { Alert, Button, Group, Text, UnstyledButton } from '@mantine/core';
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
// Changes are listed if no type is selected.
const KINDS: readonly AuditKind[] = ['READ'];

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
    cell: ({ actor }) => <Actor actor={actor} />,
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

/** The audit log of staff actions, for administrators. */
export function AuditScreen() {
  const { filter: read } = useFilters();
  const kind = oneOf(read('kind'), KINDS);
  const [operation, targetId, actorId] = [read('operation'), read('target'), read('actor')];
  const filter = {
    ...(kind ? { kind } : {}),
    ...(operation ? { operation: fieldOf(operation, kind) } : {}),
    ...(actorId ? { actorId } : {}),
    ...(targetId ? { targetId } : {}),
  };
  const result = useQuery(StaffAuditDocument, { variables: { filter } });
  const more = useMore(result.fetchMore, result.data?.auditLog.pageInfo);
  return (
    <>
      <PageHeader title={staffTitles.audit} description={auditTexts.description} />
      <AuditFilters />
      {actorId && <OfOneActor name={result.data?.auditLog.nodes[0]?.actor?.name} />}
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

/** Operations are logged as `Mutation.x`, but people type `x`. */
function fieldOf(operation: string, kind: AuditKind | undefined): string {
  if (operation.includes('.')) return operation;
  return `${kind === 'READ' ? 'Query' : 'Mutation'}.${operation}`;
}

/** The actor; a click shows their other actions. */
function Actor({ actor }: Pick<Entry, 'actor'>) {
  const { setFilter } = useFilters();
  if (!actor) return <Person person={actor} nobody={staffTexts.unknown} />;
  return (
    <UnstyledButton title={words.onlyOf(actor.name)} onClick={() => setFilter('actor', actor.id)}>
      <Person person={actor} />
    </UnstyledButton>
  );
}

function OfOneActor({ name }: { name: string | undefined }) {
  const { setFilter } = useFilters();
  return (
    <Alert mb="md">
      <Group gap="sm">
        {words.actor(name)}
        <Button size="xs" variant="default" onClick={() => setFilter('actor', null)}>
          {words.everybody}
        </Button>
      </Group>
    </Alert>
  );
}

function AuditFilters() {
  const { filter: read, setFilter } = useFilters();
  return (
    <Group gap="sm" mb="md" align="flex-end">
      <Choice
        label={words.kind}
        all={words.changes}
        options={KINDS}
        words={() => words.reads}
        value={oneOf(read('kind'), KINDS)}
        onChange={(kind) => setFilter('kind', kind)}
      />
      <SearchField
        size="xs"
        label={words.operation}
        placeholder={words.operationHint}
        value={read('operation')}
        onSearch={(text) => setFilter('operation', text)}
      />
      <SearchField
        size="xs"
        label={words.target}
        placeholder={words.targetHint}
        value={read('target')}
        onSearch={(text) => setFilter('target', text)}
      />
    </Group>
  );
}
