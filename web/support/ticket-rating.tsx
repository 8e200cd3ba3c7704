import { Button, Group, Select, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Controller } from 'react-hook-form';
import { rateTicket } from '../../src/client/services/support.js';
import { useTally } from '../../src/client/react.js';
import { FormErrors, useCodedForm } from '../app/components/coded-form.js';
import { Lines } from '../app/components/lines.js';
import { notifyDone } from '../app/components/notices.js';
import { Panel } from '../app/components/panel.js';
import { GivenStars, RatingField } from '../app/components/rating-field.js';
import type { TicketRatingReason } from './generated/graphql.js';
import { ratingReasonLabels, supportTexts } from './support.texts.js';
import type { Ticket } from './ticket.screen.js';

const { rating: texts } = supportTexts;

const REASONS = Object.entries(ratingReasonLabels).map(([value, label]) => ({ value, label }));

/** The rating of a resolved ticket. */
export function TicketRating({ ticket }: { ticket: Ticket }) {
  const [isChanging, setChanging] = useState(false);
  const given = ticket.satisfaction;
  if (!given || isChanging) {
    return (
      <Panel title={texts.title}>
        <RatingForm ticket={ticket} onDone={() => setChanging(false)} canLeave={given !== null} />
      </Panel>
    );
  }
  return (
    <Panel
      title={texts.given}
      actions={
        <Button size="xs" variant="default" onClick={() => setChanging(true)}>
          {texts.change}
        </Button>
      }
    >
      <Stack gap="xs">
        <GivenStars value={given.score} nameOf={texts.stars} />
        {given.reasonCode && (
          <Text size="sm" c="dimmed">
            {ratingReasonLabels[given.reasonCode]}
          </Text>
        )}
        {given.comment && <Lines text={given.comment} />}
      </Stack>
    </Panel>
  );
}

interface Values {
  score: number;
  reasonCode: TicketRatingReason | null;
  comment: string;
}

interface RatingFormProps {
  ticket: Ticket;
  onDone: () => void;
  /** Whether there is an earlier rating to return to. */
  canLeave: boolean;
}

function RatingForm({ ticket: { id, satisfaction }, onDone, canLeave }: RatingFormProps) {
  const client = useTally();
  const coded = useCodedForm<Values>({
    defaultValues: {
      score: satisfaction?.score ?? 0,
      reasonCode: satisfaction?.reasonCode ?? null,
      comment: satisfaction?.comment ?? '',
    },
    async send({ score, reasonCode, comment }) {
      await rateTicket(client, id, { score, reasonCode, comment: comment.trim() || null });
      notifyDone(texts.thanks);
      onDone();
    },
  });
  const { control, register } = coded.form;
  return (
    <form onSubmit={coded.onSubmit} noValidate>
      <Stack gap="sm">
        <FormErrors of={coded} />
        <RatingField of={coded} name="score" label={texts.score} nameOf={texts.stars} required={texts.choose} />
        <Controller
          control={control}
          name="reasonCode"
          render={({ field }) => (
            <Select {...field} label={texts.reason} data={REASONS} clearable error={coded.errorOf('reasonCode')} />
          )}
        />
        <Textarea
          label={texts.comment}
          autosize
          minRows={2}
          maxRows={8}
          error={coded.errorOf('comment')}
          {...register('comment')}
        />
        <Group justify="flex-end" gap="xs">
          {canLeave && (
            <Button variant="default" onClick={onDone}>
              {texts.cancel}
            </Button>
          )}
          <Button type="submit" loading={coded.isBusy}>
            {texts.submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
