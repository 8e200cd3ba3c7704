import { NativeSelect, Text, Textarea } from '@mantine/core';
import { StaffScorecardDocument, type ScorecardRating } from '../generated/graphql.js';
import { optionsOf } from '../shared/choice.js';
import { DialogButton } from '../shared/coded-dialog.js';
import { useAct } from '../shared/use-act.js';
import { applicationTexts } from './hiring.texts.js';

const { rate } = applicationTexts;
const RATINGS = ['STRONG_YES', 'YES', 'NO_DECISION', 'NO', 'DEFINITELY_NOT'] as const;

interface ScorecardFormProps {
  applicationId: string;
  interviewId: string;
}

interface Values {
  rating: ScorecardRating;
  strengths: string;
  concerns: string;
  notes: string;
}

/** The viewer's scorecard for an interview. */
export function ScorecardForm({ applicationId, interviewId }: ScorecardFormProps) {
  const { send } = useAct();
  return (
    <DialogButton<Values>
      label={rate.label}
      button={{ size: 'xs', variant: 'filled' }}
      title={rate.title}
      yes={rate.yes}
      done={rate.done}
      values={{ rating: 'NO_DECISION', strengths: '', concerns: '', notes: '' }}
      send={({ rating, strengths, concerns, notes }) =>
        send(StaffScorecardDocument, {
          id: applicationId,
          input: {
            interviewId,
            rating,
            strengths: strengths || null,
            concerns: concerns || null,
            notes: notes || null,
          },
        })
      }
    >
      {(field) => (
        <>
          <Text size="sm">{rate.hint}</Text>
          <NativeSelect label={rate.rating} data={optionsOf(RATINGS)} {...field('rating')} />
          <Textarea label={rate.strengths} autosize {...field('strengths')} />
          <Textarea label={rate.concerns} autosize {...field('concerns')} />
          <Textarea label={rate.notes} autosize {...field('notes')} />
        </>
      )}
    </DialogButton>
  );
}
