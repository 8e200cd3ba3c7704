import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useState } from 'react';
import { useSubmit } from '../../src/client/react.js';
import { notifyDone, notifyFault } from '../app/components/notices.js';
import { useNow, When } from '../app/components/when.js';
import { communityTexts } from './community.texts.js';
import {
  JoinWebinarDocument,
  LeaveWebinarDocument,
  OpenRecordingDocument,
  type RegistrationPartsFragment,
  type WebinarQuery,
} from './generated/graphql.js';

const { registration: texts } = communityTexts;
/** How long before the start the server provides the link. */
const EARLY = 15 * 60_000;

interface JoinWebinarProps {
  webinar: NonNullable<WebinarQuery['webinar']>;
  mine: RegistrationPartsFragment;
}

/** The join link, requested only when it is used, since requesting it counts as attending. */
export function JoinWebinar({ webinar, mine }: JoinWebinarProps) {
  const now = useNow();
  const join = useSubmit(JoinWebinarDocument, { onError: notifyFault });
  const leave = useSubmit(LeaveWebinarDocument, { onError: notifyFault });
  const [address, setAddress] = useState<string>();
  const opensAt = new Date(Date.parse(webinar.startsAt) - EARLY);
  if (now < opensAt.getTime()) {
    return (
      <Text>
        {texts.joinOpens} <When at={opensAt.toISOString()} show="both" />
      </Text>
    );
  }
  const onJoin = async (): Promise<void> => {
    const done = await join.submit({ id: mine.id });
    if (done?.joinWebinar.joinUrl) setAddress(done.joinWebinar.joinUrl);
  };
  const onLeave = async (): Promise<void> => {
    if (!(await leave.submit({ id: mine.id }))) return;
    setAddress(undefined);
    notifyDone(texts.left);
  };
  return (
    <Stack gap="sm" align="flex-start">
      {address === undefined ? (
        <Button loading={join.busy} onClick={() => void onJoin()}>
          {texts.join}
        </Button>
      ) : (
        <OutsideLink address={address} ready={texts.joinReady} label={texts.open} />
      )}
      {mine.attendance.isPresent && (
        <Button variant="default" size="xs" loading={leave.busy} onClick={() => void onLeave()}>
          {texts.leave}
        </Button>
      )}
    </Stack>
  );
}

export function WatchRecording({ id }: { id: string }) {
  const { submit, busy } = useSubmit(OpenRecordingDocument, { onError: notifyFault });
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
