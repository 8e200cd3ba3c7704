import { describe, expect, it } from 'vitest';
import { calendarFile, type CalendarParties } from './consultation-ics.js';
import { ConsultationStatus, ConsultationType } from '../consultation/consultation.enums.js';
import type { Consultation } from '../consultation/consultation.model.js';

const meeting = {
  durationMinutes: 60,
  endsAt: new Date('2026-12-01T10:30:00Z'),
  url: 'https://meet.example/a?b=c,d;e' as string | null,
  details: 'Code: 1, 2; 3' as string | null,
};
const contact = { name: 'Anna Example', email: 'anna@people.example', phone: null };
const consultation = {
  _id: 'con_2',
  seriesId: 'con_1',
  calendarSequence: 3,
  consultationType: ConsultationType.TECHNICAL_CONSULTATION,
  status: ConsultationStatus.CONFIRMED,
  contact,
  scheduledAt: new Date('2026-12-01T09:30:00Z'),
  timeZone: 'Europe/Berlin',
  meeting,
};
const parties: CalendarParties = { mailFrom: 'Tally <no-reply@tally.example>', hostName: 'Grace Agent' };

/** Unfolds the lines of the file. */
function linesOf(fields: Partial<Record<keyof Consultation, unknown>> = {}, from = parties): string[] {
  const file = calendarFile({ ...consultation, ...fields } as unknown as Consultation, from);
  return (file ?? '').replaceAll(/\r\n[ \t]/g, '').split('\r\n');
}

describe('the calendar file', () => {
  it('tells when, where and with whom', () => {
    const lines = linesOf();
    expect(lines).toEqual(
      expect.arrayContaining([
        'BEGIN:VCALENDAR',
        'METHOD:REQUEST',
        'UID:con_1@tally',
        'SEQUENCE:3',
        'STATUS:CONFIRMED',
        'DTSTART:20261201T093000Z',
        'DURATION:PT60M',
        'SUMMARY:Tally: technical consultation',
        'URL:https://meet.example/a?b=c,d;e',
      ]),
    );
    expect(lines).toContain(String.raw`DESCRIPTION:With Grace Agent.\n\nCode: 1\, 2\; 3`);
    expect(lines.find((line) => line.startsWith('ATTENDEE'))).toMatch(
      /CN="Anna Example":mailto:anna@people\.example$/i,
    );
    expect(lines.find((line) => line.startsWith('ORGANIZER'))).toMatch(/CN="Tally":mailto:no-reply@tally\.example$/i);
  });

  it.each([
    [ConsultationStatus.REQUESTED, 'REQUEST', 'TENTATIVE'],
    [ConsultationStatus.IN_PROGRESS, 'REQUEST', 'CONFIRMED'],
    [ConsultationStatus.COMPLETED, 'REQUEST', 'CONFIRMED'],
    [ConsultationStatus.NO_SHOW, 'REQUEST', 'CONFIRMED'],
    [ConsultationStatus.DECLINED, 'CANCEL', 'CANCELLED'],
    [ConsultationStatus.CANCELLED, 'CANCEL', 'CANCELLED'],
    [ConsultationStatus.EXPIRED, 'CANCEL', 'CANCELLED'],
  ])('of one that is %s says %s and %s', (status, method, shown) => {
    expect(linesOf({ status })).toEqual(expect.arrayContaining([`METHOD:${method}`, `STATUS:${shown}`]));
  });

  it('is none for one that was moved', () => {
    expect(
      calendarFile({ ...consultation, status: ConsultationStatus.RESCHEDULED } as unknown as Consultation, parties),
    ).toBeNull();
  });

  it('lets no name break out of its line', () => {
    const lines = linesOf({ contact: { ...contact, name: 'Eve"\r\nATTENDEE:mailto:x@y.example\\' } });
    expect(lines.filter((line) => line.startsWith('ATTENDEE'))).toHaveLength(1);
    expect(lines.find((line) => line.startsWith('ATTENDEE'))).not.toMatch(/Eve"/);
  });

  it('needs neither host nor place, and takes a bare sender', () => {
    const nowhere = { meeting: { ...meeting, url: null, details: null } };
    const lines = linesOf(nowhere, { mailFrom: 'desk@tally.example', hostName: null });
    expect(lines.some((line) => /^(URL|LOCATION|DESCRIPTION)/.test(line))).toBe(false);
    expect(lines.find((line) => line.startsWith('ORGANIZER'))).toMatch(/CN="Tally":mailto:desk@tally\.example$/i);
  });
});
