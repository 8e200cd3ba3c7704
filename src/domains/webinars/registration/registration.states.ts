import { invalidState, type StateTable } from '../../../shared/states.js';
import { RegistrationStatus } from './registration.enums.js';

const {
  UNCONFIRMED,
  PENDING_APPROVAL,
  REGISTERED,
  DENIED,
  WAITLISTED,
  OFFERED,
  OFFER_EXPIRED,
  CANCELLED,
  ATTENDED,
  NO_SHOW,
  WATCHED_RECORDING,
} = RegistrationStatus;

/**
 * Transitions of a registration. ATTENDED and NO_SHOW are set when the webinar ends. A canceled one can register again;
 * with approval it must be approved again, so canceling does not bypass the decision.
 */
export const REGISTRATION_STATES: StateTable<RegistrationStatus> = {
  [UNCONFIRMED]: [PENDING_APPROVAL, REGISTERED, WAITLISTED, CANCELLED],
  [PENDING_APPROVAL]: [REGISTERED, OFFERED, DENIED, CANCELLED],
  [REGISTERED]: [CANCELLED, ATTENDED, NO_SHOW],
  [DENIED]: [],
  [WAITLISTED]: [OFFERED, CANCELLED],
  [OFFERED]: [REGISTERED, OFFER_EXPIRED, CANCELLED],
  [OFFER_EXPIRED]: [OFFERED, WAITLISTED, CANCELLED],
  [CANCELLED]: [PENDING_APPROVAL, REGISTERED, WAITLISTED],
  [ATTENDED]: [],
  [NO_SHOW]: [ATTENDED, WATCHED_RECORDING],
  [WATCHED_RECORDING]: [],
};

const SEATED: readonly RegistrationStatus[] = [REGISTERED, OFFERED, ATTENDED, NO_SHOW, WATCHED_RECORDING];

/** Whether a registration takes one of the webinar's seats; an offer holds its seat. */
export function holdsSeat(status: RegistrationStatus): boolean {
  return SEATED.includes(status);
}

/** Statuses that still follow changes of the webinar: its new time or cancellation. */
export const OPEN_STATUSES: readonly RegistrationStatus[] = [
  UNCONFIRMED,
  PENDING_APPROVAL,
  REGISTERED,
  WAITLISTED,
  OFFERED,
];

/** Whether the registrant receives mail about changes to the webinar. */
export function isNotified(status: RegistrationStatus): boolean {
  return status !== UNCONFIRMED && OPEN_STATUSES.includes(status);
}

/** Whether a move activates a registration that may have missed changes to its webinar. */
export function comesIn(from: RegistrationStatus, to: RegistrationStatus): boolean {
  return isNotified(to) && !isNotified(from);
}

/** Rejects an operation from any other status, and says what is possible instead. */
export function assertStatusIn(
  status: RegistrationStatus,
  from: readonly RegistrationStatus[],
  to: RegistrationStatus,
): void {
  if (from.includes(status)) return;
  const possible = REGISTRATION_STATES[status].filter((next) => next !== to);
  throw invalidState(status, to, possible, 'id');
}
