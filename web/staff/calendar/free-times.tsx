import { skipToken, useQuery } from '@apollo/client/react';
import { Button, Group, Input, Text } from '@mantine/core';
import { StaffFreeTimesDocument, type ConsultationType } from '../generated/graphql.js';
import { toLocalInput, viewerZone } from '../shared/local-time.js';
import { calendarTexts } from './calendar.texts.js';

const { free: words } = calendarTexts;
const time = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });

interface FreeTimesProps {
  type: ConsultationType;
  /** ID of the consultation being rescheduled: its own time counts as available. */
  moving: string;
  /** Value of the date field; its day is queried. */
  value: string;
  onPick: (value: string) => void;
}

/** Times of a day at which a host is available; the server rejects others. */
export function FreeTimes({ type, moving, value, onPick }: FreeTimesProps) {
  const day = value.slice(0, 10);
  const { data, loading, error } = useQuery(
    StaffFreeTimesDocument,
    day === '' ? skipToken : { variables: { type, day, timeZone: viewerZone, moving } },
  );
  const times = data?.consultationSlots ?? [];
  if (day === '' || error) return null;
  if (loading || times.length === 0)
    return (
      <Text size="sm" c="dimmed" role="status">
        {loading ? words.reading : words.none}
      </Text>
    );
  return (
    <Input.Wrapper label={words.label} labelElement="div">
      <Group gap={6} mt={4} role="group" aria-label={words.label}>
        {times.map(({ startsAt }) => {
          const local = toLocalInput(startsAt);
          return (
            <Button
              key={startsAt}
              size="compact-sm"
              variant={local === value ? 'filled' : 'default'}
              aria-pressed={local === value}
              onClick={() => onPick(local)}
            >
              {time.format(new Date(startsAt))}
            </Button>
          );
        })}
      </Group>
    </Input.Wrapper>
  );
}
