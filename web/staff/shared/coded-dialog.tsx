import { Button, Group, Modal, Stack, type ButtonProps } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import type {
  DefaultValues,
  FieldValues,
  Path,
  RegisterOptions,
  UseFormRegisterReturn,
  UseFormReturn,
} from 'react-hook-form';
import { appTexts } from '../../app/app.texts.js';
import { FormErrors, useCodedForm } from '../../app/components/coded-form.js';
import { notifyDone } from '../../app/components/notices.js';

/** Props for an input of the form: `<Textarea label="Reason" {...field('reason')} />`. */
export type FieldOf<Values extends FieldValues> = (
  name: Path<Values>,
  rules?: RegisterOptions<Values, Path<Values>>,
) => UseFormRegisterReturn & { error: string | undefined };

interface DialogForm<Values extends FieldValues> {
  title: string;
  /** Label of the submit button. */
  yes: string;
  /** For negative actions: the button is red. */
  isHard?: boolean;
  values: Values;
  /** Throws if the server rejects it; errors are shown at their fields. */
  send: (values: Values) => Promise<unknown>;
  /** Confirmation after success; omitted if `send` shows one. */
  done?: string;
  /** `form` is for controls that are not native inputs. */
  children: (field: FieldOf<Values>, form: UseFormReturn<Values>) => ReactNode;
}

interface CodedDialogProps<Values extends FieldValues> extends DialogForm<Values> {
  isOpen: boolean;
  onClose: () => void;
}

/** A form in a dialog, for actions that need input. */
export function CodedDialog<Values extends FieldValues>({ isOpen, onClose, ...form }: CodedDialogProps<Values>) {
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={form.title}
      centered
      closeButtonProps={{ 'aria-label': appTexts.confirm.cancel }}
    >
      <DialogFields {...form} onClose={onClose} />
    </Modal>
  );
}

function DialogFields<Values extends FieldValues>({
  yes,
  isHard,
  values,
  send,
  done,
  children,
  onClose,
}: DialogForm<Values> & { onClose: () => void }) {
  const coded = useCodedForm<Values>({
    defaultValues: values as DefaultValues<Values>,
    async send(given) {
      await send(given);
      if (done !== undefined) notifyDone(done);
      onClose();
    },
  });
  return (
    <form onSubmit={coded.onSubmit} noValidate>
      <Stack>
        <FormErrors of={coded} />
        {children((name, rules) => ({ ...coded.form.register(name, rules), error: coded.errorOf(name) }), coded.form)}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {appTexts.confirm.cancel}
          </Button>
          <Button type="submit" loading={coded.isBusy} color={isHard ? 'red' : undefined}>
            {yes}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface DialogButtonProps<Values extends FieldValues> extends DialogForm<Values> {
  label: ReactNode;
  button?: ButtonProps;
}

/** A button that opens the dialog. */
export function DialogButton<Values extends FieldValues>({ label, button, ...form }: DialogButtonProps<Values>) {
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" {...button} onClick={open}>
        {label}
      </Button>
      <CodedDialog {...form} isOpen={isOpen} onClose={close} />
    </>
  );
}

interface ActButtonProps extends ButtonProps {
  'aria-label'?: string;
  act: () => Promise<unknown>;
  children: ReactNode;
}

/** A button that acts immediately and shows a loading state. */
export function ActButton({ act, children, ...button }: ActButtonProps) {
  const [isBusy, setBusy] = useState(false);
  const run = async (): Promise<void> => {
    setBusy(true);
    await act();
    setBusy(false);
  };
  return (
    <Button variant="default" {...button} loading={isBusy} onClick={() => void run()}>
      {children}
    </Button>
  );
}
