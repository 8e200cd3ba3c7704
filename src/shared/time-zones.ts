import { Temporal } from 'temporal-polyfill';
import { inputError } from './errors.js';

const LOCAL_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/;
const LOCAL_DATE = /^\d{4}-\d{2}-\d{2}$/;
/** Begins with a letter, for Temporal takes an offset and a whole date and time as well. */
const ZONE_NAME = /^[A-Za-z]/;
/** The zone of whoever has given none. */
export const DEFAULT_ZONE = 'UTC';

/** True for the name of an IANA zone that Temporal takes: Intl alone also knows abbreviations such as PST; an offset such as +02:00 is none. */
export function isTimeZone(name: string): boolean {
  return ZONE_NAME.test(name) && parses(() => Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name));
}

/** A stored zone, or undefined where there is none that can be used: an older version may have accepted more. */
export function knownZone(stored: string | null | undefined): string | undefined {
  return stored && isTimeZone(stored) ? stored : undefined;
}

/** True for a date of the calendar, such as 2026-12-01. */
export function isLocalDate(text: string): boolean {
  return LOCAL_DATE.test(text) && parses(() => Temporal.PlainDate.from(text));
}

/** True for a date and time without a zone, such as 2026-12-01T09:30. */
export function isLocalTime(text: string): boolean {
  return LOCAL_TIME.test(text) && parses(() => Temporal.PlainDateTime.from(text));
}

/**
 * The instant of a local time in a zone. Where clocks are put forward some times do not exist, where they are put back some
 * exist twice: both are refused, for a guess would be an hour wrong. `field` is the dotted path of the argument.
 */
export function instantOf(local: string, timeZone: string, field: string): Date {
  if (!isLocalTime(local)) {
    throw inputError('INVALID', field, 'A local time is written like 2026-12-01T09:30, without a zone.');
  }
  const time = Temporal.PlainDateTime.from(local);
  const earlier = time.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const later = time.toZonedDateTime(timeZone, { disambiguation: 'later' });
  if (earlier.epochMilliseconds === later.epochMilliseconds) return new Date(earlier.epochMilliseconds);
  if (earlier.toPlainDateTime().equals(time)) {
    const both = [withOffset(earlier), withOffset(later)];
    throw inputError(
      'INVALID',
      field,
      `${local} happens twice in ${timeZone}, for clocks are put back: ${both.join(' and ')}. Give the one that you mean with its offset.`,
      both,
    );
  }
  throw inputError(
    'INVALID',
    field,
    `${local} does not exist in ${timeZone}, for clocks are put forward. Take ${shortTime(earlier)} or ${shortTime(later)}.`,
    [shortTime(earlier), shortTime(later)],
  );
}

/** The first moment of a local date; where midnight does not exist, the day begins later. */
export function startOfDay(date: string, timeZone: string): Date {
  return new Date(Temporal.PlainDate.from(date).toZonedDateTime(timeZone).epochMilliseconds);
}

/** The moment when the clocks of a zone show this time on a date; where they show it twice the first, where never the one behind. */
export function momentOf(date: string, time: string, timeZone: string): Date {
  const moment = Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(timeZone, {
    disambiguation: 'compatible',
  });
  return new Date(moment.epochMilliseconds);
}

/** What calendars and clocks of a zone show at an instant, such as 2026-12-01T09:30. */
export function localTimeOf(at: Date, timeZone: string): string {
  return shortTime(zoned(at, timeZone));
}

export function localDateOf(at: Date, timeZone: string): string {
  return zoned(at, timeZone).toPlainDate().toString();
}

export function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** Day of the week of a date: 1 is Monday, 7 is Sunday. */
export function weekdayOf(date: string): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

/** Days from one date to another; negative where the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to).days;
}

/** A time as people read it: Tuesday, 1 December 2026 at 09:30 (Europe/Berlin). */
export function spokenTime(at: Date, stored: string): string {
  const timeZone = knownZone(stored) ?? DEFAULT_ZONE;
  const text = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short', timeZone }).format(at);
  return `${text} (${timeZone})`;
}

function zoned(at: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
}

function shortTime(time: Temporal.ZonedDateTime): string {
  return time.toPlainDateTime().toString({ smallestUnit: 'minute' });
}

function withOffset(time: Temporal.ZonedDateTime): string {
  return `${time.toPlainDateTime().toString({ smallestUnit: 'second' })}${time.offset}`;
}

function parses(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch {
    return false;
  }
}
