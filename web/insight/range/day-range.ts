import { Temporal } from 'temporal-polyfill';

/** Calendar days, `2026-11-23`, both inclusive. */
export interface DayRange {
  readonly first: string;
  readonly last: string;
}

/** UTC times as the API accepts them. The end is exclusive. */
interface Instants {
  readonly from: string;
  readonly to: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function today(timeZone: string): string {
  return Temporal.Now.plainDateISO(timeZone).toString();
}

export function dayAfter(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** The last `days` days, including the last one. */
export function daysUntil(last: string, days: number): DayRange {
  return { first: dayAfter(last, 1 - days), last };
}

export function lengthOf({ first, last }: DayRange): number {
  return Temporal.PlainDate.from(first).until(Temporal.PlainDate.from(last)).days + 1;
}

/** The preceding range of the same length. */
export function rangeBefore(range: DayRange): DayRange {
  const days = lengthOf(range);
  return { first: dayAfter(range.first, -days), last: dayAfter(range.last, -days) };
}

/** Days start at local midnight in the time zone, also across clock changes. */
export function instantsOf({ first, last }: DayRange, timeZone: string): Instants {
  return { from: startOf(first, timeZone), to: startOf(dayAfter(last, 1), timeZone) };
}

function startOf(day: string, timeZone: string): string {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds).toISOString();
}

export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  try {
    Temporal.PlainDate.from(text);
    return true;
  } catch {
    return false;
  }
}

export function isTimeZone(name: string): boolean {
  try {
    Intl.DateTimeFormat(undefined, { timeZone: name });
    return name !== '';
  } catch {
    return false;
  }
}
