import type { StateTable } from '../../../shared/states.js';
import { SessionStatus, VisitorConsent } from '../tracking/tracking.enums.js';

/** A session ends once. */
export const SESSION_STATES: StateTable<SessionStatus> = {
  [SessionStatus.ACTIVE]: [SessionStatus.ENDED],
  [SessionStatus.ENDED]: [],
};

/** Consent can be withdrawn. Granting it after a denial creates another visitor, so that nothing is linked afterwards. */
export const CONSENT_STATES: StateTable<VisitorConsent> = {
  [VisitorConsent.UNKNOWN]: [VisitorConsent.GRANTED, VisitorConsent.DENIED],
  [VisitorConsent.GRANTED]: [VisitorConsent.DENIED],
  [VisitorConsent.DENIED]: [],
};
