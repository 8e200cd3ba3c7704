import { Button, Group } from '@mantine/core';
import { IconBell, IconBellFilled, IconHeart, IconHeartFilled } from '@tabler/icons-react';
import { useState } from 'react';
import { mutate } from '../../src/client/index.js';
import { addFavorite, removeFavorite } from '../../src/client/services/favorites.js';
import { useTally } from '../../src/client/react.js';
import { notifyFault } from '../app/components/notices.js';
import { FollowSuggestionDocument } from './generated/graphql.js';
import type { Suggestion } from './suggestion.screen.js';
import { voiceTexts } from './voice.texts.js';

const { suggestion: texts } = voiceTexts;

interface SuggestionButtonsProps {
  suggestion: Suggestion;
  isFavorite: boolean;
}

/** Follow and favorite buttons: optimistic, rolled back if the server rejects it. */
export function SuggestionButtons({ suggestion, isFavorite }: SuggestionButtonsProps) {
  return (
    <Group gap="xs">
      <FollowButton suggestion={suggestion} />
      <FavoriteButton suggestion={suggestion} isFavorite={isFavorite} />
    </Group>
  );
}

function FollowButton({ suggestion: { id, isFollowing, followerCount } }: { suggestion: Suggestion }) {
  const client = useTally();
  const toggle = async (): Promise<void> => {
    const following = !isFollowing;
    const count = followerCount + (following ? 1 : -1);
    const followed = { __typename: 'CommunitySuggestion' as const, id, isFollowing: following, followerCount: count };
    try {
      await mutate(
        client,
        FollowSuggestionDocument,
        { id, input: { following } },
        {
          optimistic: {
            followSuggestion: { __typename: 'SuggestionPayload', suggestion: followed, userErrors: [] },
          },
        },
      );
    } catch (error) {
      notifyFault(error);
    }
  };
  const Icon = isFollowing ? IconBellFilled : IconBell;
  return (
    <Button
      size="xs"
      variant={isFollowing ? 'light' : 'default'}
      aria-pressed={isFollowing}
      leftSection={<Icon size={16} stroke={1.6} aria-hidden />}
      onClick={() => void toggle()}
    >
      {isFollowing ? texts.unfollow : texts.follow}
    </Button>
  );
}

const MAX_TITLE = 200;

/** An imported title may exceed the limit of a favorite's title. Cuts between grapheme clusters. */
function beginningOf(title: string): string {
  const segments = [...new Intl.Segmenter().segment(title)];
  return segments
    .slice(0, MAX_TITLE)
    .map(({ segment }) => segment)
    .join('');
}

function FavoriteButton({ suggestion: { id, title }, isFavorite }: SuggestionButtonsProps) {
  const client = useTally();
  const [wanted, setWanted] = useState<boolean>();
  const shown = wanted ?? isFavorite;
  const toggle = async (): Promise<void> => {
    const item = { type: 'COMMUNITY_POST', itemId: id } as const;
    setWanted(!shown);
    try {
      if (shown) await removeFavorite(client, item);
      else await addFavorite(client, { ...item, itemTitle: beginningOf(title) });
    } catch (error) {
      setWanted(shown);
      notifyFault(error);
    }
  };
  const Icon = shown ? IconHeartFilled : IconHeart;
  return (
    <Button
      size="xs"
      variant={shown ? 'light' : 'default'}
      aria-pressed={shown}
      leftSection={<Icon size={16} stroke={1.6} aria-hidden />}
      onClick={() => void toggle()}
    >
      {shown ? texts.unfavorite : texts.favorite}
    </Button>
  );
}
