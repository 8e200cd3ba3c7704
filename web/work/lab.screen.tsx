import { useQuery, useSubscription } from '@apollo/client/react';
import { Button, Group, Stack } from '@mantine/core';
import { IconFlask, IconPlayerPlay } from '@tabler/icons-react';
import { Link, useNavigate } from 'react-router';
import { DataTable, type Column } from '../app/components/data-table.js';
import { EmptyState } from '../app/components/empty-state.js';
import { FilterSelect } from '../app/components/filter-select.js';
import { useFilters } from '../app/components/list-filters.js';
import { LiveDot } from '../app/components/live-dot.js';
import { useMore } from '../app/components/more.js';
import { PageHeader } from '../app/components/page-header.js';
import { Panel } from '../app/components/panel.js';
import { ScreenQuery } from '../app/components/screen-query.js';
import { When } from '../app/components/when.js';
import {
  LabRunsChangedDocument,
  LabRunsDocument,
  type LabExperimentStatus,
  type LabExperimentType,
  type RunRowFragment,
} from './generated/graphql.js';
import { gistOf } from './lab.kinds.js';
import { formatMicros } from './lab.money.js';
import { labTexts } from './lab.texts.js';
import { RunStatus } from './run-status.js';
import { SpendingPanel } from './spending.js';

const { list: texts, types, statuses } = labTexts;
const TYPES = Object.keys(types) as LabExperimentType[];
const STATUSES = Object.keys(statuses) as LabExperimentStatus[];
const COLUMNS: readonly Column<RunRowFragment>[] = [
  { id: 'type', header: texts.columns.type, cell: ({ experimentType }) => types[experimentType], width: '9rem' },
  { id: 'what', header: texts.columns.what, cell: ({ input }) => gistOf(input), hideBelow: 'sm' },
  { id: 'status', header: texts.columns.status, cell: ({ status }) => <RunStatus status={status} />, width: '8rem' },
  {
    id: 'cost',
    header: texts.columns.cost,
    cell: ({ costMicros }) => formatMicros(costMicros),
    align: 'right',
    width: '6rem',
  },
  {
    id: 'rating',
    header: texts.columns.rating,
    cell: ({ rating }) => (rating ? texts.rated(rating.score) : null),
    hideBelow: 'md',
    width: '6rem',
  },
  {
    id: 'started',
    header: texts.columns.started,
    cell: ({ createdAt }) => <When at={createdAt} />,
    hideBelow: 'sm',
    width: '9rem',
  },
];

export function LabScreen() {
  const { filter, setFilter, reset, isFiltered } = useFilters();
  const navigate = useNavigate();
  const experimentType = TYPES.find((known) => known === filter('type'));
  const status = STATUSES.find((known) => known === filter('status'));
  const variables = {
    filter: { ...(experimentType ? { experimentType } : {}), ...(status ? { status } : {}) },
  };
  const result = useQuery(LabRunsDocument, { variables });
  const data = result.data ?? result.previousData;
  const more = useMore(result.fetchMore, data?.myLabExperiments.pageInfo);
  useSubscription(LabRunsChangedDocument, {
    // Listed experiments update in place; a new one requires a refetch.
    onData({ data: event }) {
      const id = event.data?.labExperimentUpdated.id;
      const isKnown = result.data?.myLabExperiments.nodes.some((run) => run.id === id) ?? false;
      if (!isKnown) void result.refetch().catch(() => undefined);
    },
  });
  return (
    <>
      <PageHeader title={texts.title} description={texts.description} beside={<LiveDot />} actions={<StartButton />} />
      <Group mb="md" gap="sm">
        <FilterSelect
          label={texts.type}
          all={texts.all}
          values={TYPES}
          labels={types}
          value={experimentType}
          onChange={(value) => setFilter('type', value)}
        />
        <FilterSelect
          label={texts.status}
          all={texts.all}
          values={STATUSES}
          labels={statuses}
          value={status}
          onChange={(value) => setFilter('status', value)}
        />
      </Group>
      <ScreenQuery result={{ ...result, data }}>
        {({ myLabExperiments, mySpending }) => (
          <Stack>
            <SpendingPanel spending={mySpending} />
            <Panel flush>
              <DataTable
                label={texts.label}
                columns={COLUMNS}
                rows={myLabExperiments.nodes}
                rowKey={({ id }) => id}
                onOpen={({ id }) => void navigate(`/lab/${id}`)}
                more={more}
                empty={
                  isFiltered ? (
                    <EmptyState
                      title={texts.emptyFiltered}
                      hint={texts.emptyFilteredHint}
                      action={
                        <Button variant="default" onClick={reset}>
                          {texts.showAll}
                        </Button>
                      }
                    />
                  ) : (
                    <EmptyState icon={IconFlask} title={texts.empty} hint={texts.emptyHint} action={<StartButton />} />
                  )
                }
              />
            </Panel>
          </Stack>
        )}
      </ScreenQuery>
    </>
  );
}

function StartButton() {
  return (
    <Button component={Link} to="/lab/new" leftSection={<IconPlayerPlay size={16} aria-hidden />}>
      {texts.start}
    </Button>
  );
}
