import { useQuery, useSubscription } from '@apollo/client/react';
import { Button, Stack, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { Link, useParams } from 'react-router';
import { mayUse } from '../app/area.js';
import { EmptyState } from '../app/components/empty-state.js';
import { Loading } from '../app/components/loading.js';
import { PageHeader } from '../app/components/page-header.js';
import { Panel } from '../app/components/panel.js';
import { RecordLayout } from '../app/components/record-layout.js';
import { ScreenQuery } from '../app/components/screen-query.js';
import { useViewer } from '../app/session.js';
import { billingTexts } from './billing.texts.js';
import { ReceiptDocument, TransactionChangedDocument, type TransactionDetailsFragment } from './generated/graphql.js';
import { Disputes, Receipt, Refunds, TransactionFacts, TransactionTimeline } from './receipt.js';
import { TransactionStatus } from './transaction-status.js';

const { receipt: texts, types } = billingTexts;

export function TransactionScreen() {
  const { id = '' } = useParams();
  const result = useQuery(ReceiptDocument, { variables: { id } });
  // The cache merges live updates.
  useSubscription(TransactionChangedDocument, { variables: { id } });
  const transaction = result.data?.transaction;
  return (
    <>
      <PageHeader
        title={transaction ? (transaction.description ?? types[transaction.type]) : texts.title}
        beside={transaction && <TransactionStatus of={transaction} />}
        actions={
          transaction && (
            <>
              <RefundAction transaction={transaction} />
              <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => print()}>
                {texts.print}
              </Button>
            </>
          )
        }
      />
      <ScreenQuery result={result} loading={<Loading shape="record" />}>
        {({ transaction }) =>
          transaction ? (
            <RecordLayout side={<Side transaction={transaction} />}>
              <Receipt transaction={transaction} />
              {transaction.refunds.length > 0 && <Refunds transaction={transaction} />}
              {transaction.disputes.length > 0 && <Disputes transaction={transaction} />}
            </RecordLayout>
          ) : (
            <EmptyState
              title={texts.missing}
              hint={texts.missingHint}
              action={
                <Button component={Link} to="/billing" variant="default">
                  {texts.back}
                </Button>
              }
            />
          )
        }
      </ScreenQuery>
    </>
  );
}

/** Staff refund on their own screen; others request a refund. */
function RefundAction({ transaction }: { transaction: TransactionDetailsFragment }) {
  const { roles } = useViewer();
  if (transaction.refundable.amountMinor === 0) return null;
  if (mayUse(roles, ['BILLING_AGENT'])) {
    return (
      <Button component={Link} to={`/staff/transactions/${transaction.id}`} variant="default">
        {texts.toStaff}
      </Button>
    );
  }
  return (
    <Button component={Link} to="/tickets/new" variant="default" title={texts.askHint}>
      {texts.ask}
    </Button>
  );
}

function Side({ transaction }: { transaction: TransactionDetailsFragment }) {
  const { roles } = useViewer();
  const mayAsk = transaction.refundable.amountMinor > 0 && !mayUse(roles, ['BILLING_AGENT']);
  return (
    <>
      <Panel title={texts.facts}>
        <Stack gap="sm">
          <TransactionFacts transaction={transaction} />
          {mayAsk && (
            <Text size="sm" c="dimmed">
              {texts.askHint}
            </Text>
          )}
        </Stack>
      </Panel>
      <TransactionTimeline transaction={transaction} />
    </>
  );
}
