import { useQuery } from '@apollo/client/react';
import { Group, Stack, Text } from '@mantine/core';
import { useParams } from 'react-router';
import { ConnectionList } from '../../app/components/connection-list.js';
import { Lines } from '../../app/components/lines.js';
import { Loading } from '../../app/components/loading.js';
import { PageHeader } from '../../app/components/page-header.js';
import { Panel } from '../../app/components/panel.js';
import { Person } from '../../app/components/person.js';
import { RecordLayout } from '../../app/components/record-layout.js';
import { ScreenQuery } from '../../app/components/screen-query.js';
import { StatusBadge, wordsOf } from '../../app/components/status-badge.js';
import { When } from '../../app/components/when.js';
import { ModerationItemDocument, type DeskActionFragment, type DeskItemDetailsFragment } from '../generated/graphql.js';
import { Changes } from '../shared/changes.js';
import { Facts } from '../../app/components/facts.js';
import { Missing } from '../shared/missing.js';
import { StateBadge } from '../shared/state-badge.js';
import { toneOf } from '../shared/tones.js';
import { staffTexts } from '../staff.texts.js';
import { staffTitles } from '../staff.titles.js';
import { Decision } from './item.decision.js';
import { itemTexts, moderationTexts } from './moderation.texts.js';

const { facts: words } = itemTexts;

/** Reported content: its text, the reports and the decision. */
export function ItemScreen() {
  const { id = '' } = useParams();
  const result = useQuery(ModerationItemDocument, { variables: { id } });
  const known = result.data?.moderationItem;
  if (known === null)
    return <Missing title={staffTitles.moderationItem} to="/staff/moderation" list={staffTitles.moderation} />;
  return (
    <>
      <PageHeader
        title={staffTitles.moderationItem}
        description={known && `${wordsOf(known.targetKind)}, ${moderationTexts.reports(known.reportCount)}`}
        beside={known && <StatusBadge label={moderationTexts.statuses[known.status]} tone={toneOf(known.status)} />}
      />
      <ScreenQuery result={result} loading={<Loading shape="record" />}>
        {({ moderationItem: item }) =>
          item && (
            <RecordLayout
              side={
                <>
                  <About item={item} />
                  <Actions actions={item.actions} />
                  <Panel title={staffTexts.history}>
                    <Changes changes={item.history} />
                  </Panel>
                </>
              }
            >
              <Panel title={itemTexts.snapshot}>
                <Lines text={item.snapshot || moderationTexts.gone} />
              </Panel>
              <Panel title={itemTexts.decide}>
                <Decision key={item.version} item={item} />
              </Panel>
              <Reports item={item} />
            </RecordLayout>
          )
        }
      </ScreenQuery>
    </>
  );
}

function About({ item }: { item: DeskItemDetailsFragment }) {
  return (
    <Panel>
      <Facts
        facts={[
          [words.author, <Person key="who" person={item.subject} nobody={staffTexts.unknown} />],
          [words.group, item.group?.name],
          [words.first, <When key="first" at={item.createdAt} />],
          [words.last, <When key="last" at={item.lastReportedAt} />],
          [words.score, item.score.toFixed(1)],
          [words.hidden, item.isAutoHidden ? words.yes : words.no],
        ]}
      />
    </Panel>
  );
}

function Reports({ item }: { item: DeskItemDetailsFragment }) {
  return (
    <Panel flush title={itemTexts.reports}>
      <ConnectionList label={itemTexts.reports} items={item.reports} itemKey={({ id }) => id} empty={null}>
        {({ reason, text, outcome, createdAt, reporter, snapshot }) => (
          <Stack gap={4}>
            <Group gap="xs">
              <Text fw={600} size="sm">
                {itemTexts.report(wordsOf(reason))}
              </Text>
              <StateBadge state={outcome} size="sm" />
              <Text size="xs" c="dimmed">
                {reporter?.name ?? itemTexts.anonymous}, <When at={createdAt} />
              </Text>
            </Group>
            {text && <Lines text={text} size="sm" />}
            {snapshot !== item.snapshot && (
              <div>
                <Text size="xs" c="dimmed">
                  {itemTexts.otherText}
                </Text>
                <Lines text={snapshot} size="sm" />
              </div>
            )}
          </Stack>
        )}
      </ConnectionList>
    </Panel>
  );
}

function Actions({ actions }: { actions: readonly DeskActionFragment[] }) {
  return (
    <Panel flush title={itemTexts.actions}>
      <ConnectionList
        label={itemTexts.actions}
        items={actions}
        itemKey={({ id }) => id}
        empty={
          <Text size="sm" c="dimmed" px="md" pb="md">
            {itemTexts.noActions}
          </Text>
        }
      >
        {({ action, reason, state, createdAt, expiresAt, moderators }) => (
          <Stack gap={4}>
            <Group gap="xs">
              <Text fw={600} size="sm">
                {wordsOf(action)}
              </Text>
              <StateBadge state={state} size="sm" />
            </Group>
            <Text size="sm">{reason}</Text>
            <Text size="xs" c="dimmed">
              {moderators.map(({ name }) => name).join(', ')}, <When at={createdAt} />
              {expiresAt && (
                <>
                  {', '}
                  {itemTexts.until} <When at={expiresAt} show="absolute" />
                </>
              )}
            </Text>
          </Stack>
        )}
      </ConnectionList>
    </Panel>
  );
}
