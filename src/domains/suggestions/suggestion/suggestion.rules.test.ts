import { describe, expect, it } from 'vitest';
import { controversy, countFields, movedVotes, trend } from './suggestion.counts.js';
import { SuggestionCategory, SuggestionStatus, VoteChoice } from './suggestion.enums.js';
import { newSuggestion, suggestionFields } from './suggestion.service.js';
import {
  COMMENTABLE,
  EDITABLE,
  IMPLEMENTABLE,
  MERGE_TARGETS,
  statusFields,
  SUGGESTION_TRANSITIONS,
  VOTABLE,
} from './suggestion.states.js';

const { PENDING_REVIEW, OPEN, UNDER_REVIEW, PLANNED, IN_PROGRESS, COMPLETED, DECLINED, DUPLICATE, REJECTED } =
  SuggestionStatus;
const WEEK = 7 * 86_400_000;

describe('the transitions', () => {
  it('are those that were agreed', () => {
    expect(SUGGESTION_TRANSITIONS).toEqual({
      pending_review: [OPEN, REJECTED],
      open: [UNDER_REVIEW, PLANNED, IN_PROGRESS, COMPLETED, DECLINED, DUPLICATE],
      under_review: [OPEN, PLANNED, IN_PROGRESS, DECLINED, DUPLICATE],
      planned: [IN_PROGRESS, UNDER_REVIEW, DECLINED, DUPLICATE],
      in_progress: [COMPLETED, PLANNED, DECLINED],
      declined: [OPEN],
      completed: [IN_PROGRESS],
      duplicate: [OPEN],
      rejected: [],
    });
  });

  it('lead everywhere, and back from nowhere to review', () => {
    const reached = new Set([OPEN, PENDING_REVIEW, ...Object.values(SUGGESTION_TRANSITIONS).flat()]);
    expect(reached.size).toBe(Object.values(SuggestionStatus).length);
    expect(Object.values(SUGGESTION_TRANSITIONS).flat()).not.toContain(PENDING_REVIEW);
  });
});

describe('statusFields', () => {
  it.each([
    [PENDING_REVIEW, false, false, false],
    [OPEN, true, true, false],
    [UNDER_REVIEW, true, true, false],
    [PLANNED, true, true, true],
    [IN_PROGRESS, true, true, true],
    [COMPLETED, true, true, true],
    [DECLINED, true, true, false],
    [DUPLICATE, true, false, false],
    [REJECTED, false, false, false],
  ])('of %s', (status, isPublic, isRanked, isAccepted) => {
    expect(statusFields(status)).toEqual({ status, isPublic, isRanked, isAccepted });
  });

  it('never lets anybody do something to what is rejected', () => {
    for (const list of [VOTABLE, COMMENTABLE, EDITABLE, MERGE_TARGETS, IMPLEMENTABLE])
      expect(list).not.toContain(REJECTED);
  });
});

describe('countFields', () => {
  const createdAt = new Date(10 * WEEK);

  it('counts up and down apart, and imported ones apart from both', () => {
    expect(countFields({ up: 5, down: 2 }, { createdAt })).toMatchObject({
      upvotes: 5,
      downvotes: 2,
      voteCount: 7,
      score: 3,
      rankVotes: 3,
    });
    expect(countFields({ up: 5, down: 2 }, { createdAt, imported: { upVotes: 10, downVotes: 1 } })).toMatchObject({
      voteCount: 7,
      score: 3,
      rankVotes: 12,
    });
  });

  it('makes ten times the score worth a week', () => {
    expect(trend(0, createdAt)).toBe(10);
    expect(trend(10, createdAt)).toBeCloseTo(trend(1, new Date(11 * WEEK)));
    expect(trend(100, createdAt)).toBeCloseTo(trend(10, new Date(11 * WEEK)));
    expect(trend(-10, createdAt)).toBeCloseTo(9);
    expect(trend(1, createdAt)).toBe(trend(0, createdAt));
  });

  it('calls controversial what splits many', () => {
    expect(controversy(10, 0)).toBe(0);
    expect(controversy(0, 10)).toBe(0);
    expect(controversy(10, 10)).toBe(20);
    expect(controversy(10, 10)).toBeGreaterThan(controversy(18, 2));
    expect(controversy(100, 100)).toBeGreaterThan(controversy(10, 10));
  });
});

describe('movedVotes', () => {
  const { UP, DOWN, NONE } = VoteChoice;

  it.each([
    [NONE, UP, 4, 3],
    [NONE, DOWN, 3, 4],
    [UP, NONE, 2, 3],
    [DOWN, NONE, 3, 2],
    [UP, DOWN, 2, 4],
    [DOWN, UP, 4, 2],
    [UP, UP, 3, 3],
    [DOWN, DOWN, 3, 3],
    [NONE, NONE, 3, 3],
  ])('%s to %s', (before, after, up, down) => {
    expect(movedVotes({ up: 3, down: 3 }, before, after)).toEqual({ up, down });
  });

  it('never falls below zero', () => {
    expect(movedVotes({ up: 0, down: 0 }, UP, NONE)).toEqual({ up: 0, down: 0 });
  });
});

describe('suggestionFields', () => {
  it('keeps the text whole, and of it an excerpt of one line and folded words', () => {
    const body = `First\n\n  line ${'é'.repeat(300)}`;
    const fields = suggestionFields('Ein Gruß an alle', body);
    expect(fields.body).toBe(body);
    expect(fields.excerpt).toHaveLength(280);
    expect(fields.excerpt.startsWith('First line é')).toBe(true);
    expect(fields.excerpt.endsWith('…')).toBe(true);
    expect(fields.searchWords.slice(0, 3)).toEqual(['ein', 'gruss', 'an']);
    expect(fields.searchWords).toContain('first');
  });

  it('never cuts a character in half', () => {
    for (let lead = 270; lead <= 280; lead += 1) {
      const { excerpt } = suggestionFields('A title', `${'x'.repeat(lead)}${'😀'.repeat(20)}`);
      expect(excerpt.isWellFormed()).toBe(true);
      expect(excerpt.length).toBeLessThanOrEqual(280);
    }
  });

  it('takes imported texts of 250,000 characters, with at most 200 words to search', () => {
    const body = Array.from({ length: 40_000 }, (_, turn) => `word${String(turn)}`)
      .join(' ')
      .slice(0, 250_000);
    const fields = suggestionFields('A long one', body);
    expect(fields.body).toHaveLength(250_000);
    expect(fields.searchWords).toHaveLength(200);
  });
});

describe('newSuggestion', () => {
  it('is complete: nothing that a filter compares is missing', () => {
    const made = newSuggestion({
      _id: 'sug_1',
      title: 'A title',
      body: '',
      category: SuggestionCategory.OTHER,
      status: OPEN,
      createdAt: new Date(),
    });
    expect(made).toMatchObject({
      isPublic: true,
      commentCount: 0,
      internalCommentCount: 0,
      editCount: 0,
      voteCount: 0,
      followerCount: 0,
      rankComments: 0,
    });
  });
});
