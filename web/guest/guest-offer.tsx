import { Group, Stack, Title } from '@mantine/core';
import { mutate } from '../../src/client/index.js';
import { useTally } from '../../src/client/react.js';
import { ConfirmButton } from '../app/components/confirm-button.js';
import { Facts } from '../app/components/facts.js';
import { Lines } from '../app/components/lines.js';
import { Money } from '../app/components/money.js';
import { notifyDone, notifyFault } from '../app/components/notices.js';
import { ReasonButton } from '../app/components/reason-button.js';
import { StatusBadge } from '../app/components/status-badge.js';
import { formatDay, When } from '../app/components/when.js';
import { GuestRespondToOfferDocument, type GuestApplicationFragment, type OfferResponse } from './generated/graphql.js';
import classes from './guest.module.css';
import { offerTones } from './guest.states.js';
import { guestTexts } from './guest.texts.js';

const { offer: texts } = guestTexts;

interface GuestOfferProps {
  /** ID of the application. */
  id: string;
  offer: NonNullable<GuestApplicationFragment['offer']>;
}

export function GuestOffer({ id, offer: { status, version, salary, startsAt, expiresAt, terms } }: GuestOfferProps) {
  return (
    <Stack className={classes.offer} gap="sm" w="100%">
      <Group gap="xs" justify="space-between">
        <Title order={3} size="h5">
          {texts.heading}
        </Title>
        <StatusBadge label={texts.statuses[status]} tone={offerTones[status]} />
      </Group>
      <Facts
        facts={[
          [texts.salary, <Money key="salary" minor={salary.amountMinor} currency={salary.currency} fw={600} />],
          [texts.starts, startsAt === null ? null : formatDay(startsAt)],
          [texts.expires, <When key="expires" at={expiresAt} show="both" />],
          [texts.terms, terms === null ? null : <Lines key="terms" text={terms} />],
        ]}
      />
      {status === 'EXTENDED' && <Answers id={id} version={version} />}
    </Stack>
  );
}

/** Names the version that was read, so that no other version is answered. */
function Answers({ id, version }: { id: string; version: number }) {
  const client = useTally();
  const answer = async (response: OfferResponse, reason?: string): Promise<void> => {
    const input = { version, response, ...(reason === undefined ? {} : { reason }) };
    await mutate(client, GuestRespondToOfferDocument, { id, input });
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
        reasonLabel={texts.reasonLabel}
        yes={texts.decline}
        no={texts.back}
        onConfirm={(reason) => answer('DECLINE', reason)}
      >
        {texts.decline}
      </ReasonButton>
    </Group>
  );
}
