import { useQuery } from '@apollo/client/react';
import { Button, Group, Stack, Text } from '@mantine/core';
import { IconVideo } from '@tabler/icons-react';
import { mutate } from '../../src/client/index.js';
import { useTally } from '../../src/client/react.js';
import { ConnectionList } from '../app/components/connection-list.js';
import { EmptyState } from '../app/components/empty-state.js';
import { Lines } from '../app/components/lines.js';
import { useMore } from '../app/components/more.js';
import { notifyDone } from '../app/components/notices.js';
import { Panel } from '../app/components/panel.js';
import { ReasonButton } from '../app/components/reason-button.js';
import { ScreenQuery } from '../app/components/screen-query.js';
import { formatTime, When } from '../app/components/when.js';
import { MoveButton } from '../support/consultation-move.shared.js';
import {
  GuestCancelConsultationDocument,
  GuestConsultationFeedbackDocument,
  GuestConsultationsDocument,
  GuestMoveConsultationDocument,
  type ConsultationStatus,
  type GuestConsultationFragment,
} from './generated/graphql.js';
import { GuestFeedback } from './guest-feedback.js';
import { consultationTones } from './guest.states.js';
import { guestTexts } from './guest.texts.js';
import { RecordHead } from './record-head.js';

const { consultations: texts, records } = guestTexts;
const LIVE: readonly ConsultationStatus[] = ['CONFIRMED', 'IN_PROGRESS'];

interface Props {
  consultation: GuestConsultationFragment;
}

export function GuestConsultations() {
  const result = useQuery(GuestConsultationsDocument);
  const more = useMore(result.fetchMore, result.data?.consultationsByEmail.pageInfo);
  return (
    <ScreenQuery result={result}>
      {({ consultationsByEmail: { nodes } }) => (
        <Panel flush>
          <ConnectionList
            label={records.titles.CONSULTATIONS}
            items={nodes}
            itemKey={({ id }) => id}
            more={more}
            empty={<EmptyState title={texts.empty} hint={texts.emptyHint} />}
          >
            {(consultation) => <Consultation consultation={consultation} />}
          </ConnectionList>
        </Panel>
      )}
    </ScreenQuery>
  );
}

function Consultation({ consultation }: Props) {
  const { id, consultationType, status, scheduledAt, meeting, host, availableTransitions } = consultation;
  return (
    <Stack gap="xs" align="flex-start">
      <RecordHead
        title={texts.types[consultationType]}
        status={texts.statuses[status]}
        tone={consultationTones[status]}
      />
      <Group gap="4px 16px" fz="sm" c="dimmed">
        <When at={scheduledAt} show="both" />
        <span>{texts.minutes(meeting.durationMinutes)}</span>
        {host && <span>{texts.with(host.name)}</span>}
      </Group>
      <WhatBecame consultation={consultation} />
      <Meeting consultation={consultation} />
      <Group gap="xs">
        <JoinButton consultation={consultation} />
        {availableTransitions.includes('RESCHEDULED') && <Move consultation={consultation} />}
        {availableTransitions.includes('CANCELLED') && <Cancel id={id} />}
      </Group>
      {status === 'COMPLETED' && <Rating consultation={consultation} />}
    </Stack>
  );
}

function WhatBecame({ consultation: { next, cancellation } }: Props) {
  return (
    <>
      {next && <Text size="sm">{texts.movedTo(formatTime(next.scheduledAt))}</Text>}
      {cancellation && <Text size="sm">{texts.cancelledBy[cancellation.party]}</Text>}
      {cancellation?.reason && <Lines text={cancellation.reason} />}
    </>
  );
}

function Meeting({ consultation: { meeting, status } }: Props) {
  if (status === 'REQUESTED') return <Text size="sm">{texts.meetingLater}</Text>;
  return LIVE.includes(status) && meeting.details ? <Lines text={meeting.details} /> : null;
}

function JoinButton({ consultation: { meeting, status } }: Props) {
  if (meeting.url === null || !LIVE.includes(status)) return null;
  return (
    <Button
      component="a"
      href={meeting.url}
      target="_blank"
      rel="noreferrer"
      leftSection={<IconVideo size={18} stroke={1.6} aria-hidden />}
    >
      {texts.join}
    </Button>
  );
}

function Rating({ consultation: { id, feedback } }: Props) {
  const client = useTally();
  return (
    <GuestFeedback
      given={feedback && { stars: feedback.rating, comment: feedback.comment }}
      send={({ stars, comment }) =>
        mutate(client, GuestConsultationFeedbackDocument, { id, input: { rating: stars, comment } })
      }
    />
  );
}

function Move({ consultation: { id, consultationType } }: Props) {
  const client = useTally();
  return (
    <MoveButton
      id={id}
      consultationType={consultationType}
      move={async (to) => {
        // Refetching adds the consultation that replaces this one to the list.
        await mutate(client, GuestMoveConsultationDocument, { id, input: to }, { refetch: ['GuestConsultations'] });
      }}
    />
  );
}

function Cancel({ id }: { id: string }) {
  const client = useTally();
  const cancel = async (reason: string | undefined): Promise<void> => {
    await mutate(client, GuestCancelConsultationDocument, { id, input: reason === undefined ? {} : { reason } });
    notifyDone(texts.cancelled);
  };
  return (
    <ReasonButton
      question={texts.cancelQuestion}
      consequence={texts.cancelConsequence}
      reasonLabel={texts.reasonLabel}
      yes={texts.cancel}
      no={texts.keep}
      onConfirm={cancel}
    >
      {texts.cancel}
    </ReasonButton>
  );
}
