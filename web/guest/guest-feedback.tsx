import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { FormErrors, useCodedForm } from '../app/components/coded-form.js';
import { Lines } from '../app/components/lines.js';
import { notifyDone } from '../app/components/notices.js';
import { GivenStars, RatingField } from '../app/components/rating-field.js';
import { guestTexts } from './guest.texts.js';

const { feedback: texts } = guestTexts;

export interface Feedback {
  stars: number;
  comment: string | null;
}

interface GuestFeedbackProps {
  /** Null until it is submitted; it can be submitted once. */
  given: Feedback | null;
  send: (feedback: Feedback) => Promise<unknown>;
}

export function GuestFeedback({ given, send }: GuestFeedbackProps) {
  const [isOpen, setOpen] = useState(false);
  if (given) {
    return (
      <Stack gap={4}>
        <Text size="sm" c="dimmed">
          {texts.given}
        </Text>
        <GivenStars value={given.stars} nameOf={texts.starsOf} />
        {given.comment && <Lines text={given.comment} />}
      </Stack>
    );
  }
  if (isOpen) return <FeedbackForm send={send} onClose={() => setOpen(false)} />;
  return (
    <Button variant="default" onClick={() => setOpen(true)}>
      {texts.open}
    </Button>
  );
}

function FeedbackForm({ send, onClose }: Pick<GuestFeedbackProps, 'send'> & { onClose: () => void }) {
  const coded = useCodedForm({
    defaultValues: { stars: 0, comment: '' },
    async send({ stars, comment }: { stars: number; comment: string }) {
      await send({ stars, comment: comment.trim() || null });
      notifyDone(texts.thanks);
    },
  });
  return (
    <form onSubmit={coded.onSubmit} noValidate style={{ width: '100%' }}>
      <Stack gap="sm">
        <FormErrors of={coded} />
        <RatingField of={coded} name="stars" label={texts.stars} nameOf={texts.starsOf} required={texts.choose} />
        <Textarea
          label={texts.comment}
          autosize
          minRows={2}
          maxRows={8}
          error={coded.errorOf('comment')}
          {...coded.form.register('comment')}
        />
        <Group gap="xs">
          <Button type="submit" loading={coded.isBusy}>
            {texts.send}
          </Button>
          <Button variant="default" onClick={onClose}>
            {texts.close}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
