import { Group, Text } from '@mantine/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { LiveDot } from '../app/components/live-dot.js';

/** Many changes at once are read as one. */
const PAUSE = 1_000;

/** Counts changes as they are told, and reads the figures again once it is quiet for a moment. */
export function useLiveCount(refetch: () => Promise<unknown>): { changes: number; onChange: () => void } {
  const [changes, setChanges] = useState(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const onChange = useCallback(() => {
    setChanges((count) => count + 1);
    clearTimeout(timer.current);
    // What fails here is asked again with the next change; the screen shows its fault.
    timer.current = setTimeout(() => void refetch().catch(() => undefined), PAUSE);
  }, [refetch]);
  return { changes, onChange };
}

/** Whether changes arrive, and how many have. */
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
