import { Group, Textarea, TextInput } from '@mantine/core';
import {
  StaffApproveRegistrationDocument,
  StaffOfferSeatDocument,
  StaffRecordAttendanceDocument,
  StaffRejectRegistrationDocument,
  type DeskRegistrationFragment,
  type WebinarRegistrationStatus,
} from '../generated/graphql.js';
import { ActButton, DialogButton } from '../shared/coded-dialog.js';
import { fromLocalInput, toLocalInput, viewerZone } from '../shared/local-time.js';
import { useAct } from '../shared/use-act.js';
import { staffTexts } from '../staff.texts.js';
import { webinarTexts } from './webinars.texts.js';

/** A decision changes seats, waitlist and counts. */
const READ_AGAIN = { refetch: ['StaffWebinar'] };
const CAN_HAVE_COME: readonly WebinarRegistrationStatus[] = ['REGISTERED', 'ATTENDED', 'NO_SHOW'];

/** The time span of a webinar that has started. */
export interface Held {
  startsAt: string;
  endsAt: string;
}

interface RegistrationActionsProps {
  registration: DeskRegistrationFragment;
  held: Held | undefined;
}

export function RegistrationActions({ registration, held }: RegistrationActionsProps) {
  const { act } = useAct();
  const { id, name, status } = registration;
  const approve = (): Promise<boolean> =>
    act(StaffApproveRegistrationDocument, { id }, webinarTexts.approved(name), READ_AGAIN);
  const offer = (): Promise<boolean> => act(StaffOfferSeatDocument, { id }, webinarTexts.offered(name), READ_AGAIN);
  return (
    <Group gap="xs">
      {status === 'PENDING_APPROVAL' && !held && (
        <>
          <ActButton size="xs" variant="filled" aria-label={`${webinarTexts.approve}: ${name}`} act={approve}>
            {webinarTexts.approve}
          </ActButton>
          <Reject registration={registration} />
        </>
      )}
      {(status === 'WAITLISTED' || status === 'OFFER_EXPIRED') && !held && (
        <ActButton size="xs" aria-label={`${webinarTexts.offer}: ${name}`} act={offer}>
          {webinarTexts.offer}
        </ActButton>
      )}
      {held && CAN_HAVE_COME.includes(status) && <Attendance registration={registration} held={held} />}
    </Group>
  );
}

function Reject({ registration: { id, name } }: { registration: DeskRegistrationFragment }) {
  const { send } = useAct();
  const { reject } = webinarTexts;
  return (
    <DialogButton
      label={reject.label}
      button={{ size: 'xs' }}
      title={reject.title(name)}
      yes={reject.yes}
      isHard
      done={reject.done}
      values={{ reason: '' }}
      send={({ reason }) =>
        send(StaffRejectRegistrationDocument, { id, input: { reason: reason || null } }, READ_AGAIN)
      }
    >
      {(field) => <Textarea label={reject.reason} description={staffTexts.optional} autosize {...field('reason')} />}
    </DialogButton>
  );
}

function Attendance({ registration: { id, name }, held }: { registration: DeskRegistrationFragment; held: Held }) {
  const { send } = useAct();
  const { attend } = webinarTexts;
  return (
    <DialogButton
      label={attend.label}
      button={{ size: 'xs' }}
      title={attend.title(name)}
      yes={attend.yes}
      done={attend.done}
      values={{ joinedAt: toLocalInput(held.startsAt), leftAt: toLocalInput(held.endsAt) }}
      send={({ joinedAt, leftAt }) =>
        send(
          StaffRecordAttendanceDocument,
          { id, input: { joinedAt: fromLocalInput(joinedAt) ?? '', leftAt: fromLocalInput(leftAt) ?? '' } },
          READ_AGAIN,
        )
      }
    >
      {(field) => (
        <>
          <TextInput
            type="datetime-local"
            label={attend.joined}
            description={staffTexts.inYourZone(viewerZone)}
            {...field('joinedAt', { required: staffTexts.required })}
          />
          <TextInput
            type="datetime-local"
            label={attend.left}
            {...field('leftAt', { required: staffTexts.required })}
          />
        </>
      )}
    </DialogButton>
  );
}
