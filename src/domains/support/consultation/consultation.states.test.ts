import { describe, expect, it } from 'vitest';
import { where, wordsOf } from '../../../../test/testkit/states.js';
import { ConsultationStatus } from './consultation.enums.js';
import {
  changesCalendar,
  CONSULTATION_STATES,
  freesTime,
  isOpen,
  statusAt,
  transitionsFor,
} from './consultation.states.js';

describe('a consultation', () => {
  it('goes on as its table says', () => {
    expect(wordsOf(CONSULTATION_STATES)).toEqual({
      requested: 'confirmed declined cancelled expired',
      confirmed: 'rescheduled cancelled in_progress completed no_show',
      declined: '',
      cancelled: '',
      expired: '',
      rescheduled: '',
      in_progress: 'completed',
      no_show: 'completed',
      completed: '',
    });
  });

  it('is brought by staff and by guests into these', () => {
    const offered = (asStaff: boolean): Record<string, string> =>
      wordsOf(
        Object.fromEntries(
          Object.values(ConsultationStatus).map((status) => [status, transitionsFor(asStaff, status)]),
        ),
      );
    expect(offered(true)).toMatchObject({
      requested: 'confirmed declined cancelled',
      confirmed: 'rescheduled cancelled in_progress completed no_show',
      no_show: 'completed',
    });
    expect(offered(false)).toEqual({
      requested: 'cancelled',
      confirmed: 'rescheduled cancelled',
      declined: '',
      cancelled: '',
      expired: '',
      rescheduled: '',
      in_progress: '',
      no_show: '',
      completed: '',
    });
  });

  it('is open, gives its time back and changes calendars in these', () => {
    expect(where(ConsultationStatus, isOpen)).toBe('requested confirmed in_progress');
    expect(where(ConsultationStatus, freesTime)).toBe('declined cancelled expired rescheduled');
    expect(where(ConsultationStatus, changesCalendar)).toBe('confirmed declined cancelled expired');
  });

  it('that nobody answered has expired at its start, and no other has', () => {
    const start = new Date('2026-12-01T10:00:00Z');
    const at = (status: ConsultationStatus, now: string): string =>
      statusAt({ status, scheduledAt: start }, new Date(now));
    expect(at(ConsultationStatus.REQUESTED, '2026-12-01T09:59:59.999Z')).toBe('requested');
    expect(at(ConsultationStatus.REQUESTED, '2026-12-01T10:00:00Z')).toBe('expired');
    expect(at(ConsultationStatus.CONFIRMED, '2026-12-01T10:00:00Z')).toBe('confirmed');
  });
});
