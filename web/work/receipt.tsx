import { Anchor, Group, Text, Timeline } from '@mantine/core';
import { Link } from 'react-router';
import { ConnectionList } from '../app/components/connection-list.js';
import { Facts } from '../app/components/facts.js';
import { Money } from '../app/components/money.js';
import { Panel } from '../app/components/panel.js';
import { StatusBadge, wordsOf } from '../app/components/status-badge.js';
import { When } from '../app/components/when.js';
import { billingTexts } from './billing.texts.js';
import type { AmountFragment, TransactionDetailsFragment } from './generated/graphql.js';
import classes from './receipt.module.css';
import { TransactionStatus } from './transaction-status.js';

const { receipt: texts, types, statuses, refund } = billingTexts;

interface Props {
  transaction: TransactionDetailsFragment;
}

function Amount({ of }: { of: AmountFragment }) {
  return <Money minor={of.amountMinor} currency={of.currency} />;
}

/** The items of a payment, and its refunds and disputes. */
export function Receipt({ transaction }: Props) {
  const { items, amount, captured, refunded, pendingRefund, description, type } = transaction;
  const rows =
    items.length > 0 ? items : [{ description: description ?? types[type], quantity: 1, unitAmount: amount, amount }];
  const sums = [
    [texts.total, amount],
    [texts.captured, captured],
    [texts.refunded, refunded],
    [texts.pending, pendingRefund],
  ] as const;
  return (
    <Panel title={texts.heading}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{texts.item}</th>
            <th scope="col" data-align="right">
              {texts.quantity}
            </th>
            <th scope="col" data-align="right">
              {texts.unit}
            </th>
            <th scope="col" data-align="right">
              {texts.amount}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((item, index) => (
            <tr key={`${item.description} ${String(index)}`}>
              <td>{item.description}</td>
              <td data-align="right">{item.quantity}</td>
              <td data-align="right">
                <Amount of={item.unitAmount} />
              </td>
              <td data-align="right">
                <Amount of={item.amount} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          {sums
            .filter(([name, sum]) => name === texts.total || sum.amountMinor !== 0)
            .map(([name, sum]) => (
              <tr key={name}>
                <th scope="row" colSpan={3}>
                  {name}
                </th>
                <td data-align="right">
                  <Amount of={sum} />
                </td>
              </tr>
            ))}
        </tfoot>
      </table>
    </Panel>
  );
}

export function TransactionFacts({ transaction: { id, createdAt, type, parent, refundReason } }: Props) {
  return (
    <Facts
      facts={[
        [texts.number, id],
        [texts.at, <When key="at" at={createdAt} show="both" />],
        [texts.type, types[type]],
        [
          texts.refundOf,
          parent && (
            <Anchor key="parent" component={Link} to={`/billing/${parent.id}`} inherit>
              {texts.payment}
            </Anchor>
          ),
        ],
        [
          texts.reason,
          refundReason &&
            (refundReason in refund.reasons
              ? refund.reasons[refundReason as keyof typeof refund.reasons]
              : wordsOf(refundReason)),
        ],
      ]}
    />
  );
}

export function Refunds({ transaction: { refunds } }: Props) {
  return (
    <Panel title={texts.refunds} flush>
      <ConnectionList label={texts.refunds} items={refunds} itemKey={({ id }) => id} empty={null}>
        {(row) => (
          <Group justify="space-between">
            <Anchor component={Link} to={`/billing/${row.id}`}>
              {row.description ?? types.REFUND}
            </Anchor>
            <Group gap="sm">
              <TransactionStatus of={row} />
              <Amount of={row.amount} />
            </Group>
          </Group>
        )}
      </ConnectionList>
    </Panel>
  );
}

export function Disputes({ transaction: { disputes } }: Props) {
  return (
    <Panel title={texts.disputes} flush>
      <ConnectionList label={texts.disputes} items={disputes} itemKey={({ id }) => id} empty={null}>
        {({ reason, openedAt, status, amount }) => (
          <Group justify="space-between">
            <Text size="sm">
              {wordsOf(reason ?? texts.disputed)}, <When at={openedAt} />
            </Text>
            <Group gap="sm">
              <StatusBadge label={wordsOf(status)} tone="warning" />
              <Amount of={amount} />
            </Group>
          </Group>
        )}
      </ConnectionList>
    </Panel>
  );
}

export function TransactionTimeline({ transaction: { timeline } }: Props) {
  return (
    <Panel title={texts.timeline}>
      <Timeline bulletSize={12} lineWidth={2} active={timeline.length}>
        {timeline.map(({ at, event, outcome, source, reason, changes }, index) => (
          <Timeline.Item
            key={`${at} ${String(index)}`}
            title={changes.map(({ to }) => statuses[to]).join(', ') || (event ?? texts.outcomes[outcome])}
          >
            <Text size="sm" c="dimmed">
              {texts.sources[source]}
              {changes.length === 0 && event !== null && `: ${texts.outcomes[outcome]}`}, <When at={at} />
            </Text>
            {reason !== null && <Text size="sm">{reason}</Text>}
          </Timeline.Item>
        ))}
      </Timeline>
    </Panel>
  );
}
