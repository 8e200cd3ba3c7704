import { Button, Checkbox, Group } from '@mantine/core';
import type { TicketFilter, TicketSort } from '../generated/graphql.js';
import { AssigneeSelect } from '../shared/assignee-select.js';
import { Choice } from '../shared/choice.js';
import { useFilters } from '../../app/components/list-filters.js';
import { oneOf } from '../shared/one-of.js';
import { SearchField } from '../../app/components/search-field.js';
import { SEARCH_REACH } from '../../app/components/search-reach.js';
import { queueTexts } from './queue.texts.js';

const { filters: words } = queueTexts;
const STATUSES = ['NEW', 'OPEN', 'PENDING', 'ON_HOLD', 'RESOLVED', 'CLOSED', 'SPAM', 'MERGED'] as const;
const PRIORITIES = ['URGENT', 'HIGH', 'NORMAL', 'LOW'] as const;
const WHOSE = ['mine', 'unassigned'] as const;
const SORTS = ['CREATED_AT_DESC', 'UPDATED_AT_DESC', 'PRIORITY_DESC', 'WAITING_SINCE_ASC'] as const;

interface QueueView {
  filter: TicketFilter;
  sort: TicketSort;
}

/** The filters in the URL. */
export function useQueueView(): QueueView {
  const { filter: read } = useFilters();
  const search = read('search');
  const assignee = read('assignee');
  const whose = assignee === undefined ? oneOf(read('whose'), WHOSE) : undefined;
  const priority = oneOf(read('priority'), PRIORITIES);
  const isSnoozed = read('snoozed') === 'yes';
  const isUnattended = read('unattended') === 'yes';
  return {
    filter: {
      status: oneOf(read('status'), STATUSES) ?? 'OPEN',
      ...(priority ? { priority } : {}),
      ...(whose ? { [whose]: true } : {}),
      ...(assignee ? { assignee } : {}),
      ...(isSnoozed ? { snoozed: true } : {}),
      ...(isUnattended ? { unattended: true } : {}),
      ...(search ? { search } : {}),
    },
    // The server sorts search results newest first.
    sort: search ? 'CREATED_AT_DESC' : (oneOf(read('sort'), SORTS) ?? 'PRIORITY_DESC'),
  };
}

/** Filters of the queue. */
export function QueueFilters() {
  const { filter: read, setFilter } = useFilters();
  const { sort } = useQueueView();
  return (
    <Group gap="sm" mb="md" align="flex-end">
      <Choice
        label={words.status}
        all={words.open}
        options={STATUSES.filter((status) => status !== 'OPEN')}
        value={oneOf(read('status'), STATUSES)}
        onChange={(status) => setFilter('status', status)}
      />
      <Choice
        label={words.whose}
        options={WHOSE}
        words={(whose) => (whose === 'mine' ? words.mine : words.unassigned)}
        value={oneOf(read('whose'), WHOSE)}
        disabled={read('assignee') !== undefined}
        onChange={(whose) => setFilter('whose', whose)}
      />
      <AssigneeSelect
        label={words.assignee}
        roles={['SUPPORT_AGENT', 'ADMIN']}
        none={words.anybody}
        value={read('assignee') ?? null}
        onChange={(id) => setFilter('assignee', id)}
      />
      <Choice
        label={words.priority}
        options={PRIORITIES}
        value={oneOf(read('priority'), PRIORITIES)}
        onChange={(priority) => setFilter('priority', priority)}
      />
      <Choice
        label={words.sort}
        all={words.sorts.PRIORITY_DESC}
        options={SORTS.filter((one) => one !== 'PRIORITY_DESC')}
        words={(one) => words.sorts[one]}
        value={sort === 'PRIORITY_DESC' ? '' : sort}
        disabled={read('search') !== undefined}
        onChange={(next) => setFilter('sort', next)}
      />
      <SearchField
        reach={SEARCH_REACH.TicketFilter}
        label={words.search}
        placeholder={words.searchHint}
        size="xs"
        value={read('search')}
        onSearch={(text) => setFilter('search', text)}
      />
      <Group gap="md" mih={30}>
        <Checkbox
          size="xs"
          label={words.unattended}
          checked={read('unattended') === 'yes'}
          onChange={(event) => setFilter('unattended', event.currentTarget.checked ? 'yes' : '')}
        />
        <Checkbox
          size="xs"
          label={words.snoozed}
          checked={read('snoozed') === 'yes'}
          onChange={(event) => setFilter('snoozed', event.currentTarget.checked ? 'yes' : '')}
        />
      </Group>
    </Group>
  );
}

/** Clears all filters. */
export function ClearFilters() {
  const { reset } = useFilters();
  return (
    <Button variant="default" size="xs" onClick={reset}>
      {words.clear}
    </Button>
  );
}
