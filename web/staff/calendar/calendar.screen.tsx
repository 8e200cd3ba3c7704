import { useQuery } from '@apollo/client/react';
import { Stack } from '@mantine/core';
import { useState } from 'react';
import { Loading } from '../../app/components/loading.js';
import { useFilters } from '../../app/components/list-filters.js';
import { MoreButton, useMore, type More } from '../../app/components/more.js';
import { PageHeader } from '../../app/components/page-header.js';
import { Panel } from '../../app/components/panel.js';
import { ScreenQuery } from '../../app/components/screen-query.js';
import { StaffCalendarDocument, type DeskConsultationFragment, type StaffCalendarQuery } from '../generated/graphql.js';
import { viewerZone } from '../shared/local-time.js';
import { staffTitles } from '../staff.titles.js';
import { calendarTexts } from './calendar.texts.js';
import { ConsultationDrawer } from './consultation.drawer.js';
import { Requests } from './requests.js';
import { WeekBar } from './week-bar.js';
import { WeekGrid } from './week-grid.js';
import { dayFrom, spanOf, weekOf } from './week.js';

/** The hosts' week, below the pending requests. */
export function CalendarScreen() {
  const { filter: read } = useFilters();
  const week = weekOf(dayFrom(read('week')));
  const result = useQuery(StaffCalendarDocument, { variables: { ...spanOf(week), host: read('host') ?? null } });
  const moreRequests = useMore(result.fetchMore, result.data?.requests.pageInfo, 'afterRequests');
  const moreOfWeek = useMoreOfWeek(result);
  const [openId, setOpenId] = useState<string>();
  // Requests are not tied to a week: they stay visible while another week loads.
  const requests = (result.data ?? result.previousData)?.requests;
  const shown = result.data ? inWeek(result.data) : [];
  const opened = [...shown, ...(requests?.nodes ?? [])].find(({ id }) => id === openId);
  return (
    <>
      <PageHeader title={staffTitles.calendar} description={calendarTexts.description(viewerZone)} />
      <Stack>
        {requests && (
          <Requests
            consultations={requests.nodes}
            total={requests.totalCount}
            more={moreRequests.hasMore ? moreRequests : undefined}
            onOpen={setOpenId}
          />
        )}
        <Panel>
          <WeekBar week={week} />
          <ScreenQuery result={result} loading={<Loading />}>
            {({ next }) => (
              <>
                <WeekGrid week={week} consultations={shown} next={next.nodes[0]?.scheduledAt} onOpen={setOpenId} />
                {moreOfWeek.hasMore && <MoreButton more={moreOfWeek} count={shown.length} />}
              </>
            )}
          </ScreenQuery>
        </Panel>
      </Stack>
      <ConsultationDrawer consultation={opened} onClose={() => setOpenId(undefined)} />
    </>
  );
}

function inWeek({ ahead, completed, missed }: StaffCalendarQuery): DeskConsultationFragment[] {
  return [...ahead.nodes, ...completed.nodes, ...missed.nodes];
}

/** The three lists of a week as one paginated list. */
function useMoreOfWeek({
  data,
  fetchMore,
}: {
  data?: StaffCalendarQuery | undefined;
  fetchMore: Parameters<typeof useMore>[0];
}): More {
  const lists = [
    useMore(fetchMore, data?.ahead.pageInfo, 'afterAhead'),
    useMore(fetchMore, data?.completed.pageInfo, 'afterCompleted'),
    useMore(fetchMore, data?.missed.pageInfo, 'afterMissed'),
  ];
  return {
    hasMore: lists.some(({ hasMore }) => hasMore),
    isLoading: lists.some(({ isLoading }) => isLoading),
    load() {
      for (const { load } of lists) load();
    },
  };
}
