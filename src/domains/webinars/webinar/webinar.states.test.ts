import { describe, expect, it } from 'vitest';
import { where, wordsOf } from '../../../../test/testkit/states.js';
import { WebinarStatus } from './webinar.enums.js';
import { isListed, WEBINAR_STATES } from './webinar.states.js';

describe('a webinar', () => {
  it('goes on as its table says, and is listed in these', () => {
    expect(wordsOf(WEBINAR_STATES)).toEqual({
      draft: 'scheduled cancelled archived',
      scheduled: 'live cancelled scheduled',
      live: 'ended',
      ended: 'archived',
      archived: '',
      cancelled: '',
    });
    expect(where(WebinarStatus, isListed)).toBe('scheduled live ended cancelled');
  });
});
