import { NativeSelect, Stack } from '@mantine/core';
import { Link } from 'react-router';
import { Panel } from '../../app/components/panel.js';
import { Person } from '../../app/components/person.js';
import { wordsOf } from '../../app/components/status-badge.js';
import { When } from '../../app/components/when.js';
import { StaffAssignTicketDocument, StaffSetPriorityDocument, type DeskTicketFragment } from '../generated/graphql.js';
import { AssigneeSelect } from '../shared/assignee-select.js';
import { optionsOf } from '../shared/choice.js';
import { Facts } from '../../app/components/facts.js';
import { useAct } from '../shared/use-act.js';
import { queueTexts, ticketTexts } from './queue.texts.js';
import { SlaClock } from './sla-clock.js';

const { facts: words } = ticketTexts;
const PRIORITIES = ['URGENT', 'HIGH', 'NORMAL', 'LOW'] as const;
const FINAL: readonly string[] = ['CLOSED', 'MERGED'];

/** The details of a ticket, next to its conversation. */
export function TicketFacts({ ticket }: { ticket: DeskTicketFragment }) {
  const { requester, requesterName, assignee, sla } = ticket;
  const isFinal = FINAL.includes(ticket.status);
  return (
    <>
      <Panel title={ticketTexts.clocks}>
        <Stack gap="sm">
          <SlaClock ticket={ticket} />
          {sla && (
            <Facts
              facts={[
                sla.firstRepliedAt
                  ? [words.firstReplied, <When key="at" at={sla.firstRepliedAt} />]
                  : [words.firstReply, <When key="at" at={sla.firstReplyDueAt} />],
                [words.nextReply, sla.nextReplyDueAt && <When at={sla.nextReplyDueAt} />],
                [words.resolve, sla.resolutionDueAt && <When at={sla.resolutionDueAt} />],
              ]}
            />
          )}
        </Stack>
      </Panel>
      <Panel title={ticketTexts.details}>
        <Stack gap="md">
          {!isFinal && <PrioritySelect ticket={ticket} />}
          {!isFinal && <Assignee ticket={ticket} />}
          <Facts
            facts={[
              [words.requester, <Person key="who" person={{ name: requesterName }} />],
              [words.assignee, isFinal && <Person key="who" person={assignee} nobody={queueTexts.unassigned} />],
              [words.email, requester?.email],
              [words.category, wordsOf(ticket.category)],
              [words.source, wordsOf(ticket.source)],
              [words.created, <When key="at" at={ticket.createdAt} />],
              [words.snoozedUntil, ticket.snoozedUntil && <When at={ticket.snoozedUntil} show="absolute" />],
              [words.closesAt, ticket.closesAt && <When at={ticket.closesAt} />],
              [words.tags, ticket.tags.join(', ')],
              [words.label, ticket.statusLabel],
              [words.followUpOf, ticket.followUpOf && <TicketLink ticket={ticket.followUpOf} />],
              [words.mergedInto, ticket.mergedInto && <TicketLink ticket={ticket.mergedInto} />],
              [words.resolution, ticket.resolution?.summary],
              [words.rating, ticket.satisfaction && ratingOf(ticket.satisfaction)],
            ]}
          />
        </Stack>
      </Panel>
    </>
  );
}

function ratingOf({ score, comment }: { score: number; comment?: string | null }): string {
  return [ticketTexts.rating(score), comment].filter(Boolean).join(': ');
}

function TicketLink({ ticket: { id, ticketNumber } }: { ticket: { id: string; ticketNumber: number } }) {
  return <Link to={`/staff/tickets/${id}`}>{ticketTexts.number(ticketNumber)}</Link>;
}

/** Tickets can also be assigned to administrators. */
const ASSIGNEES = ['SUPPORT_AGENT', 'ADMIN'] as const;

function Assignee({ ticket: { id, assignee, ticketNumber } }: { ticket: DeskTicketFragment }) {
  const { act } = useAct();
  const assign = (assigneeId: string | null): void => {
    const done = assigneeId === null ? ticketTexts.unassigned : ticketTexts.assigned(ticketNumber);
    void act(StaffAssignTicketDocument, { id, input: { assigneeId } }, done);
  };
  return (
    <AssigneeSelect
      label={words.assignee}
      roles={ASSIGNEES}
      none={queueTexts.unassigned}
      value={assignee?.id ?? null}
      current={assignee}
      onChange={assign}
    />
  );
}

function PrioritySelect({ ticket: { id, priority } }: { ticket: DeskTicketFragment }) {
  const { act } = useAct();
  const set = (next: (typeof PRIORITIES)[number]): void => {
    void act(StaffSetPriorityDocument, { id, input: { priority: next } }, ticketTexts.prioritySet(wordsOf(next)));
  };
  return (
    <NativeSelect
      size="xs"
      label={ticketTexts.priority}
      data={optionsOf(PRIORITIES)}
      value={priority}
      onChange={(event) => set(event.currentTarget.value as (typeof PRIORITIES)[number])}
    />
  );
}
