import { describe, expect, it } from 'vitest';
import { where, wordsOf } from '../../../../test/testkit/states.js';
import { RegistrationStatus } from './registration.enums.js';
import { assertStatusIn, holdsSeat, OPEN_STATUSES, REGISTRATION_STATES } from './registration.states.js';

describe('a registration', () => {
  it('goes on as its table says', () => {
    expect(wordsOf(REGISTRATION_STATES)).toEqual({
      unconfirmed: 'pending_approval registered waitlisted cancelled',
      pending_approval: 'registered offered denied cancelled',
      registered: 'cancelled attended no_show',
      denied: '',
      waitlisted: 'offered cancelled',
      offered: 'registered offer_expired cancelled',
      offer_expired: 'offered waitlisted cancelled',
      cancelled: 'pending_approval registered waitlisted',
      attended: '',
      no_show: 'attended watched_recording',
      watched_recording: '',
    });
  });

  it('holds a seat and follows the webinar in these', () => {
    expect(where(RegistrationStatus, holdsSeat)).toBe('registered offered attended no_show watched_recording');
    expect(OPEN_STATUSES.join(' ')).toBe('unconfirmed pending_approval registered waitlisted offered');
  });

  it('that does not begin where an operation does is told what is possible instead', () => {
    const { OFFERED, REGISTERED, CANCELLED } = RegistrationStatus;
    expect(() => {
      assertStatusIn(OFFERED, [OFFERED], REGISTERED);
    }).not.toThrow();
    let problem: unknown;
    try {
      assertStatusIn(OFFERED, [REGISTERED], CANCELLED);
    } catch (error) {
      problem = error;
    }
    expect(problem).toMatchObject({
      problems: [{ code: 'INVALID_STATE', field: ['id'], allowed: ['REGISTERED', 'OFFER_EXPIRED'] }],
    });
  });
});
