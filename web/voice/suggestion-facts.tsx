import { Text, Timeline } from '@mantine/core';
import { Facts } from '../app/components/facts.js';
import { Person } from '../app/components/person.js';
import { When } from '../app/components/when.js';
import type { Suggestion } from './suggestion.screen.js';
import { reasonLabels, suggestionCategoryLabels, suggestionStatusLabels, voiceTexts } from './voice.texts.js';

const { suggestion: texts, votes: voteTexts } = voiceTexts;

export function SuggestionFacts({ suggestion }: { suggestion: Suggestion }) {
  const { category, authorName, createdAt, votes, importedVotes, followerCount, imported } = suggestion;
  return (
    <Facts
      facts={[
        [texts.category, suggestionCategoryLabels[category]],
        [texts.author, <Person person={{ name: authorName }} />],
        [texts.created, <When at={createdAt} show="absolute" />],
        [texts.votes, voteTexts.counts(votes.up, votes.down)],
        [texts.following, texts.followers(followerCount)],
        [texts.imported, imported && texts.importedFrom(imported.source, imported.number)],
        [texts.before, importedVotes && voteTexts.counts(importedVotes.up, importedVotes.down)],
      ]}
    />
  );
}

export function SuggestionHistory({ suggestion: { createdAt, history } }: { suggestion: Suggestion }) {
  return (
    <Timeline bulletSize={12} lineWidth={2} active={history.length}>
      <Timeline.Item title={texts.submitted}>
        <Text size="xs" c="dimmed">
          <When at={createdAt} />
        </Text>
      </Timeline.Item>
      {history.map(({ at, to, reason, reasonCode }) => (
        <Timeline.Item key={`${at} ${to}`} title={suggestionStatusLabels[to]}>
          {reasonCode && (
            <Text size="sm" fw={550}>
              {reasonLabels[reasonCode]}
            </Text>
          )}
          {reason && <Text size="sm">{reason}</Text>}
          <Text size="xs" c="dimmed">
            <When at={at} />
          </Text>
        </Timeline.Item>
      ))}
    </Timeline>
  );
}
