import type { StateTable } from '../../../shared/states.js';
import { JobPostingStatus } from './job-posting.enums.js';

/** Closing is permanent: a new search is a new posting with its own statistics. */
export const POSTING_STATES: StateTable<JobPostingStatus> = {
  [JobPostingStatus.OPEN]: [JobPostingStatus.CLOSED],
  [JobPostingStatus.CLOSED]: [],
};
