import { Anchor, Group, Stack, Text } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { Link } from 'react-router';
import { plainWords } from '../app/components/plain-words.js';
import { StatusBadge, type Tone } from '../app/components/status-badge.js';
import { When } from '../app/components/when.js';
import { communityTexts } from './community.texts.js';
import type { WebinarCardFragment, WebinarRegistrationStatus } from './generated/graphql.js';

const { webinars: texts, registration } = communityTexts;
export const REGISTRATION_TONES: Record<WebinarRegistrationStatus, Tone> = {
  UNCONFIRMED: 'warning',
  PENDING_APPROVAL: 'warning',
  REGISTERED: 'good',
  WAITLISTED: 'warning',
  OFFERED: 'accent',
  OFFER_EXPIRED: 'bad',
  CANCELLED: 'neutral',
  DENIED: 'bad',
  ATTENDED: 'good',
  NO_SHOW: 'neutral',
  WATCHED_RECORDING: 'good',
};

export function WebinarCard({ webinar }: { webinar: WebinarCardFragment }) {
  const { id, title, description, status, startsAt, durationMinutes, seatsLeft, waitlistCount, hosts, format } =
    webinar;
  const mine = webinar.myRegistration;
  return (
    <Stack component="article" gap={6}>
      <Group gap="xs">
        <Anchor component={Link} to={`/webinars/${id}`} fw={600} c="inherit">
          {title}
        </Anchor>
        {status === 'LIVE' && <StatusBadge label={texts.running} tone="active" size="sm" />}
        {status === 'CANCELLED' && <StatusBadge label={texts.statuses.CANCELLED} tone="bad" size="sm" />}
        {mine && (
          <StatusBadge label={registration.statuses[mine.status]} tone={REGISTRATION_TONES[mine.status]} size="sm" />
        )}
      </Group>
      <Text size="sm" c="dimmed" lineClamp={2}>
        {plainWords(description)}
      </Text>
      <Group gap="4px 16px" fz="sm" c="dimmed">
        <Group gap={6} component="span" wrap="nowrap">
          <IconCalendar size={16} aria-hidden />
          <When at={startsAt} show="both" />
        </Group>
        <span>{texts.minutes(durationMinutes)}</span>
        <span>{texts.formats[format]}</span>
        {hosts.length > 0 && <span>{texts.by(hosts.map(({ name }) => name).join(', '))}</span>}
        {status === 'SCHEDULED' && <span>{texts.seats(seatsLeft)}</span>}
        {status === 'SCHEDULED' && waitlistCount > 0 && <span>{texts.waiting(waitlistCount)}</span>}
        {webinar.hasRecording && <StatusBadge label={texts.recording} tone="accent" size="sm" />}
      </Group>
    </Stack>
  );
}
