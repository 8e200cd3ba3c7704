import { Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Column } from '../../app/components/data-table.js';
import { Person } from '../../app/components/person.js';
import { wordsOf } from '../../app/components/status-badge.js';
import { When } from '../../app/components/when.js';
import type { QueueTicketFragment, TicketSort } from '../generated/graphql.js';
import { PhoneOnly } from '../shared/phone-only.js';
import { StateBadge } from '../shared/state-badge.js';
import { queueTexts } from './queue.texts.js';
import { SlaClock } from './sla-clock.js';

const { columns, from, messages, unassigned } = queueTexts;

export const QUEUE_COLUMNS: readonly Column<QueueTicketFragment, TicketSort>[] = [
  {
    id: 'ticket',
    header: columns.ticket,
    cell: (ticket) => (
      <>
        <Text component={Link} to={`/staff/tickets/${ticket.id}`} fw={600} size="sm" lineClamp={2} tabIndex={-1}>
          #{ticket.ticketNumber} {ticket.subject}
        </Text>
        <Text size="xs" c="dimmed" mt={2}>
          {wordsOf(ticket.category)}, {from(ticket.requesterName)}, {messages(ticket.messageCount)}
        </Text>
        <PhoneOnly>
          <StateBadge state={ticket.priority} size="sm" />
          <SlaClock ticket={ticket} />
        </PhoneOnly>
      </>
    ),
  },
  {
    id: 'priority',
    header: columns.priority,
    width: '96px',
    hideBelow: 'sm',
    sort: { descending: 'PRIORITY_DESC' },
    cell: ({ priority }) => <StateBadge state={priority} size="sm" />,
  },
  {
    id: 'due',
    header: columns.due,
    width: '210px',
    hideBelow: 'sm',
    sort: { ascending: 'WAITING_SINCE_ASC' },
    cell: (ticket) => <SlaClock ticket={ticket} />,
  },
  {
    id: 'assignee',
    header: columns.assignee,
    width: '150px',
    hideBelow: 'md',
    cell: ({ assignee }) => <Person person={assignee} nobody={unassigned} />,
  },
  {
    id: 'updated',
    header: columns.updated,
    width: '140px',
    hideBelow: 'lg',
    sort: { descending: 'UPDATED_AT_DESC' },
    cell: ({ updatedAt }) => <When at={updatedAt} />,
  },
];
