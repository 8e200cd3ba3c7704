import { Alert, Button, Stack, Text } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { appTexts } from '../app.texts.js';

interface ScreenFaultProps {
  children: ReactNode;
}

interface ScreenFaultState {
  error?: unknown;
}

/** Shows an error if a screen fails to load or crashes, never a blank page. React has no hook for this. */
export class ScreenFault extends Component<ScreenFaultProps, ScreenFaultState> {
  override state: ScreenFaultState = {};

  static getDerivedStateFromError(error: unknown): ScreenFaultState {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error === undefined ? this.props.children : <Crash error={error} />;
  }
}

function Crash({ error }: { error: unknown }) {
  const { faults } = appTexts;
  return (
    <Alert color="red" title={faults.crash} role="alert">
      <Stack gap="sm" align="flex-start">
        <Text>{navigator.onLine ? faults.crashHelp : faults.offline}</Text>
        <Text size="sm" c="dimmed">
          {error instanceof Error ? error.message : faults.unknown}
        </Text>
        <Button size="xs" variant="default" onClick={() => location.reload()}>
          {faults.reload}
        </Button>
      </Stack>
    </Alert>
  );
}
