import { Alert, Button, Group, Text } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useState } from 'react';
import { useSubmit } from '../../src/client/react.js';
import { notifyDone, notifyFault } from '../app/components/notices.js';
import { useNow, When } from '../app/components/when.js';
import {
  GuestJoinWebinarDocument,
  GuestLeaveWebinarDocument,
  GuestOpenRecordingDocument,
  type GuestRegistrationFragment,
} from './generated/graphql.js';
import { guestTexts } from './guest.texts.js';

const { registrations: texts } = guestTexts;
/** How long before the start the server provides the link. */
const EARLY = 15 * 60_000;

/** The join link, requested only when it is used, since requesting it counts as attending. */
export function JoinWebinar({
  registration: { id, webinar, attendance },
}: {
  registration: GuestRegistrationFragment;
}) {
  const now = useNow();
  const join = useSubmit(GuestJoinWebinarDocument, { onError: notifyFault });
  const leave = useSubmit(GuestLeaveWebinarDocument, { onError: notifyFault });
  const [address, setAddress] = useState<string>();
  if (!webinar) return null;
  const opensAt = Date.parse(webinar.startsAt) - EARLY;
  if (now < opensAt) {
    return (
      <Text size="sm">
        {texts.joinOpens} <When at={new Date(opensAt).toISOString()} show="both" />
      </Text>
    );
  }
  const onJoin = async (): Promise<void> => {
    const done = await join.submit({ id });
    if (done?.joinWebinar.joinUrl) setAddress(done.joinWebinar.joinUrl);
  };
  const onLeave = async (): Promise<void> => {
    if (!(await leave.submit({ id }))) return;
    setAddress(undefined);
    notifyDone(texts.left);
  };
  return (
    <>
      {address === undefined ? (
        <Button loading={join.busy} onClick={() => void onJoin()}>
          {texts.join}
        </Button>
      ) : (
        <OutsideLink address={address} ready={texts.joinReady} label={texts.open} />
      )}
      {attendance.isPresent && (
        <Button variant="default" size="xs" loading={leave.busy} onClick={() => void onLeave()}>
          {texts.leave}
        </Button>
      )}
    </>
  );
}

export function WatchRecording({ id }: { id: string }) {
  const { submit, busy } = useSubmit(GuestOpenRecordingDocument, { onError: notifyFault });
  const [address, setAddress] = useState<string>();
  const watch = async (): Promise<void> => {
    const done = await submit({ id });
    if (done?.openWebinarRecording.recordingUrl) setAddress(done.openWebinarRecording.recordingUrl);
  };
  if (address !== undefined) return <OutsideLink address={address} ready={texts.watchReady} label={texts.watchOpen} />;
  return (
    <Button variant="default" loading={busy} onClick={() => void watch()}>
      {texts.watch}
    </Button>
  );
}

/** An external link that the user clicks, so that browsers do not block it. */
function OutsideLink({ address, ready, label }: { address: string; ready: string; label: string }) {
  return (
    <Alert color="green" role="status">
      <Group gap="sm">
        <Text size="sm">{ready}</Text>
        <Button
          component="a"
          href={address}
          target="_blank"
          rel="noreferrer"
          size="xs"
          autoFocus
          rightSection={<IconExternalLink size={14} aria-hidden />}
        >
          {label}
        </Button>
      </Group>
    </Alert>
  );
}
