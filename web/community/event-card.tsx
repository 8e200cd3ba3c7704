import { Anchor, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconCalendar, IconMapPin, IconVideo } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useSubmit } from '../../src/client/react.js';
import { notifyDone, notifyFault } from '../app/components/notices.js';
import { RichText } from '../app/components/rich-text.js';
import { StatusBadge } from '../app/components/status-badge.js';
import { When } from '../app/components/when.js';
import { communityTexts } from './community.texts.js';
import { RsvpDocument, type EventCardFragment, type RsvpResponse } from './generated/graphql.js';

const { events: texts } = communityTexts;
const ANSWERS: readonly RsvpResponse[] = ['GOING', 'INTERESTED', 'NOT_GOING'];

interface EventCardProps {
  event: EventCardFragment;
  withoutGroup?: boolean;
}

export function EventCard({ event, withoutGroup = false }: EventCardProps) {
  const { title, description, startsAt, timeZone, group, myRsvp } = event;
  return (
    <Stack component="article" gap={6}>
      <Group justify="space-between" gap="xs" align="flex-start">
        <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
          {title}
        </Text>
        {group && !withoutGroup && (
          <Anchor component={Link} to={`/groups/${group.id}`} size="sm">
            {group.name}
          </Anchor>
        )}
      </Group>
      <Group gap="4px 16px" fz="sm" c="dimmed">
        <Group gap={6} component="span" title={texts.zone(timeZone)}>
          <IconCalendar size={16} aria-hidden />
          <When at={startsAt} show="both" />
        </Group>
        <Place event={event} />
      </Group>
      <RichText text={description} size="sm" />
      <Group gap="8px 12px" mt={4}>
        <Answer event={event} />
        <Counts event={event} />
      </Group>
      {myRsvp?.status === 'WAITLISTED' && myRsvp.waitlistPosition !== null && (
        <Text size="sm">{texts.place(myRsvp.waitlistPosition)}</Text>
      )}
    </Stack>
  );
}

/** The location, and the meeting link for attendees with a seat. */
function Place({ event: { location, onlineUrl } }: EventCardProps) {
  return (
    <>
      {location !== null && (
        <Group gap={6} component="span">
          <IconMapPin size={16} aria-hidden />
          {location}
        </Group>
      )}
      {onlineUrl === null ? (
        location === null && (
          <Group gap={6} component="span">
            <IconVideo size={16} aria-hidden />
            {texts.online}
          </Group>
        )
      ) : (
        <Anchor href={onlineUrl} target="_blank" rel="noreferrer" inherit>
          {texts.meeting}
        </Anchor>
      )}
    </>
  );
}

function Counts({ event: { goingCount, capacity, interestedCount, waitlistCount } }: EventCardProps) {
  const isFull = capacity !== null && goingCount >= capacity;
  return (
    <Group gap="xs">
      <StatusBadge
        label={capacity === null ? texts.going(goingCount) : texts.seats(goingCount, capacity)}
        tone={isFull ? 'warning' : 'neutral'}
        size="sm"
      />
      {interestedCount > 0 && <StatusBadge label={texts.interested(interestedCount)} tone="neutral" size="sm" />}
      {waitlistCount > 0 && <StatusBadge label={texts.waiting(waitlistCount)} tone="neutral" size="sm" />}
    </Group>
  );
}

function Answer({ event }: EventCardProps) {
  const { submit, busy } = useSubmit(RsvpDocument, { onError: notifyFault });
  const answer = async (value: string): Promise<void> => {
    const response = ANSWERS.find((known) => known === value);
    if (!response) return;
    const done = await submit({ id: event.id, input: { response } });
    const status = done?.rsvp.event?.myRsvp?.status;
    if (status) notifyDone(texts.saved[status]);
  };
  return (
    <SegmentedControl
      size="xs"
      aria-label={texts.answer(event.title)}
      disabled={busy || event.status !== 'SCHEDULED'}
      value={event.myRsvp?.response ?? ''}
      onChange={(value) => void answer(value)}
      data={ANSWERS.map((value) => ({ value, label: texts.answers[value] }))}
    />
  );
}
