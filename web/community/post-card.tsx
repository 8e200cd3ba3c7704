import { Anchor, Badge, Group, Stack, Text } from '@mantine/core';
import { IconMessageCircle } from '@tabler/icons-react';
import { Link } from 'react-router';
import { plainWords } from '../app/components/plain-words.js';
import { StatusBadge, wordsOf } from '../app/components/status-badge.js';
import { When } from '../app/components/when.js';
import { communityTexts } from './community.texts.js';
import type { PostCardFragment } from './generated/graphql.js';
import { LikeButton } from './like-button.js';

const { post: texts } = communityTexts;

interface PostCardProps {
  post: PostCardFragment;
  /** In a group's feed, the group name is redundant. */
  withoutGroup?: boolean;
}

export function PostCard({ post, withoutGroup = false }: PostCardProps) {
  const { id, title, excerpt, authorName, group, tags, publishedAt, createdAt, commentCount, status, isTombstone } =
    post;
  return (
    <Stack component="article" gap={6}>
      <Group gap="xs">
        <Anchor
          component={Link}
          to={`/community/posts/${id}`}
          fw={600}
          c="inherit"
          style={{ overflowWrap: 'anywhere' }}
        >
          {title ?? texts.gone}
        </Anchor>
        {status !== 'PUBLISHED' && (
          <StatusBadge label={wordsOf(status)} tone={isTombstone ? 'neutral' : 'warning'} size="sm" />
        )}
      </Group>
      {excerpt !== null && (
        <Text size="sm" c="dimmed" lineClamp={2}>
          {plainWords(excerpt)}
        </Text>
      )}
      <Group gap="4px 12px" fz="sm" c="dimmed">
        {!isTombstone && <LikeButton kind="CommunityPost" of={post} />}
        <Group gap={4} component="span" wrap="nowrap">
          <IconMessageCircle size={16} aria-hidden />
          {texts.comments(commentCount)}
        </Group>
        <span>{texts.by(authorName)}</span>
        <When at={publishedAt ?? createdAt} />
        {group && !withoutGroup && (
          <Anchor component={Link} to={`/groups/${group.id}`} inherit>
            {group.name}
          </Anchor>
        )}
        <Tags tags={tags} />
      </Group>
    </Stack>
  );
}

export function Tags({ tags }: { tags: readonly string[] }) {
  return tags.map((tag) => (
    <Badge
      key={tag}
      component={Link}
      to={`/community?tag=${encodeURIComponent(tag)}`}
      variant="default"
      size="sm"
      style={{ cursor: 'pointer' }}
    >
      {tag}
    </Badge>
  ));
}
