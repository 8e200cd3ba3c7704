import { Button, Group, Stack, Text } from '@mantine/core';
import { mutate } from '../../src/client/index.js';
import { useSubmit, useTally } from '../../src/client/react.js';
import { ConfirmButton } from '../app/components/confirm-button.js';
import { ConnectionList } from '../app/components/connection-list.js';
import { EmptyState } from '../app/components/empty-state.js';
import type { More } from '../app/components/more.js';
import { notifyDone, notifyFault } from '../app/components/notices.js';
import { Panel } from '../app/components/panel.js';
import { StatusBadge } from '../app/components/status-badge.js';
import { When } from '../app/components/when.js';
import { useCurrentSession } from './current-session.js';
import { EndSessionDocument, type PrivacyQuery } from './generated/graphql.js';
import { privacyTexts } from './privacy.texts.js';

const { sessions: texts } = privacyTexts;
type Session = PrivacyQuery['mySessions']['nodes'][number];

export function Sessions({ sessions, more }: { sessions: readonly Session[]; more: More }) {
  const current = useCurrentSession();
  const others = sessions.filter(({ id }) => id !== current);
  return (
    <Panel
      title={texts.heading}
      actions={current !== undefined && others.length > 0 && <EndOthers sessions={others} />}
      flush
    >
      <ConnectionList
        label={texts.label}
        items={sessions}
        itemKey={({ id }) => id}
        more={more}
        empty={<EmptyState title={texts.empty} />}
      >
        {({ id, userAgent, ip, startedAt, expiresAt }) => (
          <Group justify="space-between" gap="sm">
            <Stack gap={4} style={{ flex: '1 1 14rem', minWidth: 0 }}>
              <Group gap="xs">
                <Text fw={600}>{programOf(userAgent)}</Text>
                {id === current && <StatusBadge label={texts.here} tone="accent" size="sm" />}
              </Group>
              <Text size="sm" c="dimmed">
                {texts.from(ip)}, {texts.since} <When at={startedAt} show="absolute" />, {texts.ends}{' '}
                <When at={expiresAt} />
              </Text>
            </Stack>
            {current !== undefined && id !== current && <EndOne id={id} name={programOf(userAgent)} />}
          </Group>
        )}
      </ConnectionList>
    </Panel>
  );
}

/** The browser's name out of what it calls itself. */
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

/** One by one: the graph ends one session at a time. */
function EndOthers({ sessions }: { sessions: readonly Session[] }) {
  const client = useTally();
  const endAll = async (): Promise<boolean> => {
    try {
      for (const [index, { id }] of sessions.entries()) {
        const isLast = index === sessions.length - 1;
        await mutate(client, EndSessionDocument, { id }, isLast ? { refetch: ['Privacy'] } : {});
      }
    } catch (error) {
      notifyFault(error);
      return false;
    }
    notifyDone(texts.othersEnded(sessions.length));
    return true;
  };
  return (
    <ConfirmButton
      size="xs"
      question={texts.endOthersQuestion}
      consequence={texts.endOthersConsequence(sessions.length)}
      yes={texts.endOthers}
      onConfirm={endAll}
    >
      {texts.endOthers}
    </ConfirmButton>
  );
}
