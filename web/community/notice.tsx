import { Anchor, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link } from 'react-router';
import { mutate } from '../../src/client/index.js';
import { useTally } from '../../src/client/react.js';
import { FormErrors, useCodedForm } from '../app/components/coded-form.js';
import { Lines } from '../app/components/lines.js';
import { notifyDone } from '../app/components/notices.js';
import { StatusBadge, type Tone } from '../app/components/status-badge.js';
import { When } from '../app/components/when.js';
import { communityTexts } from './community.texts.js';
import {
  AppealDocument,
  type AppealStatus,
  type ModerationActionState,
  type NoticePartsFragment,
} from './generated/graphql.js';

const { notices: texts } = communityTexts;
const STATES: Record<ModerationActionState, Tone> = { IN_FORCE: 'warning', EXPIRED: 'neutral', REVERTED: 'good' };
const APPEALS: Record<AppealStatus, Tone> = { OPEN: 'active', OVERTURNED: 'good', UPHELD: 'bad' };

export function Notice({ notice }: { notice: NoticePartsFragment }) {
  const { action, state, reason, createdAt, expiresAt, targetKind, targetId, appeal, appealableUntil } = notice;
  return (
    <Stack component="article" gap="xs">
      <Group gap="xs">
        <Text fw={600}>{texts.actions[action]}</Text>
        {action !== 'RESTORE' && <StatusBadge label={texts.states[state]} tone={STATES[state]} size="sm" />}
      </Group>
      <Group gap="4px 12px" fz="sm" c="dimmed">
        <When at={createdAt} />
        {targetKind === 'POST' ? (
          <Anchor component={Link} to={`/community/posts/${targetId}`} inherit>
            {texts.see}
          </Anchor>
        ) : (
          <span>{texts.targets[targetKind]}</span>
        )}
        {expiresAt !== null && (
          <span>
            {texts.until} <When at={expiresAt} show="absolute" />
          </span>
        )}
      </Group>
      <div>
        <Text size="sm" fw={600}>
          {texts.reason}
        </Text>
        <Lines text={reason} />
      </div>
      {appeal && <Appeal appeal={appeal} />}
      {appealableUntil !== null && <AppealDoor id={notice.id} until={appealableUntil} />}
    </Stack>
  );
}

function Appeal({ appeal }: { appeal: NonNullable<NoticePartsFragment['appeal']> }) {
  return (
    <Stack gap={4}>
      <Group gap="xs">
        <Text size="sm" fw={600}>
          {texts.appealOf}
        </Text>
        <StatusBadge label={texts.appealStates[appeal.status]} tone={APPEALS[appeal.status]} size="sm" />
        <Text size="sm" c="dimmed">
          <When at={appeal.decidedAt ?? appeal.appealedAt} />
        </Text>
      </Group>
      <Lines text={appeal.text} size="sm" />
      {appeal.decision !== null && (
        <>
          <Text size="sm" fw={600}>
            {texts.decision}
          </Text>
          <Lines text={appeal.decision} size="sm" />
        </>
      )}
    </Stack>
  );
}

function AppealDoor({ id, until }: { id: string; until: string }) {
  const [isOpen, { open, close }] = useDisclosure(false);
  if (isOpen) return <AppealForm id={id} onClose={close} />;
  return (
    <Group gap="sm">
      <Button size="xs" variant="default" onClick={open}>
        {texts.appeal}
      </Button>
      <Text size="sm" c="dimmed">
        {texts.appealUntil} <When at={until} show="absolute" />
      </Text>
    </Group>
  );
}

function AppealForm({ id, onClose }: { id: string; onClose: () => void }) {
  const client = useTally();
  const coded = useCodedForm({
    defaultValues: { text: '' },
    async send(input: { text: string }) {
      await mutate(client, AppealDocument, { id, input });
      notifyDone(texts.appealSent);
      onClose();
    },
  });
  return (
    <form onSubmit={coded.onSubmit} noValidate>
      <Stack gap="xs">
        <FormErrors of={coded} />
        <Textarea
          label={texts.appealText}
          description={texts.appealHint}
          autosize
          minRows={3}
          autoFocus
          {...coded.form.register('text', { required: texts.required })}
          error={coded.errorOf('text')}
        />
        <Group gap="xs">
          <Button type="submit" size="xs" loading={coded.isBusy}>
            {texts.appealSend}
          </Button>
          <Button size="xs" variant="default" onClick={onClose}>
            {texts.appealCancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
