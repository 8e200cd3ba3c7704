import { skipToken, useQuery } from '@apollo/client/react';
import { Anchor, Group, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Link } from 'react-router';
import { StatusBadge } from '../app/components/status-badge.js';
import { SimilarSuggestionsDocument } from './generated/graphql.js';
import { suggestionTones } from './voice.states.js';
import { suggestionStatusLabels, voiceTexts } from './voice.texts.js';
import { VoteButtons } from './vote-buttons.js';

const { similar: texts } = voiceTexts;

const TYPING = 300;
/** Two, since words in Chinese, Japanese and Korean are often that short. */
const ENOUGH_LETTERS = 2;

/** Similar suggestions, searched while a title is typed, in a separate request. */
export function SimilarSuggestions({ title }: { title: string }) {
  const [typed] = useDebouncedValue(title.trim(), TYPING);
  const isEnough = typed.length >= ENOUGH_LETTERS;
  const result = useQuery(SimilarSuggestionsDocument, isEnough ? { variables: { title: typed } } : skipToken);
  const found = (result.data ?? result.previousData)?.similarSuggestions ?? [];
  return (
    <section aria-label={texts.label}>
      <Text size="sm" c="dimmed" role="status">
        {isEnough ? texts.found(found.length) : texts.hint}
      </Text>
      {isEnough && found.length > 0 && (
        <Stack gap="xs" mt="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
          {found.map((suggestion) => (
            <Group key={suggestion.id} component="li" gap="sm" wrap="nowrap">
              <VoteButtons suggestion={suggestion} size="sm" />
              <Anchor
                component={Link}
                to={`/suggestions/${suggestion.id}`}
                size="sm"
                style={{ overflowWrap: 'anywhere' }}
              >
                {suggestion.title}
              </Anchor>
              <StatusBadge
                label={suggestionStatusLabels[suggestion.status]}
                tone={suggestionTones[suggestion.status]}
                size="sm"
              />
            </Group>
          ))}
        </Stack>
      )}
    </section>
  );
}
