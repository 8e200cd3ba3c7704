import { describe, expect, it } from 'vitest';
import { where, wordsOf } from '../../../../test/testkit/states.js';
import { SuggestionStatus } from './suggestion.enums.js';
import {
  COMMENTABLE,
  EDITABLE,
  IMPLEMENTABLE,
  isPublicStatus,
  MERGE_TARGETS,
  statusFields,
  SUGGESTION_TRANSITIONS,
  VOTABLE,
} from './suggestion.states.js';

describe('a suggestion', () => {
  it('goes on as its table says', () => {
    expect(wordsOf(SUGGESTION_TRANSITIONS)).toEqual({
      pending_review: 'open rejected',
      open: 'under_review planned in_progress completed declined duplicate',
      under_review: 'open planned in_progress declined duplicate',
      planned: 'in_progress under_review declined duplicate',
      in_progress: 'completed planned declined',
      declined: 'open',
      completed: 'in_progress',
      duplicate: 'open',
      rejected: '',
    });
  });

  it('takes votes, comments, edits, merges and what was built in these', () => {
    expect([VOTABLE, COMMENTABLE, EDITABLE, MERGE_TARGETS, IMPLEMENTABLE].map((states) => states.join(' '))).toEqual([
      'open under_review planned in_progress',
      'pending_review open under_review planned in_progress completed declined',
      'pending_review open',
      'open under_review planned in_progress completed declined',
      'open under_review planned in_progress completed',
    ]);
  });

  it('is public, ranked and accepted in these', () => {
    const fields = (name: 'isPublic' | 'isRanked' | 'isAccepted'): string =>
      where(SuggestionStatus, (status) => statusFields(status)[name]);
    const ranked = 'open under_review planned in_progress completed declined';
    expect(fields('isPublic')).toBe(`${ranked} duplicate`);
    expect(where(SuggestionStatus, isPublicStatus)).toBe(`${ranked} duplicate`);
    expect(fields('isRanked')).toBe(ranked);
    expect(fields('isAccepted')).toBe('planned in_progress completed');
    expect(statusFields(SuggestionStatus.OPEN).status).toBe('open');
  });
});
