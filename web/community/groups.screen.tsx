import { useQuery } from '@apollo/client/react';
import { Group, Stack } from '@mantine/core';
import { ConnectionList } from '../app/components/connection-list.js';
import { EmptyState } from '../app/components/empty-state.js';
import { FilterSelect } from '../app/components/filter-select.js';
import { useFilters } from '../app/components/list-filters.js';
import { useMore } from '../app/components/more.js';
import { PageHeader } from '../app/components/page-header.js';
import { Panel } from '../app/components/panel.js';
import { ScreenQuery } from '../app/components/screen-query.js';
import { SearchField } from '../app/components/search-field.js';
import { SEARCH_REACH } from '../app/components/search-reach.js';
import { communityTexts } from './community.texts.js';
import { GroupsDocument } from './generated/graphql.js';
import { GroupCard } from './group-card.js';

const { groups: texts } = communityTexts;
const SORTS = ['MOST_MEMBERS', 'NEW'] as const;

export function GroupsScreen() {
  const { filter, setFilter } = useFilters();
  const search = filter('search');
  const sort = SORTS.find((known) => known === filter('sort')) ?? 'MOST_MEMBERS';
  const result = useQuery(GroupsDocument, { variables: { sort, ...(search === undefined ? {} : { search }) } });
  // While a new search loads, keep the previous results.
  const data = result.data ?? result.previousData;
  const more = useMore(result.fetchMore, data?.groups.pageInfo);
  return (
    <>
      <PageHeader title={texts.title} description={texts.description} />
      <ScreenQuery result={{ ...result, data }}>
        {({ groups, myMemberships }) => (
          <Stack>
            <Panel title={texts.mine} flush>
              <ConnectionList
                label={texts.mineLabel}
                items={myMemberships.nodes.flatMap(({ status, group }) =>
                  group && status !== 'LEFT' && status !== 'DECLINED' ? [group] : [],
                )}
                itemKey={({ id }) => id}
                empty={<EmptyState title={texts.emptyMine} hint={texts.emptyMineHint} />}
              >
                {(group) => <GroupCard group={group} />}
              </ConnectionList>
            </Panel>
            <Panel title={texts.find} flush>
              <Group px="md" pb="sm" gap="sm" align="flex-end">
                <SearchField
                  reach={SEARCH_REACH.GroupFilter}
                  label={texts.search}
                  value={search}
                  onSearch={(text) => setFilter('search', text)}
                />
                <FilterSelect
                  label={texts.sort}
                  values={SORTS}
                  labels={texts.sorts}
                  value={sort}
                  onChange={(value) => setFilter('sort', value)}
                />
              </Group>
              <ConnectionList
                label={texts.label}
                items={groups.nodes}
                itemKey={({ id }) => id}
                more={more}
                empty={<EmptyState title={texts.empty} hint={texts.emptyHint} />}
              >
                {(group) => <GroupCard group={group} withLeave={false} />}
              </ConnectionList>
            </Panel>
          </Stack>
        )}
      </ScreenQuery>
    </>
  );
}
