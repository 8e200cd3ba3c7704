import { Temporal } from 'temporal-polyfill';
import { inputError } from './errors.js';

const LOCAL_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/;
const LOCAL_DATE = /^\d{4}-\d{2}-\d{2}$/;
/** Begins with a letter, for Temporal takes an offset and a whole date and time as well. */
const ZONE_NAME = /^[A-Za-z]/;
/** The zone of whoever has given none. */
export const DEFAULT_ZONE = 'UTC';

/** True for an IANA time zone that Temporal supports; not for abbreviations such as PST, which only Intl knows, nor for offsets such as +02:00. */
export function isTimeZone(name: string): boolean {
  return ZONE_NAME.test(name) && parses(() => Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name));
}

/** A stored zone, or undefined where there is none that can be used: an older version may have accepted more. */
export function knownZone(stored: string | null | undefined): string | undefined {
  return stored && isTimeZone(stored) ? stored : undefined;
}

/** True for a valid date, such as 2026-12-01. */
export function isLocalDate(text: string): boolean {
  return LOCAL_DATE.test(text) && parses(() => Temporal.PlainDate.from(text));
}

/** True for a date and time without a time zone, such as 2026-12-01T09:30. */
export function isLocalTime(text: string): boolean {
  return LOCAL_TIME.test(text) && parses(() => Temporal.PlainDateTime.from(text));
}

/**
 * The instant of a local time in a time zone. When clocks go forward some times do not exist, when they go back some
 * exist twice: both are refused, because a guess would be an hour off. `field` is the dotted path of the argument.
 */
export function instantOf(local: string, timeZone: string, field: string): Date {
  if (!isLocalTime(local)) {
    throw inputError('INVALID', field, 'Must be a local time without a time zone, for example 2026-12-01T09:30.');
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
      `${local} is ambiguous in ${timeZone}, because clocks go back: ${both.join(' and ')}. Specify one of them with its offset.`,
      both,
    );
  }
  throw inputError(
    'INVALID',
    field,
    `${local} does not exist in ${timeZone}, because clocks go forward. Use ${shortTime(earlier)} or ${shortTime(later)}.`,
    [shortTime(earlier), shortTime(later)],
  );
}

/** The first instant of a local date; if midnight does not exist, the day begins later. */
export function startOfDay(date: string, timeZone: string): Date {
  return new Date(Temporal.PlainDate.from(date).toZonedDateTime(timeZone).epochMilliseconds);
}

/**
 * The instant at which clocks in a time zone show this time on a date: the first if there are two, the one after the
 * gap if there is none.
 */
export function momentOf(date: string, time: string, timeZone: string): Date {
  const moment = Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(timeZone, {
    disambiguation: 'compatible',
  });
  return new Date(moment.epochMilliseconds);
}

/** The local date and time in a time zone at an instant, such as 2026-12-01T09:30. */
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

/** Days from one date to another; negative if the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to).days;
}

/** A time formatted for people: Tuesday, 1 December 2026 at 09:30 (Europe/Berlin). */
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
