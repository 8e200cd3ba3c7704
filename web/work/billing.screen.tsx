import { useQuery, useSubscription } from '@apollo/client/react';
import { Button, Group, Stack } from '@mantine/core';
import { Link, useNavigate } from 'react-router';
import { ConnectionList } from '../app/components/connection-list.js';
import { DataTable, type Column } from '../app/components/data-table.js';
import { EmptyState } from '../app/components/empty-state.js';
import { FilterSelect } from '../app/components/filter-select.js';
import { useFilters } from '../app/components/list-filters.js';
import { Money } from '../app/components/money.js';
import { useMore } from '../app/components/more.js';
import { PageHeader } from '../app/components/page-header.js';
import { Panel } from '../app/components/panel.js';
import { ScreenQuery } from '../app/components/screen-query.js';
import { When } from '../app/components/when.js';
import { billingTexts } from './billing.texts.js';
import { BuyCredit } from './buy-credit.js';
import {
  BillingDocument,
  TransactionsChangedDocument,
  type TransactionRowFragment,
  type TransactionStatus as Status,
  type TransactionType,
} from './generated/graphql.js';
import { SubscriptionCard } from './subscription-card.js';
import { TransactionStatus } from './transaction-status.js';

const { list: texts, types, statuses } = billingTexts;
const TYPES = Object.keys(types) as TransactionType[];
const STATUSES = Object.keys(statuses) as Status[];
const COLUMNS: readonly Column<TransactionRowFragment>[] = [
  { id: 'what', header: texts.columns.what, cell: ({ description, type }) => description ?? types[type] },
  { id: 'type', header: texts.columns.type, cell: ({ type }) => types[type], hideBelow: 'sm', width: '8rem' },
  { id: 'status', header: texts.columns.status, cell: (row) => <TransactionStatus of={row} />, width: '9.25rem' },
  {
    id: 'amount',
    header: texts.columns.amount,
    cell: ({ amount }) => <Money minor={amount.amountMinor} currency={amount.currency} />,
    align: 'right',
  },
  {
    id: 'at',
    header: texts.columns.at,
    cell: ({ createdAt }) => <When at={createdAt} />,
    hideBelow: 'sm',
    width: '9rem',
  },
];

export function BillingScreen() {
  const { filter, setFilter, reset, isFiltered } = useFilters();
  const navigate = useNavigate();
  const type = TYPES.find((known) => known === filter('type'));
  const status = STATUSES.find((known) => known === filter('status'));
  const variables = { filter: { ...(type ? { type } : {}), ...(status ? { status } : {}) } };
  const result = useQuery(BillingDocument, { variables });
  const data = result.data ?? result.previousData;
  const more = useMore(result.fetchMore, data?.myTransactions.pageInfo);
  useSubscription(TransactionsChangedDocument, {
    // Listed transactions update in place; for staff, events of other accounts do not change this list.
    onData({ data: event }) {
      const id = event.data?.transactionUpdated.id;
      const isKnown = result.data?.myTransactions.nodes.some((row) => row.id === id) ?? false;
      if (!isKnown) void result.refetch().catch(() => undefined);
    },
  });
  return (
    <>
      <PageHeader title={texts.title} description={texts.description} actions={<BuyCredit />} />
      <ScreenQuery result={{ ...result, data }}>
        {({ myTransactions, myAgentSubscriptions }) => (
          <Stack>
            <Panel title={texts.subscriptions} actions={<SubscribeButton />} flush>
              <ConnectionList
                label={texts.subscriptionsLabel}
                items={myAgentSubscriptions.nodes}
                itemKey={({ id }) => id}
                empty={<EmptyState title={texts.noSubscriptions} hint={texts.noSubscriptionsHint} />}
              >
                {(subscription) => <SubscriptionCard subscription={subscription} />}
              </ConnectionList>
            </Panel>
            <Panel title={texts.transactions} flush>
              <Group px="md" pb="sm" gap="sm">
                <FilterSelect
                  label={texts.type}
                  all={texts.all}
                  values={TYPES}
                  labels={types}
                  value={type}
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
              <DataTable
                label={texts.label}
                columns={COLUMNS}
                rows={myTransactions.nodes}
                rowKey={({ id }) => id}
                onOpen={({ id }) => void navigate(`/billing/${id}`)}
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
                    <EmptyState title={texts.empty} hint={texts.emptyHint} />
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

function SubscribeButton() {
  return (
    <Button component={Link} to="/billing/subscribe" size="xs" variant="default">
      {texts.subscribe}
    </Button>
  );
}
