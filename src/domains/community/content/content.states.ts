import type { StateTable } from '../../../shared/states.js';
import { ContentStatus } from './content.enums.js';
import { HoldKind, type HoldRules } from '../moderation/holds.js';

const { DRAFT, PUBLISHED, ARCHIVED, HIDDEN, REMOVED } = ContentStatus;

/** What may become of a content. What was hidden or removed comes back only by a moderator. */
export const CONTENT_TRANSITIONS: StateTable<ContentStatus> = {
  [DRAFT]: [PUBLISHED, ARCHIVED],
  [PUBLISHED]: [ARCHIVED, HIDDEN, REMOVED],
  [ARCHIVED]: [PUBLISHED, HIDDEN, REMOVED],
  [HIDDEN]: [PUBLISHED, ARCHIVED, REMOVED],
  [REMOVED]: [PUBLISHED, ARCHIVED, HIDDEN],
};

/** How a content shows that it is held. It cannot be locked. */
export const CONTENT_HOLDS: HoldRules<ContentStatus> = {
  statuses: { [HoldKind.HIDE]: HIDDEN, [HoldKind.REMOVE]: REMOVED },
  table: CONTENT_TRANSITIONS,
};

/** Where the author may still change it. */
export const CHANGEABLE: readonly ContentStatus[] = [DRAFT, PUBLISHED, ARCHIVED];
