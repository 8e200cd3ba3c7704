import { Button, Group, Stack, Text } from '@mantine/core';
import { useSubmit } from '../../src/client/react.js';
import { ConfirmButton } from '../app/components/confirm-button.js';
import { Money } from '../app/components/money.js';
import { notifyDone, notifyFault } from '../app/components/notices.js';
import { StatusBadge, type Tone } from '../app/components/status-badge.js';
import { When } from '../app/components/when.js';
import { billingTexts } from './billing.texts.js';
import {
  EndAgentPlanDocument,
  ResumeAgentPlanDocument,
  type AgentSubscriptionStatus,
  type SubscriptionRowFragment,
} from './generated/graphql.js';

const { subscription: texts } = billingTexts;
const TONES: Record<AgentSubscriptionStatus, Tone> = {
  ACTIVE: 'good',
  TRIALING: 'active',
  INCOMPLETE: 'warning',
  INCOMPLETE_EXPIRED: 'neutral',
  PAST_DUE: 'bad',
  PAUSED: 'warning',
  UNPAID: 'bad',
  CANCELLED: 'neutral',
};

export function SubscriptionCard({ subscription }: { subscription: SubscriptionRowFragment }) {
  const { agentId, plan, status, price } = subscription;
  return (
    <Group component="article" justify="space-between" gap="sm">
      <Stack gap={4} style={{ flex: '1 1 16rem' }}>
        <Group gap="xs">
          <Text fw={600}>{agentId}</Text>
          <StatusBadge label={texts.plans[plan]} tone="neutral" size="sm" />
          <StatusBadge label={texts.statuses[status]} tone={TONES[status]} size="sm" />
        </Group>
        <Group gap="4px 16px" fz="sm" c="dimmed">
          <span>
            {price ? (
              <>
                <Money minor={price.amountMinor} currency={price.currency} /> {texts.monthly}
              </>
            ) : (
              texts.free
            )}
          </span>
          <Ending subscription={subscription} />
        </Group>
      </Stack>
      <Actions subscription={subscription} />
    </Group>
  );
}

/** The date that is relevant now. */
function Ending({
  subscription: { endedAt, graceEndsAt, cancelAtPeriodEnd, currentPeriodEnd, status },
}: {
  subscription: SubscriptionRowFragment;
}) {
  const ends = cancelAtPeriodEnd || status === 'TRIALING' ? texts.ends : texts.renews;
  const [name, at] =
    endedAt !== null
      ? [texts.ended, endedAt]
      : graceEndsAt !== null
        ? [texts.grace, graceEndsAt]
        : [ends, currentPeriodEnd];
  return at === null ? null : (
    <span>
      {name} <When at={at} show="both" />
    </span>
  );
}

function Actions({
  subscription: { id, agentId, endedAt, cancelAtPeriodEnd, currentPeriodEnd },
}: {
  subscription: SubscriptionRowFragment;
}) {
  const cancel = useSubmit(EndAgentPlanDocument, { onError: notifyFault });
  const resume = useSubmit(ResumeAgentPlanDocument, { onError: notifyFault });
  if (endedAt !== null) return null;
  const onResume = async (): Promise<void> => {
    if (await resume.submit({ id })) notifyDone(texts.resumed);
  };
  const onCancel = async (): Promise<boolean> => {
    const done = await cancel.submit({ id, input: { atPeriodEnd: true } });
    if (done) notifyDone(texts.cancelled);
    return done !== undefined;
  };
  if (cancelAtPeriodEnd) {
    return (
      <Button size="xs" loading={resume.busy} aria-label={texts.resumeNamed(agentId)} onClick={() => void onResume()}>
        {texts.resume}
      </Button>
    );
  }
  return (
    <ConfirmButton
      size="xs"
      aria-label={texts.cancelNamed(agentId)}
      question={texts.cancelQuestion(agentId)}
      consequence={currentPeriodEnd === null ? texts.cancelNow : texts.cancelAtEnd}
      yes={texts.end}
      no={texts.keep}
      onConfirm={onCancel}
    >
      {texts.cancel}
    </ConfirmButton>
  );
}
