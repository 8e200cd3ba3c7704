import { calendarText, utcDate } from '../../../shared/calendar-file.js';
import type { Webinar } from './webinar.model.js';
import { WebinarStatus } from './webinar.enums.js';

/** The webinar as an iCalendar file. The same UID and a higher SEQUENCE make calendars update the existing event. */
export function calendarFile(webinar: Webinar): string {
  return calendarText({
    uid: `${webinar._id}@tally`,
    sequence: webinar.revision,
    productId: 'tally/webinars',
    method: webinar.status === WebinarStatus.CANCELLED ? 'CANCEL' : 'PUBLISH',
    status: webinar.status === WebinarStatus.CANCELLED ? 'CANCELLED' : 'CONFIRMED',
    title: webinar.title,
    description: webinar.description,
    start: utcDate(webinar.startsAt),
    startInputType: 'utc',
    end: utcDate(webinar.endsAt),
    endInputType: 'utc',
    created: utcDate(webinar.createdAt),
  });
}
