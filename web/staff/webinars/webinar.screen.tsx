import { useQuery } from '@apollo/client/react';
import { Progress, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import { DataTable } from '../../app/components/data-table.js';
import { EmptyState } from '../../app/components/empty-state.js';
import { Loading } from '../../app/components/loading.js';
import { useMore } from '../../app/components/more.js';
import { PageHeader } from '../../app/components/page-header.js';
import { Panel } from '../../app/components/panel.js';
import { ScreenQuery } from '../../app/components/screen-query.js';
import { wordsOf } from '../../app/components/status-badge.js';
import { When } from '../../app/components/when.js';
import { StaffWebinarDocument, type StaffWebinarQuery, type WebinarRegistrationStatus } from '../generated/graphql.js';
import { Choice } from '../shared/choice.js';
import { Facts } from '../../app/components/facts.js';
import { useFilters } from '../../app/components/list-filters.js';
import { oneOf } from '../shared/one-of.js';
import { Missing } from '../shared/missing.js';
import { StateBadge } from '../shared/state-badge.js';
import { staffTitles } from '../staff.titles.js';
import { registrationColumns } from './registration.columns.js';
import { WebinarActions } from './webinar.actions.js';
import { webinarTexts } from './webinars.texts.js';

const STATUSES: readonly WebinarRegistrationStatus[] = [
  'UNCONFIRMED',
  'PENDING_APPROVAL',
  'REGISTERED',
  'WAITLISTED',
  'OFFERED',
  'OFFER_EXPIRED',
  'ATTENDED',
  'NO_SHOW',
  'WATCHED_RECORDING',
  'DENIED',
  'CANCELLED',
];
const share = new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 0 });

type Webinar = NonNullable<StaffWebinarQuery['webinar']>;
type Stats = StaffWebinarQuery['webinarStats'];

/** A webinar: seats, waitlist and attendance. */
export function WebinarScreen() {
  const { id = '' } = useParams();
  const { filter: read, setFilter } = useFilters();
  const status = oneOf(read('status'), STATUSES);
  const result = useQuery(StaffWebinarDocument, { variables: { id, filter: status ? { status } : {} } });
  const more = useMore(result.fetchMore, result.data?.registrations.pageInfo);
  const known = result.data?.webinar ?? result.previousData?.webinar;
  const [startsAt, endsAt] = known && hasStarted(known) ? [known.startsAt, known.endsAt] : [];
  const columns = useMemo(
    () => registrationColumns(startsAt !== undefined && endsAt !== undefined ? { startsAt, endsAt } : undefined),
    [startsAt, endsAt],
  );
  if (result.data?.webinar === null)
    return <Missing title={staffTitles.webinars} to="/staff/webinars" list={staffTitles.webinars} />;
  return (
    <>
      <PageHeader
        title={known?.title ?? staffTitles.webinars}
        description={known && <When at={known.startsAt} show="both" />}
        beside={known && <StateBadge state={known.status} />}
        actions={known && <WebinarActions webinar={known} />}
      />
      <ScreenQuery result={result} loading={<Loading shape="record" />}>
        {({ webinar, webinarStats, registrations }) =>
          webinar && (
            <Stack>
              <Seats webinar={webinar} stats={webinarStats} />
              <Panel
                flush
                title={webinarTexts.registrations}
                actions={
                  <Choice
                    label={webinarTexts.status}
                    options={STATUSES}
                    words={(one) => webinarTexts.countOf(wordsOf(one), countOf(webinarStats, one))}
                    value={status}
                    onChange={(next) => setFilter('status', next)}
                  />
                }
              >
                <DataTable
                  label={webinarTexts.table}
                  columns={columns}
                  rows={registrations.nodes}
                  rowKey={(registration) => registration.id}
                  more={more}
                  empty={<EmptyState title={webinarTexts.empty} hint={webinarTexts.emptyHint} />}
                />
              </Panel>
            </Stack>
          )
        }
      </ScreenQuery>
    </>
  );
}

function hasStarted({ status }: Pick<Webinar, 'status'>): boolean {
  return status === 'LIVE' || status === 'ENDED' || status === 'ARCHIVED';
}

function countOf({ byStatus }: Stats, status: WebinarRegistrationStatus): number {
  return byStatus.find((one) => one.status === status)?.count ?? 0;
}

function Seats({ webinar, stats }: { webinar: Webinar; stats: Stats }) {
  const { seatsTaken, capacity, attendanceRate, averagePercent, feedbackAverage, feedbackCount } = stats;
  return (
    <Panel title={webinarTexts.capacity}>
      <Stack gap="md">
        <div>
          <Text size="sm" fw={600} mb={4}>
            {webinarTexts.seatsTaken(seatsTaken, capacity)}
          </Text>
          <Progress
            value={capacity > 0 ? Math.min(100, (100 * seatsTaken) / capacity) : 0}
            color={seatsTaken >= capacity ? 'red' : undefined}
            aria-label={webinarTexts.seatsTaken(seatsTaken, capacity)}
          />
        </div>
        <Facts
          facts={[
            [webinarTexts.left, webinar.seatsLeft],
            [webinarTexts.pending, stats.pendingCount],
            [webinarTexts.waitlist, webinar.waitlistEnabled && stats.waitlistCount],
            [webinarTexts.total, stats.total],
            [webinarTexts.approval, webinarTexts.approvals[webinar.approval]],
            [webinarTexts.length, webinarTexts.minutes(webinar.durationMinutes)],
            [webinarTexts.hosts, webinar.hosts.map(({ name }) => name).join(', ')],
            [webinarTexts.attendance, attendanceRate !== null && share.format(attendanceRate)],
            [webinarTexts.watched, averagePercent !== null && share.format(averagePercent / 100)],
            [
              webinarTexts.feedback,
              feedbackAverage !== null && webinarTexts.feedbackOf(feedbackAverage.toFixed(1), feedbackCount),
            ],
            [webinarTexts.promoters, stats.netPromoterScore],
          ]}
        />
      </Stack>
    </Panel>
  );
}
