import { useQuery } from '@apollo/client/react';
import { Autocomplete, Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Controller } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { toTallyError } from '../../src/client/index.js';
import { useSubmit } from '../../src/client/react.js';
import { useCodedForm } from '../app/components/coded-form.js';
import { EmptyState } from '../app/components/empty-state.js';
import { useFilters } from '../app/components/list-filters.js';
import { Loading } from '../app/components/loading.js';
import { formatMoney } from '../app/components/money.js';
import { notifyDone, notifyFault } from '../app/components/notices.js';
import { PageHeader } from '../app/components/page-header.js';
import { Panel } from '../app/components/panel.js';
import { ScreenQuery } from '../app/components/screen-query.js';
import { AGENT_SLUG, KNOWN_AGENTS } from './agent-slugs.js';
import { billingTexts } from './billing.texts.js';
import {
  AgentPlansDocument,
  SubscribeToAgentDocument,
  type AgentPlan,
  type AgentPlansQuery,
} from './generated/graphql.js';
import { isPaymentsOff, PaymentsOff } from './payments-off.js';

const { subscribe: texts, subscription } = billingTexts;
type Plan = AgentPlansQuery['agentPlans'][number];

export function SubscribeScreen() {
  const { filter, setFilter } = useFilters();
  const agentId = filter('agent') ?? '';
  const coded = useCodedForm({
    defaultValues: { agentId },
    // Nothing is submitted yet: the plans of the agent in the URL are loaded.
    send({ agentId: chosen }: { agentId: string }) {
      setFilter('agent', chosen);
      return Promise.resolve();
    },
  });
  return (
    <>
      <PageHeader title={texts.title} />
      <Stack maw={900}>
        <Panel>
          <form onSubmit={coded.onSubmit} noValidate>
            <Group align="flex-start" gap="sm">
              <Controller
                control={coded.form.control}
                name="agentId"
                rules={{ required: texts.required, pattern: { value: AGENT_SLUG, message: texts.pattern } }}
                render={({ field }) => (
                  <Autocomplete
                    label={texts.agent}
                    description={texts.agentHint}
                    data={[...KNOWN_AGENTS]}
                    {...field}
                    error={coded.errorOf('agentId')}
                    style={{ flex: '1 1 16rem' }}
                  />
                )}
              />
              <Button type="submit" mt={{ base: 0, xs: 41 }}>
                {texts.show}
              </Button>
            </Group>
          </form>
        </Panel>
        {agentId === '' ? <EmptyState title={texts.prompt} /> : <Plans key={agentId} agentId={agentId} />}
      </Stack>
    </>
  );
}

function Plans({ agentId }: { agentId: string }) {
  const result = useQuery(AgentPlansDocument, { variables: { agentId } });
  return (
    <ScreenQuery result={result} loading={<Loading shape="cards" count={3} />}>
      {({ agentPlans }) =>
        agentPlans.length === 0 ? (
          <EmptyState title={texts.noPlans} hint={texts.noPlansHint} />
        ) : (
          <PlanChoice agentId={agentId} plans={agentPlans} />
        )
      }
    </ScreenQuery>
  );
}

function PlanChoice({ agentId, plans }: { agentId: string; plans: readonly Plan[] }) {
  const navigate = useNavigate();
  const [isOff, setOff] = useState(false);
  const { submit, busy } = useSubmit(SubscribeToAgentDocument, {
    onError: (error) => (isPaymentsOff(error) ? setOff(true) : notifyFault(toTallyError(error))),
  });
  const take = async (plan: AgentPlan): Promise<void> => {
    setOff(false);
    const done = await submit({ input: { agentId, plan } }, { refetch: ['Billing'] });
    if (!done) return;
    notifyDone(done.subscribeToAgent.clientSecret === null ? texts.done : texts.awaiting);
    await navigate('/billing');
  };
  return (
    <Stack>
      {isOff && <PaymentsOff />}
      <SimpleGrid cols={{ base: 1, xs: 2, md: plans.length }}>
        {plans.map(({ plan, price, trialDays }) => (
          <Panel key={plan} title={subscription.plans[plan]}>
            <Stack gap="sm">
              <Text>{price ? texts.price(formatMoney(price.amountMinor, price.currency)) : texts.free}</Text>
              <Text size="sm" c="dimmed" mih="2.9em">
                {trialDays === null ? '' : texts.trial(trialDays)}
              </Text>
              <Button variant={price ? 'default' : 'filled'} disabled={busy} onClick={() => void take(plan)}>
                {texts.take(subscription.plans[plan])}
              </Button>
            </Stack>
          </Panel>
        ))}
      </SimpleGrid>
    </Stack>
  );
}
