import { useQuery, useSubscription } from '@apollo/client/react';
import { Group, Stack, Text, Timeline } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { ConnectionList } from '../../app/components/connection-list.js';
import { LiveDot } from '../../app/components/live-dot.js';
import { Loading } from '../../app/components/loading.js';
import { Money } from '../../app/components/money.js';
import { PageHeader } from '../../app/components/page-header.js';
import { Panel } from '../../app/components/panel.js';
import { Person } from '../../app/components/person.js';
import { RecordLayout } from '../../app/components/record-layout.js';
import { ScreenQuery } from '../../app/components/screen-query.js';
import { wordsOf } from '../../app/components/status-badge.js';
import { When } from '../../app/components/when.js';
import {
  StaffTransactionDocument,
  StaffTransactionUpdatedDocument,
  type DeskTransactionDetailsFragment,
  type StaffMoneyFragment,
} from '../generated/graphql.js';
import { Changes } from '../shared/changes.js';
import { Facts } from '../../app/components/facts.js';
import { Missing } from '../shared/missing.js';
import { StateBadge } from '../shared/state-badge.js';
import { staffTexts } from '../staff.texts.js';
import { staffTitles } from '../staff.titles.js';
import { transactionsTexts, transactionTexts } from './billing.texts.js';
import { Refund } from './refund.js';

const { facts: words } = transactionTexts;
const LIST = '/staff/transactions';

interface OfTransaction {
  transaction: DeskTransactionDetailsFragment;
}

/** A payment or refund: its amounts, timeline and refund action. */
export function TransactionScreen() {
  const { id = '' } = useParams();
  const result = useQuery(StaffTransactionDocument, { variables: { id } });
  useSubscription(StaffTransactionUpdatedDocument, { variables: { id } });
  const known = result.data?.transaction;
  if (known === null) return <Missing title={staffTitles.transaction} to={LIST} list={staffTitles.transactions} />;
  return (
    <>
      <PageHeader
        title={known ? (known.description ?? wordsOf(known.type)) : staffTitles.transaction}
        description={known && wordsOf(known.type)}
        beside={
          known && (
            <>
              <StateBadge state={known.status} />
              <LiveDot />
            </>
          )
        }
        actions={known && known.refundable.amountMinor > 0 && <Refund transaction={known} />}
      />
      <ScreenQuery result={result} loading={<Loading shape="record" />}>
        {({ transaction }) =>
          transaction && (
            <RecordLayout
              side={
                <>
                  <About transaction={transaction} />
                  <Panel title={staffTexts.history}>
                    <Changes changes={transaction.history} />
                  </Panel>
                </>
              }
            >
              <Amounts transaction={transaction} />
              <EventTimeline transaction={transaction} />
              <Items transaction={transaction} />
              <Refunds transaction={transaction} />
              <Disputes transaction={transaction} />
            </RecordLayout>
          )
        }
      </ScreenQuery>
    </>
  );
}

function amountOf({ amountMinor, currency }: StaffMoneyFragment) {
  return <Money minor={amountMinor} currency={currency} />;
}

/** Zero amounts are omitted, except the refundable amount. */
function Amounts({ transaction }: OfTransaction) {
  const some = (money: StaffMoneyFragment) => money.amountMinor !== 0 && amountOf(money);
  return (
    <Panel title={transactionTexts.amounts}>
      <Facts
        facts={[
          [words.amount, amountOf(transaction.amount)],
          [words.captured, some(transaction.captured)],
          [words.refunded, some(transaction.refunded)],
          [words.pendingRefund, some(transaction.pendingRefund)],
          [words.disputed, some(transaction.disputed)],
          [words.refundable, amountOf(transaction.refundable)],
        ]}
      />
    </Panel>
  );
}

function About({ transaction }: OfTransaction) {
  const { id, user, createdAt, capturedAt, stripePaymentIntentId, stripeRefundId, refundReason, parent } = transaction;
  return (
    <Panel title={transactionTexts.about}>
      <Stack gap="sm">
        <Facts
          facts={[
            [words.user, <Person key="who" person={user} nobody={transactionsTexts.nobody} />],
            [
              words.payments,
              user && (
                <Link key="payments" to={`${LIST}?user=${user.id}`}>
                  {words.ofUser}
                </Link>
              ),
            ],
            [words.created, <When key="at" at={createdAt} show="absolute" />],
            [words.capturedAt, capturedAt && <When at={capturedAt} show="absolute" />],
            [words.intent, stripePaymentIntentId],
            [words.stripeRefund, stripeRefundId],
            [words.refundReason, refundReason && wordsOf(refundReason)],
            [
              words.parent,
              parent && (
                <Link to={`${LIST}/${parent.id}`}>{parent.description ?? transactionsTexts.noDescription}</Link>
              ),
            ],
          ]}
        />
        <Link to={`/staff/webhook-events?transaction=${id}`}>{transactionTexts.events}</Link>
      </Stack>
    </Panel>
  );
}

/** Events and their effects, newest first. */
function EventTimeline({ transaction: { timeline } }: OfTransaction) {
  return (
    <Panel title={transactionTexts.timeline}>
      {timeline.length === 0 ? (
        <Text c="dimmed">{transactionTexts.noTimeline}</Text>
      ) : (
        <Timeline bulletSize={12} lineWidth={2} active={-1}>
          {[...timeline].reverse().map(({ at, event, outcome, reason, source, changes }) => (
            <Timeline.Item
              key={`${at}${event ?? ''}${outcome}`}
              title={
                <Group gap="xs">
                  {event ?? wordsOf(source)}
                  <StateBadge state={outcome} size="sm" />
                </Group>
              }
            >
              {changes.map(({ from, to }) => (
                <Text key={`${from}${to}`} size="sm">
                  {staffTexts.moved(wordsOf(from), wordsOf(to))}
                </Text>
              ))}
              {reason && <Text size="sm">{reason}</Text>}
              <Text size="xs" c="dimmed">
                {wordsOf(source)}, <When at={at} show="both" />
              </Text>
            </Timeline.Item>
          ))}
        </Timeline>
      )}
    </Panel>
  );
}

function Items({ transaction: { items } }: OfTransaction) {
  if (items.length === 0) return null;
  return (
    <Panel flush title={transactionTexts.items}>
      <ConnectionList
        label={transactionTexts.items}
        items={items}
        itemKey={({ description }) => description}
        empty={null}
      >
        {({ quantity, description, amount }) => (
          <Group justify="space-between" gap="sm">
            <Text>{transactionTexts.item(quantity, description)}</Text>
            {amountOf(amount)}
          </Group>
        )}
      </ConnectionList>
    </Panel>
  );
}

function Refunds({ transaction: { refunds } }: OfTransaction) {
  if (refunds.length === 0) return null;
  return (
    <Panel flush title={transactionTexts.refunds}>
      <ConnectionList label={transactionTexts.refunds} items={refunds} itemKey={({ id }) => id} empty={null}>
        {({ id, amount, status, refundReason, createdAt }) => (
          <Group justify="space-between" gap="sm">
            <Group gap="xs">
              <Link to={`${LIST}/${id}`}>
                <When at={createdAt} show="absolute" />
              </Link>
              <StateBadge state={status} size="sm" />
              {refundReason && <Text size="sm">{wordsOf(refundReason)}</Text>}
            </Group>
            {amountOf(amount)}
          </Group>
        )}
      </ConnectionList>
    </Panel>
  );
}

function Disputes({ transaction: { disputes } }: OfTransaction) {
  if (disputes.length === 0) return null;
  return (
    <Panel flush title={transactionTexts.disputes}>
      <ConnectionList label={transactionTexts.disputes} items={disputes} itemKey={({ id }) => id} empty={null}>
        {({ amount, status, reason, openedAt }) => (
          <Group justify="space-between" gap="sm">
            <Group gap="xs">
              <StateBadge state={status} size="sm" />
              <Text size="sm">
                {reason && `${wordsOf(reason)}, `}
                <When at={openedAt} />
              </Text>
            </Group>
            {amountOf(amount)}
          </Group>
        )}
      </ConnectionList>
    </Panel>
  );
}
