import type { EventAttributes } from 'ics';
import { calendarText, utcDate } from '../../../shared/calendar-file.js';
import { ConsultationStatus } from '../consultation/consultation.enums.js';
import type { Consultation } from '../consultation/consultation.model.js';
import { CONSULTATION_SETTINGS } from './consultation.settings.js';

const { REQUESTED, DECLINED, CANCELLED, EXPIRED, RESCHEDULED } = ConsultationStatus;
const CALLED_OFF: readonly ConsultationStatus[] = [DECLINED, CANCELLED, EXPIRED];

/** Names that appear in a calendar file besides the guest. */
export interface CalendarParties {
  /** The sender of emails: `Tally <no-reply@tally.example>` or a bare address. */
  mailFrom: string;
  hostName: string | null;
}

/**
 * A consultation as an iCalendar file. The UID stays the same when it is rescheduled and SEQUENCE increases, so
 * calendars update the existing event. Null for a rescheduled consultation: its successor carries the update.
 */
export function calendarFile(consultation: Consultation, { mailFrom, hostName }: CalendarParties): string | null {
  const { status, contact, meeting, scheduledAt, consultationType, seriesId, calendarSequence, updatedAt } =
    consultation;
  if (status === RESCHEDULED) return null;
  const off = CALLED_OFF.includes(status);
  const event: EventAttributes = {
    productId: '-//Tally//Consultations//EN',
    method: off ? 'CANCEL' : 'REQUEST',
    uid: `${seriesId}@tally`,
    sequence: calendarSequence,
    status: off ? 'CANCELLED' : status === REQUESTED ? 'TENTATIVE' : 'CONFIRMED',
    start: utcDate(scheduledAt),
    startInputType: 'utc',
    startOutputType: 'utc',
    duration: { minutes: meeting.durationMinutes },
    title: `Tally: ${CONSULTATION_SETTINGS[consultationType].name}`,
    organizer: organizerOf(mailFrom),
    attendees: [{ name: parameter(contact.name), email: contact.email, role: 'REQ-PARTICIPANT' }],
    ...withDefined({
      description: [hostName && `With ${hostName}.`, meeting.details].filter(Boolean).join('\n\n'),
      location: meeting.url,
      url: meeting.url,
    }),
  };
  return calendarText(event, updatedAt);
}

function organizerOf(mailFrom: string): { name: string; email: string } {
  const [, name = 'Tally', email = mailFrom] = /^(.*?)\s*<(.+)>$/.exec(mailFrom) ?? [];
  return { name: parameter(name), email };
}

/** RFC 5545 has no escape for quotes within a parameter. */
function parameter(text: string): string {
  return text.replaceAll(/[\p{Cc}"\\]/gu, ' ').trim();
}

function withDefined(values: Record<string, string | null>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1])));
}
