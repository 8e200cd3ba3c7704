import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { appTexts } from '../app/app.texts.js';
import { FormErrors, useCodedForm } from '../app/components/coded-form.js';
import { notifyDone, notifyFault } from '../app/components/notices.js';
import { voiceTexts } from './voice.texts.js';

const { favorites: texts, required } = voiceTexts;

interface FolderNameDialogProps {
  title: string;
  submit: string;
  /** Confirmation after success. */
  done: string;
  name?: string;
  onClose: () => void;
  send: (name: string) => Promise<unknown>;
}

/** A dialog for the name of a new or existing folder. */
export function FolderNameDialog({ title, submit, done, name = '', onClose, send }: FolderNameDialogProps) {
  const coded = useCodedForm({
    defaultValues: { name },
    async send(values: { name: string }) {
      await send(values.name);
      notifyDone(done);
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={title} centered closeButtonProps={{ 'aria-label': appTexts.confirm.cancel }}>
      <form onSubmit={coded.onSubmit} noValidate>
        <Stack>
          <FormErrors of={coded} />
          <TextInput
            label={texts.folderName}
            data-autofocus
            error={coded.errorOf('name')}
            {...coded.form.register('name', { required })}
          />
          <Group justify="flex-end">
            <Button type="submit" loading={coded.isBusy}>
              {submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

interface DeleteFolderDialogProps {
  name: string;
  onClose: () => void;
  send: () => Promise<void>;
}

export function DeleteFolderDialog({ name, onClose, send }: DeleteFolderDialogProps) {
  const [isBusy, setBusy] = useState(false);
  const remove = async (): Promise<void> => {
    setBusy(true);
    try {
      await send();
      notifyDone(texts.deleted);
      onClose();
    } catch (error) {
      setBusy(false);
      notifyFault(error);
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={texts.deleteQuestion(name)}
      centered
      closeButtonProps={{ 'aria-label': appTexts.confirm.cancel }}
    >
      <Stack>
        <Text>{texts.deleteConsequence}</Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} data-autofocus>
            {appTexts.confirm.cancel}
          </Button>
          <Button color="red" loading={isBusy} onClick={() => void remove()}>
            {texts.deleteYes}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
