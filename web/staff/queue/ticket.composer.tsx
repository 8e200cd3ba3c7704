import { Button, Group, SegmentedControl, Stack, Text, Textarea } from '@mantine/core';
import type { KeyboardEvent, RefObject } from 'react';
import { FormErrors, useCodedForm } from '../../app/components/coded-form.js';
import { notifyDone } from '../../app/components/notices.js';
import { Panel } from '../../app/components/panel.js';
import { useRequestOnce } from '../../app/request-once.js';
import { StaffNoteDocument, StaffReplyDocument, type DeskTicketFragment } from '../generated/graphql.js';
import { useAct } from '../shared/use-act.js';
import { ticketTexts } from './queue.texts.js';
import classes from './ticket.module.css';

export type Mode = 'reply' | 'note';

interface ComposerProps {
  ticket: DeskTicketFragment;
  mode: Mode;
  onMode: (mode: Mode) => void;
  field: RefObject<HTMLTextAreaElement | null>;
}

/** Writes a reply or a note; notes have another background, so that they are not sent by mistake. */
export function Composer({ ticket, mode: wanted, onMode, field }: ComposerProps) {
  // Only the requester can reply to a closed ticket.
  const canReply = ticket.status !== 'CLOSED';
  const mode = canReply ? wanted : 'note';
  const { send } = useAct();
  const sendOnce = useRequestOnce();
  const { form, onSubmit, isBusy, errorOf } = useCodedForm<{ body: string }>({
    defaultValues: { body: '' },
    async send({ body }) {
      // Live updates may be disconnected: refetch the conversation.
      const options = { refetch: ['StaffTicket'] };
      const { id } = ticket;
      await sendOnce({ body }, async (input): Promise<void> => {
        if (mode === 'note') await send(StaffNoteDocument, { id, input }, options);
        else await send(StaffReplyDocument, { id, input }, options);
      });
      notifyDone(ticketTexts.sent[mode]);
      form.reset();
    },
  });
  const { ref, ...body } = form.register('body');
  const sendByKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSubmit();
  };
  return (
    <Panel title={ticketTexts.write}>
      <form onSubmit={onSubmit} noValidate className={classes.composer} data-mode={mode}>
        <Stack gap="sm">
          <FormErrors of={{ errorOf }} />
          <Group gap="sm">
            {canReply && (
              <SegmentedControl
                size="xs"
                aria-label={ticketTexts.write}
                data={[
                  { value: 'reply', label: ticketTexts.reply },
                  { value: 'note', label: ticketTexts.note },
                ]}
                value={mode}
                onChange={(next) => onMode(next)}
              />
            )}
            <Text size="sm" c="dimmed">
              {mode === 'note' ? ticketTexts.noteHint : ticketTexts.replyHint(ticket.requesterName)}
            </Text>
          </Group>
          <Textarea
            {...body}
            ref={(element) => {
              ref(element);
              field.current = element;
            }}
            label={ticketTexts.body[mode]}
            autosize
            minRows={4}
            maxRows={14}
            error={errorOf('body')}
            onKeyDown={sendByKey}
          />
          <Group justify="flex-end">
            <Button type="submit" loading={isBusy} color={mode === 'note' ? 'dark' : undefined}>
              {ticketTexts.send[mode]}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
