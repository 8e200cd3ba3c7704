import type { StateTable } from '../../../shared/states.js';
import { EventStatus } from './event.enums.js';

const { SCHEDULED, CANCELLED, ENDED } = EventStatus;

/** Events end automatically; cancellation is final. */
export const EVENT_STATES: StateTable<EventStatus> = {
  [SCHEDULED]: [CANCELLED, ENDED],
  [CANCELLED]: [],
  [ENDED]: [],
};
