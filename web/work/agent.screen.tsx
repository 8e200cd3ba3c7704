import { useQuery } from '@apollo/client/react';
import { Anchor, Group, SegmentedControl } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link, useParams } from 'react-router';
import { useFilters } from '../app/components/list-filters.js';
import { Loading } from '../app/components/loading.js';
import { PageHeader } from '../app/components/page-header.js';
import { ScreenQuery } from '../app/components/screen-query.js';
import { AgentSettings } from './agent-settings.js';
import { agentsTexts } from './agents.texts.js';
import { AgentDocument } from './generated/graphql.js';
import { Prompts } from './prompts.js';

const { agent: texts } = agentsTexts;
const TABS = ['settings', 'prompts'] as const;

export function AgentScreen() {
  const { agentId = '' } = useParams();
  const { filter, setFilter } = useFilters();
  const tab = TABS.find((known) => known === filter('tab')) ?? 'settings';
  const result = useQuery(AgentDocument, { variables: { agentId } });
  return (
    <>
      <Anchor component={Link} to="/agents" size="sm">
        <Group gap={4} component="span" mb="xs">
          <IconArrowLeft size={16} aria-hidden />
          {texts.back}
        </Group>
      </Anchor>
      <PageHeader title={agentId} description={texts.description} />
      <SegmentedControl
        aria-label={texts.tabsLabel}
        size="sm"
        mb="md"
        value={tab}
        onChange={(value) => setFilter('tab', value)}
        data={TABS.map((value) => ({ value, label: texts.tabs[value] }))}
      />
      <ScreenQuery result={result} loading={<Loading shape="record" />}>
        {({ personalization }) =>
          tab === 'settings' ? (
            <AgentSettings agentId={agentId} personalization={personalization} onReload={result.refetch} />
          ) : (
            <Prompts agentId={agentId} prompts={personalization?.savedPrompts ?? []} />
          )
        }
      </ScreenQuery>
    </>
  );
}
