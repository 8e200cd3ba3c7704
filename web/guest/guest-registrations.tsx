import { useQuery } from '@apollo/client/react';
import { Button, Group, Stack, Text } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { mutate } from '../../src/client/index.js';
import { useSubmit, useTally } from '../../src/client/react.js';
import { ConfirmButton } from '../app/components/confirm-button.js';
import { ConnectionList } from '../app/components/connection-list.js';
import { download } from '../app/components/download.js';
import { EmptyState } from '../app/components/empty-state.js';
import { useMore } from '../app/components/more.js';
import { notifyDone, notifyFault } from '../app/components/notices.js';
import { Panel } from '../app/components/panel.js';
import { ScreenQuery } from '../app/components/screen-query.js';
import { useNow, When } from '../app/components/when.js';
import {
  GuestCancelRegistrationDocument,
  GuestConfirmOfferDocument,
  GuestRegistrationsDocument,
  GuestWebinarFeedbackDocument,
  type GuestRegistrationFragment,
  type WebinarRegistrationStatus,
} from './generated/graphql.js';
import { GuestFeedback } from './guest-feedback.js';
import { registrationTones } from './guest.states.js';
import { guestTexts } from './guest.texts.js';
import { JoinWebinar, WatchRecording } from './guest-webinar-links.js';
import { RecordHead } from './record-head.js';

const { registrations: texts, records } = guestTexts;
const CANCELLABLE: readonly WebinarRegistrationStatus[] = ['REGISTERED', 'WAITLISTED', 'PENDING_APPROVAL', 'OFFERED'];
const HAD_A_SEAT: readonly WebinarRegistrationStatus[] = ['REGISTERED', 'ATTENDED', 'NO_SHOW', 'WATCHED_RECORDING'];

interface Props {
  registration: GuestRegistrationFragment;
}

export function GuestRegistrations() {
  const result = useQuery(GuestRegistrationsDocument);
  const more = useMore(result.fetchMore, result.data?.registrationsByEmail.pageInfo);
  return (
    <ScreenQuery result={result}>
      {({ registrationsByEmail: { nodes } }) => (
        <Panel flush>
          <ConnectionList
            label={records.titles.REGISTRATIONS}
            items={nodes}
            itemKey={({ id }) => id}
            more={more}
            empty={<EmptyState title={texts.empty} hint={texts.emptyHint} />}
          >
            {(registration) => <Registration registration={registration} />}
          </ConnectionList>
        </Panel>
      )}
    </ScreenQuery>
  );
}

function Registration({ registration }: Props) {
  const { status, webinar, waitlistPosition, attendance } = registration;
  return (
    <Stack gap="xs" align="flex-start">
      <RecordHead title={webinar?.title ?? ''} status={texts.statuses[status]} tone={registrationTones[status]} />
      {webinar && (
        <Group gap="4px 16px" fz="sm" c="dimmed">
          <When at={webinar.startsAt} show="both" />
          <span>{texts.minutes(webinar.durationMinutes)}</span>
        </Group>
      )}
      {status === 'WAITLISTED' && waitlistPosition !== null && <Text size="sm">{texts.place(waitlistPosition)}</Text>}
      {status === 'ATTENDED' && <Text size="sm">{texts.attended(attendance.percent)}</Text>}
      <Actions registration={registration} />
      {status === 'ATTENDED' && <Rating registration={registration} />}
    </Stack>
  );
}

function Actions({ registration }: Props) {
  const now = useNow();
  const { id, status, webinar } = registration;
  if (!webinar) return null;
  const isRunning = webinar.status === 'SCHEDULED' || webinar.status === 'LIVE';
  const isBeforeStart = Date.parse(webinar.startsAt) > now;
  return (
    <>
      {status === 'OFFERED' && <Offer registration={registration} />}
      {status === 'REGISTERED' && isRunning && <JoinWebinar registration={registration} />}
      {webinar.hasRecording && HAD_A_SEAT.includes(status) && <WatchRecording id={id} />}
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
        {CANCELLABLE.includes(status) && isRunning && isBeforeStart && <Cancel id={id} />}
      </Group>
    </>
  );
}

/** Only attendees can give feedback. */
function Rating({ registration: { id, feedback } }: Props) {
  const client = useTally();
  return (
    <GuestFeedback
      given={feedback && { stars: feedback.score, comment: feedback.comment }}
      send={({ stars, comment }) =>
        mutate(client, GuestWebinarFeedbackDocument, { id, input: { score: stars, comment } })
      }
    />
  );
}

function Offer({ registration: { id, offerExpiresAt } }: Props) {
  const { submit, busy } = useSubmit(GuestConfirmOfferDocument, { onError: notifyFault });
  const confirm = async (): Promise<void> => {
    if (await submit({ id })) notifyDone(texts.confirmed);
  };
  return (
    <>
      <Text size="sm">
        {texts.offerUntil} <When at={offerExpiresAt} show="both" />
      </Text>
      <Button loading={busy} onClick={() => void confirm()}>
        {texts.confirm}
      </Button>
    </>
  );
}

function Cancel({ id }: { id: string }) {
  const { submit } = useSubmit(GuestCancelRegistrationDocument, { onError: notifyFault });
  const cancel = async (): Promise<boolean> => {
    const done = await submit({ id });
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
