import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { ConnectionList } from '../app/components/connection-list.js';
import { download } from '../app/components/download.js';
import { Panel } from '../app/components/panel.js';
import { StatusBadge } from '../app/components/status-badge.js';
import { When } from '../app/components/when.js';
import { careersTexts } from './careers.texts.js';
import type { ApplicationPartsFragment } from './generated/graphql.js';

const { interviews: texts } = careersTexts;
type Interview = ApplicationPartsFragment['interviews'][number];

export function Interviews({ interviews }: { interviews: readonly Interview[] }) {
  return (
    <Panel title={texts.heading} flush>
      <ConnectionList label={texts.heading} items={interviews} itemKey={({ id }) => id} empty={null}>
        {({ kind, status, startsAt, timeZone, location, calendarFile }) => (
          <Group justify="space-between" gap="sm">
            <Stack gap={4} style={{ flex: '1 1 14rem' }}>
              <Group gap="xs">
                <Text fw={600}>{texts.kinds[kind]}</Text>
                <StatusBadge
                  label={texts.statuses[status]}
                  tone={status === 'SCHEDULED' ? 'active' : status === 'CANCELLED' ? 'bad' : 'neutral'}
                  size="sm"
                />
              </Group>
              <Text size="sm" c="dimmed">
                <When at={startsAt} show="both" />, {texts.agreed(timeZone)}
              </Text>
              {location !== null && <Place location={location} />}
            </Stack>
            {status === 'SCHEDULED' && (
              <Button
                variant="default"
                size="xs"
                leftSection={<IconCalendarPlus size={16} aria-hidden />}
                onClick={() => download('interview.ics', calendarFile, 'text/calendar')}
              >
                {texts.calendar}
              </Button>
            )}
          </Group>
        )}
      </ConnectionList>
    </Panel>
  );
}

/** A place, a phone number or a URL. */
function Place({ location }: { location: string }) {
  if (!/^https?:\/\//.test(location)) return <Text size="sm">{location}</Text>;
  return (
    <Anchor href={location} target="_blank" rel="noreferrer" size="sm">
      {location}
    </Anchor>
  );
}
