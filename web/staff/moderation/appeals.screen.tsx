import { useQuery } from '@apollo/client/react';
import { Group, Stack, Text, Textarea } from '@mantine/core';
import { ConnectionList } from '../../app/components/connection-list.js';
import { EmptyState } from '../../app/components/empty-state.js';
import { Lines } from '../../app/components/lines.js';
import { useMore } from '../../app/components/more.js';
import { PageHeader } from '../../app/components/page-header.js';
import { Panel } from '../../app/components/panel.js';
import { ScreenQuery } from '../../app/components/screen-query.js';
import { wordsOf } from '../../app/components/status-badge.js';
import { When } from '../../app/components/when.js';
import { useViewer } from '../../app/session.js';
import {
  AppealsDeskDocument,
  StaffDecideAppealDocument,
  type AppealStatus,
  type DeskAppealFragment,
} from '../generated/graphql.js';
import { Choice } from '../shared/choice.js';
import { DialogButton } from '../shared/coded-dialog.js';
import { Facts } from '../../app/components/facts.js';
import { useFilters } from '../../app/components/list-filters.js';
import { oneOf } from '../shared/one-of.js';
import { StateBadge } from '../shared/state-badge.js';
import { useAct } from '../shared/use-act.js';
import { staffTexts } from '../staff.texts.js';
import { staffTitles } from '../staff.titles.js';
import { appealsTexts } from './moderation.texts.js';

const DECIDED: readonly AppealStatus[] = ['UPHELD', 'OVERTURNED'];

/** Appeals against moderation decisions. */
export function AppealsScreen() {
  const { filter: read, setFilter } = useFilters();
  const status = oneOf(read('status'), DECIDED);
  const result = useQuery(AppealsDeskDocument, { variables: { filter: status ? { status } : {} } });
  const more = useMore(result.fetchMore, result.data?.appeals.pageInfo);
  return (
    <>
      <PageHeader title={staffTitles.appeals} description={appealsTexts.description} />
      <Group mb="md">
        <Choice
          label={appealsTexts.status}
          all={appealsTexts.open}
          options={DECIDED}
          value={status}
          onChange={(next) => setFilter('status', next)}
        />
      </Group>
      <ScreenQuery result={result}>
        {({ appeals }) => (
          <Panel flush>
            <ConnectionList
              label={appealsTexts.label}
              items={appeals.nodes}
              itemKey={({ id }) => id}
              more={more}
              empty={<EmptyState title={appealsTexts.empty} hint={appealsTexts.emptyHint} />}
            >
              {(action) => <Appeal action={action} />}
            </ConnectionList>
          </Panel>
        )}
      </ScreenQuery>
    </>
  );
}

function Appeal({ action }: { action: DeskAppealFragment }) {
  const { appeal, moderators, subject } = action;
  const viewer = useViewer();
  if (!appeal) return null;
  const hadPart = moderators.some(({ id }) => id === viewer.id) || subject?.id === viewer.id;
  return (
    <Stack gap="sm">
      <Group justify="space-between" gap="sm">
        <Group gap="xs">
          <Text fw={600}>{appealsTexts.against(wordsOf(action.action), wordsOf(action.targetKind))}</Text>
          <StateBadge state={appeal.status} size="sm" />
          <Text size="sm" c="dimmed">
            <When at={appeal.appealedAt} />
          </Text>
        </Group>
        {appeal.status === 'OPEN' && !hadPart && (
          <Group gap="xs">
            <Decide id={action.id} status="UPHELD" words={appealsTexts.uphold} />
            <Decide id={action.id} status="OVERTURNED" words={appealsTexts.overturn} />
          </Group>
        )}
      </Group>
      {appeal.status === 'OPEN' && hadPart && <Text size="sm">{appealsTexts.own}</Text>}
      <Facts
        facts={[
          [appealsTexts.subject, subject?.name ?? staffTexts.unknown],
          [appealsTexts.by, moderators.map(({ name }) => name).join(', ')],
          [appealsTexts.reasonGiven, action.reason],
          [appealsTexts.decision, appeal.decision],
        ]}
      />
      <div>
        <Text size="xs" c="dimmed">
          {appealsTexts.says}
        </Text>
        <Lines text={appeal.text} />
      </div>
    </Stack>
  );
}

interface DecideProps {
  id: string;
  status: AppealStatus;
  words: { label: string; title: string; yes: string; done: string };
}

function Decide({ id, status, words }: DecideProps) {
  const { send } = useAct();
  return (
    <DialogButton
      {...words}
      button={{ size: 'xs' }}
      values={{ reason: '' }}
      send={({ reason }) =>
        send(StaffDecideAppealDocument, { id, input: { status, reason } }, { refetch: ['AppealsDesk'] })
      }
    >
      {(field) => (
        <Textarea label={appealsTexts.reason} description={appealsTexts.reasonHint} autosize {...field('reason')} />
      )}
    </DialogButton>
  );
}
