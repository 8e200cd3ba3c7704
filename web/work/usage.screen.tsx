import { useQuery } from '@apollo/client/react';
import { Button, Group, NumberInput, Stack, Text } from '@mantine/core';
import { Controller } from 'react-hook-form';
import { mutate } from '../../src/client/index.js';
import { useTally } from '../../src/client/react.js';
import { FormErrors, useCodedForm } from '../app/components/coded-form.js';
import { DataTable, type Column } from '../app/components/data-table.js';
import { EmptyState } from '../app/components/empty-state.js';
import { Facts } from '../app/components/facts.js';
import { notifyDone } from '../app/components/notices.js';
import { PageHeader } from '../app/components/page-header.js';
import { Panel } from '../app/components/panel.js';
import { ScreenQuery } from '../app/components/screen-query.js';
import { wordsOf } from '../app/components/status-badge.js';
import { formatDay, When } from '../app/components/when.js';
import {
  SetSpendingLimitDocument,
  UsageDocument,
  type SpendingPartsFragment,
  type UsageQuery,
} from './generated/graphql.js';
import { amountOf, formatMicros, microsOf } from './lab.money.js';
import { labTexts } from './lab.texts.js';
import { SpendingPanel } from './spending.js';

const { usage: texts } = labTexts;
type Day = UsageQuery['usageSummary']['days'][number];
const count = new Intl.NumberFormat();
const COLUMNS: readonly Column<Day>[] = [
  { id: 'day', header: texts.columns.day, cell: ({ day }) => formatDay(day) },
  {
    id: 'what',
    header: texts.columns.what,
    cell: ({ source, unit }) => `${wordsOf(source)}: ${texts.units[unit]}`,
    width: '40%',
  },
  {
    id: 'quantity',
    header: texts.columns.quantity,
    cell: ({ quantity }) => count.format(quantity),
    align: 'right',
    hideBelow: 'sm',
  },
  {
    id: 'records',
    header: texts.columns.records,
    cell: ({ records }) => count.format(records),
    align: 'right',
    hideBelow: 'sm',
  },
  {
    id: 'cost',
    header: texts.columns.cost,
    cell: ({ costMicros }) => formatMicros(costMicros),
    align: 'right',
  },
];

export function UsageScreen() {
  const result = useQuery(UsageDocument);
  return (
    <>
      <PageHeader title={texts.title} description={texts.description} />
      <ScreenQuery result={result}>
        {({ mySpending, usageSummary }) => (
          <Stack>
            <SpendingPanel spending={mySpending} withLink={false} />
            <Panel>
              <Stack>
                {mySpending.alerts.map(({ threshold, at }) => (
                  <Text key={threshold} size="sm">
                    {texts.alerts(threshold)}, <When at={at} />
                  </Text>
                ))}
                <LimitForm key={String(mySpending.ownLimitMicros)} spending={mySpending} />
              </Stack>
            </Panel>
            {usageSummary.totals.length > 0 && (
              <Panel title={texts.totals}>
                <Facts
                  facts={usageSummary.totals.map(({ unit, quantity, costMicros }) => [
                    texts.units[unit],
                    `${count.format(quantity)} (${formatMicros(costMicros)})`,
                  ])}
                />
              </Panel>
            )}
            <Panel title={texts.days} flush>
              <DataTable
                label={texts.days}
                columns={COLUMNS}
                rows={usageSummary.days}
                rowKey={({ day, source, unit }) => `${day} ${source} ${unit}`}
                empty={<EmptyState title={texts.empty} hint={texts.emptyHint} />}
              />
            </Panel>
          </Stack>
        )}
      </ScreenQuery>
    </>
  );
}

function LimitForm({ spending: { ownLimitMicros, allowanceMicros } }: { spending: SpendingPartsFragment }) {
  const client = useTally();
  const coded = useCodedForm<{ limitMicros: number | '' }>({
    defaultValues: { limitMicros: ownLimitMicros === null ? '' : amountOf(ownLimitMicros) },
    async send({ limitMicros }) {
      const input = { limitMicros: limitMicros === '' ? null : microsOf(limitMicros) };
      // Spending has no ID, so every query that shows it is refetched.
      await mutate(client, SetSpendingLimitDocument, { input }, { refetch: ['Usage'] });
      notifyDone(texts.saved);
    },
  });
  return (
    <form onSubmit={coded.onSubmit} noValidate>
      <Stack gap="sm">
        <FormErrors of={coded} />
        <Group align="flex-end" gap="sm">
          <Controller
            control={coded.form.control}
            name="limitMicros"
            rules={{ min: { value: 0, message: texts.invalid } }}
            render={({ field }) => (
              <NumberInput
                label={texts.limit}
                description={texts.limitHint(formatMicros(allowanceMicros))}
                prefix="$"
                decimalScale={2}
                min={0}
                {...field}
                error={coded.errorOf('limitMicros')}
                style={{ flex: '1 1 18rem', maxWidth: '36rem' }}
              />
            )}
          />
          <Button type="submit" loading={coded.isBusy}>
            {texts.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
