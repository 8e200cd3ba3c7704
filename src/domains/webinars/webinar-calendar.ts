import { createEvent, type DateArray } from 'ics';
import type { Webinar } from './webinar.model.js';
import { WebinarStatus } from './webinar.enums.js';

/** The webinar as an iCalendar file. The same UID and a higher SEQUENCE make calendars move what they have. */
export function calendarFile(webinar: Webinar): string {
  const { error, value } = createEvent({
    uid: `${webinar._id}@tally`,
    sequence: webinar.revision,
    productId: 'tally/webinars',
    method: webinar.status === WebinarStatus.CANCELLED ? 'CANCEL' : 'PUBLISH',
    status: webinar.status === WebinarStatus.CANCELLED ? 'CANCELLED' : 'CONFIRMED',
    title: webinar.title,
    description: webinar.description,
    start: utc(webinar.startsAt),
    startInputType: 'utc',
    end: utc(webinar.endsAt),
    endInputType: 'utc',
    created: utc(webinar.createdAt),
  });
  if (value === null) throw error ?? new Error(`No calendar file for ${webinar._id}.`);
  return value;
}

function utc(date: Date): DateArray {
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), date.getUTCHours(), date.getUTCMinutes()];
}
