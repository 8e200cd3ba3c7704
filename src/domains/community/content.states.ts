import type { StateTable } from '../../shared/states.js';
import { ContentStatus } from './content.enums.js';

const { DRAFT, PUBLISHED, ARCHIVED, HIDDEN, REMOVED } = ContentStatus;

/** What may become of a content. What was hidden or removed comes back only by a moderator. */
export const CONTENT_TRANSITIONS: StateTable<ContentStatus> = {
  [DRAFT]: [PUBLISHED, ARCHIVED],
  [PUBLISHED]: [ARCHIVED, HIDDEN, REMOVED],
  [ARCHIVED]: [PUBLISHED, REMOVED],
  [HIDDEN]: [PUBLISHED, REMOVED],
  [REMOVED]: [PUBLISHED],
};

/** Where the author may still change it. */
export const CHANGEABLE: readonly ContentStatus[] = [DRAFT, PUBLISHED, ARCHIVED];
