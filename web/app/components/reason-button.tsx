import { Stack, Textarea, type ButtonProps } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { ConfirmButton } from './confirm-button.js';
import { notifyFault } from './notices.js';

interface ReasonButtonProps extends ButtonProps {
  children: ReactNode;
  question: string;
  consequence?: string;
  /** Above the field of the reason, which may stay empty. */
  reasonLabel: string;
  yes: string;
  no?: string;
  /** Undefined where nothing was said. A fault is told, and the dialog stays with what was typed. */
  onConfirm: (reason: string | undefined) => Promise<void>;
}

/** A button for what cannot easily be undone: asks first, and why. */
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
