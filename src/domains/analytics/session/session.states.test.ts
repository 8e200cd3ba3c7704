import { expect, it } from 'vitest';
import { wordsOf } from '../../../../test/testkit/states.js';
import { CONSENT_STATES, SESSION_STATES } from './session.states.js';

it('a visit ends once', () => {
  expect(wordsOf(SESSION_STATES)).toEqual({ active: 'ended', ended: '' });
});

it('consent is given once and can be withdrawn', () => {
  expect(wordsOf(CONSENT_STATES)).toEqual({ unknown: 'granted denied', granted: 'denied', denied: '' });
});
