import { Button, Group, Stack, Text } from '@mantine/core';
import { useSubmit } from '../../src/client/react.js';
import { ConfirmButton } from '../app/components/confirm-button.js';
import { ConnectionList } from '../app/components/connection-list.js';
import { EmptyState } from '../app/components/empty-state.js';
import type { More } from '../app/components/more.js';
import { notifyDone, notifyFault } from '../app/components/notices.js';
import { Panel } from '../app/components/panel.js';
import { StatusBadge } from '../app/components/status-badge.js';
import { When } from '../app/components/when.js';
import { EndOtherSessionsDocument, EndSessionDocument, type PrivacyQuery } from './generated/graphql.js';
import { privacyTexts } from './privacy.texts.js';

const { sessions: texts } = privacyTexts;
type Session = PrivacyQuery['mySessions']['nodes'][number];

export function Sessions({ sessions, more }: { sessions: readonly Session[]; more: More }) {
  const hasOthers = more.hasMore || sessions.some(({ isCurrent }) => !isCurrent);
  return (
    <Panel title={texts.heading} actions={hasOthers && <EndOthers />} flush>
      <ConnectionList
        label={texts.label}
        items={sessions}
        itemKey={({ id }) => id}
        more={more}
        empty={<EmptyState title={texts.empty} />}
      >
        {({ id, isCurrent, userAgent, ip, startedAt, expiresAt }) => (
          <Group justify="space-between" gap="sm">
            <Stack gap={4} style={{ flex: '1 1 14rem', minWidth: 0 }}>
              <Group gap="xs">
                <Text fw={600}>{programOf(userAgent)}</Text>
                {isCurrent && <StatusBadge label={texts.here} tone="accent" size="sm" />}
              </Group>
              <Text size="sm" c="dimmed">
                {texts.from(ip)}, {texts.since} <When at={startedAt} show="absolute" />, {texts.ends}{' '}
                <When at={expiresAt} />
              </Text>
            </Stack>
            {!isCurrent && <EndOne id={id} name={programOf(userAgent)} />}
          </Group>
        )}
      </ConnectionList>
    </Panel>
  );
}

/** Extracts the browser name from the user agent. */
function programOf(userAgent: string): string {
  const named = /(Edg|OPR|Firefox|HeadlessChrome|Chrome|Version)\/(\d+)/.exec(userAgent);
  const names: Readonly<Record<string, string>> = {
    Edg: 'Edge',
    OPR: 'Opera',
    Version: 'Safari',
    HeadlessChrome: 'Chrome',
  };
  if (!named) return userAgent.slice(0, 60) || texts.unknown;
  const [, name = '', version = ''] = named;
  return `${names[name] ?? name} ${version}`;
}

function EndOne({ id, name }: { id: string; name: string }) {
  const { submit, busy } = useSubmit(EndSessionDocument, { onError: notifyFault });
  const end = async (): Promise<void> => {
    if (await submit({ id }, { refetch: ['Privacy'] })) notifyDone(texts.ended);
  };
  return (
    <Button size="xs" variant="default" loading={busy} aria-label={texts.endNamed(name)} onClick={() => void end()}>
      {texts.end}
    </Button>
  );
}

/** Includes sessions that are not loaded yet. */
function EndOthers() {
  const { submit } = useSubmit(EndOtherSessionsDocument, { onError: notifyFault });
  const end = async (): Promise<boolean> => {
    const done = await submit({}, { refetch: ['Privacy'] });
    if (done) notifyDone(texts.othersEnded(done.revokeOtherSessions.count ?? 0));
    return done !== undefined;
  };
  return (
    <ConfirmButton
      size="xs"
      question={texts.endOthersQuestion}
      consequence={texts.endOthersConsequence}
      yes={texts.endOthers}
      onConfirm={end}
    >
      {texts.endOthers}
    </ConfirmButton>
  );
}
