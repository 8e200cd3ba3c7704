import { useQuery } from '@apollo/client/react';
import { Anchor, Button, Group, SegmentedControl, Stack, Switch, Text } from '@mantine/core';
import { Link } from 'react-router';
import { ConnectionList } from '../app/components/connection-list.js';
import { EmptyState } from '../app/components/empty-state.js';
import { useFilters } from '../app/components/list-filters.js';
import { PageHeader } from '../app/components/page-header.js';
import { Panel } from '../app/components/panel.js';
import { Person } from '../app/components/person.js';
import { ScreenQuery } from '../app/components/screen-query.js';
import { StatusBadge } from '../app/components/status-badge.js';
import {
  LeaderboardScreenDocument,
  type LeaderboardScreenQuery,
  type SuggestionLeaderboardKind,
  type SuggestionLeaderboardPeriod,
} from './generated/graphql.js';
import classes from './leaderboard.module.css';
import { suggestionTones } from './voice.states.js';
import { leaderboardKindLabels, leaderboardPeriodLabels, suggestionStatusLabels, voiceTexts } from './voice.texts.js';
import { voiceTitles } from './voice.titles.js';

const { leaderboard: texts, board } = voiceTexts;

const KINDS = Object.keys(leaderboardKindLabels) as SuggestionLeaderboardKind[];
const PERIODS = Object.keys(leaderboardPeriodLabels) as SuggestionLeaderboardPeriod[];

type Entry = LeaderboardScreenQuery['suggestionLeaderboard'][number];

export function LeaderboardScreen() {
  const { filter, setFilter } = useFilters();
  const kind = KINDS.find((known) => known === filter('kind')) ?? 'MOST_VOTED';
  const period = PERIODS.find((known) => known === filter('period')) ?? 'ALL';
  const includeImported = filter('imported') !== 'no';
  const result = useQuery(LeaderboardScreenDocument, { variables: { kind, period, includeImported } });
  const labels = leaderboardKindLabels[kind];
  return (
    <>
      <PageHeader
        title={voiceTitles.leaderboard}
        description={texts.description}
        actions={
          <Button component={Link} to="/suggestions" variant="default">
            {texts.board}
          </Button>
        }
      />
      <Stack gap="md">
        <Group gap="md">
          <SegmentedControl
            aria-label={texts.kind}
            className={classes.choice}
            data={KINDS.map((value) => ({ value, label: leaderboardKindLabels[value].name }))}
            value={kind}
            onChange={(value) => setFilter('kind', value)}
          />
          <SegmentedControl
            aria-label={texts.period}
            className={classes.choice}
            data={PERIODS.map((value) => ({ value, label: leaderboardPeriodLabels[value] }))}
            value={period}
            onChange={(value) => setFilter('period', value)}
          />
          <Switch
            label={texts.imported}
            checked={includeImported}
            onChange={(event) => setFilter('imported', event.currentTarget.checked ? null : 'no')}
          />
        </Group>
        <Panel title={labels.name} flush>
          <ScreenQuery result={result}>
            {({ suggestionLeaderboard }) => (
              <ConnectionList
                label={texts.list(labels.name)}
                items={suggestionLeaderboard}
                itemKey={(entry) => keyOf(entry)}
                empty={<EmptyState title={texts.empty} hint={texts.emptyHint} />}
              >
                {(entry) => (
                  <EntryItem entry={entry} valueName={labels.value} top={suggestionLeaderboard[0]?.value ?? 0} />
                )}
              </ConnectionList>
            )}
          </ScreenQuery>
        </Panel>
      </Stack>
    </>
  );
}

const keyOf = ({ rank, suggestion, name }: Entry): string => suggestion?.id ?? `${String(rank)} ${name ?? ''}`;

interface EntryItemProps {
  entry: Entry;
  valueName: string;
  /** The highest value, whose bar is full. */
  top: number;
}

function EntryItem({ entry: { rank, value, name, suggestion }, valueName, top }: EntryItemProps) {
  return (
    <div className={classes.entry}>
      <span className={classes.rank} data-rank={rank}>
        {rank}
      </span>
      <div className={classes.what}>
        {suggestion ? (
          <>
            <Group gap="xs">
              <Anchor component={Link} to={`/suggestions/${suggestion.id}`} fw={600} c="inherit">
                {suggestion.title}
              </Anchor>
              <StatusBadge
                label={suggestionStatusLabels[suggestion.status]}
                tone={suggestionTones[suggestion.status]}
                size="sm"
              />
            </Group>
            <Text size="xs" c="dimmed">
              {board.by(suggestion.authorName)}
            </Text>
          </>
        ) : (
          <Person person={name === null ? null : { name }} size={28} />
        )}
        <span className={classes.bar} aria-hidden>
          <span style={{ width: `${String(Math.max(2, Math.round((100 * value) / Math.max(1, top))))}%` }} />
        </span>
      </div>
      <span className={classes.value}>
        {value}
        <Text span size="xs" c="dimmed" display="block">
          {valueName}
        </Text>
      </span>
    </div>
  );
}
