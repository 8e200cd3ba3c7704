import { Button, Group, Text } from '@mantine/core';
import type { CSSProperties } from 'react';
import { wordsOf } from '../../app/components/status-badge.js';
import type { DeskConsultationFragment } from '../generated/graphql.js';
import { useFilters } from '../../app/components/list-filters.js';
import { toneOf } from '../shared/tones.js';
import { calendarTexts } from './calendar.texts.js';
import { dayKey, hoursOf, placedOn, type Placed } from './week.js';
import classes from './week-grid.module.css';

const weekday = new Intl.DateTimeFormat(undefined, { weekday: 'short', day: 'numeric', month: 'short' });
const fullHour = new Intl.DateTimeFormat(undefined, { hour: 'numeric' });
const time = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });

interface WeekGridProps {
  week: readonly Date[];
  consultations: readonly DeskConsultationFragment[];
  /** Start of the first consultation after this week. */
  next: string | undefined;
  onOpen: (id: string) => void;
}

/** A week as an hour grid, or as a list of days on a phone. */
export function WeekGrid({ week, consultations, next, onOpen }: WeekGridProps) {
  const days = week.map((day) => placedOn(day, consultations));
  const { first, last } = hoursOf(days);
  const hours = Array.from({ length: last - first }, (_, hour) => first + hour);
  const today = dayKey(new Date());
  const style = { '--hours': last - first } as CSSProperties;
  return (
    <>
      {days.every((day) => day.length === 0) && <EmptyWeek next={next} />}
      <div className={classes.grid} style={style} role="group" aria-label={calendarTexts.grid}>
        <div className={classes.hours} aria-hidden>
          {hours.map((hour) => (
            <span key={hour}>{fullHour.format(new Date(2026, 0, 1, hour))}</span>
          ))}
        </div>
        {week.map((day, index) => (
          <section key={day.getTime()} className={classes.day} data-today={dayKey(day) === today}>
            <h3 className={classes.head}>{weekday.format(day)}</h3>
            <Day placed={days[index] ?? []} first={first} onOpen={onOpen} />
          </section>
        ))}
      </div>
    </>
  );
}

interface DayProps {
  placed: readonly Placed[];
  first: number;
  onOpen: (id: string) => void;
}

function Day({ placed, first, onOpen }: DayProps) {
  if (placed.length === 0)
    return (
      <div className={classes.slots}>
        <p className={classes.nothing}>{calendarTexts.emptyDay}</p>
      </div>
    );
  return (
    <ol className={classes.slots}>
      {placed.map(({ consultation, start, hours, lane, lanes }) => (
        <li
          key={consultation.id}
          className={classes.slot}
          style={
            {
              '--start': start - first,
              '--length': hours,
              '--lane': lane,
              '--lanes': lanes,
            } as unknown as CSSProperties
          }
        >
          <Block consultation={consultation} onOpen={onOpen} />
        </li>
      ))}
    </ol>
  );
}

function Block({ consultation, onOpen }: { consultation: DeskConsultationFragment; onOpen: (id: string) => void }) {
  const { id, scheduledAt, company, contact, status, host } = consultation;
  const who = company?.name ?? contact.name;
  return (
    <button type="button" className={classes.block} data-tone={toneOf(status)} onClick={() => onOpen(id)}>
      <span className={classes.time}>{time.format(new Date(scheduledAt))}</span>
      <strong>{who}</strong>
      <span>{wordsOf(status)}</span>
      <span>{host?.name ?? calendarTexts.noHost}</span>
    </button>
  );
}

function EmptyWeek({ next }: { next: string | undefined }) {
  const { setFilter } = useFilters();
  return (
    <Group gap="sm" mb="md">
      <Text c="dimmed">{calendarTexts.emptyWeek}</Text>
      {next && (
        <Button size="xs" variant="default" onClick={() => setFilter('week', dayKey(new Date(next)))}>
          {calendarTexts.jump}
        </Button>
      )}
    </Group>
  );
}
