import { Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useVote } from '../../src/client/react.js';
import { notifyFault } from '../app/components/notices.js';
import type { SuggestionVotesFragment } from './generated/graphql.js';
import { voiceTexts } from './voice.texts.js';
import classes from './vote-buttons.module.css';

const { votes: texts } = voiceTexts;

interface VoteButtonsProps {
  suggestion: SuggestionVotesFragment;
  size?: 'sm' | 'md';
}

/** Optimistic votes, rolled back if the server rejects them. Voting the same way again removes the vote. */
export function VoteButtons({ suggestion, size = 'md' }: VoteButtonsProps) {
  const { vote, error } = useVote();
  useEffect(() => {
    if (error) notifyFault(error);
  }, [error]);
  const { title, myVote, votes, importedVotes } = suggestion;
  return (
    <div className={classes.votes} data-size={size} role="group" aria-label={texts.group(title)}>
      <UnstyledButton
        className={classes.up}
        aria-pressed={myVote === 'UP'}
        aria-label={texts.up}
        onClick={() => void vote(suggestion, 'UP')}
      >
        <IconChevronUp size={18} stroke={2} aria-hidden />
      </UnstyledButton>
      <span className={classes.score}>
        <span aria-hidden>{votes.score}</span>
        <VisuallyHidden>{texts.score(votes.score, votes.up, votes.down)}</VisuallyHidden>
      </span>
      <UnstyledButton
        className={classes.down}
        aria-pressed={myVote === 'DOWN'}
        aria-label={texts.down}
        onClick={() => void vote(suggestion, 'DOWN')}
      >
        <IconChevronDown size={18} stroke={2} aria-hidden />
      </UnstyledButton>
      {size === 'md' && importedVotes !== null && importedVotes.score !== 0 && (
        <Text span size="xs" c="dimmed" className={classes.imported}>
          {texts.imported(importedVotes.score)}
        </Text>
      )}
    </div>
  );
}
