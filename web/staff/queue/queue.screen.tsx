import { useQuery, useSubscription } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useRef } from 'react';
import { Link, useNavigate } from 'react-router';
import { DataTable } from '../../app/components/data-table.js';
import { EmptyState } from '../../app/components/empty-state.js';
import { LiveDot } from '../../app/components/live-dot.js';
import { useMore } from '../../app/components/more.js';
import { PageHeader } from '../../app/components/page-header.js';
import { Panel } from '../../app/components/panel.js';
import { ScreenQuery } from '../../app/components/screen-query.js';
import { useViewer } from '../../app/session.js';
import {
  StaffAssignTicketDocument,
  StaffQueueChangedDocument,
  StaffQueueDocument,
  type QueueTicketFragment,
} from '../generated/graphql.js';
import { useFilters } from '../../app/components/list-filters.js';
import { currentRow, focusRow, useKeys } from '../shared/keys.js';
import { useAct } from '../shared/use-act.js';
import { staffTitles } from '../staff.titles.js';
import { QUEUE_COLUMNS } from './queue.columns.js';
import { ClearFilters, QueueFilters, useQueueView } from './queue.filters.js';
import { queueTexts } from './queue.texts.js';

/** How long changes are collected before the queue is refetched. */
const SETTLE = 500;

/** The ticket queue by status, with live SLA clocks. */
export function QueueScreen() {
  const { filter, sort } = useQueueView();
  const { setFilter, isFiltered } = useFilters();
  const navigate = useNavigate();
  const result = useQuery(StaffQueueDocument, { variables: { filter, sort } });
  const more = useMore(result.fetchMore, result.data?.tickets.pageInfo);
  const table = useRef<HTMLDivElement>(null);
  const filters = useRef<HTMLDivElement>(null);
  useLiveQueue(() => void result.refetch().catch(() => undefined));
  const rows = result.data?.tickets.nodes ?? [];
  useQueueKeys(table, filters, rows);
  return (
    <>
      <PageHeader title={staffTitles.queue} description={queueTexts.description} beside={<LiveDot />} />
      <div ref={filters}>
        <QueueFilters />
      </div>
      <ScreenQuery result={result}>
        {({ tickets, fresh }) => (
          <Panel
            flush
            title={queueTexts.total(tickets.totalCount)}
            actions={filter.status !== 'NEW' && <Fresh count={fresh.totalCount} />}
          >
            <div ref={table}>
              <DataTable
                label={queueTexts.label}
                columns={QUEUE_COLUMNS}
                rows={tickets.nodes}
                rowKey={({ id }) => id}
                sort={sort}
                // The server sorts search results newest first.
                onSort={filter.search ? undefined : (next) => setFilter('sort', next)}
                onOpen={({ id }) => void navigate(`/staff/tickets/${id}`)}
                more={more}
                empty={
                  <EmptyState
                    title={queueTexts.empty}
                    hint={queueTexts.emptyHint}
                    action={isFiltered && <ClearFilters />}
                  />
                }
              />
            </div>
          </Panel>
        )}
      </ScreenQuery>
    </>
  );
}

/** A link to unassigned new tickets. */
function Fresh({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <Button component={Link} to="/staff/tickets?status=NEW" size="xs" variant="light">
      {queueTexts.fresh(count)}
    </Button>
  );
}

/** Known tickets update immediately; the list itself is refetched once changes have settled. */
function useLiveQueue(readAgain: () => void): void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useSubscription(StaffQueueChangedDocument, {
    onData() {
      clearTimeout(timer.current);
      timer.current = setTimeout(readAgain, SETTLE);
    },
  });
}

function useQueueKeys(
  table: React.RefObject<HTMLDivElement | null>,
  filters: React.RefObject<HTMLDivElement | null>,
  rows: readonly QueueTicketFragment[],
): void {
  const { id } = useViewer();
  const { act } = useAct();
  const assign = ({ id: ticket, ticketNumber }: QueueTicketFragment): void => {
    const variables = { id: ticket, input: { assigneeId: id } };
    // Live updates may be disconnected, and the ticket may belong to another list now.
    void act(StaffAssignTicketDocument, variables, queueTexts.assigned(ticketNumber), { refetch: ['StaffQueue'] });
  };
  useKeys((key, event) => {
    if (key === 'j') focusRow(table, 1);
    if (key === 'k') focusRow(table, -1);
    if (key === 'a') {
      const ticket = rows[currentRow(table) ?? -1];
      if (ticket) assign(ticket);
    }
    if (key === '/') {
      event.preventDefault();
      filters.current?.querySelector<HTMLElement>('input[type=search]')?.focus();
    }
  });
}
