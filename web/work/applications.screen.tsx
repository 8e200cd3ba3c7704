import { useQuery } from '@apollo/client/react';
import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { IconBriefcase } from '@tabler/icons-react';
import { Link } from 'react-router';
import { ConnectionList } from '../app/components/connection-list.js';
import { EmptyState } from '../app/components/empty-state.js';
import { useMore } from '../app/components/more.js';
import { PageHeader } from '../app/components/page-header.js';
import { Panel } from '../app/components/panel.js';
import { ScreenQuery } from '../app/components/screen-query.js';
import { When } from '../app/components/when.js';
import { ApplicationStatus } from './application-status.js';
import { careersTexts } from './careers.texts.js';
import { MyApplicationsDocument } from './generated/graphql.js';

const { list: texts } = careersTexts;

export function ApplicationsScreen() {
  const result = useQuery(MyApplicationsDocument);
  const more = useMore(result.fetchMore, result.data?.myApplications.pageInfo);
  const jobs = (
    <Button component={Link} to="/careers/jobs">
      {texts.jobs}
    </Button>
  );
  return (
    <>
      <PageHeader title={texts.title} description={texts.description} actions={jobs} />
      <ScreenQuery result={result}>
        {({ myApplications }) => (
          <Panel flush>
            <ConnectionList
              label={texts.label}
              items={myApplications.nodes}
              itemKey={({ id }) => id}
              more={more}
              empty={<EmptyState icon={IconBriefcase} title={texts.empty} hint={texts.emptyHint} action={jobs} />}
            >
              {(application) => (
                <Stack component="article" gap={4}>
                  <Group gap="xs">
                    <Anchor component={Link} to={`/careers/${application.id}`} fw={600} c="inherit">
                      {application.position}
                    </Anchor>
                    <ApplicationStatus of={application} />
                  </Group>
                  {application.nextStep !== null && <Text size="sm">{application.nextStep}</Text>}
                  <Text size="sm" c="dimmed">
                    {texts.applied} <When at={application.createdAt} />, {texts.changed}{' '}
                    <When at={application.updatedAt} />
                  </Text>
                </Stack>
              )}
            </ConnectionList>
          </Panel>
        )}
      </ScreenQuery>
    </>
  );
}
