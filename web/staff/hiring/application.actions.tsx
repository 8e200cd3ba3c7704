import { Checkbox, Group, NativeSelect, Textarea, TextInput } from '@mantine/core';
import {
  StaffExtendOfferDocument,
  StaffMoveOpenApplicationDocument,
  StaffRejectApplicationDocument,
  StaffReopenApplicationDocument,
  type DeskApplicationFragment,
  type JobApplicationStatus,
  type RejectionReason,
} from '../generated/graphql.js';
import { optionsOf } from '../shared/choice.js';
import { DialogButton } from '../shared/coded-dialog.js';
import { fromLocalInput } from '../shared/local-time.js';
import { toMinor } from '../shared/minor-units.js';
import { useAct } from '../shared/use-act.js';
import { staffTexts } from '../staff.texts.js';
import { ScheduleInterview } from './application.schedule.js';
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
  recruiters: readonly { id: string; name: string }[];
}

/** What can follow; nothing does once it is anonymised. */
export function ApplicationActions({ application, recruiters }: ApplicationActionsProps) {
  const { status, availableTransitions } = application;
  const isOpen = availableTransitions.includes('REJECTED');
  return (
    <Group gap="xs">
      {movesOf(application).length > 0 && <Move application={application} />}
      {isOpen && <ScheduleInterview applicationId={application.id} recruiters={recruiters} />}
      {canExtendOffer(application) && <ExtendOffer application={application} />}
      {isOpen && <Reject application={application} />}
      {status === 'REJECTED' && availableTransitions.length > 0 && <Reopen application={application} />}
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

/** The amount is written in the currency itself; its field has the name that the server's faults use. */
function ExtendOffer({ application: { id, offers } }: OfApplication) {
  const { send } = useAct();
  const { extend } = applicationTexts;
  return (
    <DialogButton
      label={offers.length > 0 ? extend.again : extend.label}
      title={extend.title}
      yes={extend.yes}
      done={extend.done}
      values={{ amountMinor: '', currency: 'EUR', startsAt: '', expiresAt: '', terms: '' }}
      send={({ amountMinor, currency, startsAt, expiresAt, terms }) =>
        send(StaffExtendOfferDocument, {
          id,
          input: {
            amountMinor: toMinor(amountMinor, currency),
            currency,
            startsAt: fromLocalInput(startsAt) ?? null,
            expiresAt: fromLocalInput(expiresAt) ?? null,
            terms: terms || null,
            idempotencyKey: crypto.randomUUID(),
          },
        })
      }
    >
      {(field) => (
        <>
          <TextInput
            inputMode="decimal"
            label={extend.amount}
            description={extend.amountHint}
            {...field('amountMinor')}
          />
          <TextInput label={extend.currency} description={extend.currencyHint} maxLength={3} {...field('currency')} />
          <TextInput
            type="datetime-local"
            label={extend.starts}
            description={staffTexts.optional}
            {...field('startsAt')}
          />
          <TextInput
            type="datetime-local"
            label={extend.expires}
            description={extend.expiresHint}
            {...field('expiresAt')}
          />
          <Textarea label={extend.terms} description={staffTexts.optional} autosize {...field('terms')} />
        </>
      )}
    </DialogButton>
  );
}
