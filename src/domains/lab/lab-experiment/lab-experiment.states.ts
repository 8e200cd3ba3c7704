import type { StateTable } from '../../../shared/states.js';
import { LabExperimentStatus } from './lab.enums.js';

const { QUEUED, PROCESSING, COMPLETED, FAILED, CANCELLED, TIMED_OUT, EXPIRED } = LabExperimentStatus;

/** What may become of a run. QUEUED again is a new attempt, of which there are at most 3. */
export const LAB_STATES: StateTable<LabExperimentStatus> = {
  [QUEUED]: [PROCESSING, CANCELLED, EXPIRED],
  [PROCESSING]: [COMPLETED, FAILED, CANCELLED, TIMED_OUT],
  [COMPLETED]: [],
  [FAILED]: [QUEUED],
  [CANCELLED]: [],
  [TIMED_OUT]: [QUEUED],
  [EXPIRED]: [],
};

/** A run that is over: it can be deleted. */
export const ENDED: readonly LabExperimentStatus[] = [COMPLETED, FAILED, CANCELLED, TIMED_OUT, EXPIRED];

/** Ends that a worker does not hear of in time: what it still tells is discarded, and what it cost counts. */
export const ENDED_UNHEARD: readonly LabExperimentStatus[] = [CANCELLED, TIMED_OUT];

export const MAX_ATTEMPTS = 3;

/** A run that nobody took within this time expires. */
export const QUEUE_MS = 24 * 3_600_000;
