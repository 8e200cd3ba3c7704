import '@mantine/dates/styles.css';
import { useQuery } from '@apollo/client/react';
import { Button, Group, Input, Stack, Text } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { useMemo, useState } from 'react';
import { Loading } from '../app/components/loading.js';
import { ScreenQuery } from '../app/components/screen-query.js';
import {
  addDays,
  dayOf,
  firstOfMonth,
  formatClock,
  formatWeekday,
  lastOfMonth,
  viewerZone,
  type Day,
} from './calendar-days.js';
import { SlotPickerDocument, type ConsultationType, type SlotPickerQuery } from './generated/graphql.js';
import classes from './slot-picker.module.css';
import { supportTexts } from './support.texts.js';

const { slots: texts } = supportTexts;

/** How many days ahead the server offers times. */
const DAYS_AHEAD = 60;
/** Maximum number of times per response. */
const DAYS_AT_ONCE = 31;
const SOON = 14;

/** This month; near its end, as far as one response reaches, since the next available time may be in the next month. */
function firstLook(today: Day): Day {
  const end = lastOfMonth(today);
  return end < addDays(today, SOON) ? addDays(today, DAYS_AT_ONCE - 1) : end;
}

type Slot = SlotPickerQuery['consultationSlots'][number];

interface SlotPickerProps {
  type: ConsultationType;
  /** ID of the consultation being rescheduled: its own time counts as available. */
  moving?: string;
  /** `startsAt` of the selected time. */
  value: string | null;
  onChange: (startsAt: string | null) => void;
  error?: string | undefined;
}

/** A month of available times in the viewer's time zone: first the day, then the time. */
export function SlotPicker({ type, moving, value, onChange, error }: SlotPickerProps) {
  const [today] = useState(() => dayOf(new Date()));
  const last = addDays(today, DAYS_AHEAD - 1);
  const [turnedTo, setTurnedTo] = useState<Day | null>(null);
  const [picked, setPicked] = useState<Day | null>(null);
  const range =
    turnedTo === null
      ? { from: today, to: firstLook(today) }
      : { from: max(turnedTo, today), to: min(lastOfMonth(turnedTo), last) };
  const timeZone = viewerZone();
  const result = useQuery(SlotPickerDocument, { variables: { type, ...range, timeZone, moving } });
  const byDay = useMemo(() => slotsByDay(result.data?.consultationSlots ?? []), [result.data]);
  const day = picked !== null && byDay.has(picked) ? picked : (byDay.keys().next().value ?? null);
  const month = turnedTo ?? firstOfMonth(day ?? today);

  const pick = (next: string | null): void => {
    setPicked(next);
    if (next !== day) onChange(null);
  };
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {texts.zone(timeZone)}
      </Text>
      <div className={classes.picker}>
        <DatePicker
          value={day}
          onChange={pick}
          date={month}
          onDateChange={(date) => setTurnedTo(firstOfMonth(date))}
          minDate={today}
          maxDate={last}
          maxLevel="month"
          hideOutsideDates
          excludeDate={(date) => !byDay.has(date)}
          getDayAriaLabel={(date) => dayLabel(date, byDay.get(date)?.length ?? 0)}
          ariaLabels={{ previousMonth: texts.previousMonth, nextMonth: texts.nextMonth }}
        />
        <div className={classes.times}>
          <ScreenQuery result={result} loading={<Loading count={3} />}>
            {() => (
              <Times day={day} slots={day === null ? [] : (byDay.get(day) ?? [])} value={value} onChange={onChange} />
            )}
          </ScreenQuery>
        </div>
      </div>
      {error !== undefined && <Input.Error role="alert">{error}</Input.Error>}
    </Stack>
  );
}

interface TimesProps {
  day: Day | null;
  slots: readonly Slot[];
  value: string | null;
  onChange: (startsAt: string) => void;
}

function Times({ day, slots, value, onChange }: TimesProps) {
  if (day === null) return <Text role="status">{texts.noTimes}</Text>;
  return (
    <div role="group" aria-label={texts.times(formatWeekday(day))}>
      <Text fw={600} mb="xs" aria-live="polite">
        {formatWeekday(day)}
      </Text>
      <Group gap={8}>
        {slots.map(({ startsAt }) => (
          <Button
            key={startsAt}
            size="xs"
            variant={startsAt === value ? 'filled' : 'default'}
            aria-pressed={startsAt === value}
            onClick={() => onChange(startsAt)}
          >
            {formatClock(startsAt)}
          </Button>
        ))}
      </Group>
    </div>
  );
}

const max = (one: Day, other: Day): Day => (one > other ? one : other);
const min = (one: Day, other: Day): Day => (one < other ? one : other);

const dayLabel = (day: Day, count: number): string =>
  count > 0 ? texts.day(formatWeekday(day), count) : texts.fullDay(formatWeekday(day));

function slotsByDay(slots: readonly Slot[]): ReadonlyMap<Day, readonly Slot[]> {
  const days = new Map<Day, Slot[]>();
  for (const slot of slots) {
    const day = slot.localTime.slice(0, 10);
    const known = days.get(day);
    if (known) known.push(slot);
    else days.set(day, [slot]);
  }
  return days;
}
