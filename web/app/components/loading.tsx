import { Group, Skeleton, Stack } from '@mantine/core';
import { appTexts } from '../app.texts.js';

interface LoadingProps {
  /** Shape of the content: a list of rows (the default), cards, or one record. */
  shape?: 'rows' | 'cards' | 'record';
  count?: number;
}

/** A skeleton while content loads; announced once to screen readers. */
export function Loading({ shape = 'rows', count = 6 }: LoadingProps) {
  const items = Array.from({ length: count }, (_, index) => index);
  return (
    <div role="status" aria-label={appTexts.lists.loading}>
      {shape === 'rows' && (
        <Stack gap="xs" p="md">
          {items.map((item) => (
            <Skeleton key={item} height={34} />
          ))}
        </Stack>
      )}
      {shape === 'cards' && (
        <Group gap="md">
          {items.map((item) => (
            <Skeleton key={item} height={120} style={{ flex: '1 1 220px' }} />
          ))}
        </Group>
      )}
      {shape === 'record' && (
        <Stack gap="md">
          <Skeleton height={28} width="45%" />
          <Skeleton height={14} width="30%" />
          <Skeleton height={180} />
          <Skeleton height={90} />
        </Stack>
      )}
    </div>
  );
}
