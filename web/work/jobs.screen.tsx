import { useQuery } from '@apollo/client/react';
import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
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
import { When } from '../app/components/when.js';
import { careersTexts } from './careers.texts.js';
import { JobsDocument, type EmploymentType, type PostingRowFragment, type Workplace } from './generated/graphql.js';
import { salaryOf } from './salary.js';

const { jobs: texts, workplaces, employment } = careersTexts;
const WORKPLACES = Object.keys(workplaces) as Workplace[];
const EMPLOYMENT = Object.keys(employment) as EmploymentType[];

export function JobsScreen() {
  const { filter, setFilter, reset, isFiltered } = useFilters();
  const search = filter('search');
  const workplace = WORKPLACES.find((known) => known === filter('workplace'));
  const employmentType = EMPLOYMENT.find((known) => known === filter('type'));
  const variables = {
    filter: {
      ...(search === undefined ? {} : { search }),
      ...(workplace ? { workplace } : {}),
      ...(employmentType ? { employmentType } : {}),
    },
  };
  const result = useQuery(JobsDocument, { variables });
  const data = result.data ?? result.previousData;
  const more = useMore(result.fetchMore, data?.jobPostings.pageInfo);
  return (
    <>
      <PageHeader
        title={texts.title}
        description={texts.description}
        actions={
          <Button component={Link} to="/careers" variant="default">
            {texts.mine}
          </Button>
        }
      />
      <Group mb="md" gap="sm" align="flex-end">
        <SearchField
          reach={SEARCH_REACH.JobPostingFilter}
          label={texts.search}
          value={search}
          onSearch={(text) => setFilter('search', text)}
        />
        <FilterSelect
          label={texts.workplace}
          all={texts.all}
          values={WORKPLACES}
          labels={workplaces}
          value={workplace}
          onChange={(value) => setFilter('workplace', value)}
        />
        <FilterSelect
          label={texts.type}
          all={texts.all}
          values={EMPLOYMENT}
          labels={employment}
          value={employmentType}
          onChange={(value) => setFilter('type', value)}
        />
      </Group>
      <Panel flush>
        <ScreenQuery result={{ ...result, data }}>
          {({ jobPostings }) => (
            <ConnectionList
              label={texts.label}
              items={jobPostings.nodes}
              itemKey={({ id }) => id}
              more={more}
              empty={
                isFiltered ? (
                  <EmptyState
                    title={texts.emptyFiltered}
                    hint={texts.emptyFilteredHint}
                    action={
                      <Button variant="default" onClick={reset}>
                        {texts.showAll}
                      </Button>
                    }
                  />
                ) : (
                  <EmptyState title={texts.empty} hint={texts.emptyHint} />
                )
              }
            >
              {(posting) => <Posting posting={posting} />}
            </ConnectionList>
          )}
        </ScreenQuery>
      </Panel>
    </>
  );
}

function Posting({ posting }: { posting: PostingRowFragment }) {
  const { id, title, department, location, workplace, employmentType, closesAt } = posting;
  const salary = salaryOf(posting);
  return (
    <Stack component="article" gap={4}>
      <Anchor component={Link} to={`/careers/jobs/${id}`} fw={600} c="inherit">
        {title}
      </Anchor>
      <Group gap="4px 16px" fz="sm" c="dimmed">
        <span>{department}</span>
        <span>
          {location} ({workplaces[workplace]})
        </span>
        <span>{employment[employmentType]}</span>
        {salary !== undefined && <Text inherit>{salary}</Text>}
        {closesAt !== null && (
          <span>
            {texts.closes} <When at={closesAt} />
          </span>
        )}
      </Group>
    </Stack>
  );
}
