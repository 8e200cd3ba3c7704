import { useQuery } from '@apollo/client/react';
import { Button, Group, SegmentedControl } from '@mantine/core';
import { useFilters } from '../app/components/list-filters.js';
import { ConnectionList } from '../app/components/connection-list.js';
import { EmptyState } from '../app/components/empty-state.js';
import { useMore, type More } from '../app/components/more.js';
import { PageHeader } from '../app/components/page-header.js';
import { Panel } from '../app/components/panel.js';
import { ScreenQuery } from '../app/components/screen-query.js';
import { SearchField } from '../app/components/search-field.js';
import { SEARCH_REACH } from '../app/components/search-reach.js';
import { communityTexts } from './community.texts.js';
import {
  MyRegistrationsDocument,
  PastWebinarsDocument,
  UpcomingWebinarsDocument,
  type WebinarCardFragment,
} from './generated/graphql.js';
import { WebinarCard } from './webinar-card.js';

const { webinars: texts } = communityTexts;
const TABS = ['UPCOMING', 'PAST', 'MINE'] as const;
type Tab = (typeof TABS)[number];
const LISTS = { UPCOMING: Upcoming, PAST: Past, MINE: Mine } as const;

export function WebinarsScreen() {
  const { filter, setFilter } = useFilters();
  const tab = TABS.find((known) => known === filter('tab')) ?? 'UPCOMING';
  const search = filter('search');
  const List = LISTS[tab];
  return (
    <>
      <PageHeader title={texts.title} description={texts.description} />
      <Group mb="md" gap="sm" align="flex-end">
        <SegmentedControl
          aria-label={texts.choose}
          size="sm"
          value={tab}
          onChange={(value) => setFilter('tab', value)}
          data={TABS.map((value) => ({ value, label: texts.tabs[value] }))}
        />
        {tab !== 'MINE' && (
          <SearchField
            reach={SEARCH_REACH.WebinarFilter}
            label={texts.search}
            value={search}
            onSearch={(text) => setFilter('search', text)}
          />
        )}
      </Group>
      <Panel flush>
        <List search={search} />
      </Panel>
    </>
  );
}

interface ListProps {
  search: string | undefined;
}

function Upcoming({ search }: ListProps) {
  const result = useQuery(UpcomingWebinarsDocument, { variables: search === undefined ? {} : { search } });
  const data = result.data ?? result.previousData;
  const more = useMore(result.fetchMore, data?.upcoming.pageInfo);
  return (
    <ScreenQuery result={{ ...result, data }}>
      {({ live, upcoming }) => <Webinars tab="UPCOMING" webinars={[...live.nodes, ...upcoming.nodes]} more={more} />}
    </ScreenQuery>
  );
}

function Past({ search }: ListProps) {
  const result = useQuery(PastWebinarsDocument, { variables: search === undefined ? {} : { search } });
  const data = result.data ?? result.previousData;
  const more = useMore(result.fetchMore, data?.webinars.pageInfo);
  return (
    <ScreenQuery result={{ ...result, data }}>
      {({ webinars }) => <Webinars tab="PAST" webinars={webinars.nodes} more={more} />}
    </ScreenQuery>
  );
}

function Mine() {
  const result = useQuery(MyRegistrationsDocument);
  const more = useMore(result.fetchMore, result.data?.myRegistrations.pageInfo);
  return (
    <ScreenQuery result={result}>
      {({ myRegistrations }) => (
        <Webinars tab="MINE" webinars={myRegistrations.nodes.flatMap(({ webinar }) => webinar ?? [])} more={more} />
      )}
    </ScreenQuery>
  );
}

function Webinars({ tab, webinars, more }: { tab: Tab; webinars: readonly WebinarCardFragment[]; more: More }) {
  const { setFilter } = useFilters();
  const toUpcoming = (
    <Button variant="default" onClick={() => setFilter('tab', null)}>
      {texts.toUpcoming}
    </Button>
  );
  return (
    <ConnectionList
      label={texts.label}
      items={webinars}
      itemKey={({ id }) => id}
      more={more}
      empty={
        <EmptyState
          title={texts.empty[tab]}
          hint={texts.emptyHint[tab]}
          {...(tab === 'MINE' ? { action: toUpcoming } : {})}
        />
      }
    >
      {(webinar) => <WebinarCard webinar={webinar} />}
    </ConnectionList>
  );
}
