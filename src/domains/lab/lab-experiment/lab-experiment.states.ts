import type { StateTable } from '../../../shared/states.js';
import { LabExperimentStatus } from './lab.enums.js';

const { QUEUED, PROCESSING, COMPLETED, FAILED, CANCELLED, TIMED_OUT, EXPIRED } = LabExperimentStatus;

/** Transitions of a run. A return to QUEUED is a new attempt; at most 3. */
export const LAB_STATES: StateTable<LabExperimentStatus> = {
  [QUEUED]: [PROCESSING, CANCELLED, EXPIRED],
  [PROCESSING]: [COMPLETED, FAILED, CANCELLED, TIMED_OUT],
  [COMPLETED]: [],
  [FAILED]: [QUEUED],
  [CANCELLED]: [],
  [TIMED_OUT]: [QUEUED],
  [EXPIRED]: [],
};

/** Runs that have ended and can be deleted. */
export const ENDED: readonly LabExperimentStatus[] = [COMPLETED, FAILED, CANCELLED, TIMED_OUT, EXPIRED];

/** Ends that the worker may not know about: its late result is discarded, but the cost counts. */
export const ENDED_UNHEARD: readonly LabExperimentStatus[] = [CANCELLED, TIMED_OUT];

export const MAX_ATTEMPTS = 3;

/** A run that is not claimed within this time expires. */
export const QUEUE_MS = 24 * 3_600_000;
