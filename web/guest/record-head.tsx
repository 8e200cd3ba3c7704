import { Group, Title } from '@mantine/core';
import { StatusBadge, type Tone } from '../app/components/status-badge.js';

/** The title and status of a record. */
export function RecordHead({ title, status, tone }: { title: string; status: string; tone: Tone }) {
  return (
    <Group gap="xs">
      <Title order={2} size="h4" style={{ overflowWrap: 'anywhere' }}>
        {title}
      </Title>
      <StatusBadge label={status} tone={tone} />
    </Group>
  );
}
