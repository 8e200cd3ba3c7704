import { Stack, Textarea, type ButtonProps } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { ConfirmButton } from './confirm-button.js';
import { notifyFault } from './notices.js';

interface ReasonButtonProps extends ButtonProps {
  children: ReactNode;
  question: string;
  consequence?: string;
  /** Label of the reason field, which is optional. */
  reasonLabel: string;
  yes: string;
  no?: string;
  /** The reason is undefined if empty. On an error, the dialog stays open and keeps the input. */
  onConfirm: (reason: string | undefined) => Promise<void>;
}

/** A button that asks for confirmation and a reason, for actions that cannot easily be undone. */
export function ReasonButton({ consequence, reasonLabel, onConfirm, ...button }: ReasonButtonProps) {
  const [reason, setReason] = useState('');
  const confirm = async (): Promise<boolean> => {
    try {
      await onConfirm(reason.trim() || undefined);
      return true;
    } catch (error) {
      notifyFault(error);
      return false;
    }
  };
  return (
    <ConfirmButton
      {...button}
      consequence={
        <Stack>
          {consequence !== undefined && <div>{consequence}</div>}
          <Textarea
            label={reasonLabel}
            autosize
            minRows={2}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </Stack>
      }
      onConfirm={confirm}
    />
  );
}
