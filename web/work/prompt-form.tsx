import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { mutate } from '../../src/client/index.js';
import { useTally } from '../../src/client/react.js';
import { FormErrors, useCodedForm } from '../app/components/coded-form.js';
import { notifyDone } from '../app/components/notices.js';
import { useRequestOnce } from '../app/request-once.js';
import { agentsTexts } from './agents.texts.js';
import { SavePromptDocument, UpdatePromptDocument, type PromptPartsFragment } from './generated/graphql.js';

const { prompts: texts } = agentsTexts;

interface Values {
  title: string;
  text: string;
  note: string;
}

const withNote = ({ note, ...values }: Values) => ({ ...values, ...(note === '' ? {} : { note }) });

export function NewPromptForm({ agentId, onClose }: { agentId: string; onClose: () => void }) {
  const client = useTally();
  const sendOnce = useRequestOnce();
  const send = async (values: Values): Promise<void> => {
    // The first prompt creates the settings that it belongs to.
    await sendOnce(withNote(values), (input) =>
      mutate(client, SavePromptDocument, { agentId, input }, { refetch: ['Agent', 'Agents'] }),
    );
  };
  return <PromptForm start={{ title: '', text: '', note: '' }} submit={texts.save} send={send} onClose={onClose} />;
}

/** Sends the version that was read, so that no other change is overwritten. */
export function EditPromptForm({
  prompt: { id, title, text, version },
  onClose,
}: {
  prompt: PromptPartsFragment;
  onClose: () => void;
}) {
  const client = useTally();
  const send = async (values: Values): Promise<void> => {
    await mutate(client, UpdatePromptDocument, { id, input: { ...withNote(values), expectedVersion: version } });
  };
  return <PromptForm start={{ title, text, note: '' }} submit={texts.saveVersion} send={send} onClose={onClose} />;
}

interface PromptFormProps {
  start: Values;
  submit: string;
  send: (values: Values) => Promise<void>;
  onClose: () => void;
}

function PromptForm({ start, submit, send, onClose }: PromptFormProps) {
  const coded = useCodedForm<Values>({
    defaultValues: start,
    async send(values) {
      await send(values);
      notifyDone(texts.saved);
      onClose();
    },
  });
  const { register } = coded.form;
  return (
    <form onSubmit={coded.onSubmit} noValidate>
      <Stack>
        <FormErrors of={coded} />
        <TextInput
          label={texts.title}
          withAsterisk
          data-autofocus
          {...register('title', { required: texts.required })}
          error={coded.errorOf('title')}
        />
        <Textarea
          label={texts.text}
          withAsterisk
          autosize
          minRows={5}
          {...register('text', { required: texts.required })}
          error={coded.errorOf('text')}
        />
        <TextInput
          label={texts.note}
          description={texts.noteHint}
          {...register('note')}
          error={coded.errorOf('note')}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {texts.cancel}
          </Button>
          <Button type="submit" loading={coded.isBusy}>
            {submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
