import { Checkbox, Group, NativeSelect, Textarea } from '@mantine/core';
import { ConfirmButton } from '../../app/components/confirm-button.js';
import { useViewer } from '../../app/session.js';
import {
  StaffAnonymizeApplicationDocument,
  StaffMoveOpenApplicationDocument,
  StaffRejectApplicationDocument,
  StaffReopenApplicationDocument,
  type DeskApplicationFragment,
  type JobApplicationStatus,
  type RejectionReason,
} from '../generated/graphql.js';
import { optionsOf } from '../shared/choice.js';
import { DialogButton } from '../shared/coded-dialog.js';
import { useAct } from '../shared/use-act.js';
import { staffTexts } from '../staff.texts.js';
import { ExtendOffer, WithdrawOffer } from './application.offer-actions.js';
import { ScheduleInterview, type Interviewer } from './application.schedule.js';
import { applicationTexts } from './hiring.texts.js';
import { canExtendOffer, movesOf, needsReason } from './stages.js';

const REASONS: readonly RejectionReason[] = [
  'QUALIFICATIONS',
  'EXPERIENCE',
  'INTERVIEW_RESULT',
  'ASSESSMENT_RESULT',
  'REFERENCES',
  'COMPENSATION',
  'LOCATION_OR_PERMIT',
  'POSITION_FILLED',
  'POSITION_CANCELLED',
  'UNRESPONSIVE',
  'DUPLICATE',
  'SPAM',
  'OTHER',
];

interface OfApplication {
  application: DeskApplicationFragment;
}

interface ApplicationActionsProps extends OfApplication {
  interviewers: readonly Interviewer[];
}

/** Available actions; none once the application is anonymized. */
export function ApplicationActions({ application, interviewers }: ApplicationActionsProps) {
  const { roles } = useViewer();
  const { status, availableTransitions, anonymized } = application;
  const isOpen = availableTransitions.includes('REJECTED');
  return (
    <Group gap="xs">
      {status !== 'OFFER_EXTENDED' && movesOf(application).length > 0 && <Move application={application} />}
      {isOpen && <ScheduleInterview applicationId={application.id} interviewers={interviewers} />}
      {canExtendOffer(application) && <ExtendOffer application={application} />}
      {status === 'OFFER_EXTENDED' && <WithdrawOffer application={application} />}
      {isOpen && <Reject application={application} />}
      {status === 'REJECTED' && availableTransitions.length > 0 && <Reopen application={application} />}
      {!isOpen && !anonymized && roles.includes('ADMIN') && <Anonymize application={application} />}
    </Group>
  );
}

function Move({ application }: OfApplication) {
  const { send } = useAct();
  const { move } = applicationTexts;
  const moves = movesOf(application);
  return (
    <DialogButton<{ to: JobApplicationStatus; reason: string }>
      label={move.label}
      button={{ variant: 'filled' }}
      title={move.title}
      yes={move.yes}
      done={move.done}
      values={{ to: moves.find((to) => !needsReason(application.status, to)) ?? moves[0] ?? 'HIRED', reason: '' }}
      send={({ to, reason }) =>
        send(StaffMoveOpenApplicationDocument, {
          id: application.id,
          input: { from: application.status, to, reason: reason || null },
        })
      }
    >
      {(field) => (
        <>
          <NativeSelect label={move.to} data={optionsOf(moves)} {...field('to')} />
          <Textarea label={move.reason} description={move.hint} autosize {...field('reason')} />
        </>
      )}
    </DialogButton>
  );
}

function Reject({ application: { id } }: OfApplication) {
  const { send } = useAct();
  const { reject } = applicationTexts;
  return (
    <DialogButton<{ reasonCode: RejectionReason; note: string; notifyApplicant: boolean }>
      label={reject.label}
      button={{ color: 'red', variant: 'light' }}
      title={reject.title}
      yes={reject.yes}
      isHard
      done={reject.done}
      values={{ reasonCode: 'QUALIFICATIONS', note: '', notifyApplicant: true }}
      send={({ note, ...input }) =>
        send(StaffRejectApplicationDocument, { id, input: { ...input, note: note || null } })
      }
    >
      {(field) => (
        <>
          <NativeSelect label={reject.reason} data={optionsOf(REASONS)} {...field('reasonCode')} />
          <Textarea label={reject.note} description={reject.hint} autosize {...field('note')} />
          <Checkbox label={reject.notify} {...field('notifyApplicant')} />
        </>
      )}
    </DialogButton>
  );
}

function Reopen({ application: { id } }: OfApplication) {
  const { send } = useAct();
  const { reopen } = applicationTexts;
  return (
    <DialogButton
      label={reopen.label}
      title={reopen.title}
      yes={reopen.yes}
      done={reopen.done}
      values={{ reason: '' }}
      send={({ reason }) => send(StaffReopenApplicationDocument, { id, input: { reason: reason || null } })}
    >
      {(field) => <Textarea label={reopen.reason} description={staffTexts.optional} autosize {...field('reason')} />}
    </DialogButton>
  );
}

function Anonymize({ application: { id } }: OfApplication) {
  const { act } = useAct();
  const { label, question, consequence, yes, done } = applicationTexts.anonymize;
  return (
    <ConfirmButton
      question={question}
      consequence={consequence}
      yes={yes}
      onConfirm={() => act(StaffAnonymizeApplicationDocument, { id }, done)}
    >
      {label}
    </ConfirmButton>
  );
}
