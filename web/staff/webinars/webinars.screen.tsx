import { useQuery } from '@apollo/client/react';
import { Group, Progress, Text } from '@mantine/core';
import { Link, useNavigate } from 'react-router';
import { DataTable, type Column } from '../../app/components/data-table.js';
import { EmptyState } from '../../app/components/empty-state.js';
import { useMore } from '../../app/components/more.js';
import { PageHeader } from '../../app/components/page-header.js';
import { Panel } from '../../app/components/panel.js';
import { ScreenQuery } from '../../app/components/screen-query.js';
import { wordsOf } from '../../app/components/status-badge.js';
import { When } from '../../app/components/when.js';
import { StaffWebinarsDocument, type DeskWebinarFragment, type WebinarStatus } from '../generated/graphql.js';
import { Choice } from '../shared/choice.js';
import { useFilters } from '../../app/components/list-filters.js';
import { oneOf } from '../shared/one-of.js';
import { SearchField } from '../../app/components/search-field.js';
import { SEARCH_REACH } from '../../app/components/search-reach.js';
import { PhoneOnly } from '../shared/phone-only.js';
import { StateBadge } from '../shared/state-badge.js';
import { staffTitles } from '../staff.titles.js';
import { webinarsTexts } from './webinars.texts.js';

const { columns } = webinarsTexts;
const STATUSES: readonly WebinarStatus[] = ['SCHEDULED', 'LIVE', 'ENDED', 'CANCELLED', 'ARCHIVED', 'DRAFT'];

const COLUMNS: readonly Column<DeskWebinarFragment>[] = [
  {
    id: 'webinar',
    header: columns.webinar,
    cell: ({ id, title, format, status, startsAt }) => (
      <>
        <Text component={Link} to={`/staff/webinars/${id}`} fw={600} size="sm" tabIndex={-1}>
          {title}
        </Text>
        <Text size="xs" c="dimmed">
          {wordsOf(format)}
        </Text>
        <PhoneOnly>
          <StateBadge state={status} size="sm" />
          <Text size="xs">
            <When at={startsAt} show="absolute" />
          </Text>
        </PhoneOnly>
      </>
    ),
  },
  {
    id: 'when',
    header: columns.when,
    width: '190px',
    hideBelow: 'sm',
    cell: ({ startsAt }) => <When at={startsAt} show="absolute" />,
  },
  {
    id: 'status',
    header: columns.status,
    width: '110px',
    hideBelow: 'sm',
    cell: ({ status }) => <StateBadge state={status} size="sm" />,
  },
  {
    id: 'seats',
    header: columns.seats,
    width: '130px',
    hideBelow: 'sm',
    cell: (webinar) => <Seats webinar={webinar} />,
  },
  {
    id: 'waiting',
    header: columns.waiting,
    width: '190px',
    hideBelow: 'lg',
    cell: ({ pendingCount, waitlistCount }) => webinarsTexts.waiting(pendingCount ?? 0, waitlistCount),
  },
];

/** Webinars, to manage their registrations. */
export function WebinarsScreen() {
  const { filter: read } = useFilters();
  const navigate = useNavigate();
  const [status, search] = [oneOf(read('status'), STATUSES), read('search')];
  const filter = { ...(status ? { status } : {}), ...(search ? { search } : {}) };
  const result = useQuery(StaffWebinarsDocument, { variables: { filter } });
  const more = useMore(result.fetchMore, result.data?.webinars.pageInfo);
  return (
    <>
      <PageHeader title={staffTitles.webinars} description={webinarsTexts.description} />
      <WebinarFilters />
      <ScreenQuery result={result}>
        {({ webinars }) => (
          <Panel flush>
            <DataTable
              label={webinarsTexts.label}
              columns={COLUMNS}
              rows={webinars.nodes}
              rowKey={({ id }) => id}
              onOpen={({ id }) => void navigate(`/staff/webinars/${id}`)}
              more={more}
              empty={<EmptyState title={webinarsTexts.empty} hint={webinarsTexts.emptyHint} />}
            />
          </Panel>
        )}
      </ScreenQuery>
    </>
  );
}

function Seats({ webinar: { seatsTaken, capacity } }: { webinar: DeskWebinarFragment }) {
  const taken = seatsTaken ?? 0;
  return (
    <>
      <Text size="xs">{webinarsTexts.seats(taken, capacity)}</Text>
      <Progress value={capacity > 0 ? (100 * taken) / capacity : 0} size="sm" aria-hidden />
    </>
  );
}

function WebinarFilters() {
  const { filter: read, setFilter } = useFilters();
  return (
    <Group gap="sm" mb="md" align="flex-end">
      <Choice
        label={webinarsTexts.status}
        all={webinarsTexts.allStatuses}
        options={STATUSES}
        value={oneOf(read('status'), STATUSES)}
        onChange={(status) => setFilter('status', status)}
      />
      <SearchField
        reach={SEARCH_REACH.WebinarFilter}
        size="xs"
        label={webinarsTexts.search}
        placeholder={webinarsTexts.searchHint}
        value={read('search')}
        onSearch={(text) => setFilter('search', text)}
      />
    </Group>
  );
}
