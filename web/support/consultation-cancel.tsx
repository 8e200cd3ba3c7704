import { Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { cancelConsultation } from '../../src/client/services/support.js';
import { useTally } from '../../src/client/react.js';
import { ConfirmButton } from '../app/components/confirm-button.js';
import { notifyDone, notifyFault } from '../app/components/notices.js';
import { supportTexts } from './support.texts.js';

const { consultation: texts } = supportTexts;

interface CancelButtonProps {
  consultation: { readonly id: string };
  /** Reads the consultation again. */
  onDone: () => Promise<void>;
}

export function CancelButton({ consultation, onDone }: CancelButtonProps) {
  const client = useTally();
  const [reason, setReason] = useState('');
  const cancel = async (): Promise<boolean> => {
    try {
      await cancelConsultation(client, consultation.id, reason.trim() || undefined);
    } catch (error) {
      notifyFault(error);
      return false;
    }
    notifyDone(texts.cancelled);
    await onDone();
    return true;
  };
  return (
    <ConfirmButton
      question={texts.cancelQuestion}
      consequence={
        <Stack>
          <Text>{texts.cancelConsequence}</Text>
          <Textarea
            label={texts.cancelReason}
            autosize
            minRows={2}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </Stack>
      }
      yes={texts.cancel}
      no={texts.keep}
      onConfirm={cancel}
    >
      {texts.cancel}
    </ConfirmButton>
  );
}
