import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { appTexts } from '../app.texts.js';
import { notifyFault } from './notices.js';

export interface PageInfo {
  hasNextPage: boolean;
  endCursor?: string | null;
}

/** The next page of a connection. */
export interface More {
  hasMore: boolean;
  isLoading: boolean;
  load: () => void;
}

/**
 * Loads more of a connection: `useMore(result.fetchMore, data?.myTickets.pageInfo)`. The cache merges the pages; the
 * variable of the cursor is `after` by default.
 */
export function useMore(
  fetchMore: (options: { variables: Record<string, unknown> }) => Promise<unknown>,
  pageInfo: PageInfo | undefined,
  variable = 'after',
): More {
  const [isLoading, setLoading] = useState(false);
  const hasMore = pageInfo?.hasNextPage ?? false;
  const load = async (): Promise<void> => {
    if (isLoading || !hasMore) return;
    setLoading(true);
    try {
      await fetchMore({ variables: { [variable]: pageInfo?.endCursor } });
    } catch (error) {
      notifyFault(error);
    } finally {
      setLoading(false);
    }
  };
  return { hasMore, isLoading, load: () => void load() };
}

interface MoreButtonProps {
  more: More;
  /** How many are shown now. */
  count: number;
}

/** The number of entries, and the button that loads more. */
export function MoreButton({ more, count }: MoreButtonProps) {
  return (
    <Group justify="space-between" px="md" py="xs" gap="xs">
      <Text size="sm" c="dimmed" role="status">
        {more.isLoading ? appTexts.lists.loadingMore : appTexts.lists.shown(count, more.hasMore)}
      </Text>
      {more.hasMore && (
        <Button size="xs" variant="default" loading={more.isLoading} onClick={more.load}>
          {appTexts.lists.more}
        </Button>
      )}
    </Group>
  );
}
