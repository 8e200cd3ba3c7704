import { Group, NativeSelect, Text, Textarea, TextInput } from '@mantine/core';
import { Controller, useWatch, type Control } from 'react-hook-form';
import {
  StaffAssignHostDocument,
  StaffCancelConsultationDocument,
  StaffCompleteConsultationDocument,
  StaffConfirmConsultationDocument,
  StaffConsultationNoShowDocument,
  StaffDeclineConsultationDocument,
  StaffRescheduleConsultationDocument,
  StaffStartConsultationDocument,
  type ConsultationParty,
  type ConsultationStatus,
  type ConsultationType,
  type DeskConsultationFragment,
} from '../generated/graphql.js';
import { AssigneeSelect } from '../shared/assignee-select.js';
import { optionsOf } from '../shared/choice.js';
import { ActButton, DialogButton } from '../shared/coded-dialog.js';
import { fromLocalInput, toLocalInput, viewerZone } from '../shared/local-time.js';
import { useAct } from '../shared/use-act.js';
import { staffTexts } from '../staff.texts.js';
import { calendarTexts } from './calendar.texts.js';
import { FreeTimes } from './free-times.js';

interface OfConsultation {
  consultation: DeskConsultationFragment;
}

/** Upcoming consultations are refetched: one may leave the list and another take its place. */
const READ_AGAIN = { refetch: ['StaffCalendar'] };
/** Possible only from the start of the consultation. */
const AFTER_BEGIN: readonly ConsultationStatus[] = ['IN_PROGRESS', 'COMPLETED', 'NO_SHOW'];
const ASSIGNABLE: readonly ConsultationStatus[] = ['REQUESTED', 'CONFIRMED'];

/** Available transitions; those that depend on the start time are offered once it has passed. */
export function ConsultationActions({ consultation }: OfConsultation) {
  const hasBegun = Date.parse(consultation.scheduledAt) <= Date.now();
  const can = (status: ConsultationStatus): boolean =>
    consultation.availableTransitions.includes(status) && (hasBegun || !AFTER_BEGIN.includes(status));
  const waits = !hasBegun && consultation.availableTransitions.includes('IN_PROGRESS');
  return (
    <>
      <Group gap="xs">
        {can('CONFIRMED') && <Confirm consultation={consultation} />}
        {can('DECLINED') && <Decline consultation={consultation} />}
        {can('IN_PROGRESS') && <Start consultation={consultation} />}
        {can('COMPLETED') && <Complete consultation={consultation} />}
        {can('NO_SHOW') && <NoShow consultation={consultation} />}
        {can('RESCHEDULED') && <Reschedule consultation={consultation} />}
        {!hasBegun && ASSIGNABLE.includes(consultation.status) && <AssignHost consultation={consultation} />}
        {can('CANCELLED') && !can('DECLINED') && <Cancel consultation={consultation} />}
      </Group>
      {waits && (
        <Text size="sm" c="dimmed">
          {calendarTexts.notYet}
        </Text>
      )}
    </>
  );
}

export function Confirm({ consultation: { id } }: OfConsultation) {
  const { send } = useAct();
  const { confirm } = calendarTexts;
  return (
    <DialogButton
      label={confirm.label}
      button={{ size: 'xs', variant: 'filled' }}
      title={confirm.title}
      yes={confirm.yes}
      done={confirm.done}
      values={{ meetingUrl: '', details: '' }}
      send={({ meetingUrl, details }) =>
        send(
          StaffConfirmConsultationDocument,
          { id, input: { meetingUrl: meetingUrl || null, details: details || null } },
          READ_AGAIN,
        )
      }
    >
      {(field) => (
        <>
          <TextInput type="url" label={confirm.url} description={confirm.urlHint} {...field('meetingUrl')} />
          <Textarea label={confirm.details} description={staffTexts.optional} autosize {...field('details')} />
        </>
      )}
    </DialogButton>
  );
}

export function Decline({ consultation: { id } }: OfConsultation) {
  const { send } = useAct();
  const { decline } = calendarTexts;
  return (
    <DialogButton
      label={decline.label}
      button={{ size: 'xs' }}
      title={decline.title}
      yes={decline.yes}
      isHard
      done={decline.done}
      values={{ reason: '' }}
      send={(input) => send(StaffDeclineConsultationDocument, { id, input }, READ_AGAIN)}
    >
      {(field) => <Textarea label={decline.reason} description={decline.hint} autosize {...field('reason')} />}
    </DialogButton>
  );
}

function Start({ consultation: { id } }: OfConsultation) {
  const { act } = useAct();
  const { start } = calendarTexts;
  return (
    <ActButton size="xs" act={() => act(StaffStartConsultationDocument, { id }, start.done, READ_AGAIN)}>
      {start.label}
    </ActButton>
  );
}

function Complete({ consultation: { id } }: OfConsultation) {
  const { send } = useAct();
  const { complete } = calendarTexts;
  return (
    <DialogButton
      label={complete.label}
      button={{ size: 'xs', variant: 'filled' }}
      title={complete.title}
      yes={complete.yes}
      done={complete.done}
      values={{ summary: '', nextSteps: '' }}
      send={({ summary, nextSteps }) =>
        send(StaffCompleteConsultationDocument, { id, input: { summary, nextSteps: nextSteps || null } }, READ_AGAIN)
      }
    >
      {(field) => (
        <>
          <Textarea label={complete.summary} autosize minRows={3} {...field('summary')} />
          <Textarea label={complete.nextSteps} description={staffTexts.optional} autosize {...field('nextSteps')} />
        </>
      )}
    </DialogButton>
  );
}

function NoShow({ consultation: { id } }: OfConsultation) {
  const { send } = useAct();
  const { noShow } = calendarTexts;
  return (
    <DialogButton<{ party: ConsultationParty; reason: string }>
      label={noShow.label}
      button={{ size: 'xs' }}
      title={noShow.title}
      yes={noShow.yes}
      done={noShow.done}
      values={{ party: 'GUEST', reason: '' }}
      send={({ party, reason }) =>
        send(StaffConsultationNoShowDocument, { id, input: { party, reason: reason || null } }, READ_AGAIN)
      }
    >
      {(field) => (
        <>
          <NativeSelect label={noShow.party} data={optionsOf(['GUEST', 'HOST'])} {...field('party')} />
          <Textarea label={noShow.reason} description={noShow.reasonHint} autosize {...field('reason')} />
        </>
      )}
    </DialogButton>
  );
}

interface HostValues {
  hostId: string;
  reason: string;
  meetingUrl: string;
  details: string;
}

function AssignHost({ consultation: { id, host, status } }: OfConsultation) {
  const { send } = useAct();
  const { assign, confirm } = calendarTexts;
  return (
    <DialogButton<HostValues>
      label={assign.label}
      button={{ size: 'xs' }}
      title={assign.title}
      yes={assign.yes}
      done={assign.done}
      values={{ hostId: '', reason: '', meetingUrl: '', details: '' }}
      send={({ hostId, reason, meetingUrl, details }) =>
        send(
          StaffAssignHostDocument,
          { id, input: { hostId, reason: reason || null, meetingUrl: meetingUrl || null, details: details || null } },
          READ_AGAIN,
        )
      }
    >
      {(field, { control }) => (
        <>
          <Controller
            control={control}
            name="hostId"
            rules={{ required: staffTexts.required }}
            render={({ field: { value, onChange }, fieldState: { error } }) => (
              <AssigneeSelect
                size="sm"
                label={assign.host}
                description={assign.hint}
                roles={['SUPPORT_AGENT']}
                without={host?.id}
                value={value || null}
                onChange={(chosen) => onChange(chosen ?? '')}
                error={error?.message}
              />
            )}
          />
          {/* A request gets its meeting link when it is confirmed. */}
          {status === 'CONFIRMED' && (
            <>
              <TextInput type="url" label={confirm.url} description={assign.urlHint} {...field('meetingUrl')} />
              <Textarea label={confirm.details} description={staffTexts.optional} autosize {...field('details')} />
            </>
          )}
          <Textarea label={assign.reason} description={assign.reasonHint} autosize {...field('reason')} />
        </>
      )}
    </DialogButton>
  );
}

interface MoveValues {
  scheduledAt: string;
  reason: string;
}

function Reschedule({ consultation: { id, scheduledAt, consultationType } }: OfConsultation) {
  const { send } = useAct();
  const { move } = calendarTexts;
  return (
    <DialogButton<MoveValues>
      label={move.label}
      button={{ size: 'xs' }}
      title={move.title}
      yes={move.yes}
      done={move.done}
      values={{ scheduledAt: toLocalInput(scheduledAt), reason: '' }}
      send={(values) =>
        send(
          StaffRescheduleConsultationDocument,
          { id, input: { scheduledAt: fromLocalInput(values.scheduledAt) ?? null, reason: values.reason } },
          READ_AGAIN,
        )
      }
    >
      {(field, { control, setValue }) => (
        <>
          <TextInput
            type="datetime-local"
            label={move.time}
            description={staffTexts.inYourZone(viewerZone)}
            {...field('scheduledAt', { required: staffTexts.required })}
          />
          <FreeTimesOfDay
            control={control}
            type={consultationType}
            moving={id}
            onPick={(value) => setValue('scheduledAt', value, { shouldValidate: true })}
          />
          <Textarea
            label={move.reason}
            description={move.hint}
            autosize
            {...field('reason', { required: staffTexts.required })}
          />
        </>
      )}
    </DialogButton>
  );
}

interface FreeTimesOfDayProps {
  control: Control<MoveValues>;
  type: ConsultationType;
  moving: string;
  onPick: (value: string) => void;
}

function FreeTimesOfDay({ control, type, moving, onPick }: FreeTimesOfDayProps) {
  return <FreeTimes type={type} moving={moving} value={useWatch({ control, name: 'scheduledAt' })} onPick={onPick} />;
}

function Cancel({ consultation: { id } }: OfConsultation) {
  const { send } = useAct();
  const { cancel } = calendarTexts;
  return (
    <DialogButton
      label={cancel.label}
      button={{ size: 'xs', color: 'red', variant: 'light' }}
      title={cancel.title}
      yes={cancel.yes}
      isHard
      done={cancel.done}
      values={{ reason: '' }}
      send={({ reason }) => send(StaffCancelConsultationDocument, { id, input: { reason } }, READ_AGAIN)}
    >
      {(field) => (
        <Textarea
          label={cancel.reason}
          description={cancel.hint}
          autosize
          {...field('reason', { required: staffTexts.required })}
        />
      )}
    </DialogButton>
  );
}
