import { Button, Stack, Textarea } from '@mantine/core';
import { mutate } from '../../src/client/index.js';
import { useTally } from '../../src/client/react.js';
import { FormErrors, useCodedForm } from '../app/components/coded-form.js';
import { notifyDone } from '../app/components/notices.js';
import { Panel } from '../app/components/panel.js';
import { RatingField } from '../app/components/rating-field.js';
import { RateRunDocument, type RunPartsFragment } from './generated/graphql.js';
import { labTexts } from './lab.texts.js';

const { rate: texts } = labTexts;

/** The rating can be changed, so the form stays. */
export function RunRating({ run: { id, rating } }: { run: RunPartsFragment }) {
  const client = useTally();
  const coded = useCodedForm({
    defaultValues: { score: rating?.score ?? 0, comment: rating?.comment ?? '' },
    async send({ score, comment }: { score: number; comment: string }) {
      const input = { score, ...(comment === '' ? {} : { comment }) };
      await mutate(client, RateRunDocument, { id, input });
      notifyDone(texts.done);
    },
  });
  return (
    <Panel title={texts.heading}>
      <form onSubmit={coded.onSubmit} noValidate>
        <Stack gap="sm">
          <FormErrors of={coded} />
          <RatingField of={coded} name="score" label={texts.score} nameOf={texts.stars} required={texts.required} />
          <Textarea
            label={texts.comment}
            autosize
            minRows={2}
            {...coded.form.register('comment')}
            error={coded.errorOf('comment')}
          />
          <Button type="submit" variant="default" loading={coded.isBusy} style={{ alignSelf: 'flex-start' }}>
            {rating ? texts.again : texts.send}
          </Button>
        </Stack>
      </form>
    </Panel>
  );
}
