import { Avatar, Button, Group, Text } from '@mantine/core';
import type { More } from '../app/components/more.js';
import { RichText } from '../app/components/rich-text.js';
import { When } from '../app/components/when.js';
import { supportTexts } from './support.texts.js';
import type { Ticket } from './ticket.screen.js';
import classes from './ticket-messages.module.css';

const { ticket: texts } = supportTexts;

type Message = Ticket['messages']['nodes'][number];

/** The conversation, oldest first; new messages are announced. */
export function TicketMessages({ messages, more }: { messages: readonly Message[]; more: More }) {
  return (
    <>
      <div role="log" aria-label={texts.conversation}>
        <ol className={classes.messages}>
          {messages.map((message) => (
            <MessageItem key={message.id} message={message} />
          ))}
        </ol>
      </div>
      {more.hasMore && (
        <Button variant="default" size="xs" loading={more.isLoading} onClick={more.load} mt="sm">
          {texts.newer}
        </Button>
      )}
    </>
  );
}

const KINDS = { AGENT: texts.staff, SYSTEM: texts.service, REQUESTER: texts.you } as const;

function MessageItem({ message: { authorKind, authorName, body, createdAt } }: { message: Message }) {
  return (
    <li className={classes.message} data-kind={authorKind}>
      <Avatar name={authorName} color="initials" size={30} aria-hidden alt="" className={classes.avatar} />
      <div className={classes.bubble}>
        <Group gap={8} mb={4}>
          <Text span size="sm" fw={600}>
            {authorName}
          </Text>
          <Text span size="xs" c="dimmed">
            {KINDS[authorKind]}
          </Text>
          <Text span size="xs" c="dimmed">
            <When at={createdAt} />
          </Text>
        </Group>
        <RichText text={body} />
      </div>
    </li>
  );
}
