import { Button, Group, Modal, Select, Stack, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Controller } from 'react-hook-form';
import { mutate } from '../../src/client/index.js';
import { useTally } from '../../src/client/react.js';
import { FormErrors, useCodedForm } from '../app/components/coded-form.js';
import { notifyDone } from '../app/components/notices.js';
import { wordsOf } from '../app/components/status-badge.js';
import { communityTexts } from './community.texts.js';
import { ReportContentDocument, type ModerationTargetKind, type ReportReason } from './generated/graphql.js';

const { report: texts, comments } = communityTexts;
const REASONS: readonly ReportReason[] = [
  'SPAM',
  'HARASSMENT',
  'HATE',
  'VIOLENCE',
  'SEXUAL',
  'MISINFORMATION',
  'PRIVACY',
  'COPYRIGHT',
  'OFF_TOPIC',
  'OTHER',
];

interface ReportButtonProps {
  kind: ModerationTargetKind;
  id: string;
  author: string;
}

/** Reports another user's post or comment to moderators. */
export function ReportButton(props: ReportButtonProps) {
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        c="dimmed"
        size="compact-sm"
        aria-label={texts.title(props.author)}
        onClick={open}
      >
        {texts.open}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={texts.title(props.author)}
        centered
        closeButtonProps={{ 'aria-label': comments.cancel }}
      >
        <ReportForm {...props} onClose={close} />
      </Modal>
    </>
  );
}

function ReportForm({ kind, id, onClose }: ReportButtonProps & { onClose: () => void }) {
  const client = useTally();
  const coded = useCodedForm<{ reason: ReportReason | null; text: string }>({
    defaultValues: { reason: null, text: '' },
    async send({ reason, text }) {
      const input = { targetKind: kind, targetId: id, reason: reason ?? 'OTHER', ...(text === '' ? {} : { text }) };
      await mutate(client, ReportContentDocument, { input });
      notifyDone(texts.done);
      onClose();
    },
  });
  return (
    <form onSubmit={coded.onSubmit} noValidate>
      <Stack>
        <FormErrors of={coded} />
        <Controller
          control={coded.form.control}
          name="reason"
          rules={{ required: texts.required }}
          render={({ field }) => (
            <Select
              label={texts.reason}
              withAsterisk
              data={REASONS.map((value) => ({ value, label: wordsOf(value) }))}
              {...field}
              error={coded.errorOf('reason')}
            />
          )}
        />
        <Textarea
          label={texts.text}
          autosize
          minRows={3}
          {...coded.form.register('text')}
          error={coded.errorOf('text')}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {comments.cancel}
          </Button>
          <Button type="submit" loading={coded.isBusy}>
            {texts.send}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
