import { Button, Group, Stack, Textarea } from '@mantine/core';
import { submitConsultationFeedback } from '../../src/client/services/support.js';
import { useTally } from '../../src/client/react.js';
import { FormErrors, useCodedForm } from '../app/components/coded-form.js';
import { Lines } from '../app/components/lines.js';
import { notifyDone } from '../app/components/notices.js';
import { Panel } from '../app/components/panel.js';
import { GivenStars, RatingField } from '../app/components/rating-field.js';
import type { Consultation } from './consultation.screen.js';
import { supportTexts } from './support.texts.js';

const { consultation: texts, rating } = supportTexts;

/** The guest's feedback: shown, or submitted once. */
export function ConsultationFeedback({ consultation }: { consultation: Consultation }) {
  const { feedback } = consultation;
  if (!feedback) {
    return (
      <Panel title={texts.feedback}>
        <FeedbackForm id={consultation.id} />
      </Panel>
    );
  }
  return (
    <Panel title={texts.feedbackGiven}>
      <Stack gap="xs">
        <GivenStars value={feedback.rating} nameOf={rating.stars} />
        {feedback.comment && <Lines text={feedback.comment} />}
      </Stack>
    </Panel>
  );
}

function FeedbackForm({ id }: { id: string }) {
  const client = useTally();
  const coded = useCodedForm({
    defaultValues: { rating: 0, comment: '' },
    async send({ rating: stars, comment }: { rating: number; comment: string }) {
      await submitConsultationFeedback(client, id, { rating: stars, comment: comment.trim() || null });
      notifyDone(texts.feedbackThanks);
    },
  });
  const { register } = coded.form;
  return (
    <form onSubmit={coded.onSubmit} noValidate>
      <Stack gap="sm">
        <FormErrors of={coded} />
        <RatingField of={coded} name="rating" label={rating.score} nameOf={rating.stars} required={rating.choose} />
        <Textarea
          label={texts.feedbackComment}
          autosize
          minRows={2}
          maxRows={8}
          error={coded.errorOf('comment')}
          {...register('comment')}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={coded.isBusy}>
            {texts.feedbackSubmit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
