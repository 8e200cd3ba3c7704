import { useQuery } from '@apollo/client/react';
import { Alert, Anchor, Button, Stack, Text, Timeline } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { mutate } from '../../src/client/index.js';
import { useTally } from '../../src/client/react.js';
import { EmptyState } from '../app/components/empty-state.js';
import { Facts } from '../app/components/facts.js';
import { Lines } from '../app/components/lines.js';
import { Loading } from '../app/components/loading.js';
import { notifyDone } from '../app/components/notices.js';
import { PageHeader } from '../app/components/page-header.js';
import { Panel } from '../app/components/panel.js';
import { ReasonButton } from '../app/components/reason-button.js';
import { RecordLayout } from '../app/components/record-layout.js';
import { ScreenQuery } from '../app/components/screen-query.js';
import { wordsOf } from '../app/components/status-badge.js';
import { When } from '../app/components/when.js';
import { ApplicationStatus } from './application-status.js';
import { careersTexts } from './careers.texts.js';
import {
  ApplicationDocument,
  WithdrawApplicationDocument,
  type ApplicationPartsFragment,
} from './generated/graphql.js';
import { Interviews } from './interviews.js';
import { Offer } from './offer.js';

const { application: texts } = careersTexts;

interface Props {
  application: ApplicationPartsFragment;
}

export function ApplicationScreen() {
  const { id = '' } = useParams();
  const result = useQuery(ApplicationDocument, { variables: { id } });
  const application = result.data?.application;
  return (
    <>
      <PageHeader
        title={application?.position ?? texts.title}
        beside={application && <ApplicationStatus of={application} />}
        actions={application?.availableTransitions.includes('WITHDRAWN') && <Withdraw id={application.id} />}
      />
      <ScreenQuery result={result} loading={<Loading shape="record" />}>
        {({ application }) =>
          application ? (
            <RecordLayout
              side={
                <>
                  <ApplicationFacts application={application} />
                  <History application={application} />
                </>
              }
            >
              {application.nextStep !== null && <Alert title={texts.next}>{application.nextStep}</Alert>}
              {application.offer && <Offer id={application.id} offer={application.offer} />}
              {application.interviews.length > 0 && <Interviews interviews={application.interviews} />}
              <Sent application={application} />
            </RecordLayout>
          ) : (
            <EmptyState
              title={texts.missing}
              hint={texts.missingHint}
              action={
                <Button component={Link} to="/careers" variant="default">
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

function ApplicationFacts({ application: { jobPosting, createdAt, consent, anonymizeAt } }: Props) {
  return (
    <Panel title={texts.facts}>
      <Facts
        facts={[
          [
            texts.posting,
            jobPosting && (
              <Anchor key="posting" component={Link} to={`/careers/jobs/${jobPosting.id}`} inherit>
                {jobPosting.title}
              </Anchor>
            ),
          ],
          [texts.applied, <When key="applied" at={createdAt} show="both" />],
          [texts.kept, texts.months(consent.retentionMonths)],
          [texts.anonymize, anonymizeAt === null ? null : <When key="anonymize" at={anonymizeAt} show="both" />],
        ]}
      />
    </Panel>
  );
}

function History({ application: { history, createdAt } }: Props) {
  return (
    <Panel title={texts.history}>
      <Timeline bulletSize={12} lineWidth={2} active={history.length + 1}>
        <Timeline.Item title={texts.submitted}>
          <Text size="sm" c="dimmed">
            <When at={createdAt} />
          </Text>
        </Timeline.Item>
        {history.map(({ at, to, reason }) => (
          <Timeline.Item key={at} title={wordsOf(to)}>
            {reason !== null && <Text size="sm">{reason}</Text>}
            <Text size="sm" c="dimmed">
              <When at={at} />
            </Text>
          </Timeline.Item>
        ))}
      </Timeline>
    </Panel>
  );
}

function Sent({ application: { applicant, resume } }: Props) {
  if (!applicant) return <Text c="dimmed">{texts.anonymous}</Text>;
  const { name, email, phone, location, links, coverLetter } = applicant;
  return (
    <Panel title={texts.sent}>
      <Stack>
        <Facts
          facts={[
            [texts.name, name],
            [texts.email, email],
            [texts.phone, phone],
            [texts.location, location],
            [texts.links, links.join(', ')],
            [
              texts.resume,
              resume && (
                <Anchor key="resume" href={resume.url} inherit>
                  {resume.fileName}
                </Anchor>
              ),
            ],
          ]}
        />
        {coverLetter !== null && (
          <div>
            <Text size="sm" c="dimmed">
              {texts.letter}
            </Text>
            <Lines text={coverLetter} />
          </div>
        )}
      </Stack>
    </Panel>
  );
}

function Withdraw({ id }: { id: string }) {
  const client = useTally();
  const withdraw = async (reason: string | undefined): Promise<void> => {
    await mutate(client, WithdrawApplicationDocument, { id, input: reason === undefined ? {} : { reason } });
    notifyDone(texts.withdrawn);
  };
  return (
    <ReasonButton
      question={texts.withdrawTitle}
      consequence={texts.withdrawText}
      reasonLabel={texts.withdrawReason}
      yes={texts.withdrawYes}
      no={texts.withdrawNo}
      onConfirm={withdraw}
    >
      {texts.withdraw}
    </ReasonButton>
  );
}
