import { Button, Group, Stack } from '@mantine/core';
import { useTally } from '../../src/client/react.js';
import { DataTable, type Column } from '../app/components/data-table.js';
import { download } from '../app/components/download.js';
import { EmptyState } from '../app/components/empty-state.js';
import { PageHeader } from '../app/components/page-header.js';
import { Panel } from '../app/components/panel.js';
import { wordsOf } from '../app/components/status-badge.js';
import type { EraseMyAccountMutation } from './generated/graphql.js';
import { privacyTexts } from './privacy.texts.js';

const { erase: texts } = privacyTexts;
export type Receipt = NonNullable<EraseMyAccountMutation['eraseMyAccount']['receipt']>;

const COLUMNS: readonly Column<Receipt[number]>[] = [
  {
    id: 'collection',
    header: texts.columns.collection,
    cell: ({ collection }) => texts.collections[collection] ?? wordsOf(collection),
    width: '15rem',
  },
  { id: 'records', header: texts.columns.records, cell: ({ records }) => records, align: 'right', width: '6rem' },
  { id: 'kept', header: texts.columns.kept, cell: ({ kept }) => kept ?? texts.nothing },
];

/** The result by collection. The session ended with the account; this page stays until it is left. */
export function ErasureReceipt({ receipt }: { receipt: Receipt }) {
  const { session } = useTally();
  // Collections with records come first; the file keeps the server's order.
  const rows = receipt.toSorted((one, other) => other.records - one.records);
  return (
    <>
      <PageHeader title={texts.receiptTitle} description={texts.receiptText} />
      <Stack>
        <Panel flush>
          <DataTable
            label={texts.receiptTitle}
            columns={COLUMNS}
            rows={rows}
            rowKey={({ collection }) => collection}
            empty={<EmptyState title={texts.nothing} />}
          />
        </Panel>
        <Group>
          <Button onClick={() => download(texts.file, JSON.stringify(receipt, null, 2), 'application/json')}>
            {texts.save}
          </Button>
          <Button variant="default" onClick={() => session.end('signed-out')}>
            {texts.leave}
          </Button>
        </Group>
      </Stack>
    </>
  );
}
