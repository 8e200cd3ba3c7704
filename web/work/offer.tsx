import { Group, Stack } from '@mantine/core';
import { mutate } from '../../src/client/index.js';
import { useTally } from '../../src/client/react.js';
import { ConfirmButton } from '../app/components/confirm-button.js';
import { Facts } from '../app/components/facts.js';
import { Lines } from '../app/components/lines.js';
import { Money } from '../app/components/money.js';
import { notifyDone, notifyFault } from '../app/components/notices.js';
import { Panel } from '../app/components/panel.js';
import { ReasonButton } from '../app/components/reason-button.js';
import { StatusBadge, type Tone } from '../app/components/status-badge.js';
import { formatDay, When } from '../app/components/when.js';
import { careersTexts } from './careers.texts.js';
import {
  AnswerOfferDocument,
  type ApplicationPartsFragment,
  type JobOfferStatus,
  type OfferResponse,
} from './generated/graphql.js';

const { offer: texts } = careersTexts;
const TONES: Record<JobOfferStatus, Tone> = {
  EXTENDED: 'accent',
  ACCEPTED: 'good',
  DECLINED: 'neutral',
  EXPIRED: 'warning',
  RESCINDED: 'bad',
  SUPERSEDED: 'neutral',
};

interface OfferProps {
  id: string;
  offer: NonNullable<ApplicationPartsFragment['offer']>;
}

export function Offer({ id, offer }: OfferProps) {
  const { salary, startsAt, expiresAt, terms, version, status } = offer;
  return (
    <Panel title={texts.heading} actions={<StatusBadge label={texts.statuses[status]} tone={TONES[status]} />}>
      <Stack>
        <Facts
          facts={[
            [texts.salary, <Money key="salary" minor={salary.amountMinor} currency={salary.currency} fw={600} />],
            [texts.starts, startsAt === null ? null : formatDay(startsAt)],
            [texts.expires, <When key="expires" at={expiresAt} show="both" />],
            [texts.version, version > 1 ? version : null],
            [texts.terms, terms === null ? null : <Lines key="terms" text={terms} />],
          ]}
        />
        {status === 'EXTENDED' && <Answers id={id} version={version} />}
      </Stack>
    </Panel>
  );
}

/** Names the version that was read, so that no other version is answered. */
function Answers({ id, version }: { id: string; version: number }) {
  const client = useTally();
  const answer = async (response: OfferResponse, reason?: string): Promise<void> => {
    const input = { version, response, ...(reason === undefined ? {} : { reason }) };
    await mutate(client, AnswerOfferDocument, { id, input }, { refetch: ['Application'] });
    notifyDone(response === 'ACCEPT' ? texts.accepted : texts.declined);
  };
  const accept = async (): Promise<boolean> => {
    try {
      await answer('ACCEPT');
      return true;
    } catch (error) {
      notifyFault(error);
      return false;
    }
  };
  return (
    <Group gap="xs">
      <ConfirmButton
        variant="filled"
        isGood
        question={texts.acceptQuestion}
        consequence={texts.acceptConsequence}
        yes={texts.accept}
        no={texts.back}
        onConfirm={accept}
      >
        {texts.accept}
      </ConfirmButton>
      <ReasonButton
        question={texts.declineQuestion}
        consequence={texts.declineConsequence}
        reasonLabel={texts.declineReason}
        yes={texts.decline}
        no={texts.back}
        onConfirm={(reason) => answer('DECLINE', reason)}
      >
        {texts.decline}
      </ReasonButton>
    </Group>
  );
}
