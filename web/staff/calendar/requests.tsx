import { Button, Group, Stack, Text } from '@mantine/core';
import { ConnectionList } from '../../app/components/connection-list.js';
import { EmptyState } from '../../app/components/empty-state.js';
import type { More } from '../../app/components/more.js';
import { Panel } from '../../app/components/panel.js';
import { wordsOf } from '../../app/components/status-badge.js';
import { formatTime, When } from '../../app/components/when.js';
import type { DeskConsultationFragment } from '../generated/graphql.js';
import { calendarTexts } from './calendar.texts.js';
import { Confirm, Decline } from './consultation.actions.js';

interface RequestsProps {
  consultations: readonly DeskConsultationFragment[];
  total: number;
  more: More | undefined;
  onOpen: (id: string) => void;
}

/** Pending requests, regardless of the week. */
export function Requests({ consultations, total, more, onOpen }: RequestsProps) {
  return (
    <Panel flush title={calendarTexts.requests(total)}>
      <ConnectionList
        label={calendarTexts.requests(total)}
        items={consultations}
        itemKey={({ id }) => id}
        more={more}
        empty={<EmptyState title={calendarTexts.noRequests} hint={calendarTexts.noRequestsHint} />}
      >
        {(consultation) => <Request consultation={consultation} onOpen={onOpen} />}
      </ConnectionList>
    </Panel>
  );
}

function Request({ consultation, onOpen }: { consultation: DeskConsultationFragment; onOpen: (id: string) => void }) {
  const { id, company, contact, consultationType, scheduledAt, host } = consultation;
  const who = company?.name ?? contact.name;
  return (
    <Group justify="space-between" gap="sm">
      <Stack gap={2} style={{ flex: '1 1 220px', minWidth: 0 }}>
        <Text fw={600}>{who}</Text>
        <Text size="sm" c="dimmed">
          {wordsOf(consultationType)}, {host?.name ?? calendarTexts.noHost}, <When at={scheduledAt} show="both" />
        </Text>
      </Stack>
      <Group gap="xs">
        <Confirm consultation={consultation} />
        <Decline consultation={consultation} />
        <Button
          size="xs"
          variant="subtle"
          aria-label={`${calendarTexts.details}: ${calendarTexts.open(who, formatTime(scheduledAt))}`}
          onClick={() => onOpen(id)}
        >
          {calendarTexts.details}
        </Button>
      </Group>
    </Group>
  );
}
