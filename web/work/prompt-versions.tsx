import { Button, Group, Stack, Text } from '@mantine/core';
import { useSubmit } from '../../src/client/react.js';
import { Lines } from '../app/components/lines.js';
import { notifyDone, notifyFault } from '../app/components/notices.js';
import { StatusBadge } from '../app/components/status-badge.js';
import { When } from '../app/components/when.js';
import { agentsTexts } from './agents.texts.js';
import { UpdatePromptDocument, type PromptPartsFragment } from './generated/graphql.js';

const { prompts: texts } = agentsTexts;

/** The latest versions, newest first; any of them can be restored as a new version. */
export function PromptVersions({ prompt: { id, version, versions } }: { prompt: PromptPartsFragment }) {
  const { submit, busy } = useSubmit(UpdatePromptDocument, { onError: notifyFault });
  const restore = async (restoreVersion: number): Promise<void> => {
    const done = await submit({ id, input: { restoreVersion, expectedVersion: version } });
    if (done) notifyDone(texts.restored);
  };
  return (
    <Stack>
      {versions.map(({ number, title, text, note, restoredFrom, savedAt }) => (
        <Stack key={number} gap={4} component="article">
          <Group justify="space-between">
            <Group gap="xs">
              <Text fw={600}>{texts.version(number)}</Text>
              {number === version && <StatusBadge label={texts.current} tone="accent" size="sm" />}
              <Text size="sm" c="dimmed">
                <When at={savedAt} />
              </Text>
            </Group>
            {number !== version && (
              <Button
                size="compact-sm"
                variant="default"
                disabled={busy}
                aria-label={texts.restoreNamed(number)}
                onClick={() => void restore(number)}
              >
                {texts.restore}
              </Button>
            )}
          </Group>
          {note !== null && <Text size="sm">{note}</Text>}
          {restoredFrom !== null && <Text size="sm">{texts.restoredFrom(restoredFrom)}</Text>}
          <Text size="sm" c="dimmed">
            {title}
          </Text>
          <Lines text={text} size="sm" />
        </Stack>
      ))}
    </Stack>
  );
}
