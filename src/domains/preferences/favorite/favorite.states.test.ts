import { expect, it } from 'vitest';
import { wordsOf } from '../../../../test/testkit/states.js';
import { FAVORITE_STATES } from './favorite.states.js';

it('a favorite goes to the trash and comes back', () => {
  expect(wordsOf(FAVORITE_STATES)).toEqual({ active: 'trashed', trashed: 'active' });
});
