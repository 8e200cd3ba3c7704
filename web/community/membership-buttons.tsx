import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { mutate } from '../../src/client/index.js';
import { useSubmit, useTally } from '../../src/client/react.js';
import { FormErrors, useCodedForm } from '../app/components/coded-form.js';
import { ConfirmButton } from '../app/components/confirm-button.js';
import { notifyDone, notifyFault } from '../app/components/notices.js';
import { communityTexts } from './community.texts.js';
import {
  JoinGroupDocument,
  LeaveGroupDocument,
  type GroupCardFragment,
  type MembershipStatus,
} from './generated/graphql.js';

const { groups: texts, comments } = communityTexts;
/** Lists that show the viewer's memberships. */
const REFETCH = ['Groups', 'Group', 'ClosedGroup'];

/** Membership actions: join, request, answer an invitation, leave. */
export function MembershipButtons({ group, withLeave = true }: { group: GroupCardFragment; withLeave?: boolean }) {
  const status = group.myMembership?.status;
  if (status === 'BANNED') return null;
  if (status === 'ACTIVE') return withLeave && <Leave group={group} label={texts.leaveShort} asks />;
  if (status === 'PENDING') return withLeave && <Leave group={group} label={texts.takeBackShort} />;
  if (status === 'INVITED') {
    return (
      <Group gap="xs">
        <Join group={group} label={texts.acceptShort} />
        <Leave group={group} label={texts.declineShort} />
      </Group>
    );
  }
  if (group.joinPolicy === 'INVITE') return null;
  return group.joinPolicy === 'APPROVAL' ? <Ask group={group} /> : <Join group={group} label={texts.joinShort} />;
}

function tellJoined(status: MembershipStatus | undefined): void {
  notifyDone(status === 'ACTIVE' ? texts.joined : texts.asked);
}

function Join({ group, label }: { group: GroupCardFragment; label: string }) {
  const { submit, busy } = useSubmit(JoinGroupDocument, { onError: notifyFault });
  const join = async (): Promise<void> => {
    const done = await submit({ id: group.id }, { refetch: REFETCH });
    if (done) tellJoined(done.joinGroup.membership?.status);
  };
  return (
    <Button
      size="xs"
      loading={busy}
      aria-label={label === texts.joinShort ? texts.join(group.name) : undefined}
      onClick={() => void join()}
    >
      {label}
    </Button>
  );
}

function Ask({ group }: { group: GroupCardFragment }) {
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button size="xs" aria-label={texts.askTitle(group.name)} onClick={open}>
        {texts.askShort}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={texts.askTitle(group.name)}
        centered
        closeButtonProps={{ 'aria-label': comments.cancel }}
      >
        <AskForm id={group.id} onClose={close} />
      </Modal>
    </>
  );
}

function AskForm({ id, onClose }: { id: string; onClose: () => void }) {
  const client = useTally();
  const coded = useCodedForm({
    defaultValues: { message: '' },
    async send({ message }: { message: string }) {
      const input = message === '' ? {} : { message };
      const { joinGroup } = await mutate(client, JoinGroupDocument, { id, input }, { refetch: REFETCH });
      tellJoined(joinGroup.membership?.status);
      onClose();
    },
  });
  return (
    <form onSubmit={coded.onSubmit} noValidate>
      <Stack>
        <FormErrors of={coded} />
        <Textarea
          label={texts.askText}
          description={texts.askHint}
          autosize
          minRows={3}
          data-autofocus
          {...coded.form.register('message')}
          error={coded.errorOf('message')}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {comments.cancel}
          </Button>
          <Button type="submit" loading={coded.isBusy}>
            {texts.askSend}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Leave({ group, label, asks = false }: { group: GroupCardFragment; label: string; asks?: boolean }) {
  const { submit, busy } = useSubmit(LeaveGroupDocument, { onError: notifyFault });
  const leave = async (): Promise<boolean> => {
    const done = await submit({ id: group.id }, { refetch: REFETCH });
    if (done) notifyDone(texts.left);
    return done !== undefined;
  };
  if (!asks) {
    return (
      <Button variant="default" size="xs" loading={busy} onClick={() => void leave()}>
        {label}
      </Button>
    );
  }
  return (
    <ConfirmButton
      size="xs"
      question={texts.leaveQuestion(group.name)}
      consequence={texts.leaveConsequence}
      yes={label}
      onConfirm={leave}
    >
      {label}
    </ConfirmButton>
  );
}
