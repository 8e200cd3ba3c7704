import { calendarText } from '../../shared/calendar-file.js';
import type { Interview } from './job-application-parts.model.js';
import { InterviewStatus } from './job-application.enums.js';

/** An interview as a calendar file (RFC 5545); a later one with the same id takes its place in the calendar. */
export function calendarOf({ _id, startsAt, endsAt, location, title = 'Tally', status }: Interview): string {
  return calendarText({
    uid: `${_id}@tally`,
    title: `Interview: ${title}`,
    start: startsAt.getTime(),
    end: endsAt.getTime(),
    startInputType: 'utc',
    endInputType: 'utc',
    productId: 'tally/careers',
    status: status === InterviewStatus.CANCELLED ? 'CANCELLED' : 'CONFIRMED',
    ...(location ? { location } : {}),
  });
}
