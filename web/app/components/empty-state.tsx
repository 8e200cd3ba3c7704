import { Center, Stack, Text } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import type { ComponentType, ReactNode } from 'react';

interface EmptyStateProps {
  title: string;
  /** How to get something to appear here. */
  hint?: ReactNode;
  /** A button that does it. */
  action?: ReactNode;
  icon?: ComponentType<{ size?: number | string; stroke?: number | string }>;
}

export function EmptyState({ title, hint, action, icon: Icon = IconInbox }: EmptyStateProps) {
  return (
    <Center py="xl" px="md">
      <Stack align="center" gap="xs" maw={420} ta="center">
        <Icon size={36} stroke={1.3} aria-hidden />
        <Text fw={600}>{title}</Text>
        {hint !== undefined && (
          <Text c="dimmed" size="sm" component="div">
            {hint}
          </Text>
        )}
        {action}
      </Stack>
    </Center>
  );
}
