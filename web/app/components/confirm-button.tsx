import { Button, Group, Modal, Stack, type ButtonProps } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { appTexts } from '../app.texts.js';

interface ConfirmButtonProps extends ButtonProps {
  /** Label of the button. */
  children: ReactNode;
  /** Title of the dialog: "Cancel this consultation?" */
  question: string;
  /** What will happen, and whether it can be undone. */
  consequence: ReactNode;
  /** Label of the confirming button: "Cancel consultation". */
  yes?: string;
  /** Label of the button that changes nothing. */
  no?: string;
  /** For positive actions: the confirming button is not red. */
  isGood?: boolean;
  /** The dialog closes when this resolves and stays open if it returns false. */
  onConfirm: () => Promise<boolean | undefined>;
}

/** A button that asks for confirmation, for actions that cannot easily be undone. */
export function ConfirmButton({
  children,
  question,
  consequence,
  yes,
  no,
  isGood = false,
  onConfirm,
  ...button
}: ConfirmButtonProps) {
  const [isOpen, { open, close }] = useDisclosure(false);
  const [isBusy, setBusy] = useState(false);
  const confirm = async (): Promise<void> => {
    setBusy(true);
    try {
      if ((await onConfirm()) !== false) close();
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button variant="default" {...button} onClick={open}>
        {children}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={question}
        centered
        closeButtonProps={{ 'aria-label': appTexts.confirm.cancel }}
      >
        <Stack>
          <div>{consequence}</div>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close} data-autofocus>
              {no ?? appTexts.confirm.cancel}
            </Button>
            <Button color={isGood ? undefined : 'red.9'} loading={isBusy} onClick={() => void confirm()}>
              {yes ?? appTexts.confirm.yes}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
