import { Button, VisuallyHidden } from '@mantine/core';
import { IconHeart, IconHeartFilled } from '@tabler/icons-react';
import { useSubmit } from '../../src/client/react.js';
import { notifyFault } from '../app/components/notices.js';
import { communityTexts } from './community.texts.js';
import { LikeDocument, UnlikeDocument } from './generated/graphql.js';

const { like: texts } = communityTexts;

interface LikeButtonProps {
  kind: 'CommunityPost' | 'CommunityComment';
  of: { readonly id: string; readonly likeCount: number; readonly likedByMe: boolean };
}

/** Shows the like optimistically and rolls back if the server rejects it. */
export function LikeButton({ kind, of: { id, likeCount, likedByMe } }: LikeButtonProps) {
  const like = useSubmit(LikeDocument, { onError: notifyFault });
  const unlike = useSubmit(UnlikeDocument, { onError: notifyFault });
  const toggle = (): void => {
    const now = { likeCount: likeCount + (likedByMe ? -1 : 1), likedByMe: !likedByMe };
    const target = { __typename: kind, id, ...now };
    const payload = { __typename: 'LikePayload', ...now, target, userErrors: [] };
    if (likedByMe) void unlike.submit({ id }, { optimistic: { unlike: payload } });
    else void like.submit({ id }, { optimistic: { like: payload } });
  };
  const Icon = likedByMe ? IconHeartFilled : IconHeart;
  return (
    <Button
      variant="subtle"
      color={likedByMe ? 'red' : 'gray'}
      {...(likedByMe ? {} : { c: 'dimmed' })}
      size="compact-sm"
      leftSection={<Icon size={16} aria-hidden />}
      aria-pressed={likedByMe}
      onClick={toggle}
    >
      {likeCount}
      {/* aria-pressed conveys whether it is liked. */}
      <VisuallyHidden>&nbsp;{texts.likes(likeCount)}</VisuallyHidden>
    </Button>
  );
}
