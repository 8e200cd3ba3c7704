import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { ConnectionList } from '../app/components/connection-list.js';
import { EmptyState } from '../app/components/empty-state.js';
import { useMore } from '../app/components/more.js';
import { PageHeader } from '../app/components/page-header.js';
import { Panel } from '../app/components/panel.js';
import { ScreenQuery } from '../app/components/screen-query.js';
import { communityTexts } from './community.texts.js';
import { EventCard } from './event-card.js';
import { EventsDocument } from './generated/graphql.js';

const { events: texts, groups } = communityTexts;

export function EventsScreen() {
  const result = useQuery(EventsDocument);
  const more = useMore(result.fetchMore, result.data?.events.pageInfo);
  return (
    <>
      <PageHeader title={texts.title} description={texts.description} />
      <ScreenQuery result={result}>
        {({ events }) => (
          <Panel flush>
            <ConnectionList
              label={texts.label}
              items={events.nodes}
              itemKey={({ id }) => id}
              more={more}
              empty={
                <EmptyState
                  title={texts.empty}
                  hint={texts.emptyHint}
                  action={
                    <Button component={Link} to="/groups" variant="default">
                      {groups.title}
                    </Button>
                  }
                />
              }
            >
              {(event) => <EventCard event={event} />}
            </ConnectionList>
          </Panel>
        )}
      </ScreenQuery>
    </>
  );
}
