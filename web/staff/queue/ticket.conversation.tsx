import { Group, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { EmptyState } from '../../app/components/empty-state.js';
import { Lines } from '../../app/components/lines.js';
import { MoreButton, type More } from '../../app/components/more.js';
import { Person } from '../../app/components/person.js';
import { wordsOf } from '../../app/components/status-badge.js';
import { When } from '../../app/components/when.js';
import type { DeskMessageFragment, DeskTicketFragment } from '../generated/graphql.js';
import { staffTexts } from '../staff.texts.js';
import { ticketTexts } from './queue.texts.js';
import classes from './ticket.module.css';

interface Entry {
  key: string;
  at: string;
  kind: 'requester' | 'agent' | 'system' | 'note' | 'change';
  by: string;
  text: string;
}

interface ConversationProps {
  ticket: DeskTicketFragment;
  messages: readonly DeskMessageFragment[];
  more: More;
}

/** Messages, notes and changes in chronological order. Notes look different from messages. */
export function Conversation({ ticket, messages, more }: ConversationProps) {
  const entries = entriesOf(ticket, messages);
  if (entries.length === 0) return <EmptyState title={ticketTexts.noMessages} />;
  return (
    <>
      <ol className={classes.entries} aria-label={ticketTexts.conversation}>
        {entries.map((entry) => (
          <li key={entry.key} className={classes.entry} data-kind={entry.kind}>
            {entry.kind === 'change' ? <ChangeLine entry={entry} /> : <Words entry={entry} />}
          </li>
        ))}
      </ol>
      {more.hasMore && <MoreButton more={more} count={messages.length} />}
    </>
  );
}

function ChangeLine({ entry: { by, text, at } }: { entry: Entry }) {
  return (
    <span>
      {by} {ticketTexts.changed}: {text}, <When at={at} />
    </span>
  );
}

function Words({ entry: { kind, by, text, at } }: { entry: Entry }) {
  return (
    <>
      <Group justify="space-between" gap="xs" mb={6}>
        <Group gap="xs">
          <Text span size="sm" fw={600}>
            <Person person={{ name: by }} />
          </Text>
          {kind === 'note' && (
            <span className={classes.noteMark}>
              <IconLock size={13} stroke={2} aria-hidden />
              {ticketTexts.note}
            </span>
          )}
        </Group>
        <Text span size="xs" c="dimmed">
          <When at={at} />
        </Text>
      </Group>
      <Lines text={text} size="sm" />
    </>
  );
}

function entriesOf(ticket: DeskTicketFragment, messages: readonly DeskMessageFragment[]): Entry[] {
  const said = messages.map(({ id, createdAt, authorKind, authorName, body }): Entry => ({
    key: id,
    at: createdAt,
    kind: KINDS[authorKind],
    by: authorName,
    text: body,
  }));
  const notes = (ticket.internalNotes ?? []).map(({ id, createdAt, author, body }): Entry => ({
    key: id,
    at: createdAt,
    kind: 'note',
    by: author?.name ?? staffTexts.unknown,
    text: body,
  }));
  const changes = ticket.history.map(({ at, from, to, actor }): Entry => ({
    key: `${at}${to}`,
    at,
    kind: 'change',
    by: actor?.name ?? staffTexts.system,
    text: staffTexts.moved(wordsOf(from), wordsOf(to)),
  }));
  return [...said, ...notes, ...changes].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

const KINDS = { REQUESTER: 'requester', AGENT: 'agent', SYSTEM: 'system' } as const;
