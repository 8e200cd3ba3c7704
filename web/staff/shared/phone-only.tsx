import { Group } from '@mantine/core';
import type { ReactNode } from 'react';

/** What stands in a column of its own where there is room, and below the first one on a phone. */
export function PhoneOnly({ children }: { children: ReactNode }) {
  return (
    <Group gap={8} mt={4} hiddenFrom="sm">
      {children}
    </Group>
  );
}
