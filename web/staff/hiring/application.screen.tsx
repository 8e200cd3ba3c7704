import { useQuery } from '@apollo/client/react';
import { Alert, Anchor, Text } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { Lines } from '../../app/components/lines.js';
import { Loading } from '../../app/components/loading.js';
import { PageHeader } from '../../app/components/page-header.js';
import { Panel } from '../../app/components/panel.js';
import { RecordLayout } from '../../app/components/record-layout.js';
import { ScreenQuery } from '../../app/components/screen-query.js';
import { wordsOf } from '../../app/components/status-badge.js';
import { When } from '../../app/components/when.js';
import { StaffApplicationDocument, type DeskApplicationFragment } from '../generated/graphql.js';
import { Changes } from '../shared/changes.js';
import { Facts } from '../../app/components/facts.js';
import { Missing } from '../shared/missing.js';
import { StateBadge } from '../shared/state-badge.js';
import { staffTexts } from '../staff.texts.js';
import { staffTitles } from '../staff.titles.js';
import { ApplicationActions } from './application.actions.js';
import { Interviews } from './application.interviews.js';
import { Notes } from './application.notes.js';
import { Offers } from './application.offers.js';
import { ResumeLink } from './application.resume.js';
import type { Interviewer } from './application.schedule.js';
import { applicationTexts, boardTexts } from './hiring.texts.js';

const { facts: words } = applicationTexts;
const BOARD = '/staff/hiring';

/** An application: the applicant, interviews, offers, notes and actions. */
export function ApplicationScreen() {
  const { id = '' } = useParams();
  const result = useQuery(StaffApplicationDocument, { variables: { id } });
  const known = result.data?.application;
  if (known === null) return <Missing title={staffTitles.application} to={BOARD} list={staffTitles.hiring} />;
  return (
    <>
      <PageHeader
        title={known ? (known.applicant?.name ?? boardTexts.anonymous) : staffTitles.application}
        description={known?.position}
        beside={known && <StateBadge state={known.status} />}
      />
      <ScreenQuery result={result} loading={<Loading shape="record" />}>
        {({ application, recruiters, admins }) =>
          application && (
            <RecordLayout
              side={
                <>
                  <Applicant application={application} />
                  <Panel title={staffTexts.history}>
                    <Changes changes={application.history} />
                  </Panel>
                </>
              }
            >
              <ApplicationActions
                application={application}
                interviewers={everybodyOf([...recruiters.nodes, ...admins.nodes])}
              />
              {application.rejection && <Rejection rejection={application.rejection} />}
              <Panel title={applicationTexts.letter}>
                {application.applicant?.coverLetter ? (
                  <Lines text={application.applicant.coverLetter} />
                ) : (
                  <Text c="dimmed">{applicationTexts.noLetter}</Text>
                )}
              </Panel>
              <Notes application={application} />
              <Interviews application={application} />
              <Offers offers={application.offers} />
            </RecordLayout>
          )
        }
      </ScreenQuery>
    </>
  );
}

function Applicant({ application }: { application: DeskApplicationFragment }) {
  const { applicant, resume, source, createdAt, stageSince, stageLabel, possibleDuplicates, anonymizeAt } = application;
  const duplicates = possibleDuplicates ?? [];
  return (
    <Panel title={applicationTexts.applicant}>
      <Facts
        facts={[
          [
            words.email,
            applicant && (
              <Anchor inherit href={`mailto:${applicant.email.split('@').map(encodeURIComponent).join('@')}`}>
                {applicant.email}
              </Anchor>
            ),
          ],
          [words.phone, applicant?.phone],
          [words.location, applicant?.location],
          [
            applicationTexts.resume,
            resume && <ResumeLink key="file" applicationId={application.id} fileName={resume.fileName} />,
          ],
          [words.source, wordsOf(source)],
          [words.applied, <When key="at" at={createdAt} />],
          [words.since, stageSince && <When at={stageSince} />],
          [words.shows, stageLabel],
          [
            words.links,
            applicant &&
              applicant.links.length > 0 &&
              applicant.links.map((url) => <OutsideLink key={url} url={url} />),
          ],
          [words.forgotten, anonymizeAt && <When at={anonymizeAt} show="absolute" />],
          [
            words.duplicates,
            duplicates.length > 0 &&
              duplicates.map(({ id, position, status }) => (
                <div key={id}>
                  <Link to={`${BOARD}/${id}`}>{position}</Link>, {wordsOf(status)}
                </div>
              )),
          ],
        ]}
      />
    </Panel>
  );
}

/** Links from applicants: the target page learns nothing about this one. */
function OutsideLink({ url }: { url: string }) {
  return (
    <div>
      <Anchor inherit href={url} target="_blank" rel="noopener noreferrer nofollow">
        {url}
      </Anchor>
    </div>
  );
}

/** People with both roles are in both lists. */
function everybodyOf(people: readonly Interviewer[]): Interviewer[] {
  return [...new Map(people.map((person) => [person.id, person])).values()];
}

function Rejection({ rejection }: { rejection: NonNullable<DeskApplicationFragment['rejection']> }) {
  return (
    <Alert color="red" title={words.rejected}>
      <Facts
        facts={[
          [staffTexts.when, <When key="at" at={rejection.at} />],
          [words.reason, wordsOf(rejection.reasonCode)],
          [words.note, rejection.note],
        ]}
      />
    </Alert>
  );
}
