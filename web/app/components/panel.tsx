import { Group, Paper, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';

interface PanelProps {
  title?: string;
  /** To the right of the title. */
  actions?: ReactNode;
  children: ReactNode;
  /** No padding, for tables and lists that reach the edge. */
  flush?: boolean;
}

/** A section of a screen with its own surface and an h2. */
export function Panel({ title, actions, children, flush = false }: PanelProps) {
  const headingId = useId();
  const head = title !== undefined && (
    <Group justify="space-between" gap="sm" px={flush ? 'md' : 0} pt={flush ? 'sm' : 0} pb="sm">
      <Title order={2} id={headingId}>
        {title}
      </Title>
      {actions}
    </Group>
  );
  return (
    <Paper
      component="section"
      aria-labelledby={title === undefined ? undefined : headingId}
      p={flush ? 0 : 'md'}
      style={{ background: 'var(--tally-surface)', border: '1px solid var(--tally-line)', overflow: 'hidden' }}
    >
      {head}
      {children}
    </Paper>
  );
}
