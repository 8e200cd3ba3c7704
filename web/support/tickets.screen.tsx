import { useQuery } from '@apollo/client/react';
import { Anchor, Button, Group, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link, useNavigate } from 'react-router';
import { DataTable, type Column } from '../app/components/data-table.js';
import { EmptyState } from '../app/components/empty-state.js';
import { FilterSelect } from '../app/components/filter-select.js';
import { useFilters } from '../app/components/list-filters.js';
import { useMore } from '../app/components/more.js';
import { PageHeader } from '../app/components/page-header.js';
import { Panel } from '../app/components/panel.js';
import { ScreenQuery } from '../app/components/screen-query.js';
import { SearchField } from '../app/components/search-field.js';
import { SEARCH_REACH } from '../app/components/search-reach.js';
import { StatusBadge } from '../app/components/status-badge.js';
import { When } from '../app/components/when.js';
import {
  TicketsScreenDocument,
  type MyTicketFilter,
  type TicketsScreenQuery,
  type TicketStatus,
} from './generated/graphql.js';
import { ticketTones } from './support.states.js';
import { supportTexts, ticketCategoryLabels, ticketPriorityLabels, ticketStatusLabels } from './support.texts.js';
import { supportTitles } from './support.titles.js';

const { tickets: texts } = supportTexts;

type Ticket = TicketsScreenQuery['myTickets']['nodes'][number];

/** Requesters do not see ON_HOLD and SPAM. */
const STATUSES: readonly TicketStatus[] = ['NEW', 'OPEN', 'PENDING', 'RESOLVED', 'CLOSED', 'MERGED'];

const COLUMNS: readonly Column<Ticket>[] = [
  {
    id: 'number',
    header: texts.columns.number,
    cell: ({ ticketNumber }) => ticketNumber,
    width: '4rem',
    hideBelow: 'sm',
  },
  {
    id: 'subject',
    header: texts.columns.subject,
    cell: ({ id, subject }) => (
      <Anchor component={Link} to={`/tickets/${id}`} inherit fw={550} c="inherit">
        {subject}
      </Anchor>
    ),
  },
  {
    id: 'status',
    header: texts.columns.status,
    cell: ({ status }) => <StatusBadge label={ticketStatusLabels[status]} tone={ticketTones[status]} />,
    width: '10rem',
  },
  {
    id: 'category',
    header: texts.columns.category,
    cell: ({ category }) => ticketCategoryLabels[category],
    width: '12rem',
    hideBelow: 'md',
  },
  {
    id: 'priority',
    header: texts.columns.priority,
    cell: ({ priority }) => ticketPriorityLabels[priority],
    width: '6rem',
    hideBelow: 'lg',
  },
  {
    id: 'messages',
    header: texts.columns.messages,
    cell: ({ messageCount }) => messageCount,
    align: 'right',
    width: '6rem',
    hideBelow: 'lg',
  },
  {
    id: 'updated',
    header: texts.columns.updated,
    cell: ({ updatedAt }) => <When at={updatedAt} />,
    width: '9rem',
    hideBelow: 'sm',
  },
];

export function TicketsScreen() {
  const navigate = useNavigate();
  const { filter, setFilter, reset, isFiltered } = useFilters();
  const search = filter('search');
  const status = STATUSES.find((known) => known === filter('status'));
  const which: MyTicketFilter = { ...(search ? { search } : {}), ...(status ? { status } : {}) };
  const result = useQuery(TicketsScreenDocument, { variables: { filter: which } });
  const data = result.data ?? result.previousData;
  const more = useMore(result.fetchMore, data?.myTickets.pageInfo);

  const create = (
    <Button component={Link} to="/tickets/new" leftSection={<IconPlus size={16} aria-hidden />}>
      {texts.create}
    </Button>
  );
  const nothing = isFiltered ? (
    <EmptyState
      title={texts.nothingFound}
      hint={texts.nothingFoundHint}
      action={
        <Button variant="default" onClick={reset}>
          {texts.resetFilters}
        </Button>
      }
    />
  ) : (
    <EmptyState title={texts.empty} hint={texts.emptyHint} action={create} />
  );

  return (
    <>
      <PageHeader title={supportTitles.tickets} description={texts.description} actions={create} />
      <Panel flush>
        <Group px="md" pt="md" pb="sm" gap="sm" align="flex-end">
          <SearchField
            reach={SEARCH_REACH.MyTicketFilter}
            label={texts.search}
            placeholder={texts.searchHint}
            value={search}
            onSearch={(text) => setFilter('search', text)}
          />
          <FilterSelect
            label={texts.status}
            all={texts.anyStatus}
            values={STATUSES}
            labels={ticketStatusLabels}
            value={status}
            onChange={(value) => setFilter('status', value)}
            w={{ base: '100%', xs: 170 }}
          />
          {data && (
            <Text size="sm" c="dimmed" role="status" pb={8}>
              {texts.found(data.myTickets.totalCount)}
            </Text>
          )}
        </Group>
        <ScreenQuery result={{ ...result, data }}>
          {({ myTickets }) => (
            <DataTable
              label={texts.list}
              columns={COLUMNS}
              rows={myTickets.nodes}
              rowKey={({ id }) => id}
              onOpen={({ id }) => void navigate(`/tickets/${id}`)}
              more={more}
              empty={nothing}
            />
          )}
        </ScreenQuery>
      </Panel>
    </>
  );
}
