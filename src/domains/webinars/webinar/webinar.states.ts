import type { StateTable } from '../../../shared/states.js';
import { WebinarStatus } from './webinar.enums.js';

const { DRAFT, SCHEDULED, LIVE, ENDED, ARCHIVED, CANCELLED } = WebinarStatus;

/** Transitions of a webinar. LIVE and ENDED are set by a job; SCHEDULED to SCHEDULED is a new time. */
export const WEBINAR_STATES: StateTable<WebinarStatus> = {
  [DRAFT]: [SCHEDULED, CANCELLED, ARCHIVED],
  [SCHEDULED]: [LIVE, CANCELLED, SCHEDULED],
  [LIVE]: [ENDED],
  [ENDED]: [ARCHIVED],
  [ARCHIVED]: [],
  [CANCELLED]: [],
};

/** Whether it appears in public lists: an index needs an equality, and "any public status" is not one. */
export function isListed(status: WebinarStatus): boolean {
  return status !== DRAFT && status !== ARCHIVED;
}
