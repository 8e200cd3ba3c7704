import { useQuery } from '@apollo/client/react';
import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconPlus, IconTrophy } from '@tabler/icons-react';
import { Link } from 'react-router';
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
import {
  OwnSuggestionsScreenDocument,
  SuggestionsScreenDocument,
  type SuggestionCategory,
  type SuggestionFilter,
  type SuggestionRowFragment,
  type SuggestionSort,
  type SuggestionStatus,
} from './generated/graphql.js';
import { SuggestionRow } from './suggestion-row.js';
import { suggestionCategoryLabels, suggestionSortLabels, suggestionStatusLabels, voiceTexts } from './voice.texts.js';
import { voiceTitles } from './voice.titles.js';

const { board: texts } = voiceTexts;

const WIDTH = { base: '100%', xs: 170 };
const SORTS = Object.keys(suggestionSortLabels) as SuggestionSort[];
/** The only sort orders that the server supports for searches. */
const SEARCH_SORTS: readonly SuggestionSort[] = ['TOP', 'NEW'];
const CATEGORIES = Object.keys(suggestionCategoryLabels) as SuggestionCategory[];
const STATUSES = Object.keys(suggestionStatusLabels) as SuggestionStatus[];
/** Statuses visible only to the author. */
const PUBLIC = STATUSES.filter((status) => status !== 'PENDING_REVIEW' && status !== 'REJECTED');

export function SuggestionsScreen() {
  const { filter, setFilter } = useFilters();
  const isMine = filter('view') === 'mine';
  return (
    <>
      <PageHeader
        title={voiceTitles.suggestions}
        description={texts.description}
        actions={
          <>
            <Button
              component={Link}
              to="/leaderboard"
              variant="default"
              leftSection={<IconTrophy size={16} stroke={1.6} aria-hidden />}
            >
              {texts.leaderboard}
            </Button>
            <CreateButton />
          </>
        }
      />
      <Stack gap="md">
        <SegmentedControl
          aria-label={texts.views}
          data={[
            { value: 'all', label: texts.all },
            { value: 'mine', label: texts.mine },
          ]}
          value={isMine ? 'mine' : 'all'}
          onChange={(view) => setFilter('view', view === 'mine' ? view : null)}
          style={{ alignSelf: 'flex-start' }}
        />
        {isMine ? <OwnSuggestions /> : <Board />}
      </Stack>
    </>
  );
}

function CreateButton() {
  return (
    <Button component={Link} to="/suggestions/new" leftSection={<IconPlus size={16} aria-hidden />}>
      {texts.create}
    </Button>
  );
}

function Board() {
  const { filter, setFilter, reset, isFiltered } = useFilters();
  const search = filter('search');
  const category = CATEGORIES.find((known) => known === filter('category'));
  const status = PUBLIC.find((known) => known === filter('status'));
  const sorts = search ? SEARCH_SORTS : SORTS;
  const sort = sorts.find((known) => known === filter('sort')) ?? 'TOP';
  const which: SuggestionFilter = {
    ...(search ? { search } : {}),
    ...(category ? { category } : {}),
    ...(status ? { status } : {}),
  };
  const result = useQuery(SuggestionsScreenDocument, { variables: { filter: which, sort } });
  const data = result.data ?? result.previousData;
  const more = useMore(result.fetchMore, data?.suggestions.pageInfo);
  const nothing = isFiltered ? (
    <EmptyState
      title={texts.nothingFound}
      hint={texts.nothingFoundHint}
      action={
        <Button variant="default" onClick={reset}>
          {texts.reset}
        </Button>
      }
    />
  ) : (
    <EmptyState title={texts.empty} hint={texts.emptyHint} action={<CreateButton />} />
  );
  return (
    <Panel flush>
      <Group px="md" pt="md" pb="sm" gap="sm" align="flex-end">
        <SearchField
          reach={SEARCH_REACH.SuggestionFilter}
          label={texts.search}
          placeholder={texts.searchHint}
          value={search}
          onSearch={(text) => setFilter('search', text)}
        />
        <FilterSelect
          label={texts.sort}
          labels={suggestionSortLabels}
          values={sorts}
          value={sort}
          onChange={(value) => setFilter('sort', value)}
          w={WIDTH}
        />
        <FilterSelect
          label={texts.category}
          all={texts.anyCategory}
          labels={suggestionCategoryLabels}
          values={CATEGORIES}
          value={category}
          onChange={(value) => setFilter('category', value)}
          w={WIDTH}
        />
        <FilterSelect
          label={texts.status}
          all={texts.anyStatus}
          labels={suggestionStatusLabels}
          values={PUBLIC}
          value={status}
          onChange={(value) => setFilter('status', value)}
          w={WIDTH}
        />
      </Group>
      {data && <Found count={data.suggestions.totalCount} />}
      <ScreenQuery result={{ ...result, data }}>
        {({ suggestions }) => <SuggestionList suggestions={suggestions.nodes} more={more} empty={nothing} />}
      </ScreenQuery>
    </Panel>
  );
}

function OwnSuggestions() {
  const { filter, setFilter } = useFilters();
  const status = STATUSES.find((known) => known === filter('status'));
  const result = useQuery(OwnSuggestionsScreenDocument, { variables: { status: status ?? null } });
  const data = result.data ?? result.previousData;
  const more = useMore(result.fetchMore, data?.mySuggestions.pageInfo);
  const nothing = status ? (
    <EmptyState
      title={texts.nothingFound}
      action={
        <Button variant="default" onClick={() => setFilter('status', null)}>
          {texts.reset}
        </Button>
      }
    />
  ) : (
    <EmptyState title={texts.emptyMine} hint={texts.emptyMineHint} action={<CreateButton />} />
  );
  return (
    <Panel flush>
      <Group px="md" pt="md" pb="sm" gap="sm" align="flex-end">
        <FilterSelect
          label={texts.status}
          all={texts.anyStatus}
          labels={suggestionStatusLabels}
          values={STATUSES}
          value={status}
          onChange={(value) => setFilter('status', value)}
          w={WIDTH}
        />
      </Group>
      {data && <Found count={data.mySuggestions.totalCount} />}
      <ScreenQuery result={{ ...result, data }}>
        {({ mySuggestions }) => <SuggestionList suggestions={mySuggestions.nodes} more={more} empty={nothing} />}
      </ScreenQuery>
    </Panel>
  );
}

function Found({ count }: { count: number }) {
  return (
    <Text size="sm" c="dimmed" role="status" px="md" pb="xs">
      {texts.found(count)}
    </Text>
  );
}

interface SuggestionListProps {
  suggestions: readonly SuggestionRowFragment[];
  more: ReturnType<typeof useMore>;
  empty: React.ReactNode;
}

function SuggestionList({ suggestions, more, empty }: SuggestionListProps) {
  return (
    <ConnectionList label={texts.list} items={suggestions} itemKey={({ id }) => id} more={more} empty={empty}>
      {(suggestion) => <SuggestionRow suggestion={suggestion} />}
    </ConnectionList>
  );
}
