import type { StateTable } from '../../../shared/states.js';
import { ContentStatus } from './content.enums.js';
import { HoldKind, type HoldRules } from '../moderation/holds.js';

const { DRAFT, PUBLISHED, ARCHIVED, HIDDEN, REMOVED } = ContentStatus;

/** Allowed status transitions of content. Only a moderator can restore hidden or removed items. */
export const CONTENT_TRANSITIONS: StateTable<ContentStatus> = {
  [DRAFT]: [PUBLISHED, ARCHIVED],
  [PUBLISHED]: [ARCHIVED, HIDDEN, REMOVED],
  [ARCHIVED]: [PUBLISHED, HIDDEN, REMOVED],
  [HIDDEN]: [PUBLISHED, ARCHIVED, REMOVED],
  [REMOVED]: [PUBLISHED, ARCHIVED, HIDDEN],
};

/** Statuses that show holds on content. Content cannot be locked. */
export const CONTENT_HOLDS: HoldRules<ContentStatus> = {
  statuses: { [HoldKind.HIDE]: HIDDEN, [HoldKind.REMOVE]: REMOVED },
  table: CONTENT_TRANSITIONS,
};

/** Statuses in which the author can change it. */
export const CHANGEABLE: readonly ContentStatus[] = [DRAFT, PUBLISHED, ARCHIVED];
