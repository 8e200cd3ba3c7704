import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { toTallyError } from '../../../src/client/index.js';
import { appTexts } from '../app.texts.js';

interface ErrorStateProps {
  /** Anything that was thrown. */
  error: unknown;
  onRetry?: () => void;
}

/** An error message with its code and a retry button. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const { code, message, errorId, retryAfter } = toTallyError(error);
  const { faults } = appTexts;
  return (
    <Alert color="red" title={faults.heading} icon={<IconAlertTriangle aria-hidden />} role="alert">
      <Stack gap="xs" align="flex-start">
        <Text>{code === 'NETWORK_ERROR' ? faults.offline : message}</Text>
        {retryAfter !== undefined && <Text size="sm">{faults.retryAfter(retryAfter)}</Text>}
        <Group gap="md">
          <Text size="sm" c="dimmed">
            {faults.code(code)}
          </Text>
          {errorId !== undefined && (
            <Text size="sm" c="dimmed">
              {faults.errorId(errorId)}
            </Text>
          )}
        </Group>
        {onRetry && (
          <Button size="xs" variant="default" onClick={onRetry}>
            {faults.retry}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
