import { useQuery } from '@apollo/client/react';
import { Anchor, Button, Group, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import { ConnectionList } from '../app/components/connection-list.js';
import { EmptyState } from '../app/components/empty-state.js';
import { FilterSelect } from '../app/components/filter-select.js';
import { useFilters } from '../app/components/list-filters.js';
import { useMore } from '../app/components/more.js';
import { PageHeader } from '../app/components/page-header.js';
import { Panel } from '../app/components/panel.js';
import { ScreenQuery } from '../app/components/screen-query.js';
import { StatusBadge } from '../app/components/status-badge.js';
import { formatTime, When } from '../app/components/when.js';
import { DateBlock } from './date-block.js';
import {
  ConsultationsScreenDocument,
  type ConsultationsScreenQuery,
  type ConsultationStatus,
} from './generated/graphql.js';
import { consultationTones } from './support.states.js';
import { consultationStatusLabels, consultationTypeLabels, supportTexts } from './support.texts.js';
import { supportTitles } from './support.titles.js';

const { consultations: texts } = supportTexts;

const STATUSES = Object.keys(consultationStatusLabels) as ConsultationStatus[];

export function ConsultationsScreen() {
  const { filter, setFilter, reset, isFiltered } = useFilters();
  const status = STATUSES.find((known) => known === filter('status'));
  const result = useQuery(ConsultationsScreenDocument, { variables: { filter: status ? { status } : {} } });
  const data = result.data ?? result.previousData;
  const more = useMore(result.fetchMore, data?.myConsultations.pageInfo);
  const create = (
    <Button component={Link} to="/consultations/new" leftSection={<IconPlus size={16} aria-hidden />}>
      {texts.create}
    </Button>
  );
  const nothing = isFiltered ? (
    <EmptyState
      title={texts.nothingFound}
      action={
        <Button variant="default" onClick={reset}>
          {texts.resetFilters}
        </Button>
      }
    />
  ) : (
    <EmptyState title={texts.empty} hint={texts.emptyHint} action={create} />
  );
  return (
    <>
      <PageHeader title={supportTitles.consultations} description={texts.description} actions={create} />
      <Panel flush>
        <Group px="md" pt="md" pb="sm">
          <FilterSelect
            label={texts.status}
            all={texts.anyStatus}
            values={STATUSES}
            labels={consultationStatusLabels}
            value={status}
            onChange={(value) => setFilter('status', value)}
            w={{ base: '100%', xs: 190 }}
          />
        </Group>
        <ScreenQuery result={{ ...result, data }}>
          {({ myConsultations }) => (
            <ConnectionList
              label={texts.list}
              items={myConsultations.nodes}
              itemKey={({ id }) => id}
              more={more}
              empty={nothing}
            >
              {(consultation) => <ConsultationItem consultation={consultation} />}
            </ConnectionList>
          )}
        </ScreenQuery>
      </Panel>
    </>
  );
}

type Item = ConsultationsScreenQuery['myConsultations']['nodes'][number];

function ConsultationItem({ consultation }: { consultation: Item }) {
  const { id, consultationType, status, scheduledAt, meeting, host, company } = consultation;
  const { name } = consultationTypeLabels[consultationType];
  return (
    <Group gap="md" wrap="nowrap" align="center">
      <DateBlock at={scheduledAt} />
      <div style={{ flex: 1, minWidth: 0 }}>
        <Group gap="sm">
          <Anchor
            component={Link}
            to={`/consultations/${id}`}
            fw={600}
            c="inherit"
            aria-label={texts.open(name, formatTime(scheduledAt))}
          >
            {name}
          </Anchor>
          <StatusBadge label={consultationStatusLabels[status]} tone={consultationTones[status]} />
        </Group>
        <Text size="sm" c="dimmed">
          <When at={scheduledAt} show="both" />, {texts.minutes(meeting.durationMinutes)}
        </Text>
        <Text size="sm" c="dimmed">
          {[host && texts.with(host.name), company?.name].filter(Boolean).join(', ')}
        </Text>
      </div>
    </Group>
  );
}
