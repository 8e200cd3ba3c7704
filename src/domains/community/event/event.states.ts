import type { StateTable } from '../../../shared/states.js';
import { EventStatus } from './event.enums.js';

const { SCHEDULED, CANCELLED, ENDED } = EventStatus;

/** An event ends by itself; what was cancelled stays so. */
export const EVENT_STATES: StateTable<EventStatus> = {
  [SCHEDULED]: [CANCELLED, ENDED],
  [CANCELLED]: [],
  [ENDED]: [],
};
