import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { mutate } from '../../src/client/index.js';
import { useTally } from '../../src/client/react.js';
import { FormErrors, useCodedForm } from '../app/components/coded-form.js';
import { notifyDone } from '../app/components/notices.js';
import { Panel } from '../app/components/panel.js';
import { richTextTexts } from '../app/components/rich-text.texts.js';
import { useRequestOnce } from '../app/request-once.js';
import { ReplyToTicketDocument } from './generated/graphql.js';
import { supportTexts } from './support.texts.js';
import type { Ticket } from './ticket.screen.js';

const { ticket: texts, required } = supportTexts;

/** What a reply does to the ticket. */
const CONSEQUENCES: Partial<Record<Ticket['status'], string>> = {
  PENDING: texts.replyReopens,
  RESOLVED: texts.replyReopens,
  CLOSED: texts.replyFollowsUp,
};

export function TicketReply({ ticket: { id, status } }: { ticket: Ticket }) {
  const client = useTally();
  const navigate = useNavigate();
  const sendOnce = useRequestOnce();
  const coded = useCodedForm({
    defaultValues: { body: '' },
    async send({ body }: { body: string }) {
      const { addTicketMessage } = await sendOnce({ body }, (input) =>
        mutate(client, ReplyToTicketDocument, { id, input }),
      );
      coded.form.reset();
      const { ticket } = addTicketMessage;
      if (!ticket || ticket.id === id) return;
      notifyDone(texts.followedUp(ticket.ticketNumber));
      await navigate(`/tickets/${ticket.id}`);
    },
  });
  const consequence = CONSEQUENCES[status];
  const sendByKeys = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) coded.onSubmit();
  };
  return (
    <Panel>
      <form onSubmit={coded.onSubmit} noValidate>
        <Stack gap="sm">
          <FormErrors of={coded} />
          <Textarea
            label={texts.reply}
            placeholder={texts.replyPlaceholder}
            description={consequence}
            autosize
            minRows={3}
            maxRows={14}
            error={coded.errorOf('body')}
            onKeyDown={sendByKeys}
            {...coded.form.register('body', { required })}
          />
          <Group justify="space-between">
            <Text size="xs" c="dimmed" visibleFrom="sm">
              {richTextTexts.hint} {texts.replyKeys}
            </Text>
            <Button type="submit" loading={coded.isBusy} ml="auto">
              {texts.send}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
