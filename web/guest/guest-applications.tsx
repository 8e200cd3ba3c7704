import { useQuery } from '@apollo/client/react';
import { Group, Stack, Text } from '@mantine/core';
import { mutate } from '../../src/client/index.js';
import { useTally } from '../../src/client/react.js';
import { ConnectionList } from '../app/components/connection-list.js';
import { EmptyState } from '../app/components/empty-state.js';
import { useMore } from '../app/components/more.js';
import { notifyDone } from '../app/components/notices.js';
import { Panel } from '../app/components/panel.js';
import { ReasonButton } from '../app/components/reason-button.js';
import { ScreenQuery } from '../app/components/screen-query.js';
import { When } from '../app/components/when.js';
import {
  GuestApplicationsDocument,
  GuestWithdrawApplicationDocument,
  type GuestApplicationFragment,
} from './generated/graphql.js';
import { GuestOffer } from './guest-offer.js';
import { applicationTones } from './guest.states.js';
import { guestTexts } from './guest.texts.js';
import { RecordHead } from './record-head.js';

const { applications: texts, records } = guestTexts;

export function GuestApplications() {
  const result = useQuery(GuestApplicationsDocument);
  const more = useMore(result.fetchMore, result.data?.applicationsByEmail.pageInfo);
  return (
    <ScreenQuery result={result}>
      {({ applicationsByEmail: { nodes } }) => (
        <Panel flush>
          <ConnectionList
            label={records.titles.APPLICATIONS}
            items={nodes}
            itemKey={({ id }) => id}
            more={more}
            empty={<EmptyState title={texts.empty} hint={texts.emptyHint} />}
          >
            {(application) => <Application application={application} />}
          </ConnectionList>
        </Panel>
      )}
    </ScreenQuery>
  );
}

function Application({ application }: { application: GuestApplicationFragment }) {
  const { id, position, status, stageLabel, nextStep, createdAt, interviews, offer } = application;
  const ahead = interviews.filter((interview) => interview.status === 'SCHEDULED');
  return (
    <Stack gap="xs" align="flex-start">
      <RecordHead title={position} status={stageLabel} tone={applicationTones[status] ?? 'neutral'} />
      <Group gap={6} fz="sm" c="dimmed">
        <span>{texts.sent}</span>
        <When at={createdAt} />
      </Group>
      {nextStep !== null && <Text size="sm">{nextStep}</Text>}
      {ahead.map(({ id: interviewId, kind, startsAt, location }) => (
        <Group key={interviewId} gap="4px 16px" fz="sm">
          <span>{texts.interview}</span>
          <When at={startsAt} show="both" />
          <span>{texts.interviewKinds[kind]}</span>
          {location && <span style={{ overflowWrap: 'anywhere' }}>{location}</span>}
        </Group>
      ))}
      {offer && <GuestOffer id={id} offer={offer} />}
      {application.availableTransitions.includes('WITHDRAWN') && <Withdraw id={id} />}
    </Stack>
  );
}

function Withdraw({ id }: { id: string }) {
  const client = useTally();
  const withdraw = async (reason: string | undefined): Promise<void> => {
    await mutate(client, GuestWithdrawApplicationDocument, { id, input: reason === undefined ? {} : { reason } });
    notifyDone(texts.withdrawn);
  };
  return (
    <ReasonButton
      question={texts.withdrawQuestion}
      consequence={texts.withdrawConsequence}
      reasonLabel={texts.reasonLabel}
      yes={texts.withdrawYes}
      no={texts.keep}
      onConfirm={withdraw}
    >
      {texts.withdraw}
    </ReasonButton>
  );
}
