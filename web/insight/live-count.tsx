import { Group, Text } from '@mantine/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { LiveDot } from '../app/components/live-dot.js';

/** A burst of changes triggers one refetch. */
const PAUSE = 1_000;

/** Counts incoming changes, and refetches the metrics after a quiet moment. */
export function useLiveCount(refetch: () => Promise<unknown>): { changes: number; onChange: () => void } {
  const [changes, setChanges] = useState(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const onChange = useCallback(() => {
    setChanges((count) => count + 1);
    clearTimeout(timer.current);
    // A failed refetch is repeated with the next change; the screen shows its error.
    timer.current = setTimeout(() => void refetch().catch(() => undefined), PAUSE);
  }, [refetch]);
  return { changes, onChange };
}

/** Whether live updates are connected, and how many have arrived. */
export function LiveCount({ text }: { text: string }) {
  return (
    <Group gap="sm">
      <LiveDot />
      <Text size="sm" c="dimmed" role="status">
        {text}
      </Text>
    </Group>
  );
}
