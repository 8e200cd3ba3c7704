import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { reopenTicket } from '../../src/client/services/support.js';
import { useTally } from '../../src/client/react.js';
import { ConfirmButton } from '../app/components/confirm-button.js';
import { notifyDone, notifyFault } from '../app/components/notices.js';
import { supportTexts } from './support.texts.js';

const { ticket: texts } = supportTexts;

interface ReopenButtonProps {
  ticket: { readonly id: string };
  /** Reads the ticket again. */
  onDone: () => Promise<void>;
}

export function ReopenButton({ ticket, onDone }: ReopenButtonProps) {
  const client = useTally();
  const [reason, setReason] = useState('');
  const reopen = async (): Promise<boolean> => {
    try {
      await reopenTicket(client, ticket.id, reason.trim() || undefined);
    } catch (error) {
      notifyFault(error);
      return false;
    }
    notifyDone(texts.reopened);
    await onDone();
    return true;
  };
  return (
    <ConfirmButton
      size="xs"
      question={texts.reopenQuestion}
      consequence={
        <Textarea
          label={texts.reopenReason}
          autosize
          minRows={2}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      }
      yes={texts.reopen}
      onConfirm={reopen}
    >
      {texts.reopen}
    </ConfirmButton>
  );
}
