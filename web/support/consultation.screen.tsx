import { useQuery } from '@apollo/client/react';
import { Alert, Anchor, Button, Stack, Text } from '@mantine/core';
import { IconCalendarDown, IconVideo } from '@tabler/icons-react';
import { Link, useNavigate, useParams } from 'react-router';
import { rescheduleConsultation } from '../../src/client/services/support.js';
import { useTally } from '../../src/client/react.js';
import { download } from '../app/components/download.js';
import { EmptyState } from '../app/components/empty-state.js';
import { Lines } from '../app/components/lines.js';
import { Loading } from '../app/components/loading.js';
import { PageHeader } from '../app/components/page-header.js';
import { Panel } from '../app/components/panel.js';
import { RecordLayout } from '../app/components/record-layout.js';
import { ScreenQuery } from '../app/components/screen-query.js';
import { StatusBadge } from '../app/components/status-badge.js';
import { formatTime, When } from '../app/components/when.js';
import { CancelButton } from './consultation-cancel.js';
import { ConsultationFacts, ConsultationHistory } from './consultation-facts.js';
import { ConsultationFeedback } from './consultation-feedback.js';
import { MoveButton } from './consultation-move.shared.js';
import { ConsultationScreenDocument, type ConsultationScreenQuery } from './generated/graphql.js';
import { consultationTones } from './support.states.js';
import { consultationStatusLabels, consultationTypeLabels, supportTexts } from './support.texts.js';
import { supportTitles } from './support.titles.js';

const { consultation: texts } = supportTexts;

export type Consultation = NonNullable<ConsultationScreenQuery['consultation']>;

export function ConsultationScreen() {
  const { id = '' } = useParams();
  const result = useQuery(ConsultationScreenDocument, { variables: { id } });
  const refetch = async (): Promise<void> => {
    await result.refetch();
  };
  return (
    <>
      {!result.data?.consultation && <PageHeader title={supportTitles.consultation} />}
      <ScreenQuery result={result} loading={<Loading shape="record" />}>
        {({ consultation }) =>
          consultation ? (
            <Details consultation={consultation} refetch={refetch} />
          ) : (
            <EmptyState title={texts.missing} hint={texts.missingHint} action={<AllConsultations />} />
          )
        }
      </ScreenQuery>
    </>
  );
}

function AllConsultations() {
  return (
    <Button component={Link} to="/consultations" variant="default">
      {texts.all}
    </Button>
  );
}

interface DetailsProps {
  consultation: Consultation;
  refetch: () => Promise<void>;
}

function Details({ consultation, refetch }: DetailsProps) {
  const client = useTally();
  const navigate = useNavigate();
  const { id, consultationType, status, scheduledAt, availableTransitions, outcome } = consultation;
  return (
    <>
      <PageHeader
        title={consultationTypeLabels[consultationType].name}
        description={<When at={scheduledAt} show="both" />}
        beside={<StatusBadge label={consultationStatusLabels[status]} tone={consultationTones[status]} />}
        actions={
          <>
            <AllConsultations />
            <CalendarButton consultation={consultation} />
            {availableTransitions.includes('RESCHEDULED') && (
              <MoveButton
                id={id}
                consultationType={consultationType}
                move={async (to) => {
                  const moved = await rescheduleConsultation(client, id, to);
                  await navigate(`/consultations/${moved.id}`);
                }}
              />
            )}
            {availableTransitions.includes('CANCELLED') && (
              <CancelButton consultation={consultation} onDone={refetch} />
            )}
          </>
        }
      />
      <RecordLayout
        side={
          <>
            <Panel title={texts.facts}>
              <ConsultationFacts consultation={consultation} />
            </Panel>
            <Panel title={texts.history}>
              <ConsultationHistory consultation={consultation} />
            </Panel>
          </>
        }
      >
        <WhatBecame consultation={consultation} />
        <Panel title={texts.meeting}>
          <Meeting consultation={consultation} />
        </Panel>
        {consultation.project && (
          <Panel title={texts.project}>
            <Lines text={consultation.project.description} />
          </Panel>
        )}
        {outcome && (
          <Panel title={texts.outcome}>
            <Stack gap="sm">
              <Lines text={outcome.summary} />
              {outcome.nextSteps && (
                <div>
                  <Text fw={600} size="sm">
                    {texts.nextSteps}
                  </Text>
                  <Lines text={outcome.nextSteps} />
                </div>
              )}
            </Stack>
          </Panel>
        )}
        {status === 'COMPLETED' && <ConsultationFeedback consultation={consultation} />}
      </RecordLayout>
    </>
  );
}

function Meeting({ consultation: { meeting, status } }: { consultation: Consultation }) {
  const canJoin = status === 'CONFIRMED' || status === 'IN_PROGRESS';
  return (
    <Stack gap="sm" align="flex-start">
      {meeting.url === null && <Text c="dimmed">{texts.meetingLater}</Text>}
      {meeting.url !== null && canJoin && (
        <Button
          component="a"
          href={meeting.url}
          target="_blank"
          rel="noreferrer"
          leftSection={<IconVideo size={18} stroke={1.6} aria-hidden />}
        >
          {texts.join}
        </Button>
      )}
      {meeting.url !== null && <Text style={{ overflowWrap: 'anywhere' }}>{meeting.url}</Text>}
      {meeting.details && <Lines text={meeting.details} />}
    </Stack>
  );
}

/** For a rescheduled or canceled consultation: the new one, and the reason. */
function WhatBecame({
  consultation: { next, previous, cancellation, status, history },
}: {
  consultation: Consultation;
}) {
  const declined = status === 'DECLINED' ? history.at(-1)?.reason : null;
  return (
    <>
      {next && (
        <Alert color="iris">
          {texts.movedTo} <ConsultationLink consultation={next} />
        </Alert>
      )}
      {previous && (
        <Alert color="gray">
          {texts.movedFrom} <ConsultationLink consultation={previous} />
        </Alert>
      )}
      {cancellation && (
        <Alert color="red" title={texts.cancelledBy[cancellation.party]}>
          {cancellation.reason && <Lines text={cancellation.reason} />}
          <When at={cancellation.at} />
        </Alert>
      )}
      {declined && (
        <Alert color="red" title={consultationStatusLabels.DECLINED}>
          <Lines text={declined} />
        </Alert>
      )}
    </>
  );
}

function ConsultationLink({ consultation }: { consultation: { readonly id: string; readonly scheduledAt: string } }) {
  return (
    <Anchor component={Link} to={`/consultations/${consultation.id}`} inherit underline="always">
      {formatTime(consultation.scheduledAt)}
    </Anchor>
  );
}

/** The calendar file; none for a rescheduled consultation, since the new one has it. */
function CalendarButton({ consultation: { calendarFile } }: { consultation: Consultation }) {
  if (calendarFile === null) return null;
  return (
    <Button
      variant="default"
      leftSection={<IconCalendarDown size={18} stroke={1.6} aria-hidden />}
      onClick={() => download(texts.calendarName, calendarFile, 'text/calendar')}
    >
      {texts.calendar}
    </Button>
  );
}
