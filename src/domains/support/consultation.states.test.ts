import { describe, expect, it } from 'vitest';
import { CONSULTATION_STATES, freesTime, isOpen, statusAt, transitionsFor } from './consultation.states.js';
import { ConsultationStatus } from './consultation.enums.js';

/** Written by hand: from the status of the row to those that are named. */
const MATRIX: Readonly<Record<string, string>> = {
  requested: 'confirmed declined cancelled expired',
  confirmed: 'rescheduled cancelled in_progress completed no_show',
  declined: '',
  cancelled: '',
  expired: '',
  rescheduled: '',
  in_progress: 'completed',
  no_show: 'completed',
  completed: '',
};
const GUESTS: Readonly<Record<string, string>> = { requested: 'cancelled', confirmed: 'rescheduled cancelled' };
const words = (text: string | undefined): string[] => (text ? text.split(' ').sort() : []);
const all = Object.values(ConsultationStatus);

describe('the statuses of a consultation', () => {
  it.each(all)('from %s', (from) => {
    for (const to of all) {
      expect([from, to, CONSULTATION_STATES[from].includes(to)]).toEqual([from, to, words(MATRIX[from]).includes(to)]);
    }
    expect([...transitionsFor(false, from)].sort()).toEqual(words(GUESTS[from]));
    expect([...transitionsFor(true, from)].sort()).toEqual(words(MATRIX[from]).filter((to) => to !== 'expired'));
  });

  it('are these', () => {
    expect([...all].sort()).toEqual(Object.keys(MATRIX).sort());
    expect(all.filter(isOpen).sort()).toEqual(words('requested confirmed in_progress'));
    expect(all.filter(freesTime).sort()).toEqual(words('declined cancelled expired rescheduled'));
  });

  it('expire with the start of what nobody answered', () => {
    const scheduledAt = new Date('2026-12-01T09:00:00Z');
    const before = new Date('2026-12-01T08:59:59Z');
    expect(statusAt({ status: ConsultationStatus.REQUESTED, scheduledAt }, before)).toBe('requested');
    expect(statusAt({ status: ConsultationStatus.REQUESTED, scheduledAt }, scheduledAt)).toBe('expired');
    expect(statusAt({ status: ConsultationStatus.CONFIRMED, scheduledAt }, scheduledAt)).toBe('confirmed');
  });
});
