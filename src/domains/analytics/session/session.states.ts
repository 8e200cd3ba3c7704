import type { StateTable } from '../../../shared/states.js';
import { SessionStatus, VisitorConsent } from '../tracking/tracking.enums.js';

/** A visit ends once. */
export const SESSION_STATES: StateTable<SessionStatus> = {
  [SessionStatus.ACTIVE]: [SessionStatus.ENDED],
  [SessionStatus.ENDED]: [],
};

/** Consent can be withdrawn; who grants it after a refusal becomes another visitor, so nothing is joined afterwards. */
export const CONSENT_STATES: StateTable<VisitorConsent> = {
  [VisitorConsent.UNKNOWN]: [VisitorConsent.GRANTED, VisitorConsent.DENIED],
  [VisitorConsent.GRANTED]: [VisitorConsent.DENIED],
  [VisitorConsent.DENIED]: [],
};
