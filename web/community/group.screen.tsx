import { useQuery } from '@apollo/client/react';
import { Button, Group, Stack } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { Link, useParams } from 'react-router';
import { toTallyError } from '../../src/client/index.js';
import { ConnectionList } from '../app/components/connection-list.js';
import { EmptyState } from '../app/components/empty-state.js';
import { Loading } from '../app/components/loading.js';
import { useMore } from '../app/components/more.js';
import { PageHeader } from '../app/components/page-header.js';
import { Panel } from '../app/components/panel.js';
import { RichText } from '../app/components/rich-text.js';
import { ScreenQuery } from '../app/components/screen-query.js';
import { communityTexts } from './community.texts.js';
import { EventCard } from './event-card.js';
import { ClosedGroupDocument, GroupDocument, type GroupCardFragment, type GroupQuery } from './generated/graphql.js';
import { GroupFacts } from './group-card.js';
import { MembershipButtons } from './membership-buttons.js';
import { PostCard } from './post-card.js';

const { group: texts, events: eventTexts } = communityTexts;

export function GroupScreen() {
  const { id = '' } = useParams();
  const result = useQuery(GroupDocument, { variables: { id, sort: 'NEW' } });
  const more = useMore(result.fetchMore, result.data?.feed.pageInfo);
  // Viewers who cannot read the feed get no data: show only how to join.
  if (result.error && toTallyError(result.error).code === 'NOT_FOUND') return <ClosedGroup id={id} />;
  const group = result.data?.group;
  return (
    <>
      {group ? <GroupHeader group={group} owners={group.owners} /> : <PageHeader title={texts.title} />}
      <ScreenQuery result={result} loading={<Loading shape="record" />}>
        {({ group, feed, events }) =>
          group ? (
            <Stack>
              {events.nodes.length > 0 && <GroupEvents events={events.nodes} />}
              <Panel title={texts.feed} flush>
                <ConnectionList
                  label={texts.feed}
                  items={feed.nodes}
                  itemKey={({ id: postId }) => postId}
                  more={more}
                  empty={
                    <EmptyState
                      title={texts.emptyFeed}
                      hint={isMember(group) ? texts.emptyFeedMember : texts.emptyFeedOther}
                    />
                  }
                >
                  {(post) => <PostCard post={post} withoutGroup />}
                </ConnectionList>
              </Panel>
            </Stack>
          ) : (
            <EmptyState title={texts.missing} hint={texts.missingHint} action={<BackButton />} />
          )
        }
      </ScreenQuery>
    </>
  );
}

const isMember = ({ myMembership }: GroupCardFragment): boolean => myMembership?.status === 'ACTIVE';

function BackButton() {
  return (
    <Button component={Link} to="/groups" variant="default">
      {texts.back}
    </Button>
  );
}

interface GroupHeaderProps {
  group: GroupCardFragment;
  owners?: readonly { readonly name: string }[];
}

function GroupHeader({ group, owners = [] }: GroupHeaderProps) {
  return (
    <PageHeader
      title={group.name}
      description={
        <Stack gap="xs">
          <RichText text={group.description} />
          {owners.length > 0 && <span>{texts.owners(owners.map(({ name }) => name).join(', '))}</span>}
          <GroupFacts group={group} />
        </Stack>
      }
      actions={
        <>
          {isMember(group) && (
            <Button component={Link} to={`/community/new?group=${group.id}`} size="xs">
              {texts.write}
            </Button>
          )}
          <MembershipButtons group={group} />
        </>
      }
    />
  );
}

function GroupEvents({ events }: { events: GroupQuery['events']['nodes'] }) {
  return (
    <Panel title={texts.events} flush>
      <ConnectionList label={eventTexts.label} items={events} itemKey={({ id }) => id} empty={null}>
        {(event) => <EventCard event={event} withoutGroup />}
      </ConnectionList>
    </Panel>
  );
}

/** A group that only members can read: its description and how to join. */
function ClosedGroup({ id }: { id: string }) {
  const result = useQuery(ClosedGroupDocument, { variables: { id } });
  const group = result.data?.group;
  return (
    <>
      {group ? <GroupHeader group={group} /> : <PageHeader title={texts.title} />}
      <ScreenQuery result={result} loading={<Loading shape="record" />}>
        {({ group }) => (
          <Group justify="center">
            {group ? (
              <EmptyState icon={IconLock} title={texts.closed} />
            ) : (
              <EmptyState title={texts.missing} hint={texts.missingHint} action={<BackButton />} />
            )}
          </Group>
        )}
      </ScreenQuery>
    </>
  );
}
