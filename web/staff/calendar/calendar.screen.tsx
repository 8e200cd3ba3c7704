import { useQuery } from '@apollo/client/react';
import { Button, Group, Stack } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { Loading } from '../../app/components/loading.js';
import { MoreButton, useMore } from '../../app/components/more.js';
import { PageHeader } from '../../app/components/page-header.js';
import { Panel } from '../../app/components/panel.js';
import { ScreenQuery } from '../../app/components/screen-query.js';
import { StaffCalendarDocument, type DeskConsultationFragment, type StaffCalendarQuery } from '../generated/graphql.js';
import { Choice } from '../shared/choice.js';
import { useFilters } from '../../app/components/list-filters.js';
import { viewerZone } from '../shared/local-time.js';
import { staffTitles } from '../staff.titles.js';
import { calendarTexts } from './calendar.texts.js';
import { ConsultationDrawer } from './consultation.drawer.js';
import { Requests } from './requests.js';
import { WeekGrid } from './week-grid.js';
import { dayFrom, dayKey, plusDays, weekOf } from './week.js';

const dayName = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'long', year: 'numeric' });

/** The hosts' week, with the requests that wait for an answer above it. */
export function CalendarScreen() {
  const result = useQuery(StaffCalendarDocument);
  const more = useMore(result.fetchMore, result.data?.ahead.pageInfo);
  const { filter: read } = useFilters();
  const [openId, setOpenId] = useState<string>();
  const all = result.data ? consultationsOf(result.data) : [];
  const host = read('host');
  const shown = host === undefined ? all : all.filter((consultation) => consultation.host?.id === host);
  return (
    <>
      <PageHeader title={staffTitles.calendar} description={calendarTexts.description(viewerZone)} />
      <ScreenQuery result={result} loading={<Loading shape="record" />}>
        {(data) => (
          <Stack>
            <Requests consultations={shown} onOpen={setOpenId} />
            <Panel>
              <WeekBar hosts={hostsOf(all)} />
              <WeekGrid week={weekOf(dayFrom(read('week')))} consultations={shown} onOpen={setOpenId} />
              {more.hasMore && <MoreButton more={more} count={data.ahead.nodes.length} />}
            </Panel>
          </Stack>
        )}
      </ScreenQuery>
      <ConsultationDrawer consultation={all.find(({ id }) => id === openId)} onClose={() => setOpenId(undefined)} />
    </>
  );
}

function consultationsOf({ ahead, completed, missed }: StaffCalendarQuery): DeskConsultationFragment[] {
  return [...ahead.nodes, ...completed.nodes, ...missed.nodes].sort(
    (one, other) => Date.parse(one.scheduledAt) - Date.parse(other.scheduledAt),
  );
}

function hostsOf(consultations: readonly DeskConsultationFragment[]): Map<string, string> {
  return new Map(consultations.flatMap(({ host }) => (host ? [[host.id, host.name]] : [])));
}

/** Which week, and whose. */
function WeekBar({ hosts }: { hosts: ReadonlyMap<string, string> }) {
  const { filter: read, setFilter } = useFilters();
  const week = weekOf(dayFrom(read('week')));
  const [monday = new Date(), sunday = monday] = [week[0], week.at(-1)];
  const show = (date: Date | undefined): void => setFilter('week', date ? dayKey(date) : null);
  return (
    <Group justify="space-between" align="flex-end" gap="sm" mb="md">
      <Group gap="xs">
        <Button
          variant="default"
          size="xs"
          aria-label={calendarTexts.previous}
          onClick={() => show(plusDays(monday, -7))}
        >
          <IconChevronLeft size={16} stroke={1.6} aria-hidden />
        </Button>
        <Button variant="default" size="xs" onClick={() => show(undefined)}>
          {calendarTexts.today}
        </Button>
        <Button variant="default" size="xs" aria-label={calendarTexts.next} onClick={() => show(plusDays(monday, 7))}>
          <IconChevronRight size={16} stroke={1.6} aria-hidden />
        </Button>
        <strong role="status">{calendarTexts.week(dayName.format(monday), dayName.format(sunday))}</strong>
      </Group>
      <Choice
        label={calendarTexts.host}
        all={calendarTexts.allHosts}
        options={[...hosts.keys()]}
        words={(id) => hosts.get(id) ?? id}
        value={read('host')}
        onChange={(host) => setFilter('host', host)}
      />
    </Group>
  );
}
