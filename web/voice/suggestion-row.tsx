import { Anchor, Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import { plainWords } from '../app/components/plain-words.js';
import { StatusBadge } from '../app/components/status-badge.js';
import { When } from '../app/components/when.js';
import type { SuggestionRowFragment } from './generated/graphql.js';
import { suggestionTones } from './voice.states.js';
import { suggestionCategoryLabels, suggestionStatusLabels, voiceTexts } from './voice.texts.js';
import { VoteButtons } from './vote-buttons.js';

const { board: texts } = voiceTexts;

export function SuggestionRow({ suggestion }: { suggestion: SuggestionRowFragment }) {
  const { id, title, status, category, authorName, createdAt, commentCount } = suggestion;
  const excerpt = plainWords(suggestion.excerpt);
  return (
    <Group gap="md" wrap="nowrap" align="flex-start">
      <VoteButtons suggestion={suggestion} />
      <div style={{ flex: 1, minWidth: 0 }}>
        <Group gap="xs" mb={2}>
          <Anchor component={Link} to={`/suggestions/${id}`} fw={600} c="inherit" style={{ overflowWrap: 'anywhere' }}>
            {title}
          </Anchor>
          <StatusBadge label={suggestionStatusLabels[status]} tone={suggestionTones[status]} size="sm" />
        </Group>
        {excerpt !== '' && (
          <Text size="sm" lineClamp={2} style={{ overflowWrap: 'anywhere' }}>
            {excerpt}
          </Text>
        )}
        <Text size="xs" c="dimmed" mt={4} component="div">
          {suggestionCategoryLabels[category]} · {texts.by(authorName)} · <When at={createdAt} /> ·{' '}
          {texts.comments(commentCount)}
        </Text>
      </div>
    </Group>
  );
}
