import { useQuery } from '@apollo/client/react';
import { Anchor, Autocomplete, Button, Group, Stack } from '@mantine/core';
import { IconRobot } from '@tabler/icons-react';
import { Controller } from 'react-hook-form';
import { Link, useNavigate } from 'react-router';
import { useCodedForm } from '../app/components/coded-form.js';
import { ConnectionList } from '../app/components/connection-list.js';
import { EmptyState } from '../app/components/empty-state.js';
import { useMore } from '../app/components/more.js';
import { PageHeader } from '../app/components/page-header.js';
import { Panel } from '../app/components/panel.js';
import { ScreenQuery } from '../app/components/screen-query.js';
import { When } from '../app/components/when.js';
import { AGENT_SLUG, KNOWN_AGENTS } from './agent-slugs.js';
import { agentsTexts } from './agents.texts.js';
import { AgentsDocument } from './generated/graphql.js';

const { list: texts } = agentsTexts;

export function AgentsScreen() {
  const result = useQuery(AgentsDocument);
  const more = useMore(result.fetchMore, result.data?.myPersonalizations.pageInfo);
  return (
    <>
      <PageHeader title={texts.title} description={texts.description} />
      <Stack>
        <Panel flush title={texts.label}>
          <ScreenQuery result={result}>
            {({ myPersonalizations }) => (
              <ConnectionList
                label={texts.label}
                items={myPersonalizations.nodes}
                itemKey={({ id }) => id}
                more={more}
                empty={<EmptyState icon={IconRobot} title={texts.empty} hint={texts.emptyHint} />}
              >
                {({ agentId, promptCount, updatedAt, display }) => (
                  <Stack component="article" gap={4}>
                    <Anchor component={Link} to={`/agents/${agentId}`} fw={600} c="inherit">
                      {agentId}
                    </Anchor>
                    <Group gap="4px 16px" fz="sm" c="dimmed">
                      {display.agentName !== null && <span>{texts.called(display.agentName)}</span>}
                      <span>{texts.prompts(promptCount)}</span>
                      <span>
                        {texts.changed} <When at={updatedAt} />
                      </span>
                    </Group>
                  </Stack>
                )}
              </ConnectionList>
            )}
          </ScreenQuery>
        </Panel>
        <Panel title={texts.open}>
          <OpenAgent />
        </Panel>
      </Stack>
    </>
  );
}

function OpenAgent() {
  const navigate = useNavigate();
  const coded = useCodedForm({
    defaultValues: { agentId: '' },
    send: async ({ agentId }: { agentId: string }) => navigate(`/agents/${agentId}`),
  });
  return (
    <form onSubmit={coded.onSubmit} noValidate>
      <Stack gap="sm" align="flex-start">
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
              w="100%"
              maw={420}
            />
          )}
        />
        <Button type="submit" variant="default">
          {texts.go}
        </Button>
      </Stack>
    </form>
  );
}
