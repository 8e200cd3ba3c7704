import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { query } from '../../../src/client/index.js';
import { useTally } from '../../../src/client/react.js';
import { ConfirmButton } from '../../app/components/confirm-button.js';
import { DataTable, type Column } from '../../app/components/data-table.js';
import { Money } from '../../app/components/money.js';
import { notifyFault } from '../../app/components/notices.js';
import { Panel } from '../../app/components/panel.js';
import { wordsOf } from '../../app/components/status-badge.js';
import {
  StaffLedgerCheckDocument,
  StaffReconcileDocument,
  type LedgerProblemPartsFragment,
  type StaffLedgerCheckQuery,
  type StaffReconcileMutation,
} from '../generated/graphql.js';
import { ActButton } from '../shared/coded-dialog.js';
import { useAct } from '../shared/use-act.js';
import { transactionsTexts } from './billing.texts.js';

const { ledger: words } = transactionsTexts;

type Check = StaffLedgerCheckQuery['ledgerCheck'];
type Totals = Check['byCurrency'][number];
type Reconciled = StaffReconcileMutation['reconcileTransactions'];

/** Checks and reconciles the ledger, on demand, since both read it whole. */
export function LedgerPanel() {
  const tally = useTally();
  const { send } = useAct();
  const [checked, setChecked] = useState<Check>();
  const [reconciled, setReconciled] = useState<Reconciled>();
  const check = async (): Promise<void> => {
    try {
      setChecked((await query(tally, StaffLedgerCheckDocument, {})).ledgerCheck);
    } catch (error) {
      notifyFault(error);
    }
  };
  const reconcile = async (): Promise<boolean> => {
    try {
      const data = await send(StaffReconcileDocument, {}, { refetch: ['StaffTransactions'] });
      setReconciled(data.reconcileTransactions);
      return true;
    } catch (error) {
      notifyFault(error);
      return false;
    }
  };
  const hide = (): void => {
    setChecked(undefined);
    setReconciled(undefined);
  };
  return (
    <Panel
      title={words.title}
      actions={
        <Group gap="xs">
          <ActButton size="xs" act={check}>
            {words.check}
          </ActButton>
          <ConfirmButton
            size="xs"
            question={words.question}
            consequence={words.consequence}
            yes={words.yes}
            onConfirm={reconcile}
          >
            {words.reconcile}
          </ConfirmButton>
        </Group>
      }
    >
      <Stack gap="sm" role="status">
        {!checked && !reconciled && (
          <Text size="sm" c="dimmed">
            {words.hint}
          </Text>
        )}
        {reconciled && <Reconciliation result={reconciled} />}
        {checked && <CheckResult check={checked} />}
        {(checked ?? reconciled) && (
          <Button size="xs" variant="subtle" onClick={hide} style={{ alignSelf: 'flex-start' }}>
            {words.close}
          </Button>
        )}
      </Stack>
    </Panel>
  );
}

function Reconciliation({ result }: { result: Reconciled }) {
  return (
    <Alert color={result.remaining?.length || !result.providerAsked ? 'yellow' : 'green'}>
      {!result.providerAsked && (
        <Text size="sm" fw={600}>
          {words.notAsked}
        </Text>
      )}
      <Text size="sm">{words.healed(result.healedCount ?? 0)}</Text>
      <Text size="sm">
        {words.settled(result.eventsSettled ?? 0, result.eventsRecovered ?? 0, result.requestsSettled ?? 0)}
      </Text>
      <Text size="sm">{words.subscriptions(result.subscriptionsChanged ?? 0, result.subscriptionsExpired ?? 0)}</Text>
      <Problems problems={result.remaining ?? []} />
    </Alert>
  );
}

function CheckResult({ check }: { check: Check }) {
  return (
    <>
      <Alert
        color={check.clean ? 'green' : 'red'}
        title={check.clean ? words.clean(check.payments, check.refunds) : words.broken(check.problemCount)}
      >
        <Problems problems={check.problems} />
      </Alert>
      <DataTable
        label={words.totals}
        columns={TOTALS}
        rows={check.byCurrency}
        rowKey={({ currency }) => currency}
        empty={null}
      />
    </>
  );
}

function Problems({ problems }: { problems: readonly LedgerProblemPartsFragment[] }) {
  if (problems.length === 0) return null;
  return (
    <List size="sm">
      {problems.map(({ problem, expected, found, transaction }) => (
        <List.Item key={`${problem}${transaction?.id ?? expected}`}>
          {wordsOf(problem)}: {words.expected(expected, found)}{' '}
          {transaction && (
            <Link to={`/staff/transactions/${transaction.id}`}>
              {transaction.description ?? transactionsTexts.noDescription}
            </Link>
          )}
        </List.Item>
      ))}
    </List>
  );
}

const TOTALS: readonly Column<Totals>[] = [
  { id: 'currency', header: words.columns.currency, cell: ({ currency }) => currency },
  { id: 'count', header: words.columns.count, align: 'right', cell: ({ count }) => count },
  {
    id: 'gross',
    header: words.columns.gross,
    align: 'right',
    hideBelow: 'sm',
    cell: ({ gross }) => <Money minor={gross.amountMinor} currency={gross.currency} />,
  },
  {
    id: 'refunded',
    header: words.columns.refunded,
    align: 'right',
    hideBelow: 'sm',
    cell: ({ refunded }) => <Money minor={refunded.amountMinor} currency={refunded.currency} />,
  },
  {
    id: 'disputed',
    header: words.columns.disputed,
    align: 'right',
    hideBelow: 'sm',
    cell: ({ disputed }) => <Money minor={disputed.amountMinor} currency={disputed.currency} />,
  },
  {
    id: 'net',
    header: words.columns.net,
    align: 'right',
    cell: ({ net }) => <Money minor={net.amountMinor} currency={net.currency} />,
  },
];
