import { Group, Text, Textarea } from '@mantine/core';
import { ConfirmButton } from '../../app/components/confirm-button.js';
import {
  StaffArchiveWebinarDocument,
  StaffCancelWebinarDocument,
  StaffPublishWebinarDocument,
  type DeskWebinarFragment,
} from '../generated/graphql.js';
import { DialogButton } from '../shared/coded-dialog.js';
import { useAct } from '../shared/use-act.js';
import { webinarTexts } from './webinars.texts.js';

const READ_AGAIN = { refetch: ['StaffWebinar'] };

/** Manual status changes: LIVE and ENDED are set automatically. */
export function WebinarActions({ webinar: { id, status } }: { webinar: DeskWebinarFragment }) {
  const { act } = useAct();
  const { publish, archive } = webinarTexts;
  return (
    <Group gap="xs">
      {status === 'DRAFT' && (
        <ConfirmButton
          question={publish.question}
          consequence={publish.consequence}
          yes={publish.yes}
          onConfirm={() => act(StaffPublishWebinarDocument, { id }, publish.done, READ_AGAIN)}
        >
          {publish.label}
        </ConfirmButton>
      )}
      {status === 'SCHEDULED' && <CancelWebinar id={id} />}
      {status === 'ENDED' && (
        <ConfirmButton
          question={archive.question}
          consequence={archive.consequence}
          yes={archive.yes}
          onConfirm={() => act(StaffArchiveWebinarDocument, { id }, archive.done, READ_AGAIN)}
        >
          {archive.label}
        </ConfirmButton>
      )}
    </Group>
  );
}

function CancelWebinar({ id }: { id: string }) {
  const { send } = useAct();
  const { cancel } = webinarTexts;
  return (
    <DialogButton
      label={cancel.label}
      title={cancel.title}
      yes={cancel.yes}
      isHard
      done={cancel.done}
      values={{ reason: '' }}
      send={({ reason }) => send(StaffCancelWebinarDocument, { id, input: { reason } }, READ_AGAIN)}
    >
      {(field) => (
        <>
          <Text size="sm">{cancel.consequence}</Text>
          <Textarea label={cancel.reason} description={cancel.hint} autosize {...field('reason')} />
        </>
      )}
    </DialogButton>
  );
}
