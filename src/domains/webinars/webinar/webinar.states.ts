import type { StateTable } from '../../../shared/states.js';
import { WebinarStatus } from './webinar.enums.js';

const { DRAFT, SCHEDULED, LIVE, ENDED, ARCHIVED, CANCELLED } = WebinarStatus;

/** What may become of a webinar. LIVE and ENDED come by the clock; SCHEDULED to SCHEDULED is another time. */
export const WEBINAR_STATES: StateTable<WebinarStatus> = {
  [DRAFT]: [SCHEDULED, CANCELLED, ARCHIVED],
  [SCHEDULED]: [LIVE, CANCELLED, SCHEDULED],
  [LIVE]: [ENDED],
  [ENDED]: [ARCHIVED],
  [ARCHIVED]: [],
  [CANCELLED]: [],
};

/** Whether everybody finds it in lists: an index needs an equality, and "any public status" is none. */
export function isListed(status: WebinarStatus): boolean {
  return status !== DRAFT && status !== ARCHIVED;
}
