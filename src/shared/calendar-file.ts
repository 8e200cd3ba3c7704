import { createEvent, type DateArray, type EventAttributes } from 'ics';

/**
 * An event as the text of an iCalendar file (RFC 5545). The same UID with a higher SEQUENCE moves what a calendar has. With `changedAt`
 * it is the same file whenever it is asked for, until the event changes.
 */
export function calendarText(event: EventAttributes, changedAt?: Date): string {
  const { error, value } = createEvent({ ...event, ...(changedAt ? { timestamp: changedAt.getTime() } : {}) });
  if (value === null) throw error ?? new Error(`No calendar file for ${event.uid ?? 'an event'}.`);
  return value;
}

/** A moment in UTC as `ics` takes it, to the minute. */
export function utcDate(at: Date): DateArray {
  return [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate(), at.getUTCHours(), at.getUTCMinutes()];
}
