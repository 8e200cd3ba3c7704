import { Group } from '@mantine/core';
import type { ReactNode } from 'react';

/** Content that has its own column on wide screens and is below the first column on a phone. */
export function PhoneOnly({ children }: { children: ReactNode }) {
  return (
    <Group gap={8} mt={4} hiddenFrom="sm">
      {children}
    </Group>
  );
}
