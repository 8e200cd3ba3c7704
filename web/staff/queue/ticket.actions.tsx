import { useQuery } from '@apollo/client/react';
import { Checkbox, Fieldset, Group, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { Loading } from '../../app/components/loading.js';
import { ScreenQuery } from '../../app/components/screen-query.js';
import { useViewer } from '../../app/session.js';
import {
  StaffAssignTicketDocument,
  StaffChangeTicketDocument,
  StaffMergeCandidatesDocument,
  StaffMergeDocument,
  StaffResolveTicketDocument,
  StaffSnoozeDocument,
  type DeskTicketFragment,
  type TicketStatus,
} from '../generated/graphql.js';
import { optionsOf } from '../shared/choice.js';
import { ActButton, DialogButton, type FieldOf } from '../shared/coded-dialog.js';
import { fromLocalInput, hoursAhead, viewerZone } from '../shared/local-time.js';
import { useAct } from '../shared/use-act.js';
import { staffTexts } from '../staff.texts.js';
import { queueTexts, ticketTexts } from './queue.texts.js';

/** Open statuses: the ticket can be snoozed, and others can be merged into it. */
const IN_WORK: readonly TicketStatus[] = ['NEW', 'OPEN', 'PENDING', 'ON_HOLD'];
/** Resolving and merging have separate dialogs. */
const BY_OTHER_MEANS: readonly TicketStatus[] = ['RESOLVED', 'MERGED'];

interface OfTicket {
  ticket: DeskTicketFragment;
}

/** Available actions; the ticket states its possible next statuses. */
export function TicketActions({ ticket }: OfTicket) {
  const isInWork = IN_WORK.includes(ticket.status);
  return (
    <Group gap="xs">
      {isInWork && <Assignment ticket={ticket} />}
      {ticket.availableTransitions.includes('RESOLVED') && <Resolve ticket={ticket} />}
      <ChangeStatus ticket={ticket} />
      {isInWork && (ticket.snoozedUntil ? <Wake ticket={ticket} /> : <Snooze ticket={ticket} />)}
      {isInWork && ticket.requester && <Merge ticket={ticket} requesterId={ticket.requester.id} />}
    </Group>
  );
}

function Assignment({ ticket: { id, assignee, ticketNumber } }: OfTicket) {
  const viewer = useViewer();
  const { act } = useAct();
  const assign = (assigneeId: string | null, done: string): Promise<boolean> =>
    act(StaffAssignTicketDocument, { id, input: { assigneeId } }, done);
  if (assignee?.id === viewer.id)
    return <ActButton act={() => assign(null, ticketTexts.unassigned)}>{ticketTexts.unassign}</ActButton>;
  return (
    <ActButton variant="filled" act={() => assign(viewer.id, queueTexts.assigned(ticketNumber))}>
      {ticketTexts.assignToMe}
    </ActButton>
  );
}

function Resolve({ ticket: { id } }: OfTicket) {
  const { send } = useAct();
  const { resolve } = ticketTexts;
  return (
    <DialogButton
      label={resolve.label}
      title={resolve.title}
      yes={resolve.yes}
      done={resolve.done}
      values={{ summary: '' }}
      send={(input) => send(StaffResolveTicketDocument, { id, input })}
    >
      {(field) => (
        <Textarea label={resolve.field} description={resolve.hint} autosize minRows={3} {...field('summary')} />
      )}
    </DialogButton>
  );
}

function ChangeStatus({ ticket: { id, availableTransitions } }: OfTicket) {
  const { send } = useAct();
  const { status: words } = ticketTexts;
  const [first, ...others] = availableTransitions.filter((status) => !BY_OTHER_MEANS.includes(status));
  if (!first) return null;
  return (
    <DialogButton
      label={words.label}
      title={words.label}
      yes={words.yes}
      done={words.done}
      values={{ status: first, reason: '' }}
      send={({ status, reason }) => send(StaffChangeTicketDocument, { id, input: { status, reason: reason || null } })}
    >
      {(field) => (
        <>
          <NativeSelect label={words.field} data={optionsOf([first, ...others])} {...field('status')} />
          <Textarea label={words.reason} description={words.reasonHint} autosize minRows={2} {...field('reason')} />
        </>
      )}
    </DialogButton>
  );
}

function Snooze({ ticket: { id } }: OfTicket) {
  const { send } = useAct();
  const { snooze } = ticketTexts;
  return (
    <DialogButton
      label={snooze.label}
      title={snooze.title}
      yes={snooze.yes}
      done={snooze.done}
      values={{ until: hoursAhead(20), wakeOnReply: true }}
      send={({ until, wakeOnReply }) =>
        send(StaffSnoozeDocument, { id, input: { until: fromLocalInput(until) ?? null, wakeOnReply } })
      }
    >
      {(field) => (
        <>
          <TextInput
            type="datetime-local"
            label={snooze.field}
            description={snooze.hint(viewerZone)}
            {...field('until', { required: staffTexts.required })}
          />
          <Checkbox label={snooze.wake} {...field('wakeOnReply')} />
        </>
      )}
    </DialogButton>
  );
}

function Wake({ ticket: { id } }: OfTicket) {
  const { act } = useAct();
  const { snooze } = ticketTexts;
  return (
    <ActButton act={() => act(StaffSnoozeDocument, { id, input: { until: null } }, snooze.woken)}>
      {snooze.wakeNow}
    </ActButton>
  );
}

function Merge({ ticket: { id }, requesterId }: OfTicket & { requesterId: string }) {
  const { send } = useAct();
  const { merge } = ticketTexts;
  return (
    <DialogButton<{ from: string[] }>
      label={merge.label}
      title={merge.title}
      yes={merge.yes}
      isHard
      done={merge.done}
      values={{ from: [] }}
      send={({ from }) => send(StaffMergeDocument, { id, input: { from } }, { refetch: ['StaffTicket'] })}
    >
      {(field) => <Candidates into={id} requesterId={requesterId} field={field} />}
    </DialogButton>
  );
}

interface CandidatesProps {
  into: string;
  requesterId: string;
  field: FieldOf<{ from: string[] }>;
}

/** Queried when the dialog opens, since few tickets are merged. */
function Candidates({ into, requesterId, field }: CandidatesProps) {
  const { merge } = ticketTexts;
  const result = useQuery(StaffMergeCandidatesDocument, { variables: { userId: requesterId } });
  const { error, ...from } = field('from');
  return (
    <ScreenQuery result={result} loading={<Loading count={3} />}>
      {({ ticketsOfUser: { nodes } }) => {
        const others = nodes.filter(({ id, status }) => id !== into && IN_WORK.includes(status));
        if (others.length === 0) return <Text size="sm">{merge.none}</Text>;
        return (
          <Fieldset legend={merge.field}>
            <Stack gap="xs">
              <Text size="sm">{merge.hint}</Text>
              {error && (
                <Text size="sm" c="error" role="alert">
                  {error}
                </Text>
              )}
              {others.map(({ id, ticketNumber, subject }) => (
                <Checkbox key={id} value={id} label={`#${String(ticketNumber)} ${subject}`} {...from} />
              ))}
            </Stack>
          </Fieldset>
        );
      }}
    </ScreenQuery>
  );
}
