import { createEvent, type DateArray, type EventAttributes } from 'ics';

/**
 * An event as an iCalendar file (RFC 5545). The same UID with a higher SEQUENCE updates the calendar entry. With
 * `changedAt` the file stays identical until the event changes.
 */
export function calendarText(event: EventAttributes, changedAt?: Date): string {
  const { error, value } = createEvent({ ...event, ...(changedAt ? { timestamp: changedAt.getTime() } : {}) });
  if (value === null) throw error ?? new Error(`Could not create a calendar file for ${event.uid ?? 'an event'}.`);
  return value;
}

/** A time in UTC in the form that `ics` expects, to the minute. */
export function utcDate(at: Date): DateArray {
  return [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate(), at.getUTCHours(), at.getUTCMinutes()];
}
