import { useQuery } from '@apollo/client/react';
import { Alert, Button, Group, Text } from '@mantine/core';
import { Link, useNavigate } from 'react-router';
import { DataTable, type Column } from '../../app/components/data-table.js';
import { EmptyState } from '../../app/components/empty-state.js';
import { useMore } from '../../app/components/more.js';
import { PageHeader } from '../../app/components/page-header.js';
import { Panel } from '../../app/components/panel.js';
import { ScreenQuery } from '../../app/components/screen-query.js';
import { When } from '../../app/components/when.js';
import {
  StaffWebhookEventsDocument,
  type DeskWebhookEventFragment,
  type WebhookOutcome,
} from '../generated/graphql.js';
import { Choice } from '../shared/choice.js';
import { useFilters } from '../../app/components/list-filters.js';
import { oneOf } from '../shared/one-of.js';
import { SearchField } from '../../app/components/search-field.js';
import { PhoneOnly } from '../shared/phone-only.js';
import { StateBadge } from '../shared/state-badge.js';
import { staffTitles } from '../staff.titles.js';
import { transactionsTexts, webhooksTexts } from './billing.texts.js';

const { columns, filters: words } = webhooksTexts;
const OUTCOMES: readonly WebhookOutcome[] = ['APPLIED', 'IGNORED', 'REFUSED', 'STALE', 'WAITING'];

const COLUMNS: readonly Column<DeskWebhookEventFragment>[] = [
  {
    id: 'event',
    header: columns.event,
    cell: ({ id, type, reason, outcome, occurredAt }) => (
      <>
        <Text component={Link} to={`/staff/webhook-events/${id}`} fw={600} size="sm" tabIndex={-1}>
          {type}
        </Text>
        {reason && (
          <Text size="xs" c="dimmed">
            {reason}
          </Text>
        )}
        <PhoneOnly>
          <StateBadge state={outcome} size="sm" />
          <Text size="xs">
            <When at={occurredAt} />
          </Text>
        </PhoneOnly>
      </>
    ),
  },
  {
    id: 'outcome',
    header: columns.outcome,
    width: '100px',
    hideBelow: 'sm',
    cell: ({ outcome }) => <StateBadge state={outcome} size="sm" />,
  },
  {
    id: 'transaction',
    header: columns.transaction,
    width: '220px',
    hideBelow: 'md',
    cell: ({ transaction }) =>
      transaction ? (transaction.description ?? transactionsTexts.noDescription) : webhooksTexts.none,
  },
  {
    id: 'occurred',
    header: columns.occurred,
    width: '120px',
    hideBelow: 'sm',
    cell: ({ occurredAt }) => <When at={occurredAt} />,
  },
];

/** Events received from payment providers. */
export function WebhooksScreen() {
  const { filter: read, setFilter } = useFilters();
  const navigate = useNavigate();
  const [outcome, type, transactionId] = [oneOf(read('outcome'), OUTCOMES), read('type'), read('transaction')];
  const filter = {
    ...(outcome ? { outcome } : {}),
    ...(type ? { type } : {}),
    ...(transactionId ? { transactionId } : {}),
  };
  const result = useQuery(StaffWebhookEventsDocument, { variables: { filter } });
  const more = useMore(result.fetchMore, result.data?.webhookEvents.pageInfo);
  return (
    <>
      <PageHeader title={staffTitles.webhooks} description={webhooksTexts.description} />
      {transactionId && (
        <Alert mb="md">
          <Group gap="sm">
            {webhooksTexts.ofTransaction}
            <Button size="xs" variant="default" onClick={() => setFilter('transaction', '')}>
              {words.clear}
            </Button>
          </Group>
        </Alert>
      )}
      <Group gap="sm" mb="md" align="flex-end">
        <Choice
          label={words.outcome}
          options={OUTCOMES}
          value={outcome}
          onChange={(next) => setFilter('outcome', next)}
        />
        <SearchField
          label={words.type}
          placeholder={words.typeHint}
          value={read('type')}
          onSearch={(text) => setFilter('type', text)}
        />
      </Group>
      <ScreenQuery result={result}>
        {({ webhookEvents }) => (
          <Panel flush>
            <DataTable
              label={webhooksTexts.label}
              columns={COLUMNS}
              rows={webhookEvents.nodes}
              rowKey={({ id }) => id}
              onOpen={({ id }) => void navigate(`/staff/webhook-events/${id}`)}
              more={more}
              empty={<EmptyState title={webhooksTexts.empty} hint={webhooksTexts.emptyHint} />}
            />
          </Panel>
        )}
      </ScreenQuery>
    </>
  );
}
