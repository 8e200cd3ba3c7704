import { useQuery } from '@apollo/client/react';
import { Button, Group, SegmentedControl } from '@mantine/core';
import { IconPencil, IconX } from '@tabler/icons-react';
import { Link } from 'react-router';
import { ConnectionList } from '../app/components/connection-list.js';
import { EmptyState } from '../app/components/empty-state.js';
import { useFilters } from '../app/components/list-filters.js';
import { useMore } from '../app/components/more.js';
import { PageHeader } from '../app/components/page-header.js';
import { Panel } from '../app/components/panel.js';
import { ScreenQuery } from '../app/components/screen-query.js';
import { communityTexts } from './community.texts.js';
import { FeedDocument, MyPostsDocument, type CommunityFeedSort } from './generated/graphql.js';
import { PostCard } from './post-card.js';

const { feed: texts } = communityTexts;
const TABS = ['HOT', 'NEW', 'ACTIVE', 'TOP', 'MINE'] as const;

export function FeedScreen() {
  const { filter, setFilter } = useFilters();
  const tab = TABS.find((known) => known === filter('tab')) ?? 'HOT';
  const tag = filter('tag');
  return (
    <>
      <PageHeader title={texts.title} description={texts.description} actions={<WriteButton />} />
      <Group mb="md" gap="sm">
        <SegmentedControl
          aria-label={texts.order}
          size="sm"
          value={tab}
          onChange={(value) => setFilter('tab', value)}
          data={TABS.map((value) => ({ value, label: texts.tabs[value] }))}
        />
        {tag !== undefined && (
          <Button
            variant="light"
            size="compact-sm"
            rightSection={<IconX size={14} aria-hidden />}
            title={texts.untag}
            onClick={() => setFilter('tag', null)}
          >
            {texts.tagged(tag)}
          </Button>
        )}
      </Group>
      <Panel flush>{tab === 'MINE' ? <MyPosts /> : <Posts sort={tab} tag={tag} />}</Panel>
    </>
  );
}

function WriteButton() {
  return (
    <Button component={Link} to="/community/new" leftSection={<IconPencil size={16} aria-hidden />}>
      {texts.write}
    </Button>
  );
}

function Posts({ sort, tag }: { sort: CommunityFeedSort; tag: string | undefined }) {
  const result = useQuery(FeedDocument, { variables: { sort, ...(tag === undefined ? {} : { filter: { tag } }) } });
  const more = useMore(result.fetchMore, result.data?.feed.pageInfo);
  return (
    <ScreenQuery result={result}>
      {({ feed }) => (
        <ConnectionList
          label={texts.label}
          items={feed.nodes}
          itemKey={({ id }) => id}
          more={more}
          empty={<EmptyState title={texts.empty} hint={texts.emptyHint} action={<WriteButton />} />}
        >
          {(post) => <PostCard post={post} />}
        </ConnectionList>
      )}
    </ScreenQuery>
  );
}

function MyPosts() {
  const result = useQuery(MyPostsDocument);
  const more = useMore(result.fetchMore, result.data?.myPosts.pageInfo);
  return (
    <ScreenQuery result={result}>
      {({ myPosts }) => (
        <ConnectionList
          label={texts.label}
          items={myPosts.nodes}
          itemKey={({ id }) => id}
          more={more}
          empty={<EmptyState title={texts.emptyMine} hint={texts.emptyMineHint} action={<WriteButton />} />}
        >
          {(post) => <PostCard post={post} />}
        </ConnectionList>
      )}
    </ScreenQuery>
  );
}
