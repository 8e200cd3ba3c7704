import { Button, Group, Modal, Stack, type ButtonProps } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { appTexts } from '../app.texts.js';

interface ConfirmButtonProps extends ButtonProps {
  /** On the button. */
  children: ReactNode;
  /** The question, as the dialog's title: "Cancel this consultation?" */
  question: string;
  /** What will happen, and whether it can be undone. */
  consequence: ReactNode;
  /** On the button that does it: "Cancel it". */
  yes?: string;
  /** On the button that leaves everything as it is. */
  no?: string;
  /** For what is good news: the button that does it is not red. */
  isGood?: boolean;
  /** Closed when it resolves; stays open when it answers false. */
  onConfirm: () => Promise<boolean | undefined>;
}

/** A button for what cannot easily be undone: asks first. */
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
