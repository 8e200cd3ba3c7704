import type { StateTable } from '../../../shared/states.js';
import { JobPostingStatus } from './job-posting.enums.js';

/** A posting is closed for good: another search is another posting, with its own figures. */
export const POSTING_STATES: StateTable<JobPostingStatus> = {
  [JobPostingStatus.OPEN]: [JobPostingStatus.CLOSED],
  [JobPostingStatus.CLOSED]: [],
};
