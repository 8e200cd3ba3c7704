/**
 * Every state table of the community, written out by hand: what may follow each state, in the order in which it is offered. Tests
 * judge the product by these words, never by its own tables.
 */
export const POST_MOVES = {
  draft: 'scheduled pending_review published deleted',
  scheduled: 'draft pending_review published deleted',
  pending_review: 'published removed deleted',
  published: 'locked hidden removed deleted',
  locked: 'published hidden removed deleted',
  hidden: 'published locked removed deleted',
  removed: 'published locked hidden',
  deleted: '',
} as const;

export const COMMENT_MOVES = {
  visible: 'hidden removed deleted',
  hidden: 'visible removed deleted',
  removed: 'visible hidden',
  deleted: '',
} as const;

export const CONTENT_MOVES = {
  draft: 'published archived',
  published: 'archived hidden removed',
  archived: 'published hidden removed',
  hidden: 'published archived removed',
  removed: 'published archived hidden',
} as const;

export const EVENT_MOVES = {
  scheduled: 'cancelled ended',
  cancelled: '',
  ended: '',
} as const;

export const MEMBERSHIP_MOVES = {
  pending: 'active denied left',
  invited: 'active declined',
  active: 'left banned',
  denied: 'active invited',
  declined: 'active pending invited',
  left: 'active pending invited banned',
  banned: 'left',
} as const;

export const MODERATION_MOVES = {
  pending: 'approved rejected ignored deleted',
  approved: 'pending rejected',
  rejected: 'pending',
  ignored: 'pending',
  deleted: 'pending rejected',
} as const;

export const APPEAL_MOVES = {
  open: 'upheld overturned',
  upheld: '',
  overturned: '',
} as const;

/** What each decision about a membership needs, and what it makes of it. */
export const MEMBERSHIP_DECISIONS = {
  approve: { from: 'pending denied', to: 'active' },
  deny: { from: 'pending', to: 'denied' },
  remove: { from: 'active', to: 'left' },
  ban: { from: 'active left', to: 'banned' },
  unban: { from: 'banned', to: 'left' },
} as const;

/** The states that may follow one. */
export function following<T extends string>(moves: Readonly<Record<string, string>>, from: string): T[] {
  return (moves[from] ?? '').split(' ').filter(Boolean) as T[];
}
