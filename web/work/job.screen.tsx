import { useQuery } from '@apollo/client/react';
import { Button, List, Stack, Text } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { EmptyState } from '../app/components/empty-state.js';
import { Facts } from '../app/components/facts.js';
import { Loading } from '../app/components/loading.js';
import { PageHeader } from '../app/components/page-header.js';
import { Panel } from '../app/components/panel.js';
import { RecordLayout } from '../app/components/record-layout.js';
import { RichText } from '../app/components/rich-text.js';
import { ScreenQuery } from '../app/components/screen-query.js';
import { When } from '../app/components/when.js';
import { ApplyForm } from './apply-form.js';
import { careersTexts } from './careers.texts.js';
import { JobDocument, type JobQuery } from './generated/graphql.js';
import { salaryOf } from './salary.js';

const { job: texts, jobs, workplaces, employment } = careersTexts;
type Posting = NonNullable<JobQuery['jobPosting']>;

export function JobScreen() {
  const { id = '' } = useParams();
  const result = useQuery(JobDocument, { variables: { id } });
  return (
    <>
      <PageHeader title={result.data?.jobPosting?.title ?? texts.title} />
      <ScreenQuery result={result} loading={<Loading shape="record" />}>
        {({ jobPosting, me }) =>
          jobPosting ? (
            <RecordLayout side={<PostingFacts posting={jobPosting} />}>
              <Panel title={texts.about}>
                <RichText text={jobPosting.description} />
              </Panel>
              {jobPosting.requirements.length > 0 && (
                <Panel title={texts.requirements}>
                  <List>
                    {jobPosting.requirements.map((requirement) => (
                      <List.Item key={requirement}>{requirement}</List.Item>
                    ))}
                  </List>
                </Panel>
              )}
              <Panel title={texts.apply}>
                {jobPosting.status === 'OPEN' ? (
                  <ApplyForm jobId={jobPosting.id} me={me} />
                ) : (
                  <Text c="dimmed">{texts.closed}</Text>
                )}
              </Panel>
            </RecordLayout>
          ) : (
            <EmptyState
              title={texts.missing}
              hint={texts.missingHint}
              action={
                <Button component={Link} to="/careers/jobs" variant="default">
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

function PostingFacts({ posting }: { posting: Posting }) {
  const { department, location, workplace, employmentType, closesAt } = posting;
  return (
    <Panel title={texts.facts}>
      <Stack gap="sm">
        <Facts
          facts={[
            [texts.department, department],
            [texts.place, location],
            [jobs.workplace, workplaces[workplace]],
            [jobs.type, employment[employmentType]],
            [texts.salary, salaryOf(posting)],
            [jobs.closes, closesAt === null ? null : <When key="closes" at={closesAt} show="both" />],
          ]}
        />
      </Stack>
    </Panel>
  );
}
