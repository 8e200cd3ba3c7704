import { useQuery } from '@apollo/client/react';
import { Button, Stack } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { EmptyState } from '../app/components/empty-state.js';
import { Facts } from '../app/components/facts.js';
import { Loading } from '../app/components/loading.js';
import { PageHeader } from '../app/components/page-header.js';
import { Panel } from '../app/components/panel.js';
import { RecordLayout } from '../app/components/record-layout.js';
import { RichText } from '../app/components/rich-text.js';
import { ScreenQuery } from '../app/components/screen-query.js';
import { StatusBadge } from '../app/components/status-badge.js';
import { When } from '../app/components/when.js';
import { communityTexts } from './community.texts.js';
import { WebinarDocument, type WebinarQuery, type WebinarStatus } from './generated/graphql.js';
import { Registration } from './registration.js';
import { WebinarFeedback } from './webinar-feedback.js';

const { webinar: texts, webinars: listTexts } = communityTexts;
type Webinar = NonNullable<WebinarQuery['webinar']>;
const TONES = {
  DRAFT: 'neutral',
  SCHEDULED: 'accent',
  LIVE: 'active',
  ENDED: 'neutral',
  CANCELLED: 'bad',
  ARCHIVED: 'neutral',
} as const satisfies Record<WebinarStatus, string>;

export function WebinarScreen() {
  const { id = '' } = useParams();
  const result = useQuery(WebinarDocument, { variables: { id } });
  const webinar = result.data?.webinar;
  return (
    <>
      <PageHeader
        title={webinar?.title ?? texts.title}
        beside={webinar && <StatusBadge label={listTexts.statuses[webinar.status]} tone={TONES[webinar.status]} />}
      />
      <ScreenQuery result={result} loading={<Loading shape="record" />}>
        {({ webinar }) =>
          webinar ? (
            <RecordLayout
              side={
                <>
                  <Registration webinar={webinar} />
                  {webinar.myRegistration && <WebinarFeedback registration={webinar.myRegistration} />}
                </>
              }
            >
              <About webinar={webinar} />
            </RecordLayout>
          ) : (
            <EmptyState
              title={texts.missing}
              hint={texts.missingHint}
              action={
                <Button component={Link} to="/webinars" variant="default">
                  {texts.back}
                </Button>
              }
            />
          )
        }
      </ScreenQuery>
    </>
  );
}

function About({ webinar }: { webinar: Webinar }) {
  const { description, startsAt, startsAtLocal, durationMinutes, hosts, format, seatsLeft, capacity, status } = webinar;
  return (
    <Panel title={texts.about}>
      <Stack>
        <RichText text={description} />
        <Facts
          facts={[
            [texts.when, <When key="when" at={startsAt} show="both" />],
            ['', texts.hostsTime(startsAtLocal)],
            [texts.length, listTexts.minutes(durationMinutes)],
            [texts.hosts, hosts.map(({ name }) => name).join(', ') || texts.notListed],
            [texts.format, listTexts.formats[format]],
            [texts.seats, status === 'SCHEDULED' || status === 'LIVE' ? texts.seatsOf(seatsLeft, capacity) : null],
          ]}
        />
      </Stack>
    </Panel>
  );
}
