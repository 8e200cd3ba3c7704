import { Anchor, Badge, Group, Text, Timeline } from '@mantine/core';
import { Link } from 'react-router';
import { Facts } from '../app/components/facts.js';
import { Person } from '../app/components/person.js';
import { StatusBadge } from '../app/components/status-badge.js';
import { When } from '../app/components/when.js';
import { priorityTones } from './support.states.js';
import { supportTexts, ticketCategoryLabels, ticketPriorityLabels, ticketStatusLabels } from './support.texts.js';
import type { Ticket } from './ticket.screen.js';

const { ticket: texts } = supportTexts;

export function TicketFacts({ ticket }: { ticket: Ticket }) {
  const { category, priority, createdAt, updatedAt, assignee, tags, followUpOf, mergedInto } = ticket;
  return (
    <Facts
      facts={[
        [texts.category, ticketCategoryLabels[category]],
        [texts.priority, <StatusBadge label={ticketPriorityLabels[priority]} tone={priorityTones[priority]} />],
        [texts.assignee, <Person person={assignee} nobody={texts.nobodyYet} />],
        [texts.created, <When at={createdAt} show="absolute" />],
        [texts.updated, <When at={updatedAt} />],
        [texts.tags, tags.length > 0 ? <Tags tags={tags} /> : null],
        [texts.followUpOf, followUpOf && <TicketLink ticket={followUpOf} />],
        [texts.mergedInto, mergedInto && <TicketLink ticket={mergedInto} />],
      ]}
    />
  );
}

function Tags({ tags }: { tags: readonly string[] }) {
  return (
    <Group gap={6}>
      {tags.map((tag) => (
        <Badge key={tag} color="gray">
          {tag}
        </Badge>
      ))}
    </Group>
  );
}

function TicketLink({
  ticket,
}: {
  ticket: { readonly id: string; readonly ticketNumber: number; readonly subject: string };
}) {
  return (
    <Anchor component={Link} to={`/tickets/${ticket.id}`} inherit>
      {texts.number(ticket.ticketNumber)}: {ticket.subject}
    </Anchor>
  );
}

export function TicketHistory({ ticket: { createdAt, history } }: { ticket: Ticket }) {
  return (
    <Timeline bulletSize={12} lineWidth={2} active={history.length}>
      <Timeline.Item title={texts.opened}>
        <Text size="xs" c="dimmed">
          <When at={createdAt} />
        </Text>
      </Timeline.Item>
      {history.map(({ at, to, reason, actor }) => (
        <Timeline.Item key={`${at} ${to}`} title={texts.became(ticketStatusLabels[to])}>
          {reason && <Text size="sm">{reason}</Text>}
          <Text size="xs" c="dimmed">
            {actor ? `${actor.name}, ` : ''}
            <When at={at} />
          </Text>
        </Timeline.Item>
      ))}
    </Timeline>
  );
}
