import { calendarText } from '../../../shared/calendar-file.js';
import type { Interview } from '../job-application/job-application-parts.model.js';

/** An interview as a calendar file (RFC 5545). A cancellation is the only change: METHOD:CANCEL with a higher SEQUENCE removes it. */
export function calendarOf({ _id, startsAt, endsAt, location, title = 'Tally', cancelledAt }: Interview): string {
  return calendarText({
    uid: `${_id}@tally`,
    sequence: cancelledAt ? 1 : 0,
    method: cancelledAt ? 'CANCEL' : 'PUBLISH',
    title: `Interview: ${title}`,
    start: startsAt.getTime(),
    end: endsAt.getTime(),
    startInputType: 'utc',
    endInputType: 'utc',
    productId: 'tally/careers',
    status: cancelledAt ? 'CANCELLED' : 'CONFIRMED',
    ...(location ? { location } : {}),
  });
}
