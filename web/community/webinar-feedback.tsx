import { Button, NumberInput, Stack, Text, Textarea } from '@mantine/core';
import { Controller } from 'react-hook-form';
import { mutate } from '../../src/client/index.js';
import { useTally } from '../../src/client/react.js';
import { FormErrors, useCodedForm } from '../app/components/coded-form.js';
import { Lines } from '../app/components/lines.js';
import { notifyDone } from '../app/components/notices.js';
import { Panel } from '../app/components/panel.js';
import { RatingField } from '../app/components/rating-field.js';
import { communityTexts } from './community.texts.js';
import { WebinarFeedbackDocument, type RegistrationPartsFragment } from './generated/graphql.js';

const { feedback: texts } = communityTexts;

/** Only attendees can rate a webinar, once. */
export function WebinarFeedback({
  registration: { id, status, feedback },
}: {
  registration: RegistrationPartsFragment;
}) {
  if (feedback) {
    return (
      <Panel title={texts.heading}>
        <Text>{texts.given(feedback.score)}</Text>
        {feedback.comment !== null && <Lines text={feedback.comment} c="dimmed" />}
      </Panel>
    );
  }
  return status === 'ATTENDED' ? (
    <Panel title={texts.heading}>
      <FeedbackForm id={id} />
    </Panel>
  ) : null;
}

interface Values {
  score: number;
  recommendation: number | '';
  comment: string;
}

function FeedbackForm({ id }: { id: string }) {
  const client = useTally();
  const coded = useCodedForm<Values>({
    defaultValues: { score: 0, recommendation: '', comment: '' },
    async send({ score, recommendation, comment }) {
      const input = {
        score,
        ...(recommendation === '' ? {} : { recommendation }),
        ...(comment === '' ? {} : { comment }),
      };
      await mutate(client, WebinarFeedbackDocument, { id, input });
      notifyDone(texts.done);
    },
  });
  const { control, register } = coded.form;
  return (
    <form onSubmit={coded.onSubmit} noValidate>
      <Stack gap="sm">
        <FormErrors of={coded} />
        <RatingField of={coded} name="score" label={texts.score} nameOf={texts.stars} required={texts.required} />
        <Controller
          control={control}
          name="recommendation"
          render={({ field }) => (
            <NumberInput
              label={texts.recommendation}
              min={0}
              max={10}
              allowDecimal={false}
              {...field}
              error={coded.errorOf('recommendation')}
            />
          )}
        />
        <Textarea
          label={texts.comment}
          autosize
          minRows={3}
          {...register('comment')}
          error={coded.errorOf('comment')}
        />
        <Button type="submit" loading={coded.isBusy} style={{ alignSelf: 'flex-start' }}>
          {texts.send}
        </Button>
      </Stack>
    </form>
  );
}
