import { describe, expect, it } from 'vitest';
import {
  APPEAL_MOVES,
  COMMENT_MOVES,
  CONTENT_MOVES,
  EVENT_MOVES,
  MEMBERSHIP_DECISIONS,
  MEMBERSHIP_MOVES,
  MODERATION_MOVES,
  POST_MOVES,
} from '../../../../test/testkit/community-states.js';
import { wordsOf } from '../../../../test/testkit/states.js';
import { COMMENT_TRANSITIONS } from '../comment/comment.states.js';
import { CONTENT_TRANSITIONS } from '../content/content.states.js';
import { EVENT_STATES } from '../event/event.states.js';
import { DECISIONS, FIRST_STATES, MEMBERSHIP_STATES } from '../membership/membership.states.js';
import { APPEAL_STATES, MODERATION_STATES } from '../moderation/moderation.states.js';
import { CHANGEABLE } from '../content/content.states.js';
import { EDITABLE, LISTED, POST_TRANSITIONS, PRIVATE, TOMBSTONES } from '../post/post.states.js';

describe('what may follow what', () => {
  it.each([
    ['posts', POST_TRANSITIONS, POST_MOVES],
    ['comments', COMMENT_TRANSITIONS, COMMENT_MOVES],
    ['contents', CONTENT_TRANSITIONS, CONTENT_MOVES],
    ['events', EVENT_STATES, EVENT_MOVES],
    ['memberships', MEMBERSHIP_STATES, MEMBERSHIP_MOVES],
    ['items of the moderation queue', MODERATION_STATES, MODERATION_MOVES],
    ['appeals', APPEAL_STATES, APPEAL_MOVES],
  ])('%s', (_what, table, moves) => {
    expect(wordsOf(table)).toEqual(moves);
  });

  it('decisions about members', () => {
    const words = Object.fromEntries(
      Object.entries(DECISIONS).map(([one, { from, to }]) => [one, { from: from.join(' '), to }]),
    );
    expect(words).toEqual(MEMBERSHIP_DECISIONS);
    expect(FIRST_STATES.join(' ')).toBe('active pending invited');
  });

  it('where a post is listed, private, editable, or no more than a place', () => {
    expect([LISTED, PRIVATE, EDITABLE, TOMBSTONES].map((states) => states.join(' '))).toEqual([
      'published locked',
      'draft scheduled',
      'draft scheduled pending_review published',
      'hidden removed deleted',
    ]);
    expect(CHANGEABLE.join(' ')).toBe('draft published archived');
  });
});
