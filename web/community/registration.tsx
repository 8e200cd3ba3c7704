import { Button, Group, Stack, Text } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useSubmit } from '../../src/client/react.js';
import { ConfirmButton } from '../app/components/confirm-button.js';
import { download } from '../app/components/download.js';
import { notifyDone, notifyFault } from '../app/components/notices.js';
import { Panel } from '../app/components/panel.js';
import { StatusBadge } from '../app/components/status-badge.js';
import { useNow, When } from '../app/components/when.js';
import { communityTexts } from './community.texts.js';
import {
  CancelRegistrationDocument,
  ConfirmOfferDocument,
  RegisterDocument,
  type RegistrationPartsFragment,
  type WebinarQuery,
  type WebinarRegistrationStatus,
} from './generated/graphql.js';
import { JoinWebinar, WatchRecording } from './webinar-links.js';
import { REGISTRATION_TONES } from './webinar-card.js';

const { registration: texts } = communityTexts;
type Webinar = NonNullable<WebinarQuery['webinar']>;

/** Statuses after which the viewer can register again. */
const OVER: readonly WebinarRegistrationStatus[] = ['CANCELLED', 'OFFER_EXPIRED'];
const CANCELLABLE: readonly WebinarRegistrationStatus[] = ['REGISTERED', 'WAITLISTED', 'PENDING_APPROVAL', 'OFFERED'];
const HAD_A_SEAT: readonly WebinarRegistrationStatus[] = ['REGISTERED', 'ATTENDED', 'NO_SHOW', 'WATCHED_RECORDING'];

/** The viewer's registration for a webinar and its actions. */
export function Registration({ webinar }: { webinar: Webinar }) {
  const { myRegistration: mine } = webinar;
  return (
    <Panel
      title={texts.heading}
      actions={mine && <StatusBadge label={texts.statuses[mine.status]} tone={REGISTRATION_TONES[mine.status]} />}
    >
      <Stack align="flex-start" gap="sm">
        {mine ? <Standing webinar={webinar} mine={mine} /> : <Text>{texts.none}</Text>}
        {(!mine || OVER.includes(mine.status)) && <Register webinar={webinar} isAgain={mine !== null} />}
      </Stack>
    </Panel>
  );
}

function Register({ webinar, isAgain }: { webinar: Webinar; isAgain: boolean }) {
  const { submit, busy } = useSubmit(RegisterDocument, { onError: notifyFault });
  const isFull = webinar.seatsLeft === 0;
  if (webinar.status !== 'SCHEDULED') return <Text c="dimmed">{texts.closed}</Text>;
  if (isFull && !webinar.waitlistEnabled) return <Text c="dimmed">{texts.full}</Text>;
  const register = async (): Promise<void> => {
    const done = await submit({ input: { webinarId: webinar.id } }, { refetch: ['Webinar'] });
    const outcome = done?.registerForWebinar.outcome;
    if (outcome === 'REGISTERED' || outcome === 'WAITLISTED' || outcome === 'PENDING_APPROVAL')
      notifyDone(texts.outcomes[outcome]);
  };
  const isManual = webinar.approval === 'MANUAL';
  return (
    <>
      {isManual && <Text c="dimmed">{texts.manual}</Text>}
      <Button loading={busy} onClick={() => void register()}>
        {isManual ? texts.ask : isFull ? texts.wait : isAgain ? texts.again : texts.register}
      </Button>
    </>
  );
}

function Standing({ webinar, mine }: { webinar: Webinar; mine: RegistrationPartsFragment }) {
  const now = useNow();
  const { status } = mine;
  const isRunning = webinar.status === 'SCHEDULED' || webinar.status === 'LIVE';
  const isBeforeStart = Date.parse(webinar.startsAt) > now;
  return (
    <>
      {status === 'WAITLISTED' && mine.waitlistPosition !== null && <Text>{texts.place(mine.waitlistPosition)}</Text>}
      {status === 'OFFERED' && <Offer mine={mine} />}
      {status === 'REGISTERED' && isRunning && <JoinWebinar webinar={webinar} mine={mine} />}
      {status === 'ATTENDED' && <Text>{texts.attended(mine.attendance.percent)}</Text>}
      {webinar.hasRecording && HAD_A_SEAT.includes(status) && <WatchRecording id={mine.id} />}
      <Group gap="xs">
        {status === 'REGISTERED' && isRunning && (
          <Button
            variant="default"
            leftSection={<IconCalendarPlus size={16} aria-hidden />}
            onClick={() => download('webinar.ics', webinar.calendarFile, 'text/calendar')}
          >
            {texts.calendar}
          </Button>
        )}
        {CANCELLABLE.includes(status) && isRunning && isBeforeStart && <Cancel id={mine.id} />}
      </Group>
    </>
  );
}

function Offer({ mine }: { mine: RegistrationPartsFragment }) {
  const { submit, busy } = useSubmit(ConfirmOfferDocument, { onError: notifyFault });
  const confirm = async (): Promise<void> => {
    const done = await submit({ id: mine.id }, { refetch: ['Webinar'] });
    if (done) notifyDone(texts.outcomes.REGISTERED);
  };
  return (
    <>
      <Text>
        {texts.offerUntil} <When at={mine.offerExpiresAt} show="both" />
      </Text>
      <Button loading={busy} onClick={() => void confirm()}>
        {texts.confirm}
      </Button>
    </>
  );
}

function Cancel({ id }: { id: string }) {
  const { submit } = useSubmit(CancelRegistrationDocument, { onError: notifyFault });
  const cancel = async (): Promise<boolean> => {
    const done = await submit({ id }, { refetch: ['Webinar'] });
    if (done) notifyDone(texts.cancelled);
    return done !== undefined;
  };
  return (
    <ConfirmButton
      question={texts.cancelQuestion}
      consequence={texts.cancelConsequence}
      yes={texts.cancel}
      no={texts.keep}
      onConfirm={cancel}
    >
      {texts.cancel}
    </ConfirmButton>
  );
}
