import { useQuery } from '@apollo/client/react';
import { SimpleGrid, Stack } from '@mantine/core';
import { mayUse } from '../area.js';
import { Loading } from '../components/loading.js';
import { PageHeader } from '../components/page-header.js';
import { ScreenQuery } from '../components/screen-query.js';
import { useNow } from '../components/when.js';
import { HomeDocument, type HomeQuery } from '../generated/graphql.js';
import { useViewer } from '../session.js';
import classes from './home.module.css';
import { homeTexts } from './home.texts.js';
import { useLastVisit } from './last-visit.js';
import { newsOf, upcomingOf } from './news.js';
import { NewsPanel } from './news-panel.js';
import { ReportedPanel, UnansweredPanel } from './staff-panels.js';
import { Tiles } from './tiles.js';
import { UpcomingPanel } from './upcoming-panel.js';

/** The home page: activity since the last visit, upcoming events, and open work for staff. */
export function HomeScreen() {
  const { id, roles } = useViewer();
  const isSupport = mayUse(roles, ['SUPPORT_AGENT']);
  const isModerator = mayUse(roles, ['MODERATOR']);
  const result = useQuery(HomeDocument, { variables: { isSupport, isModerator } });
  const lastVisit = useLastVisit(id);
  const name = result.data?.me?.name;
  return (
    <>
      <PageHeader
        title={name === undefined ? homeTexts.greetingAnybody : homeTexts.greeting(name)}
        description={homeTexts.description}
      />
      <ScreenQuery result={result} loading={<HomeOutline />}>
        {(data) => <HomeContent data={data} lastVisit={lastVisit} />}
      </ScreenQuery>
    </>
  );
}

function HomeContent({ data, lastVisit }: { data: HomeQuery; lastVisit: string | undefined }) {
  const upcoming = upcomingOf(data, useNow());
  return (
    <Stack gap="lg">
      <Tiles data={data} upcoming={upcoming.length} />
      <div className={classes.columns}>
        <NewsPanel news={newsOf(data)} lastVisit={lastVisit} />
        <Stack gap="lg">
          {data.tickets && <UnansweredPanel tickets={data.tickets} />}
          {data.moderationQueue && <ReportedPanel queue={data.moderationQueue} />}
          <UpcomingPanel upcoming={upcoming} />
        </Stack>
      </div>
    </Stack>
  );
}

function HomeOutline() {
  return (
    <Stack gap="lg">
      <Loading shape="cards" count={4} />
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Loading />
        <Loading count={3} />
      </SimpleGrid>
    </Stack>
  );
}
