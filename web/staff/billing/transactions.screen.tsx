import { useQuery } from '@apollo/client/react';
import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { Link, useNavigate } from 'react-router';
import { DataTable, type Column } from '../../app/components/data-table.js';
import { EmptyState } from '../../app/components/empty-state.js';
import { Money } from '../../app/components/money.js';
import { useMore } from '../../app/components/more.js';
import { PageHeader } from '../../app/components/page-header.js';
import { Panel } from '../../app/components/panel.js';
import { Person } from '../../app/components/person.js';
import { ScreenQuery } from '../../app/components/screen-query.js';
import { wordsOf } from '../../app/components/status-badge.js';
import { When } from '../../app/components/when.js';
import {
  StaffTransactionsDocument,
  type DeskTransactionFragment,
  type TransactionFilter,
  type TransactionSort,
  type TransactionStatus,
  type TransactionType,
} from '../generated/graphql.js';
import { Choice } from '../shared/choice.js';
import { useFilters } from '../../app/components/list-filters.js';
import { oneOf } from '../shared/one-of.js';
import { PhoneOnly } from '../shared/phone-only.js';
import { StateBadge } from '../shared/state-badge.js';
import { staffTitles } from '../staff.titles.js';
import { transactionsTexts } from './billing.texts.js';
import { LedgerPanel } from './ledger.panel.js';

const { columns, filters: words } = transactionsTexts;
const TYPES: readonly TransactionType[] = ['PURCHASE', 'SUBSCRIPTION', 'CREDIT_TOPUP', 'ADJUSTMENT', 'REFUND'];
const STATUSES: readonly TransactionStatus[] = [
  'PENDING',
  'REQUIRES_ACTION',
  'PROCESSING',
  'AUTHORIZED',
  'SUCCEEDED',
  'FAILED',
  'CANCELLED',
  'PARTIALLY_REFUNDED',
  'REFUNDED',
  'DISPUTED',
  'CHARGED_BACK',
];

const CURRENCY = /^[A-Z]{3}$/;

const COLUMNS: readonly Column<DeskTransactionFragment>[] = [
  {
    id: 'what',
    header: columns.what,
    cell: ({ id, description, type, status }) => (
      <>
        <Text component={Link} to={`/staff/transactions/${id}`} fw={600} size="sm" tabIndex={-1}>
          {description ?? transactionsTexts.noDescription}
        </Text>
        <Text size="xs" c="dimmed">
          {wordsOf(type)}
        </Text>
        <PhoneOnly>
          <StateBadge state={status} size="sm" />
        </PhoneOnly>
      </>
    ),
  },
  {
    id: 'user',
    header: columns.user,
    width: '170px',
    hideBelow: 'md',
    cell: ({ user }) => <Person person={user} nobody={transactionsTexts.nobody} />,
  },
  {
    id: 'status',
    header: columns.status,
    width: '150px',
    hideBelow: 'sm',
    cell: ({ status }) => <StateBadge state={status} size="sm" />,
  },
  {
    id: 'created',
    header: columns.created,
    width: '130px',
    hideBelow: 'sm',
    cell: ({ createdAt }) => <When at={createdAt} />,
  },
  {
    id: 'amount',
    header: columns.amount,
    width: '110px',
    align: 'right',
    cell: ({ amount }) => <Money minor={amount.amountMinor} currency={amount.currency} />,
  },
];

/** Transactions of all accounts. */
export function TransactionsScreen() {
  const navigate = useNavigate();
  const { filter, sort } = useTransactionView();
  const result = useQuery(StaffTransactionsDocument, { variables: { filter, sort } });
  const more = useMore(result.fetchMore, result.data?.transactions.pageInfo);
  return (
    <>
      <PageHeader title={staffTitles.transactions} description={transactionsTexts.description} />
      <Stack>
        <LedgerPanel />
        <TransactionFilters />
        {filter.userId && <OfOneAccount name={result.data?.transactions.nodes[0]?.user?.name} />}
        <ScreenQuery result={result}>
          {({ transactions }) => (
            <Panel flush>
              <DataTable
                label={transactionsTexts.label}
                columns={COLUMNS}
                rows={transactions.nodes}
                rowKey={({ id }) => id}
                onOpen={({ id }) => void navigate(`/staff/transactions/${id}`)}
                more={more}
                empty={<EmptyState title={transactionsTexts.empty} hint={transactionsTexts.emptyHint} />}
              />
            </Panel>
          )}
        </ScreenQuery>
      </Stack>
    </>
  );
}

function OfOneAccount({ name }: { name: string | undefined }) {
  const { setFilter } = useFilters();
  return (
    <Alert>
      <Group gap="sm">
        {transactionsTexts.ofUser(name)}
        <Button size="xs" variant="default" onClick={() => setFilter('user', '')}>
          {words.clear}
        </Button>
      </Group>
    </Alert>
  );
}

function useTransactionView(): { filter: TransactionFilter; sort: TransactionSort } {
  const { filter: read } = useFilters();
  const [type, status] = [oneOf(read('type'), TYPES), oneOf(read('status'), STATUSES)];
  const [currency, userId] = [read('currency'), read('user')];
  return {
    filter: {
      ...(type ? { type } : {}),
      ...(status ? { status } : {}),
      ...(userId ? { userId } : {}),
      ...(currency && CURRENCY.test(currency) ? { currency } : {}),
    },
    sort: oneOf(read('sort'), ['UPDATED_AT_DESC']) ?? 'CREATED_AT_DESC',
  };
}

function TransactionFilters() {
  const { filter: read, setFilter } = useFilters();
  const { filter, sort } = useTransactionView();
  return (
    <Group gap="sm" align="flex-end">
      <Choice
        label={words.type}
        all={words.payments}
        options={TYPES}
        value={filter.type}
        onChange={(type) => setFilter('type', type)}
      />
      <Choice
        label={words.status}
        options={STATUSES}
        value={filter.status}
        onChange={(status) => setFilter('status', status)}
      />
      <TextInput
        size="xs"
        w={90}
        maxLength={3}
        label={words.currency}
        placeholder={words.currencyHint}
        value={read('currency') ?? ''}
        onChange={(event) => setFilter('currency', event.currentTarget.value.toUpperCase())}
      />
      <Choice
        label={words.sort}
        all={transactionsTexts.sorts.CREATED_AT_DESC}
        options={['UPDATED_AT_DESC']}
        words={() => transactionsTexts.sorts.UPDATED_AT_DESC}
        value={sort === 'UPDATED_AT_DESC' ? sort : ''}
        onChange={(next) => setFilter('sort', next)}
      />
    </Group>
  );
}
