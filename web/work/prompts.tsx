import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCopy } from '@tabler/icons-react';
import { mutate, toTallyError } from '../../src/client/index.js';
import { useSubmit, useTally } from '../../src/client/react.js';
import { ConfirmButton } from '../app/components/confirm-button.js';
import { ConnectionList } from '../app/components/connection-list.js';
import { EmptyState } from '../app/components/empty-state.js';
import { Lines } from '../app/components/lines.js';
import { notifyDone, notifyFault } from '../app/components/notices.js';
import { Panel } from '../app/components/panel.js';
import { When } from '../app/components/when.js';
import { agentsTexts } from './agents.texts.js';
import { DeletePromptDocument, UsePromptDocument, type PromptPartsFragment } from './generated/graphql.js';
import { EditPromptForm, NewPromptForm } from './prompt-form.js';
import { PromptVersions } from './prompt-versions.js';

const { prompts: texts } = agentsTexts;

interface PromptsProps {
  agentId: string;
  prompts: readonly PromptPartsFragment[];
}

export function Prompts({ agentId, prompts }: PromptsProps) {
  return (
    <Panel title={texts.label} actions={<CreateButton agentId={agentId} />} flush>
      <ConnectionList
        label={texts.label}
        items={prompts}
        itemKey={({ id }) => id}
        empty={<EmptyState title={texts.empty} hint={texts.emptyHint} />}
      >
        {(prompt) => <Prompt prompt={prompt} />}
      </ConnectionList>
    </Panel>
  );
}

function CreateButton({ agentId }: { agentId: string }) {
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button size="xs" onClick={open}>
        {texts.create}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={texts.create}
        size="lg"
        closeButtonProps={{ 'aria-label': texts.close }}
      >
        <NewPromptForm agentId={agentId} onClose={close} />
      </Modal>
    </>
  );
}

function Prompt({ prompt }: { prompt: PromptPartsFragment }) {
  const { title, text, usageCount, lastUsedAt, updatedAt } = prompt;
  const [isEditing, edit] = useDisclosure(false);
  const [isListing, list] = useDisclosure(false);
  return (
    <Stack component="article" gap="xs">
      <Group justify="space-between" gap="xs">
        <Text fw={600}>{title}</Text>
        <Text size="sm" c="dimmed">
          {texts.used(usageCount)}, <When at={lastUsedAt ?? updatedAt} />
        </Text>
      </Group>
      <Lines text={text} size="sm" />
      <Group gap={4} ml={-8}>
        <CopyButton prompt={prompt} />
        <Button variant="subtle" size="compact-sm" aria-label={texts.editNamed(title)} onClick={edit.open}>
          {texts.edit}
        </Button>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={texts.versionsNamed(prompt.versions.length, title)}
          onClick={list.open}
        >
          {texts.versions(prompt.versions.length)}
        </Button>
        <DeleteButton prompt={prompt} />
      </Group>
      <Modal
        opened={isEditing}
        onClose={edit.close}
        title={texts.editNamed(title)}
        size="lg"
        closeButtonProps={{ 'aria-label': texts.close }}
      >
        <EditPromptForm prompt={prompt} onClose={edit.close} />
      </Modal>
      <Modal
        opened={isListing}
        onClose={list.close}
        title={texts.versionsNamed(prompt.versions.length, title)}
        size="lg"
        closeButtonProps={{ 'aria-label': texts.close }}
      >
        <PromptVersions prompt={prompt} />
      </Modal>
    </Stack>
  );
}

function CopyButton({ prompt: { id, title, text } }: { prompt: PromptPartsFragment }) {
  const client = useTally();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      notifyFault(toTallyError(new Error(texts.noClipboard)));
      return;
    }
    await mutate(client, UsePromptDocument, { id }).then(() => notifyDone(texts.copied), notifyFault);
  };
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      leftSection={<IconCopy size={16} aria-hidden />}
      aria-label={texts.copyNamed(title)}
      onClick={() => void copy()}
    >
      {texts.copy}
    </Button>
  );
}

function DeleteButton({ prompt: { id, title } }: { prompt: PromptPartsFragment }) {
  const { submit } = useSubmit(DeletePromptDocument, { onError: notifyFault });
  const remove = async (): Promise<boolean> => {
    const done = await submit({ id });
    if (done) notifyDone(texts.removed);
    return done !== undefined;
  };
  return (
    <ConfirmButton
      variant="subtle"
      size="compact-sm"
      aria-label={texts.removeNamed(title)}
      question={texts.removeQuestion(title)}
      consequence={texts.removeConsequence}
      yes={texts.remove}
      onConfirm={remove}
    >
      {texts.remove}
    </ConfirmButton>
  );
}
