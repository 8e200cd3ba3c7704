import { useQuery } from '@apollo/client/react';
import { Checkbox, Group } from '@mantine/core';
import { EmptyState } from '../../app/components/empty-state.js';
import { Loading } from '../../app/components/loading.js';
import { MoreButton, useMore } from '../../app/components/more.js';
import { PageHeader } from '../../app/components/page-header.js';
import { ScreenQuery } from '../../app/components/screen-query.js';
import { HiringBoardDocument } from '../generated/graphql.js';
import { Choice } from '../shared/choice.js';
import { useFilters } from '../../app/components/list-filters.js';
import { SearchField } from '../../app/components/search-field.js';
import { SEARCH_REACH } from '../../app/components/search-reach.js';
import { staffTitles } from '../staff.titles.js';
import { Board } from './board.js';
import { boardTexts } from './hiring.texts.js';

/** Applications by stage, on a board. */
export function BoardScreen() {
  const { filter: read } = useFilters();
  const [jobId, search] = [read('job'), read('search')];
  const filter = { ...(jobId ? { jobId } : {}), ...(search ? { search } : {}) };
  const result = useQuery(HiringBoardDocument, { variables: { filter } });
  const more = useMore(result.fetchMore, result.data?.applications.pageInfo);
  return (
    <>
      <PageHeader title={staffTitles.hiring} description={boardTexts.description} />
      <BoardFilters jobs={(result.data ?? result.previousData)?.jobPostings.nodes ?? []} />
      <ScreenQuery result={result} loading={<Loading shape="cards" count={4} />}>
        {({ applications: { nodes } }) =>
          nodes.length === 0 ? (
            <EmptyState title={boardTexts.empty} hint={boardTexts.emptyHint} />
          ) : (
            <>
              <Board applications={nodes} withClosed={read('closed') === 'yes'} />
              <MoreButton more={more} count={nodes.length} />
            </>
          )
        }
      </ScreenQuery>
    </>
  );
}

function BoardFilters({ jobs }: { jobs: readonly { id: string; title: string }[] }) {
  const { filter: read, setFilter } = useFilters();
  const titles = new Map(jobs.map(({ id, title }) => [id, title]));
  return (
    <Group gap="sm" mb="md" align="flex-end">
      <Choice
        label={boardTexts.job}
        all={boardTexts.allJobs}
        options={[...titles.keys()]}
        words={(id) => titles.get(id) ?? id}
        value={read('job')}
        onChange={(job) => setFilter('job', job)}
      />
      <SearchField
        reach={SEARCH_REACH.JobApplicationFilter}
        size="xs"
        label={boardTexts.search}
        placeholder={boardTexts.searchHint}
        value={read('search')}
        onSearch={(text) => setFilter('search', text)}
      />
      <Checkbox
        size="xs"
        mih={30}
        label={boardTexts.closed}
        checked={read('closed') === 'yes'}
        onChange={(event) => setFilter('closed', event.currentTarget.checked ? 'yes' : '')}
      />
    </Group>
  );
}
