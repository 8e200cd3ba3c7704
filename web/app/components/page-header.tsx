import { Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { appTexts } from '../app.texts.js';

interface PageHeaderProps {
  title: string;
  /** One sentence below the title. */
  description?: ReactNode;
  /** Buttons on the right. */
  actions?: ReactNode;
  /** Next to the title: a StatusBadge, a LiveDot. */
  beside?: ReactNode;
}

/** The header of every screen: its only h1, which is also the document title. */
export function PageHeader({ title, description, actions, beside }: PageHeaderProps) {
  useEffect(() => {
    document.title = appTexts.documentTitle(title);
  }, [title]);
  return (
    <Group component="header" justify="space-between" align="flex-start" mb="lg" gap="sm">
      <Stack gap={4} style={{ minWidth: 0, flex: '1 1 16rem' }}>
        <Group gap="sm">
          <Title order={1} style={{ overflowWrap: 'anywhere' }}>
            {title}
          </Title>
          {beside}
        </Group>
        {description !== undefined && (
          <Text c="dimmed" component="div">
            {description}
          </Text>
        )}
      </Stack>
      {actions !== undefined && <Group gap="xs">{actions}</Group>}
    </Group>
  );
}
