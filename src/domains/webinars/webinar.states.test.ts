import { describe, expect, it } from 'vitest';
import { REGISTRATION_STATES } from './registration.states.js';
import { WEBINAR_STATES } from './webinar.states.js';

describe('the tables of states', () => {
  it('of webinars', () => {
    expect(WEBINAR_STATES).toEqual({
      draft: ['scheduled', 'cancelled', 'archived'],
      scheduled: ['live', 'cancelled', 'scheduled'],
      live: ['ended'],
      ended: ['archived'],
      archived: [],
      cancelled: [],
    });
  });

  it('of registrations', () => {
    expect(REGISTRATION_STATES).toEqual({
      unconfirmed: ['pending_approval', 'registered', 'waitlisted', 'cancelled'],
      pending_approval: ['registered', 'offered', 'denied', 'cancelled'],
      registered: ['cancelled', 'attended', 'no_show'],
      denied: [],
      waitlisted: ['offered', 'cancelled'],
      offered: ['registered', 'offer_expired', 'cancelled'],
      offer_expired: ['offered', 'waitlisted', 'cancelled'],
      cancelled: ['pending_approval', 'registered', 'waitlisted'],
      attended: [],
      no_show: ['attended', 'watched_recording'],
      watched_recording: [],
    });
  });
});
